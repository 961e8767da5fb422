#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace proviso {

// One mark of the text (a bracket, an option, a tracked change) that stays or goes.
struct Literal {
  std::uint32_t mark = 0;
  bool kept = true;
  friend auto operator<=>(const Literal&, const Literal&) = default;
};

// Under which choices a word, a hit or a reach stands: all of `literals` hold. Empty: in every reading.
// Sorted, no duplicates. Impossible conditions are never kept: make them with `both`.
struct Condition {
  std::vector<Literal> literals;

  bool always() const { return literals.empty(); }
  friend auto operator<=>(const Condition&, const Condition&) = default;
};

// Exclusive marks: of a group of alternatives exactly one stays. groups[mark] is the group, kNoGroup if none.
inline constexpr std::uint32_t kNoGroup = 0xFFFFFFFF;

// Whether both can hold in one reading: no mark kept and dropped, no two marks of one group kept.
bool compatible(const Condition& a, const Condition& b, const std::vector<std::uint32_t>& groups);

// Both at once. Only for compatible conditions.
Condition both(const Condition& a, const Condition& b);

// Whether one of `any` holds whatever is chosen: in every reading. Works on the marks named in `any` alone;
// gives up (false) past 16 distinct marks, so that a hostile text costs no more than a fair one.
bool covers_every_reading(const std::vector<Condition>& any, const std::vector<std::uint32_t>& groups);

}  // namespace proviso
