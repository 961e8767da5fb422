#include "server/model/facts.h"

#include <gtest/gtest.h>

#include "server/phrases/matcher.h"

namespace proviso {
namespace {

// A lexicon of a few words: what a phrase means is all that these tests need to know of it.
class FactsTest : public testing::Test {
 protected:
  FactsTest() {
    add(Role::modal, "shall", static_cast<std::uint8_t>(Strength::obligation));
    add(Role::modal, "may", static_cast<std::uint8_t>(Strength::permission));
    add(Role::weakener, "as appropriate", 2);
    add(Role::weakener, "inter alia", 4);
    add(Role::formula, "as may be necessary");
    add(Role::boundary, "which …6 (shall|may)");
    add(Role::negation, "shall not be required");
    remedy_ = add(Role::safeguard, "effective remedy");
    specified_ = add(Role::safeguard, "specified data");
    lexicon_.entries.back().force = ForceMode::element;
    auto compiled = phrases::compile(phrases_, {});
    EXPECT_TRUE(compiled.problems.empty());
    lexicon_.automaton = std::move(compiled.automaton);
  }

  std::uint32_t add(Role role, std::string text, std::uint8_t detail = 0) {
    phrases_.push_back({std::move(text), phrases::kAnywhere, {}, {}});
    LexiconEntry entry;
    entry.role = role;
    entry.detail = detail;
    lexicon_.entries.push_back(entry);
    return static_cast<std::uint32_t>(phrases_.size() - 1);
  }

  BlockFacts facts(std::string_view text) { return block_facts(text, BlockRole::body, Profile::un, lexicon_); }

  std::vector<phrases::Phrase> phrases_;
  Lexicon lexicon_;
  std::uint32_t remedy_ = 0, specified_ = 0;
};

TEST_F(FactsTest, ForceIsThatOfTheNearestModalOfTheClause) {
  const auto found = facts("Each Party shall act and a court may grant an effective remedy.");
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].phrase, remedy_);
  EXPECT_EQ(found.hits[0].strength, Strength::permission);
  EXPECT_EQ(found.hits[0].reasons, kPermissive);
}

TEST_F(FactsTest, AModalBehindTheWordsGovernsWhereNoneStandsBefore) {
  const auto found = facts("An effective remedy shall be available.");
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].strength, Strength::obligation);
}

TEST_F(FactsTest, AModalInALongerFormulaDoesNotCount) {
  const auto found = facts("Each Party shall adopt such measures as may be necessary to provide an effective remedy.");
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].strength, Strength::obligation);
  EXPECT_EQ(found.hits[0].reasons, 0);
}

TEST_F(FactsTest, ARelativeClauseHasItsOwnModal) {
  const auto found = facts("A Party may lay down rules, which shall include an effective remedy.");
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].strength, Strength::obligation);
}

TEST_F(FactsTest, AChapeauGovernsItsItems) {
  const auto found = facts("Each Party may provide:\n(a) an effective remedy;\n(b) advice.\n");
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].strength, Strength::permission);
}

TEST_F(FactsTest, AnElementIsNotWeakenedByItsModal) {
  const auto found = facts("A Party may order a person to submit specified data.");
  ASSERT_EQ(found.hits.size(), 1u);
  EXPECT_EQ(found.hits[0].reasons, 0);
}

TEST_F(FactsTest, AnOpenListWeakensWhatFollowsIt) {
  const auto found =
      facts("Conditions shall include an effective remedy and, inter alia, specified data and an effective remedy.");
  ASSERT_EQ(found.hits.size(), 3u);
  EXPECT_EQ(found.hits[0].reasons, 0);
  EXPECT_EQ(found.hits[2].reasons, kOpenList);
}

TEST_F(FactsTest, WhatIsNotRequiredIsNoFact) {
  EXPECT_TRUE(facts("A Party shall not be required to grant an effective remedy.").hits.empty());
}

TEST_F(FactsTest, AlternativesGiveDisjointForces) {
  const auto found = facts("Each Party [shall] [may] grant an effective remedy.");
  ASSERT_EQ(found.hits.size(), 2u);
  EXPECT_NE(found.hits[0].strength, found.hits[1].strength);
  EXPECT_FALSE(compatible(found.conditions[found.hits[0].condition], found.conditions[found.hits[1].condition],
                          {found.syntax.marks[0].group, found.syntax.marks[1].group}));
}

TEST_F(FactsTest, ABracketedWeakenerWeakensOnlyWhereItIsKept) {
  const auto found = facts("Each Party shall [, as appropriate,] grant an effective remedy.");
  ASSERT_EQ(found.hits.size(), 2u);
  EXPECT_EQ(found.hits[0].reasons + found.hits[1].reasons, kAsAppropriate);
}

}  // namespace
}  // namespace proviso
