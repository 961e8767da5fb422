#include "grammar/block.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace proviso {
namespace {

BlockSyntax parse(std::string_view text, BlockRole role = BlockRole::body) {
  return parse_block(text, role, Language::en, Profile::un);
}

// The place of the run that holds the word printed as `word`.
const Run& run_of(const BlockSyntax& syntax, std::string_view text, std::string_view word) {
  for (const Run& run : syntax.graph.runs) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (text.substr(syntax.words[i].begin, syntax.words[i].length) == word) return run;
    }
  }
  static const Run kNoRun;
  ADD_FAILURE() << "no word " << word;
  return kNoRun;
}

constexpr std::string_view kList =
    "Lamps burn. Each Party shall order:\n(a) the seizure; or\n(b) the sale\nof lamps where needed. Oil is other.";

TEST(Block, SaysWhereWordsStand) {
  const BlockSyntax syntax = parse(kList);
  EXPECT_EQ(run_of(syntax, kList, "burn").place, Place::sentence);
  EXPECT_EQ(run_of(syntax, kList, "shall").place, Place::chapeau);
  EXPECT_EQ(run_of(syntax, kList, "seizure").place, Place::item);
  EXPECT_EQ(run_of(syntax, kList, "needed").place, Place::tail);
  EXPECT_EQ(run_of(syntax, kList, "Oil").place, Place::sentence);
  const std::string_view heading = "Search and seizure";
  EXPECT_EQ(run_of(parse(heading, BlockRole::heading), heading, "Search").place, Place::heading);
}

TEST(Block, NumbersSentencesTogetherThatAreJoined) {
  const BlockSyntax syntax = parse(kList);
  const std::uint32_t sentence = run_of(syntax, kList, "shall").sentence;
  EXPECT_EQ(run_of(syntax, kList, "seizure").sentence, sentence);
  EXPECT_EQ(run_of(syntax, kList, "sale").sentence, sentence);
  EXPECT_EQ(run_of(syntax, kList, "needed").sentence, sentence);
  EXPECT_NE(run_of(syntax, kList, "burn").sentence, sentence);
  EXPECT_NE(run_of(syntax, kList, "Oil").sentence, sentence);
}

TEST(Block, LeavesAClosingOrOutOfTheSentence) {
  const BlockSyntax syntax = parse(kList);
  const proviso::Run& run = run_of(syntax, kList, "or");
  EXPECT_EQ(run.end - run.begin, 1U);
  EXPECT_EQ(run.first_edge, run.last_edge);
  const auto index = static_cast<std::uint32_t>(&run - syntax.graph.runs.data());
  EXPECT_TRUE(std::none_of(syntax.graph.edges.begin(), syntax.graph.edges.end(),
                           [&](const Edge& edge) { return edge.to == index; }));
}

TEST(Block, GivesItemsTheirLabelsAndSpans) {
  const BlockSyntax syntax = parse(kList);
  ASSERT_EQ(syntax.items.size(), 3U);
  EXPECT_EQ(syntax.items[0].label.text, "a");
  EXPECT_EQ(kList.substr(syntax.items[0].number.begin, syntax.items[0].number.size()), "a");
  EXPECT_EQ(kList.substr(syntax.items[0].span.begin, syntax.items[0].span.size()), "(a) the seizure; or");
  EXPECT_EQ(syntax.items[2].kind, NodeKind::tail);
  EXPECT_EQ(syntax.items[2].parent, kNone);
}

TEST(Block, DoesNotReadLabels) {
  const BlockSyntax syntax = parse("Order: (a) lamps; (b) oil.");
  EXPECT_EQ(syntax.words.size(), 3U);
}

TEST(Block, CountsMentionsInWords) {
  const std::string_view text = "Powers are subject to articles 14 and 15 always.";
  const BlockSyntax syntax = parse(text);
  ASSERT_EQ(syntax.mentions.size(), 1U);
  const Mention& mention = syntax.mentions[0];
  EXPECT_EQ(mention.first_word, 4U);
  EXPECT_EQ(mention.last_word, 8U);
  EXPECT_EQ(text.substr(mention.span.begin, mention.span.size()), "articles 14 and 15");
}

TEST(Block, PutsConditionsOnWordsInBrackets) {
  const std::string_view text = "A [b [c] d] e";
  const BlockSyntax syntax = parse(text);
  EXPECT_TRUE(syntax.conditions[run_of(syntax, text, "A").condition].always());
  EXPECT_EQ(syntax.conditions[run_of(syntax, text, "b").condition], (Condition{{{0, true}}}));
  EXPECT_EQ(syntax.conditions[run_of(syntax, text, "c").condition], (Condition{{{0, true}, {1, true}}}));
  EXPECT_EQ(syntax.conditions[run_of(syntax, text, "d").condition], (Condition{{{0, true}}}));
  EXPECT_TRUE(syntax.conditions[run_of(syntax, text, "e").condition].always());
}

TEST(Block, BoundsConditionsOfDeepBrackets) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "[x ";
  text += "y";
  for (int i = 0; i < 100; ++i) text += "]";
  const BlockSyntax syntax = parse(text);
  for (const Condition& condition : syntax.conditions) EXPECT_LE(condition.literals.size(), 33U);
  EXPECT_EQ(syntax.marks.size(), 100U);
  EXPECT_EQ(syntax.marks.back().parent, 98U);
}

TEST(Block, ChoosesAmongManyWithFewEdges) {
  std::string text = "Each Party";
  for (int i = 0; i < 1000; ++i) text += " [x" + std::to_string(i) + "]";
  text += " acts [a], [b], [c].";
  const BlockSyntax syntax = parse(text);
  EXPECT_LE(syntax.graph.edges.size(), 4 * syntax.graph.runs.size());
}

TEST(Block, OfNothingIsNothing) {
  const BlockSyntax syntax = parse("");
  EXPECT_TRUE(syntax.words.empty());
  EXPECT_TRUE(syntax.graph.runs.empty());
  ASSERT_EQ(syntax.conditions.size(), 1U);
}

TEST(Block, IsNotAskedTwiceForTheSame) { EXPECT_EQ(parse(kList), parse(std::string(kList))); }

}  // namespace
}  // namespace proviso
