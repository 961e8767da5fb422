#pragma once

#include "grammar/word.h"
#include "server/phrases/tables.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace proviso::phrases {

// What the words of one block are to the phrases. Most words cost one look into a small table; only a word whose first
// letters may begin a `word*` is folded again, and only where such a prefix may come next.
class WordReader {
 public:
  // `text` is that of the block. Text, words and tables must outlive the reader.
  WordReader(const Tables& tables, std::string_view text, std::span<const Word> words);

  // The segments that are this word alone.
  std::span<const std::uint32_t> alone(std::uint32_t word) const {
    if ((codes_[word] & kAlone) == 0) return {};
    const WordClass& found = tables_.classes[codes_[word] & kClassNumber];
    return {tables_.alone.data() + found.first_alone, found.last_alone - found.first_alone};
  }
  // The first word from `word` on and before `end` with which something may begin, seen from itself and the one behind
  // it; `end` if none. One test for most words and hardly a branch, for it would often be guessed wrong.
  std::uint32_t next_start(std::uint32_t word, std::uint32_t end) const {
    const ClassCode* const codes = codes_.data();
    const std::uint64_t* const pairs = tables_.pairs.data();
    const std::uint32_t shift = pair_shift_;
    for (; word < end; ++word) {
      const ClassCode first = codes[word];
      const ClassCode second = codes[word + 1];
      const std::uint32_t place = pair_place(first, second, shift);
      const std::uint64_t pair = pairs[place / 64] >> place % 64 & 1;
      const ClassCode asked = kAlone | kBeginsMention | (second << 2 & (kWithPrefix | kWithMention));
      if ((pair | (first & asked)) != 0) return word;
    }
    return end;
  }
  // Whether a phrase of several words may begin with this one and the one behind it. May say so where none does, never
  // otherwise.
  bool may_begin_phrase(std::uint32_t word) {
    const ClassCode first = codes_[word];
    if ((first & kWithMention) != 0 && begins_mention(word + 1)) return true;
    if ((first & kWithPrefix) != 0 && (codes_[word + 1] & kUnknown) != 0) look_up(word + 1);
    const std::uint32_t place = pair_place(first, codes_[word + 1], pair_shift_);
    return (tables_.pairs[place / 64] >> place % 64 & 1) != 0;
  }
  // Whether some phrase begins with this word.
  bool starts(std::uint32_t word) const { return (codes_[word] & kStarts) != 0; }
  bool begins_mention(std::uint32_t word) const { return (codes_[word] & kBeginsMention) != 0; }
  void mark_mention(std::uint32_t first_word) { codes_[first_word] |= kBeginsMention; }
  // The symbols the word stands for; those of prefixes with which no phrase begins only with `prefixes`.
  std::span<const Symbol> symbols(std::uint32_t word, bool prefixes) {
    if (prefixes && (codes_[word] & kUnknown) != 0) look_up(word);
    const WordClass& found = tables_.classes[codes_[word] & kClassNumber];
    return {tables_.class_symbols.data() + found.first_symbol, found.last_symbol - found.first_symbol};
  }

 private:
  bool may_begin(std::uint32_t word, const std::vector<std::uint64_t>& filter) const;
  ClassCode prefix_code(std::uint32_t word) const;
  void look_up(std::uint32_t word);

  const Tables& tables_;
  std::string_view text_;
  std::span<const Word> words_;
  std::uint32_t pair_shift_;
  std::vector<ClassCode> codes_;
};

}  // namespace proviso::phrases
