#include "server/phrases/pattern.h"
#include "server/phrases/phrase_grammar.h"

#include <gtest/gtest.h>
#include <tao/pegtl/contrib/analyze.hpp>

namespace proviso::phrases {
namespace {

std::string shown(const Sequence& elements);

std::string shown(const Element& element) {
  switch (element.kind) {
    case Element::Kind::word:
      return element.text;
    case Element::Kind::prefix:
      return element.text + "*";
    case Element::Kind::name:
      return std::string("{").append(element.text).append("}");
    case Element::Kind::gap:
      return element.limit == kNoLimit ? "…" : "…" + std::to_string(element.limit);
    case Element::Kind::choice:
      break;
  }
  std::string text(1, element.optional ? '[' : '(');
  for (const Sequence& alternative : element.alternatives) {
    if (text.size() > 1) text += '|';
    text += shown(alternative);
  }
  return text + (element.optional ? "]" : ")");
}

std::string shown(const Sequence& elements) {
  std::string text;
  for (const Element& element : elements) {
    if (!text.empty()) text += ' ';
    text += shown(element);
  }
  return text;
}

// The phrase as read, or "column: what is wrong".
std::string read(std::string_view text) {
  const Pattern read = pattern(text);
  if (read.problem) return std::to_string(read.problem->column) + ": " + read.problem->message;
  return shown(read.elements);
}

TEST(Pattern, TheGrammarIsSound) { EXPECT_EQ(tao::pegtl::analyze<phrase_grammar::phrase>(), 0u); }

TEST(Pattern, ReadsWhatItSays) {
  EXPECT_EQ(read("prior authorisation"), "prior authorisation");
  EXPECT_EQ(read("  prior\tauthorisation "), "prior authorisation");
  EXPECT_EQ(read("State's co-operat* 24"), "State's co-operat* 24");
  EXPECT_EQ(read("(a b|c ( d | e ))"), "(a b|c (d|e))");
  EXPECT_EQ(read("a [x y] [p|q [r]]"), "a [x y] [p|q [r]]");
  EXPECT_EQ(read("{number} days"), "{number} days");
  EXPECT_EQ(read("a … b …8 c ... d ...12 e"), "a … b …8 c … d …12 e");
  EXPECT_EQ(read("élève naïve’s"), "élève naïve’s");
}

TEST(Pattern, SpansAreThoseOfTheText) {
  const Pattern read = pattern("ab (c|d) {e} …5 f*");
  ASSERT_EQ(read.elements.size(), 5u);
  EXPECT_EQ(read.elements[0].span, (Span{0, 2}));
  EXPECT_EQ(read.elements[1].span, (Span{3, 8}));
  EXPECT_EQ(read.elements[2].span, (Span{9, 12}));
  EXPECT_EQ(read.elements[3].span, (Span{13, 17}));
  EXPECT_EQ(read.elements[4].span, (Span{18, 20}));
}

TEST(Pattern, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(read(""), "0: a word is expected here");
  EXPECT_EQ(read("   "), "3: a word is expected here");
  EXPECT_EQ(read("a, b"), "1: the character ',' has no meaning in a phrase");
  EXPECT_EQ(read("a § b"), "2: the character '§' has no meaning in a phrase");
  EXPECT_EQ(read("a\xFF"), "1: the character '\xFF' has no meaning in a phrase");
  EXPECT_EQ(read("a|b"), "1: '|' stands only between ( ) or [ ]");
  EXPECT_EQ(read("a ** b"), "2: a star stands only at the end of a word, and once");
  EXPECT_EQ(read("word** b"), "5: a star stands only at the end of a word, and once");
  EXPECT_EQ(read("wo*rd"), "3: a blank is missing here");
  EXPECT_EQ(read("authori(s|z)ed"), "7: a blank is missing here");
  EXPECT_EQ(read("(s|z)ed"), "5: a blank is missing here");
  EXPECT_EQ(read("a…b"), "1: a blank is missing here");
  EXPECT_EQ(read("a …8b c"), "6: a blank is missing here");
}

TEST(Pattern, BracketsCloseWhatTheyOpen) {
  EXPECT_EQ(read("a (b c"), "2: this '(' is not closed");
  EXPECT_EQ(read("a [b (c]"), "5: this '(' is not closed");
  EXPECT_EQ(read("a (b]"), "2: this '(' is not closed");
  EXPECT_EQ(read("a)"), "1: this ')' closes nothing");
  EXPECT_EQ(read("a ]"), "2: this ']' closes nothing");
  EXPECT_EQ(read("a ()"), "3: a word is expected here");
  EXPECT_EQ(read("(a|)"), "3: a word is expected here");
  EXPECT_EQ(read("(a||b)"), "3: a word is expected here");
  EXPECT_EQ(read("(a, b)"), "2: the character ',' has no meaning in a phrase");
}

TEST(Pattern, NamesAreWrittenSo) {
  EXPECT_EQ(read("a {b"), "2: a name is written {so}, of letters, digits, '-' and '_'");
  EXPECT_EQ(read("a {b c}"), "2: a name is written {so}, of letters, digits, '-' and '_'");
  EXPECT_EQ(read("a {}"), "2: a name is written {so}, of letters, digits, '-' and '_'");
  EXPECT_EQ(read("a b}"), "3: this '}' closes no name");
}

TEST(Pattern, GapsStandBetweenWordsOutsideBrackets) {
  EXPECT_EQ(read("… a"), "0: … does not stand at the beginning or end of a phrase");
  EXPECT_EQ(read("a …8"), "2: … does not stand at the beginning or end of a phrase");
  EXPECT_EQ(read("a … … b"), "6: one … is enough here");
  EXPECT_EQ(read("a (b … c) d"), "5: … does not stand inside brackets");
  EXPECT_EQ(read("a …0 b"), "2: the number after … says how many words at most: 1 to 999");
  EXPECT_EQ(read("a …99999999999 b"), "2: the number after … says how many words at most: 1 to 999");
}

TEST(Pattern, IsBounded) {
  EXPECT_EQ(read(std::string(5000, 'a')), "4096: a phrase has at most 4,096 bytes");
  EXPECT_EQ(read(std::string(16, '(') + "a" + std::string(16, ')')), std::string(16, '(') + "a" + std::string(16, ')'));
  EXPECT_EQ(read(std::string(4000, '(')), "16: brackets nest at most sixteen deep");
}

}  // namespace
}  // namespace proviso::phrases
