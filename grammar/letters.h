#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/utf8.h"

namespace proviso {

// What a code point outside ASCII is to the reading of words.
enum class Letter : std::uint8_t {
  letter,
  joiner,
  hyphen,
  apostrophe,
  blank,
  line_end,
  dash,
  quote,
  comma,
  semicolon,
  colon,
  parenthesis,
  stop,
  other
};

Letter letter_class(char32_t value);

// The folded form of a letter: lower case, full width made narrow. Ligatures are left to fold_ligature.
char32_t folded(char32_t value);

// "ff", "fi", … for U+FB00 to U+FB04, empty for any other.
std::string_view ligature(char32_t value);

}  // namespace proviso
