#include "grammar/condition.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace proviso {
namespace {

constexpr std::size_t kMostMarks = 16;

std::uint32_t group_of(std::uint32_t mark, const std::vector<std::uint32_t>& groups) {
  return mark < groups.size() ? groups[mark] : kNoGroup;
}

// A choice for some marks: what is known about a literal under it.
enum class Truth { holds, fails, open };

struct Choice {
  const std::vector<std::uint32_t>& groups;
  std::vector<Literal> chosen;  // in the order of choosing

  Truth truth(Literal literal) const {
    for (const Literal& known : chosen) {
      if (known.mark == literal.mark) return known.kept == literal.kept ? Truth::holds : Truth::fails;
      const std::uint32_t group = group_of(known.mark, groups);
      // Another of its group stays, so this one goes.
      if (known.kept && group != kNoGroup && group == group_of(literal.mark, groups)) {
        return literal.kept ? Truth::fails : Truth::holds;
      }
    }
    return Truth::open;
  }
};

// Whether dropping `mark` leaves its group with no one to stay.
bool last_of_group(const Choice& choice, std::uint32_t mark) {
  const std::uint32_t group = group_of(mark, choice.groups);
  if (group == kNoGroup) return false;
  for (std::uint32_t other = 0; other < choice.groups.size(); ++other) {
    if (other == mark || choice.groups[other] != group) continue;
    if (choice.truth({other, true}) != Truth::fails) return false;
  }
  return true;
}

bool covers(const std::vector<Condition>& any, Choice& choice) {
  const Literal* open = nullptr;
  for (const Condition& condition : any) {
    bool possible = true;
    const Literal* first = nullptr;
    for (const Literal& literal : condition.literals) {
      const Truth truth = choice.truth(literal);
      if (truth == Truth::fails) {
        possible = false;
        break;
      }
      if (truth == Truth::open && first == nullptr) first = &literal;
    }
    if (!possible) continue;
    if (first == nullptr) return true;
    if (open == nullptr) open = first;
  }
  if (open == nullptr) return false;
  const std::uint32_t mark = open->mark;
  for (const bool kept : {true, false}) {
    if (!kept && last_of_group(choice, mark)) continue;
    choice.chosen.push_back({mark, kept});
    const bool covered = covers(any, choice);
    choice.chosen.pop_back();
    if (!covered) return false;
  }
  return true;
}

}  // namespace

bool compatible(const Condition& a, const Condition& b, const std::vector<std::uint32_t>& groups) {
  auto i = a.literals.begin();
  auto j = b.literals.begin();
  while (i != a.literals.end() && j != b.literals.end()) {
    if (i->mark == j->mark) {
      if (i->kept != j->kept) return false;
      ++i, ++j;
    } else {
      i->mark < j->mark ? ++i : ++j;
    }
  }
  for (const Literal& left : a.literals) {
    const std::uint32_t group = left.kept ? group_of(left.mark, groups) : kNoGroup;
    if (group == kNoGroup) continue;
    for (const Literal& right : b.literals) {
      if (right.kept && right.mark != left.mark && group_of(right.mark, groups) == group) return false;
    }
  }
  return true;
}

Condition both(const Condition& a, const Condition& b) {
  if (a.always()) return b;
  if (b.always()) return a;
  Condition result;
  std::set_union(a.literals.begin(), a.literals.end(), b.literals.begin(), b.literals.end(),
                 std::back_inserter(result.literals));
  return result;
}

bool covers_every_reading(const std::vector<Condition>& any, const std::vector<std::uint32_t>& groups) {
  std::vector<std::uint32_t> marks;
  for (const Condition& condition : any) {
    if (condition.always()) return true;
    for (const Literal& literal : condition.literals) marks.push_back(literal.mark);
  }
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  if (marks.empty() || marks.size() > kMostMarks) return false;
  Choice choice{groups, {}};
  return covers(any, choice);
}

}  // namespace proviso
