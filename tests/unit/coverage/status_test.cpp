#include "server/coverage/status.h"

#include <gtest/gtest.h>

namespace proviso {
namespace {

const std::vector<std::uint32_t> kFree = {kNoGroup, kNoGroup, kNoGroup};  // three marks, no alternatives
const std::vector<std::uint32_t> kPair = {0, 0};                          // [a] [b]: exactly one stays

Support support(Route route, Reasons reasons = 0, Condition condition = {}) {
  Support made;
  made.route = route;
  made.reasons = reasons;
  made.condition = std::move(condition);
  return made;
}

Condition kept(std::uint32_t mark) { return {{{mark, true}}}; }
Condition dropped(std::uint32_t mark) { return {{{mark, false}}}; }

Status status(std::vector<Support> supports, const std::vector<std::uint32_t>& groups = kFree) {
  sort_supports(supports);
  return answer(supports, groups).status;
}

TEST(Status, NothingIsMissing) { EXPECT_EQ(status({}), Status::missing); }

TEST(Status, TheStrongestRouteOfTheFullOnesCounts) {
  EXPECT_EQ(status({support(Route::by_scope), support(Route::by_reference)}), Status::by_reference);
  EXPECT_EQ(status({support(Route::in_text, kPermissive), support(Route::by_scope)}), Status::by_scope);
}

TEST(Status, WeakenedNamesItAndComesBeforeImplied) {
  EXPECT_EQ(status({support(Route::implied), support(Route::by_scope, kAsAppropriate)}), Status::weakened);
  EXPECT_EQ(status({support(Route::implied)}), Status::implied);
}

TEST(Status, AContradictionOutranksWhatIsWeakened) {
  Support against = support(Route::in_text);
  against.contradicts = true;
  EXPECT_EQ(status({against, support(Route::by_scope, kPermissive)}), Status::contradicted);
  EXPECT_EQ(status({against, support(Route::by_scope)}), Status::by_scope);
}

TEST(Status, ASupportInSomeReadingsOnlyIsContested) {
  EXPECT_EQ(status({support(Route::in_text, 0, kept(0))}), Status::contested);
}

TEST(Status, WhereEveryAlternativeSatisfiesItIsMet) {
  EXPECT_EQ(status({support(Route::in_text, 0, kept(0)), support(Route::in_text, 0, dropped(0))}), Status::in_text);
  EXPECT_EQ(status({support(Route::in_text, 0, kept(0)), support(Route::in_text, 0, kept(1))}, kPair), Status::in_text);
  EXPECT_EQ(status({support(Route::in_text, 0, kept(0)), support(Route::in_text, 0, kept(1))}), Status::contested);
}

TEST(Status, AlternativesOfUnequalForceComeToTheWeaker) {
  EXPECT_EQ(status({support(Route::in_text, 0, kept(0)), support(Route::in_text, kPermissive, kept(1))}, kPair),
            Status::weakened);
}

TEST(Status, DecidingABracketTellsWhatIsLeft) {
  std::vector<Support> supports = {support(Route::in_text, 0, kept(0)),
                                   support(Route::by_scope, kPermissive, dropped(0))};
  sort_supports(supports);
  EXPECT_EQ(answer_given(supports, {0, true}, kFree).status, Status::in_text);
  EXPECT_EQ(answer_given(supports, {0, false}, kFree).status, Status::weakened);
}

TEST(Status, TheDecisiveSupportHasTheFewestReasons) {
  std::vector<Support> supports = {support(Route::in_text, kPermissive | kOpenList),
                                   support(Route::by_scope, kPermissive)};
  sort_supports(supports);
  EXPECT_EQ(supports[answer(supports, kFree).decisive].route, Route::by_scope);
}

}  // namespace
}  // namespace proviso
