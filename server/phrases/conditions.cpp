#include "server/phrases/conditions.h"

#include <algorithm>

namespace proviso::phrases {

std::vector<std::uint32_t> groups(const BlockSyntax& block) {
  std::vector<std::uint32_t> all;
  all.reserve(block.marks.size());
  for (const Mark& mark : block.marks) all.push_back(mark.group);
  return all;
}

bool holds_wherever(const Condition& a, const Condition& b) { return std::ranges::includes(b.literals, a.literals); }

void keep_widest(std::vector<Condition>& conditions) {
  std::ranges::sort(conditions, [](const Condition& a, const Condition& b) {
    return a.literals.size() != b.literals.size() ? a.literals.size() < b.literals.size() : a < b;
  });
  std::vector<Condition> kept;
  for (Condition& condition : conditions) {
    if (std::ranges::none_of(kept, [&](const Condition& wider) { return holds_wherever(wider, condition); })) {
      kept.push_back(std::move(condition));
    }
  }
  conditions = std::move(kept);
}

std::optional<std::uint32_t> Conditions::made(std::uint32_t a, std::uint32_t b) {
  const Condition& first = (*this)[a];
  const Condition& second = (*this)[b];
  if (!compatible(first, second, groups_)) return std::nullopt;
  made_.push_back(proviso::both(first, second));
  return count() - 1;
}

}  // namespace proviso::phrases
