#include "tests/unit/phrases/block_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <functional>

namespace proviso::phrases {
namespace {

Automaton automaton(const std::vector<Phrase>& phrases) { return compile(phrases, {}).automaton; }

Phrase plain(std::string text) { return {std::move(text), kAnywhere, {}, {}}; }

std::string repeated(std::string_view words, std::size_t count) {
  std::string text;
  text.reserve(words.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += words;
  return text;
}

// Of this process, so that what else the machine does matters little.
double seconds(const Automaton& matcher, const BlockBuilder& block) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();
    EXPECT_FALSE(match(matcher, block.syntax, block.text).hits.size() > 10 * block.syntax.words.size());
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

// Time must grow with the text, not with its square: eight times the words may take at most 40 times as long (a square
// would take 64; the rest is for a busy machine and its caches).
void expect_linear(const Automaton& matcher, const std::function<BlockBuilder(std::size_t)>& block, std::size_t size) {
  EXPECT_LT(seconds(matcher, block(size)), 40 * seconds(matcher, block(size / 8)) + 0.02);
}

BlockBuilder orders(std::size_t words) { return sentence(repeated("order ", words)); }

TEST(Hostile, AMillionTimesTheSameWord) {
  const BlockBuilder million = orders(1'000'000);
  const Matches matches =
      match(automaton({plain("order order order"), plain("order …8 never")}), million.syntax, million.text);
  EXPECT_FALSE(matches.bounded);
  EXPECT_EQ(matches.hits.size(), 999'998u);
}

TEST(Hostile, TheSameWordInEveryPart) {
  const Automaton matcher =
      automaton({plain("order … order"), plain("order …8 orders"), {"order", kAnywhere, {"order"}, {"order"}}});
  const BlockBuilder some = orders(1000);
  EXPECT_EQ(match(matcher, some.syntax, some.text).hits.size(), 1999u);
  expect_linear(matcher, orders, 80'000);
}

TEST(Hostile, GapsThatNeverClose) {
  const Automaton matcher =
      automaton({plain("order … court … never"), plain("order …3 never"), plain("a … b … c … d")});
  expect_linear(
      matcher, [](std::size_t words) { return sentence(repeated("order court ", words / 2) + "never"); }, 40'000);
  expect_linear(
      matcher, [](std::size_t words) { return sentence(repeated("a b c ", words / 3) + "d"); }, 40'000);
  expect_linear(
      matcher, [](std::size_t words) { return sentence(repeated("a b ", words / 4) + repeated("c d ", words / 4)); },
      40'000);
}

TEST(Hostile, WordsThatMatchInManyWays) {
  const std::string choice = "(order|ord*|orde*|order*) ";
  const Automaton matcher = automaton({plain(choice + choice + choice + choice + choice + choice + "never")});
  const BlockBuilder block = orders(2000);
  const Matches matches = match(matcher, block.syntax, block.text);
  EXPECT_TRUE(matches.bounded);
  EXPECT_TRUE(matches.hits.empty());
  expect_linear(matcher, orders, 16'000);
}

// a [[x] y] [[x] y] … b: each bracket may be kept or dropped, so the paths double with each.
BlockBuilder brackets(std::size_t count) {
  BlockBuilder block;
  std::uint32_t last = block.run("a");
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t mark = block.mark();
    const std::uint32_t kept = block.run("", Place::sentence, {{mark, true}});
    block.edge(last, kept);
    const std::uint32_t next = block.run("");
    block.edge(last, next, {{mark, false}});
    block.edge(kept, next);
    last = next;
  }
  const std::uint32_t end = block.run("b a");
  block.edge(last, end);
  return block;
}

TEST(Hostile, BracketsThatDoubleThePaths) {
  const Automaton matcher = automaton({plain("a b"), plain("a … b"), {"a", kAnywhere, {"b"}, {"b"}}});
  const BlockBuilder block = brackets(60);
  EXPECT_TRUE(match(matcher, block.syntax, block.text).bounded);
  expect_linear(matcher, brackets, 16'000);
}

TEST(Hostile, NineDeepBracketsAreWithinBounds) {
  BlockBuilder block;
  std::vector<Literal> kept;
  std::uint32_t last = block.run("shall");
  const std::uint32_t end_run = 10;
  std::vector<std::uint32_t> runs = {last};
  for (std::uint32_t depth = 0; depth < 9; ++depth) {
    kept.push_back({block.mark(), true});
    runs.push_back(block.run("very", Place::sentence, kept));
  }
  runs.push_back(block.run("order"));
  ASSERT_EQ(runs.back(), end_run);
  for (std::uint32_t i = 0; i < 10; ++i) {
    block.edge(i, i + 1);
    if (i + 1 < end_run) block.edge(i, end_run, {{i, false}});
  }
  const Matches matches =
      match(automaton({plain("shall order"), plain("very order"), plain("shall … order")}), block.syntax, block.text);
  EXPECT_FALSE(matches.bounded);
  ASSERT_EQ(matches.hits.size(), 11u);
}

TEST(Hostile, AChapeauOfManyItems) {
  const auto items = [](std::size_t count) {
    BlockBuilder block;
    const std::uint32_t chapeau = block.run("Each Party shall order", Place::chapeau);
    for (std::size_t i = 0; i < count; ++i) block.run("data of the order", Place::item);
    for (std::uint32_t i = 1; i <= count; ++i) block.edge(chapeau, i);
    return block;
  };
  const Automaton matcher = automaton(
      {plain("order data"), plain("shall … data"), plain("shall … of … order"), {"data", kAnywhere, {"order"}, {}}});
  const BlockBuilder fair = items(60);
  const Matches matches = match(matcher, fair.syntax, fair.text);
  EXPECT_FALSE(matches.bounded);
  EXPECT_EQ(matches.hits.size(), 4 * 60u);
  expect_linear(matcher, items, 40'000);
}

TEST(Hostile, BytesThatAreNoText) {
  const Automaton matcher = automaton({plain("ord* data"), plain("{number} … order")});
  std::string bytes(4096, '\0');
  std::uint32_t state = 1;
  for (char& byte : bytes) byte = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
  const BlockBuilder block = sentence(bytes + " order data");
  const Matches matches = match(matcher, block.syntax, block.text);
  EXPECT_TRUE(std::ranges::any_of(matches.hits, [](const Hit& hit) { return hit.phrase == 0; }));
}

}  // namespace
}  // namespace proviso::phrases
