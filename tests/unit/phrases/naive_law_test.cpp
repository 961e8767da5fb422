#include "grammar/word.h"
#include "server/phrases/matcher.h"
#include "tests/unit/phrases/naive_matcher.h"
#include "tests/unit/phrases/random_block.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string_view>

namespace proviso::phrases {
namespace {

std::string shown(const std::vector<Hit>& hits) {
  std::ostringstream out;
  for (const Hit& hit : hits) {
    out << "  phrase " << hit.phrase << " words " << hit.first_word << '-' << hit.last_word << " runs " << hit.first_run
        << '-' << hit.last_run << " if";
    for (const Literal& literal : hit.condition.literals) out << ' ' << (literal.kept ? '+' : '-') << literal.mark;
    out << '\n';
  }
  return out.str();
}

std::vector<Phrase> readable(std::vector<Phrase> phrases, const Names& names) {
  std::vector<bool> bad(phrases.size(), false);
  for (const PhraseProblem& problem : compile(phrases, names).problems) bad[problem.phrase] = true;
  std::vector<Phrase> good;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (!bad[i]) good.push_back(std::move(phrases[i]));
  }
  return good;
}

struct Tally {
  std::size_t hits = 0;
  std::size_t conditional = 0;
  std::size_t gapped = 0;
  std::size_t over_runs = 0;
};

// The law: whatever the graph, the automaton finds what the naive matcher finds.
void expect_same(const std::vector<Phrase>& phrases, const Names& names, const Automaton& automaton,
                 const BlockSyntax& block, const std::string& text, Tally& tally) {
  const Matches fast = match(automaton, block, text);
  const Matches naive = naive_matches(phrases, names, block, text);
  ASSERT_FALSE(fast.bounded);
  ASSERT_EQ(shown(fast.hits), shown(naive.hits)) << text;
  ASSERT_EQ(shown(fast.cancels), shown(naive.cancels)) << text;
  tally.hits += fast.hits.size();
  for (const Hit& hit : fast.hits) {
    const std::string& phrase = phrases[hit.phrase].text;
    tally.conditional += hit.condition.always() ? 0 : 1;
    tally.gapped += phrase.find("...") != std::string::npos || phrase.find("…") != std::string::npos ? 1 : 0;
    tally.over_runs += hit.first_run != hit.last_run ? 1 : 0;
  }
}

std::vector<Phrase> random_phrases(std::mt19937& random, const Names& names) {
  std::vector<Phrase> phrases;
  for (int i = 0; i < 12; ++i) phrases.push_back(random_phrase(random));
  return readable(std::move(phrases), names);
}

// The law says nothing where nothing is found.
void expect_enough(const Tally& tally) {
  EXPECT_GT(tally.hits, 3000u);
  EXPECT_GT(tally.conditional, 600u);
  EXPECT_GT(tally.gapped, 300u);
  EXPECT_GT(tally.over_runs, 300u);
}

TEST(NaiveLaw, RandomPhrasesOnRandomGraphs) {
  Tally tally;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const Names names = random_names();
    const std::vector<Phrase> phrases = random_phrases(random, names);
    const Automaton automaton = compile(phrases, names).automaton;
    for (int i = 0; i < 4; ++i) {
      const RandomBlock block = random_block(random);
      ASSERT_NO_FATAL_FAILURE(expect_same(phrases, names, automaton, block.syntax, block.text, tally));
    }
  }
  expect_enough(tally);
}

TEST(NaiveLaw, RandomPhrasesOnRandomTexts) {
  Tally tally;
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const Names names = random_names();
    const std::vector<Phrase> phrases = random_phrases(random, names);
    const Automaton automaton = compile(phrases, names).automaton;
    for (int i = 0; i < 4; ++i) {
      const std::string text = random_text(random);
      const BlockSyntax block = parse_block(text, BlockRole::body, Language::en, Profile::un);
      ASSERT_NO_FATAL_FAILURE(expect_same(phrases, names, automaton, block, text, tally));
    }
  }
  expect_enough(tally);
}

// Words are turned away by their first letters before they are folded: none may be that begins as a prefix does.
TEST(NaiveLaw, NoWordIsTurnedAwayByItsFirstLetters) {
  constexpr std::string_view kLetters = "aeinrsuoyzcdlt-";
  std::mt19937 random(1);
  const auto word = [&](std::uint32_t size) {
    std::string made;
    for (std::uint32_t i = 0; i < size; ++i) made += kLetters[pick(random, kLetters.size())];
    return made;
  };
  std::size_t found = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text =
        word(3 + pick(random, 6)) + " x " + word(4) + "ize x " + word(2) + "ense x " + word(4) + "our x siz x";
    const std::string stem = text.substr(0, 3 + pick(random, 3)).append("*");
    const std::vector<Phrase> phrases =
        readable({{stem, kAnywhere, {}, {}}, {"x " + stem, kAnywhere, {}, {}}, {"siz* x", kAnywhere, {}, {}}}, {});
    RandomBlock block;
    block.text = text;
    block.syntax.conditions.emplace_back();
    scan_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, block.syntax.words);
    proviso::Run run;
    run.end = static_cast<std::uint32_t>(block.syntax.words.size());
    block.syntax.graph.runs.push_back(run);
    const Matches fast = match(compile(phrases, {}).automaton, block.syntax, text);
    ASSERT_EQ(shown(fast.hits), shown(naive_matches(phrases, {}, block.syntax, text).hits)) << stem << " in " << text;
    found += fast.hits.size();
  }
  EXPECT_GT(found, 2000u);
}

}  // namespace
}  // namespace proviso::phrases
