#include "server/coverage/status.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace proviso {

namespace {

Status met(Route route) {
  return route == Route::in_text        ? Status::in_text
         : route == Route::by_reference ? Status::by_reference
                                        : Status::by_scope;
}

bool full(const Support& support) {
  return !support.contradicts && support.route != Route::implied && support.reasons == 0;
}
bool named(const Support& support) { return !support.contradicts && support.route != Route::implied; }
bool implied(const Support& support) { return !support.contradicts && support.route == Route::implied; }
bool against(const Support& support) { return support.contradicts; }

// The best support of those that `counts` admits, if together they stand in every reading; else kNone.
template <class Counts>
std::uint32_t stands(const std::vector<Support>& supports, const std::vector<std::uint32_t>& groups, Counts counts) {
  std::uint32_t best = kNone;
  std::vector<Condition> conditions;
  for (std::uint32_t s = 0; s < supports.size(); ++s) {
    if (!counts(supports[s])) continue;
    if (best == kNone) best = s;
    conditions.push_back(supports[s].condition);
    if (supports[s].condition.always()) return best == s || supports[best].condition.always() ? best : s;
  }
  return best != kNone && covers_every_reading(conditions, groups) ? best : kNone;
}

auto rank(const Support& support) {
  return std::make_tuple(support.contradicts, support.route == Route::implied,
                         std::popcount(static_cast<unsigned>(support.reasons)), support.route, support.clause.begin,
                         support.condition.literals.size());
}

}  // namespace

void sort_supports(std::vector<Support>& supports) {
  std::stable_sort(supports.begin(), supports.end(),
                   [](const Support& a, const Support& b) { return rank(a) < rank(b); });
}

Answer answer(const std::vector<Support>& supports, const std::vector<std::uint32_t>& groups) {
  if (const std::uint32_t s = stands(supports, groups, full); s != kNone) {
    // The strongest route among the full ones that stand by themselves; they are sorted by it.
    return {met(supports[s].route), s};
  }
  if (const std::uint32_t s = stands(supports, groups, against); s != kNone) return {Status::contradicted, s};
  if (std::uint32_t s = stands(supports, groups, named); s != kNone) {
    // Full in some readings and weakened in the others: what weakens it decides.
    while (supports[s].reasons == 0) ++s;
    return {Status::weakened, s};
  }
  if (const std::uint32_t s = stands(supports, groups, implied); s != kNone) return {Status::implied, s};
  if (!supports.empty() && !supports.front().contradicts) return {Status::contested, 0};
  return {};
}

Answer answer_given(const std::vector<Support>& supports, Literal literal, const std::vector<std::uint32_t>& groups) {
  std::vector<Support> left;
  std::vector<std::uint32_t> origin;
  for (std::uint32_t s = 0; s < supports.size(); ++s) {
    if (!compatible(supports[s].condition, Condition{{literal}}, groups)) continue;
    left.push_back(supports[s]);
    origin.push_back(s);
    std::erase_if(left.back().condition.literals, [&](const Literal& one) { return one.mark == literal.mark; });
  }
  Answer given = answer(left, groups);
  if (given.decisive != kNone) given.decisive = origin[given.decisive];
  return given;
}

}  // namespace proviso
