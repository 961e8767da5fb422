#include "grammar/condition.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace proviso {
namespace {

Condition kept(std::uint32_t mark) { return {{{mark, true}}}; }
Condition dropped(std::uint32_t mark) { return {{{mark, false}}}; }

const std::vector<std::uint32_t> kFree(8, kNoGroup);

TEST(Condition, CompatibleUnlessAMarkIsBothKeptAndDropped) {
  EXPECT_TRUE(compatible(kept(1), kept(1), kFree));
  EXPECT_TRUE(compatible(kept(1), dropped(2), kFree));
  EXPECT_FALSE(compatible(kept(1), dropped(1), kFree));
  EXPECT_TRUE(compatible({}, dropped(1), kFree));
}

TEST(Condition, AlternativesExcludeEachOther) {
  const std::vector<std::uint32_t> groups = {0, 0, kNoGroup};
  EXPECT_FALSE(compatible(kept(0), kept(1), groups));
  EXPECT_TRUE(compatible(kept(0), dropped(1), groups));
  EXPECT_TRUE(compatible(kept(0), kept(2), groups));
}

TEST(Condition, BothIsTheUnion) {
  EXPECT_EQ(both(kept(2), dropped(1)), (Condition{{{1, false}, {2, true}}}));
  EXPECT_EQ(both(kept(2), kept(2)), kept(2));
  EXPECT_TRUE(both({}, {}).always());
}

TEST(Condition, CoversEveryReading) {
  EXPECT_FALSE(covers_every_reading({}, kFree));
  EXPECT_TRUE(covers_every_reading({Condition{}}, kFree));
  EXPECT_FALSE(covers_every_reading({kept(1)}, kFree));
  EXPECT_TRUE(covers_every_reading({kept(1), dropped(1)}, kFree));
  EXPECT_FALSE(covers_every_reading({kept(1), dropped(2)}, kFree));
  EXPECT_TRUE(covers_every_reading({kept(1), both(dropped(1), kept(2)), dropped(2)}, kFree));
}

TEST(Condition, OneOfAGroupAlwaysStays) {
  const std::vector<std::uint32_t> two = {0, 0};
  EXPECT_TRUE(covers_every_reading({kept(0), kept(1)}, two));
  const std::vector<std::uint32_t> three = {0, 0, 0};
  EXPECT_FALSE(covers_every_reading({kept(0), kept(1)}, three)) << "the third may stay";
  EXPECT_TRUE(covers_every_reading({dropped(0), dropped(1)}, two));
}

TEST(Condition, GivesUpOnTooManyMarks) {
  std::vector<Condition> any;
  for (std::uint32_t mark = 0; mark < 17; ++mark) any.push_back(mark % 2 ? kept(mark / 2) : dropped(mark / 2));
  EXPECT_TRUE(covers_every_reading(any, std::vector<std::uint32_t>(32, kNoGroup)));
  for (std::uint32_t mark = 16; mark < 30; ++mark) any.push_back(kept(mark));
  EXPECT_FALSE(covers_every_reading(any, std::vector<std::uint32_t>(32, kNoGroup)));
}

// Tries every choice.
bool naive_covers(const std::vector<Condition>& any, const std::vector<std::uint32_t>& groups) {
  const std::size_t marks = groups.size();
  for (std::uint32_t choice = 0; choice < (1U << marks); ++choice) {
    bool possible = true;
    for (std::uint32_t group = 0; group < marks && possible; ++group) {
      int members = 0;
      int stay = 0;
      for (std::uint32_t mark = 0; mark < marks; ++mark) {
        if (groups[mark] != group) continue;
        ++members;
        stay += (choice >> mark) & 1;
      }
      possible = members == 0 || stay == 1;
    }
    if (!possible) continue;
    bool held = false;
    for (const Condition& condition : any) {
      bool all = true;
      for (const Literal& literal : condition.literals)
        all = all && (((choice >> literal.mark) & 1) != 0) == literal.kept;
      held = held || all;
    }
    if (!held) return false;
  }
  return true;
}

TEST(ConditionLaw, AgreesWithTryingEveryChoice) {
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    std::vector<std::uint32_t> groups(6, kNoGroup);
    if (seed % 3 != 0) groups[0] = groups[1] = 0;
    if (seed % 3 == 2) groups[3] = groups[4] = groups[5] = 3;
    std::vector<Condition> any;
    for (std::size_t i = 0; i < 2 + random() % 5; ++i) {
      Condition condition;
      for (std::uint32_t mark = 0; mark < 6; ++mark) {
        const Condition one = {{{mark, random() % 2 == 0}}};
        if (random() % 4 == 0 && compatible(condition, one, groups)) condition = both(condition, one);
      }
      any.push_back(condition);
    }
    ASSERT_EQ(covers_every_reading(any, groups), naive_covers(any, groups)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace proviso
