#pragma once

#include "grammar/block.h"
#include "grammar/condition.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace proviso::phrases {

// Which marks of a block exclude each other: groups[mark].
std::vector<std::uint32_t> groups(const BlockSyntax& block);

// Whether `a` holds wherever `b` does: it asks for nothing more.
bool holds_wherever(const Condition& a, const Condition& b);

// Sorts conditions, fewest literals first, and keeps those that hold where no other of them does.
void keep_widest(std::vector<Condition>& conditions);

// The conditions of a block by number, and those that are made of them while a path is walked. A number stays good
// until its condition is forgotten.
class Conditions {
 public:
  explicit Conditions(const BlockSyntax& block) : given_(block.conditions), groups_(groups(block)) {}

  const Condition& operator[](std::uint32_t number) const {
    return number < given_.size() ? given_[number] : made_[number - given_.size()];
  }
  // Both at once; nullopt where they cannot hold in one reading.
  std::optional<std::uint32_t> both(std::uint32_t a, std::uint32_t b) {
    if (b == 0 || a == b) return a;
    if (a == 0) return b;
    return made(a, b);
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(given_.size() + made_.size()); }
  // Forgets all but the first `count`, which must be no fewer than the block's own.
  void keep(std::uint32_t count) { made_.resize(count - given_.size()); }

 private:
  std::optional<std::uint32_t> made(std::uint32_t a, std::uint32_t b);

  const std::vector<Condition>& given_;
  std::vector<Condition> made_;
  std::vector<std::uint32_t> groups_;
};

}  // namespace proviso::phrases
