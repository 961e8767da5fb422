#include "server/phrases/matcher.h"
#include "tests/unit/phrases/block_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso::phrases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "phrase/part column: message" of each problem; a name instead of phrase and part.
std::vector<std::string> problems(const std::vector<Phrase>& phrases, const Names& names = {}) {
  std::vector<std::string> lines;
  for (const PhraseProblem& problem : compile(phrases, names).problems) {
    const std::string where = problem.part == -2 ? "{" + problem.name + "}"
                                                 : std::to_string(problem.phrase) + "/" + std::to_string(problem.part);
    lines.push_back(where + " " + std::to_string(problem.column) + ": " + problem.message);
  }
  return lines;
}

std::vector<std::string> problems(std::string_view text, const Names& names = {}) {
  return problems({{std::string(text), kAnywhere, {}, {}}}, names);
}

TEST(Compile, SaysWhichPartIsWrong) {
  EXPECT_THAT(
      problems({{"a", kAnywhere, {}, {}}, {"b", kAnywhere, {"c", "d,"}, {"e", "(f"}}, {"g]", kAnywhere, {}, {}}}),
      ElementsAre("1/1 1: the character ',' has no meaning in a phrase", "1/3 0: this '(' is not closed",
                  "2/-1 1: this ']' closes nothing"));
}

TEST(Compile, APhraseThatCannotBeReadNeverMatchesAndTheOthersDo) {
  const std::vector<Phrase> phrases = {
      {"court", kAnywhere, {}, {"("}}, {"order", kAnywhere, {}, {}}, {"order,", kAnywhere, {}, {}}};
  const BlockBuilder block = sentence("court order");
  const Matches matches = match(compile(phrases, {}).automaton, block.syntax, block.text);
  ASSERT_EQ(matches.hits.size(), 1u);
  EXPECT_EQ(matches.hits[0].phrase, 1u);
}

TEST(Compile, APhraseHasAWordOfItsOwn) {
  EXPECT_THAT(problems("{number}"), ElementsAre("0/-1 0: a phrase has at least one word of its own"));
  EXPECT_THAT(problems("{reference} … {reach}"), ElementsAre("0/-1 0: a phrase has at least one word of its own"));
  EXPECT_THAT(problems("[the] {reference}"), ElementsAre("0/-1 0: a phrase has at least one word of its own"));
  EXPECT_THAT(problems("subject to … {reference}"), IsEmpty());
  EXPECT_THAT(problems("the [order]"), IsEmpty());
}

TEST(Compile, SomethingStandsOnBothSidesOfAGap) {
  EXPECT_THAT(problems("[a] [b]"), ElementsAre("0/-1 0: all of this may be left out: a word must remain"));
  EXPECT_THAT(problems("a … [b]"), ElementsAre("0/-1 6: all of this may be left out: a word must remain"));
}

TEST(Compile, AStarNeedsThreeLetters) {
  EXPECT_THAT(problems("a au*"), ElementsAre("0/-1 2: at least three letters stand before a star"));
  EXPECT_THAT(problems("real-ti*"), ElementsAre("0/-1 0: at least three letters stand before a star"));
  EXPECT_THAT(problems("12ab*"), ElementsAre("0/-1 0: at least three letters stand before a star"));
  EXPECT_THAT(problems("aut*"), IsEmpty());
}

TEST(Compile, AWordIsMoreThanHyphens) { EXPECT_THAT(problems("a - b"), ElementsAre("0/-1 2: this holds no word")); }

TEST(Compile, NamesExistAndLeadNotBackToThemselves) {
  EXPECT_THAT(problems("a {b}"), ElementsAre("0/-1 2: there is no name {b}"));
  EXPECT_THAT(problems("x {a}", {{"a", "y {b}"}, {"b", "{a}"}}),
              ElementsAre("{b} 0: the name {a} leads back to itself"));
  EXPECT_THAT(problems("x", {{"a", "y [{a}]"}}), ElementsAre("{a} 3: the name {a} leads back to itself"));
  EXPECT_THAT(problems("x {a}", {{"a", "b … c"}}), ElementsAre("{a} 2: … does not stand in a named phrase"));
  EXPECT_THAT(problems("x {a} {b}", {{"a", "b,"}, {"b", "c"}}),
              ElementsAre("{a} 1: the character ',' has no meaning in a phrase"));
  EXPECT_THAT(problems("x", {{"reach", "b"}}), ElementsAre("{reach} 0: {reach} is built in and cannot be given anew"));
}

TEST(Compile, NamesNestToABound) {
  Names names = {{"n00", "a"}};
  const auto name = [](int i) { return std::string("n") + (i < 10 ? "0" : "") + std::to_string(i); };
  for (int i = 1; i < 70; ++i) names[name(i)] = "{" + name(i - 1) + "} b";
  EXPECT_THAT(problems("{n69}", names), ElementsAre("0/-1 0: this is longer than 64 words"));
  names.clear();
  for (int i = 0; i < 60; ++i) names[name(i)] = i == 59 ? "a" : "{" + name(i + 1) + "}";
  EXPECT_THAT(problems("{n00}", names), ElementsAre("{n31} 0: names stand for one another at most 32 deep"));
}

TEST(Compile, ExpansionIsBounded) {
  EXPECT_THAT(problems("(a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b)"), IsEmpty());
  EXPECT_THAT(problems("x (a|b|c) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b)"),
              ElementsAre("0/-1 0: this stands for more than 4,096 sequences of words"));
  std::string many;
  for (int i = 0; i < 400; ++i) many += "[a|b] ";
  EXPECT_THAT(problems(many + "x"), ElementsAre("0/-1 0: this stands for more than 4,096 sequences of words"));
  std::string longest;
  for (int i = 0; i < 65; ++i) longest += "a ";
  EXPECT_THAT(problems("x … " + longest), ElementsAre("0/-1 6: this is longer than 64 words"));
}

TEST(Compile, DoublingNamesAreMeasuredNotExpanded) {
  Names names = {{"a", "x"}};
  for (char c = 'b'; c <= 'z'; ++c) {
    const std::string before = std::string("{") + static_cast<char>(c - 1) + "}";
    names[std::string(1, c)] = before + " " + before;
  }
  EXPECT_THAT(problems("{z}", names), ElementsAre("0/-1 0: this is longer than 64 words"));
}

TEST(Automaton, BytesGiveItBack) {
  const std::vector<Phrase> phrases = {{"(prior|ex ante) authoris* …8 {n}", kInItem, {"court", "xyz*"}, {}},
                                       {"subject to {reference} … {number} days", kAnywhere, {"court"}, {"not"}}};
  const Automaton automaton = compile(std::vector<Phrase>(phrases), {{"n", "(data|record*)"}}).automaton;
  const std::string bytes = automaton.bytes();
  const std::optional<Automaton> restored = Automaton::restore(bytes);
  ASSERT_TRUE(restored);
  EXPECT_EQ(*restored, automaton);
  EXPECT_EQ(restored->bytes(), bytes);
  const BlockBuilder block = sentence("the court, subject to article 3, has ninety days");
  EXPECT_EQ(match(*restored, block.syntax, block.text).hits, match(automaton, block.syntax, block.text).hits);
  EXPECT_EQ(compile(phrases, {{"n", "(data|record*)"}}).automaton.bytes(), bytes);
}

TEST(Automaton, OtherBytesAreRefused) {
  const std::string bytes = compile(std::vector<Phrase>{{"court order*", kAnywhere, {}, {}}}, {}).automaton.bytes();
  EXPECT_TRUE(Automaton::restore(bytes));
  EXPECT_FALSE(Automaton::restore(""));
  EXPECT_FALSE(Automaton::restore(std::string_view(bytes).substr(0, bytes.size() - 8)));
  EXPECT_FALSE(Automaton::restore(bytes + std::string(8, '\0')));
  for (std::size_t i = 0; i < bytes.size(); i += 7) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 4);
    EXPECT_FALSE(Automaton::restore(damaged)) << "byte " << i;
  }
}

TEST(Automaton, AnEmptyOneIsStoredToo) {
  EXPECT_EQ(Automaton::restore(Automaton{}.bytes()), Automaton{});
  const Automaton none = compile({}, {}).automaton;
  EXPECT_EQ(Automaton::restore(none.bytes()), none);
}

}  // namespace
}  // namespace proviso::phrases
