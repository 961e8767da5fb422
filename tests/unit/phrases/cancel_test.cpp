#include "tests/unit/phrases/block_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso::phrases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What is left of the hits of `phrases` where clauses end before the words `borders`.
std::vector<std::string> left(const std::vector<Phrase>& phrases, const BlockBuilder& block,
                              std::vector<std::uint32_t> borders = {}) {
  Matches matches = match(compile(phrases, {}).automaton, block.syntax, block.text);
  cancel(matches, block.syntax, [&](std::uint32_t a, std::uint32_t b) {
    const auto clause = [&](std::uint32_t word) {
      return std::count_if(borders.begin(), borders.end(), [&](std::uint32_t border) { return border <= word; });
    };
    return clause(a) == clause(b);
  });
  std::vector<std::string> lines;
  for (const Hit& hit : matches.hits)
    lines.push_back(std::to_string(hit.phrase) + ": " + shown(hit, block.syntax, block.text));
  return lines;
}

TEST(Cancel, AnUnlessPartOfTheSameClauseCancels) {
  const std::vector<Phrase> phrases = {{"order", kAnywhere, {}, {"not", "never"}}, {"order", kAnywhere, {}, {}}};
  EXPECT_THAT(left(phrases, sentence("shall not order")), ElementsAre("1: order"));
  EXPECT_THAT(left(phrases, sentence("shall order")), ElementsAre("0: order", "1: order"));
}

TEST(Cancel, OneOfAnotherClauseDoesNot) {
  EXPECT_THAT(left({{"order", kAnywhere, {}, {"not"}}}, sentence("shall not order; may order"), {3}),
              ElementsAre("0: order"));
}

TEST(Cancel, AnyOutermostWordMayShareTheClause) {
  EXPECT_THAT(left({{"order … data", kAnywhere, {}, {"not"}}}, sentence("not order; see data"), {2}), IsEmpty());
  EXPECT_THAT(left({{"order … data", kAnywhere, {}, {"not"}}}, sentence("order; see data not"), {1}), IsEmpty());
}

TEST(Cancel, ABracketedUnlessLeavesTheReadingWithoutIt) {
  BlockBuilder block;
  const std::uint32_t mark = block.mark();
  const auto before = block.run("shall");
  const auto inside = block.run("not", Place::sentence, {{mark, true}});
  const auto behind = block.run("order");
  block.edge(before, inside);
  block.edge(before, behind, {{mark, false}});
  block.edge(inside, behind);
  EXPECT_THAT(left({{"order", kAnywhere, {}, {"not"}}}, block), ElementsAre("0: order if -0"));
  EXPECT_THAT(left({{"shall [not] order", kAnywhere, {}, {"not"}}}, block), ElementsAre("0: shall not order if -0"));
}

TEST(Cancel, TwoBracketedUnlessPartsLeaveWhatNeitherCancels) {
  BlockBuilder block;
  const std::uint32_t one = block.mark();
  const std::uint32_t two = block.mark();
  block.run("order");
  block.run("not", Place::sentence, {{one, true}});
  block.run("never", Place::sentence, {{one, true}, {two, false}});
  block.run("hardly", Place::sentence, {{two, true}});
  EXPECT_THAT(left({{"order", kAnywhere, {}, {"not", "never"}}}, block), ElementsAre("0: order if -0"));
  EXPECT_THAT(left({{"order", kAnywhere, {}, {"never"}}}, block), ElementsAre("0: order if -0", "0: order if +1"));
  EXPECT_THAT(left({{"order", kAnywhere, {}, {"not", "hardly"}}}, block), ElementsAre("0: order if -0 -1"));
}

TEST(Cancel, CancelsAreGivenOnlyWhereTheirPhraseHasAHit) {
  const std::vector<Phrase> phrases = {{"order", kAnywhere, {}, {"not"}}, {"data", kAnywhere, {}, {"not"}}};
  const BlockBuilder block = sentence("not an order");
  const Matches matches = match(compile(phrases, {}).automaton, block.syntax, block.text);
  ASSERT_EQ(matches.cancels.size(), 1u);
  EXPECT_EQ(matches.cancels[0].phrase, 0u);
}

}  // namespace
}  // namespace proviso::phrases
