#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace proviso::phrases {

// What a number word can be to {number}: "forty" and "eight" together are one number, as "two" and "hundred" are.
enum class NumberKind : std::uint8_t { unit, teen, tens, hundred };

struct NumberWord {
  std::string_view word;
  NumberKind kind;
};

// The number words that {number} knows, one to hundred.
std::span<const NumberWord> number_words();

}  // namespace proviso::phrases
