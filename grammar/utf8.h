#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proviso {

inline constexpr char32_t kReplacement = 0xFFFD;

// One code point and the bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
  bool valid = true;  // false: `size` bytes are a maximal ill-formed sequence and `value` is U+FFFD
};

// The code point that starts at text[at]; `at` must be less than text.size().
CodePoint code_point(std::string_view text, std::size_t at);

// The 16-bit units that `value` takes in UTF-16: 1 or 2.
constexpr std::uint32_t utf16_units(char32_t value) { return value > 0xFFFF ? 2 : 1; }

// Appends `value` as UTF-8.
void append_utf8(std::string& text, char32_t value);

// The text with each maximal ill-formed sequence replaced by U+FFFD, for output.
std::string well_formed(std::string_view text);

}  // namespace proviso
