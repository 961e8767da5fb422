#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace proviso {

// The set of letters of a folded word, one bit each, so that most words are left alone at once.
constexpr std::uint32_t letter_bit(unsigned char folded) { return std::uint32_t{1} << (folded & 31); }

// Rewrites a folded word in place to the one spelling that stands for its variants: -ize/-yze -> -ise/-yse,
// -our -> -or, -ense -> -ence, programme -> program. `letters` is the union of its letter_bits. Returns its new size.
std::size_t one_spelling(char* word, std::size_t size, std::uint32_t letters);

// Whether a hyphen after `word` joins: "co-operate" and "cooperate" are one word, "real-time" is two.
bool joining_prefix(std::string_view word);

}  // namespace proviso
