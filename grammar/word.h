#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/span.h"

namespace proviso {

// What stands between a word and the one before it (flags of Word::before).
enum Separator : std::uint8_t {
  kComma = 1,
  kSemicolon = 2,
  kColon = 4,
  kSentenceEnd = 8,  // . ? ! that ends a sentence, not that of an abbreviation or a number
  kLineEnd = 16,
  kDash = 32,         // a spaced or long dash
  kQuote = 64,        // an opening or closing quotation mark
  kParenthesis = 128  // ( or )
};

// One word of running text. `hash` is of the folded word, so that equal words of different
// case, spelling (-ise/-ize, British/American), hyphenation (co-operate) or quotation style are one.
struct Word {
  std::uint64_t hash = 0;
  std::uint32_t begin = 0;   // byte offset in the block
  std::uint16_t length = 0;  // bytes, hyphen and soft hyphen included
  std::uint8_t before = 0;   // Separator flags
  bool number = false;       // starts with a digit

  Span span() const { return {begin, begin + length}; }
  friend bool operator==(const Word&, const Word&) = default;
};

// The folded form whose hash a Word carries: lower case; "co-operate" -> "cooperate" (a hyphen after a short
// prefix, or a soft hyphen, or one at a line end, joins; any other hyphen separates two words: "real-time" is
// two); possessive 's dropped; -ize/-yze -> -ise/-yse, -our -> -or, -ence/-ense one, programme -> program.
std::string fold_word(std::string_view word);

// The hash of an already folded word. hash_word(fold_word(w)) is what Word::hash holds.
std::uint64_t hash_word(std::string_view folded);

// Appends the words of text[span] to `words`; offsets count from the start of `text`. Square brackets,
// CriticMarkup marks and asterisks separate words and are otherwise skipped. `before` of the first word appended
// is or-ed with `before`. Returns the separators left over after the last word.
std::uint8_t scan_words(std::string_view text, Span span, std::uint8_t before, std::vector<Word>& words);

}  // namespace proviso
