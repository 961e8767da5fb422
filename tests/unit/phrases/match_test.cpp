#include "tests/unit/phrases/block_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso::phrases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Path kArticle = {Step{Unit::article, Deixis::none, {}, {}}};
const Path kParagraph = {Step{Unit::article, Deixis::here, {}, {}}, Step{Unit::paragraph, Deixis::none, {}, {}}};

TEST(Match, WordsWhateverTheirCaseWrapAndSpelling) {
  EXPECT_THAT(hits("prior authorisation", sentence("a PRIOR\n  Authorization, given")),
              ElementsAre("PRIOR\n  Authorization"));
  EXPECT_THAT(hits("cooperate in real-time", sentence("shall co-operate in real time")),
              ElementsAre("co-operate in real time"));
  EXPECT_THAT(hits("state's behaviour", sentence("the State behavior")), ElementsAre("State behavior"));
}

TEST(Match, EveryPlaceIsGiven) {
  EXPECT_THAT(hits("order", sentence("order an order")), ElementsAre("order", "order"));
}

TEST(Match, AStarStandsForAnyEnding) {
  EXPECT_THAT(hits("authori* data", sentence("authorised data, authority data, author data")),
              ElementsAre("authorised data", "authority data"));
  EXPECT_THAT(hits("the authoriz*", sentence("the authorisation")), ElementsAre("the authorisation"));
  EXPECT_THAT(hits("co-operat*", sentence("cooperation and co-operating")), ElementsAre("cooperation", "co-operating"));
  EXPECT_THAT(hits("defens*", sentence("defence of the defensive")), ElementsAre("defence", "defensive"));
  EXPECT_THAT(hits("siz*", sentence("Size")), ElementsAre("Size"));
  EXPECT_THAT(hits("real-tim* data", sentence("real time data")), ElementsAre("real time data"));
}

TEST(Match, ALongerPrefixDoesNotHideAShorterOneOrTheWord) {
  const std::vector<Phrase> phrases = {
      {"author* x", kAnywhere, {}, {}}, {"authoris* x", kAnywhere, {}, {}}, {"authorise x", kAnywhere, {}, {}}};
  EXPECT_THAT(hits(phrases, sentence("authorise x")),
              ElementsAre("0: authorise x", "1: authorise x", "2: authorise x"));
  EXPECT_THAT(hits(phrases, sentence("authorising x")), ElementsAre("0: authorising x", "1: authorising x"));
  EXPECT_THAT(hits(phrases, sentence("authority x")), ElementsAre("0: authority x"));
}

TEST(Match, AlternativesAndOptionsNest) {
  EXPECT_THAT(
      hits("(prior|ex (ante|post)) review", sentence("prior review, ex ante review, ex review, ex post review")),
      ElementsAre("prior review", "ex ante review", "ex post review"));
  EXPECT_THAT(hits("a [very [very] old|new] rule",
                   sentence("a rule, a new rule, a very old rule, a very very old rule, a old rule")),
              ElementsAre("a rule", "a new rule", "a very old rule", "a very very old rule"));
}

TEST(Match, NamesStandForTheirPhrases) {
  const Names names = {{"authority", "(competent|responsible) authorit*"}, {"order", "order [of a {authority}]"}};
  EXPECT_THAT(hits("by {order}", sentence("by order of a competent authority"), names),
              ElementsAre("by order", "by order of a competent authority"));
}

TEST(Match, ANumberIsDigitsOneWordOrTwo) {
  EXPECT_THAT(hits("for {number} days",
                   sentence("for 90 days, for ninety days, for ninety-five days, for two hundred days, for many days")),
              ElementsAre("for 90 days", "for ninety days", "for ninety-five days", "for two hundred days"));
  EXPECT_THAT(hits("for {number} days", sentence("for five ninety days")), IsEmpty());
}

TEST(Match, AReferenceIsReadAsAWhole) {
  BlockBuilder block = sentence("subject to articles 14 and 15 of this Part");
  block.mention(2, 6, kArticle);
  EXPECT_THAT(hits("subject to {reference} of", block), ElementsAre("subject to articles 14 and 15 of"));
  EXPECT_THAT(hits("subject to {reference}", block), ElementsAre("subject to articles 14 and 15"));
  EXPECT_THAT(hits("{reference} of", block), ElementsAre("articles 14 and 15 of"));
  EXPECT_THAT(hits("to articles", block), ElementsAre("to articles"));
}

TEST(Match, AReachNamesContainersOrArticlesOfThisText) {
  BlockBuilder block = sentence("in article 5, in paragraph 2 of this article, in article 2 of the Charter");
  block.mention(1, 3, kArticle);
  block.mention(4, 9, kParagraph);
  block.mention(10, 15, kArticle, true);
  EXPECT_THAT(hits("in {reach}", block), ElementsAre("in article 5"));
  EXPECT_THAT(hits("in {reference}", block),
              ElementsAre("in article 5", "in paragraph 2 of this article", "in article 2 of the Charter"));
}

TEST(Match, AReferenceMayHoldBrackets) {
  BlockBuilder block;
  const std::uint32_t mark = block.mark();
  const auto before = block.run("subject to article 24");
  const auto inside = block.run("or 25", Place::sentence, {{mark, true}});
  const auto behind = block.run("of this text");
  block.edge(before, inside);
  block.edge(before, behind, {{mark, false}});
  block.edge(inside, behind);
  block.mention(2, 6, kArticle);
  EXPECT_THAT(hits("subject to {reference} of", block),
              ElementsAre("subject to article 24 or 25 of if -0", "subject to article 24 or 25 of if +0"));
}

TEST(Match, AGapHoldsAnyWordsOfTheSentence) {
  EXPECT_THAT(hits("shall … review", sentence("shall review, or shall in due time review it")),
              ElementsAre("shall review", "shall in due time review"));
  EXPECT_THAT(hits("shall …2 review", sentence("shall do so and review, shall do so review")),
              ElementsAre("shall do so review"));
  EXPECT_THAT(hits("shall ...2 review ... it", sentence("shall review, in time, it")),
              ElementsAre("shall review, in time, it"));
  BlockBuilder two;
  two.run("they shall do so.");
  two.run("To review is good.");
  EXPECT_THAT(hits("shall … review", two), IsEmpty());
}

TEST(Match, AGapIsAsShortAsItCanBe) {
  EXPECT_THAT(hits("shall … review", sentence("shall review and review")), ElementsAre("shall review"));
  EXPECT_THAT(hits("a … b …1 c", sentence("a b x x b c")), ElementsAre("a b x x b c"));
}

TEST(Match, TheNearestEndIsThatOfEachItem) {
  BlockBuilder block;
  const auto chapeau = block.run("Each Party shall", Place::chapeau);
  const auto first = block.run("keep the data and the data", Place::item);
  const auto second = block.run("erase the data", Place::item);
  const auto tail = block.run("and the data", Place::tail);
  block.edge(chapeau, first);
  block.edge(chapeau, second);
  block.edge(first, tail);
  block.edge(second, tail);
  EXPECT_THAT(hits("shall … data", block),
              ElementsAre("shall keep the data", "shall keep the data and the data erase the data"));
}

TEST(Match, APhraseRunsFromChapeauToItemToTailNeverToASister) {
  BlockBuilder block;
  const auto chapeau = block.run("to order", Place::chapeau);
  const auto first = block.run("seizure", Place::item);
  const auto second = block.run("review", Place::item);
  const auto tail = block.run("without delay", Place::tail);
  block.edge(chapeau, first);
  block.edge(chapeau, second);
  block.edge(first, tail);
  block.edge(second, tail);
  EXPECT_THAT(hits("order seizure", block), ElementsAre("order seizure"));
  EXPECT_THAT(hits("order review", block), ElementsAre("order seizure review"));
  EXPECT_THAT(hits("review without delay", block), ElementsAre("review without delay"));
  EXPECT_THAT(hits("seizure review", block), IsEmpty());
  EXPECT_THAT(hits("to order", block), ElementsAre("to order"));
  EXPECT_THAT(hits("order … delay", block), ElementsAre("order seizure review without delay"));
}

TEST(Match, AlternativesGiveDisjointConditions) {
  BlockBuilder block;
  const std::uint32_t shall = block.mark(7);
  const std::uint32_t may = block.mark(7);
  const auto before = block.run("The court");
  const auto first = block.run("shall", Place::sentence, {{shall, true}});
  const auto second = block.run("may", Place::sentence, {{may, true}});
  const auto behind = block.run("order it");
  block.edge(before, first);
  block.edge(before, second);
  block.edge(first, behind);
  block.edge(second, behind);
  EXPECT_THAT(hits("(shall|may) [may] order", block), ElementsAre("shall may order if +0", "may order if +1"));
  EXPECT_THAT(hits("court … order", block), ElementsAre("court shall may order"));
  EXPECT_THAT(hits("shall … may", block), IsEmpty());
}

TEST(Match, ABracketIsReadAndSteppedOver) {
  BlockBuilder block;
  const std::uint32_t mark = block.mark();
  const auto before = block.run("a prior");
  const auto inside = block.run("independent", Place::sentence, {{mark, true}});
  const auto behind = block.run("review");
  block.edge(before, inside);
  block.edge(before, behind, {{mark, false}});
  block.edge(inside, behind);
  EXPECT_THAT(hits("prior [independent] review", block),
              ElementsAre("prior independent review if -0", "prior independent review if +0"));
  EXPECT_THAT(hits("prior review", block), ElementsAre("prior independent review if -0"));
  EXPECT_THAT(hits("independent", block), ElementsAre("independent if +0"));
  EXPECT_THAT(hits("prior … review", block), ElementsAre("prior independent review"));
  EXPECT_THAT(hits("prior …1 review", block), ElementsAre("prior independent review"));
}

TEST(Match, AnEmptyRunIsPassed) {
  BlockBuilder block;
  const auto before = block.run("a prior");
  const auto nothing = block.run("");
  const auto behind = block.run("review");
  block.edge(before, nothing);
  block.edge(nothing, behind);
  EXPECT_THAT(hits("prior review", block), ElementsAre("prior review"));
}

TEST(Match, InSaysWhereThePhraseBegins) {
  BlockBuilder block;
  const auto chapeau = block.run("order", Place::chapeau);
  const auto item = block.run("order", Place::item);
  block.edge(chapeau, item);
  EXPECT_THAT(hits({{"order", kInItem, {}, {}}}, block), ElementsAre("0: order"));
  EXPECT_THAT(hits({{"order order", kInItem, {}, {}}}, block), IsEmpty());
  EXPECT_THAT(hits({{"order order", kInChapeau, {}, {}}}, block), ElementsAre("0: order order"));
  EXPECT_THAT(hits({{"order", kInHeading | kInTail | kInSentence, {}, {}}}, block), IsEmpty());
}

TEST(Match, WithStandsInTheSameSentenceInAnyOrder) {
  EXPECT_THAT(hits({{"order", kAnywhere, {"court", "data*"}, {}}}, sentence("the data that a court may order")),
              ElementsAre("0: order"));
  EXPECT_THAT(hits({{"order", kAnywhere, {"court", "data*"}, {}}}, sentence("data they may order")), IsEmpty());
  BlockBuilder two;
  two.run("a court.");
  two.run("an order.");
  two.syntax.graph.runs[1].sentence = 1;
  EXPECT_THAT(hits({{"order", kAnywhere, {"court"}, {}}}, two), IsEmpty());
}

TEST(Match, WithIsNotFoundInASisterItem) {
  BlockBuilder block;
  const auto chapeau = block.run("the court", Place::chapeau);
  const auto first = block.run("may order", Place::item);
  const auto second = block.run("may see data", Place::item);
  block.edge(chapeau, first);
  block.edge(chapeau, second);
  EXPECT_THAT(hits({{"order", kAnywhere, {"data"}, {}}}, block), IsEmpty());
  EXPECT_THAT(hits({{"order", kAnywhere, {"court"}, {}}}, block), ElementsAre("0: order"));
}

TEST(Match, WithAddsItsConditionOnlyWhereItMust) {
  BlockBuilder block;
  const std::uint32_t one = block.mark(3);
  const std::uint32_t other = block.mark(3);
  const auto before = block.run("they order");
  const auto first = block.run("by a court", Place::sentence, {{one, true}});
  const auto second = block.run("by a judge", Place::sentence, {{other, true}});
  block.edge(before, first);
  block.edge(before, second);
  EXPECT_THAT(hits({{"order", kAnywhere, {"court"}, {}}}, block), ElementsAre("0: order if +0"));
  EXPECT_THAT(hits({{"order", kAnywhere, {"(court|judge)"}, {}}}, block),
              ElementsAre("0: order if +0", "0: order if +1"));
  EXPECT_THAT(hits({{"order", kAnywhere, {"(court|they)"}, {}}}, block), ElementsAre("0: order"));
  EXPECT_THAT(hits({{"order", kAnywhere, {"court", "judge"}, {}}}, block), IsEmpty());
}

TEST(Match, HitsAreSortedAndGivenOnce) {
  const std::vector<Phrase> phrases = {
      {"court order", kAnywhere, {}, {}}, {"(court|court) order", kAnywhere, {}, {}}, {"court", kAnywhere, {}, {}}};
  EXPECT_THAT(hits(phrases, sentence("court order court")),
              ElementsAre("2: court", "0: court order", "1: court order", "2: court"));
}

TEST(Match, AnEmptyAutomatonAndAnEmptyBlockMatchNothing) {
  const BlockBuilder block = sentence("court order");
  EXPECT_TRUE(match(Automaton{}, block.syntax, block.text).hits.empty());
  const std::vector<Phrase> phrases = {{"court", kAnywhere, {}, {}}};
  EXPECT_TRUE(match(compile(phrases, {}).automaton, BlockSyntax{}, "").hits.empty());
  EXPECT_TRUE(match(compile({}, {}).automaton, block.syntax, block.text).hits.empty());
}

}  // namespace
}  // namespace proviso::phrases
