#include "tests/unit/phrases/random_block.h"

#include "grammar/word.h"

#include <algorithm>
#include <set>

namespace proviso::phrases {
namespace {

constexpr const char* kTextWords[] = {"order", "orders",    "Ordering",  "data",      "the",    "the",
                                      "court", "authorise", "authorize", "Authority", "one",    "forty",
                                      "eight", "12",        "hundred",   "co-order",  "Article"};
constexpr const char* kPhraseWords[] = {"order",     "orders", "data",     "the",     "court",
                                        "the",       "ord*",   "order*",   "author*", "cou*",
                                        "authoriz*", "one",    "co-order", "article", "court data"};
constexpr const char* kNames[] = {"{number}", "{reference}", "{reach}", "{thing}", "{act}"};

template <std::size_t N>
std::string any(const char* const (&words)[N], std::mt19937& random) {
  return words[pick(random, N)];
}

std::string random_sequence(std::mt19937& random, int depth, bool gaps) {
  std::string text;
  const std::uint32_t count = 1 + pick(random, depth == 0 ? 4 : 2);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    if (gaps && i > 0 && pick(random, 3) == 0)
      text += pick(random, 2) == 0 ? "… " : "..." + std::to_string(1 + pick(random, 4)) + ' ';
    const std::uint32_t kind = pick(random, 10);
    if (kind < 7 || depth == 2) {
      text += any(kPhraseWords, random);
    } else if (kind == 7) {
      text += any(kNames, random);
    } else {
      text += kind == 8 ? '(' : '[';
      text += random_sequence(random, depth + 1, false);
      for (std::uint32_t j = pick(random, 3); j > 0; --j) text += '|' + random_sequence(random, depth + 1, false);
      text += kind == 8 ? ')' : ']';
    }
  }
  return text;
}

Condition random_condition(std::mt19937& random, std::uint32_t marks) {
  std::set<Literal> literals;
  for (std::uint32_t i = 1 + pick(random, 2); i > 0; --i) literals.insert({pick(random, marks), pick(random, 2) == 0});
  Condition condition;
  for (const Literal& literal : literals) {
    if (condition.literals.empty() || condition.literals.back().mark != literal.mark)
      condition.literals.push_back(literal);
  }
  return condition;
}

void add_words(RandomBlock& block, std::mt19937& random) {
  for (std::uint32_t i = 4 + pick(random, 16); i > 0; --i) {
    block.text += any(kTextWords, random);
    block.text += pick(random, 5) == 0 ? ", " : " ";
  }
  scan_words(block.text, {0, static_cast<std::uint32_t>(block.text.size())}, 0, block.syntax.words);
}

void add_runs(RandomBlock& block, std::mt19937& random) {
  BlockSyntax& syntax = block.syntax;
  const auto words = static_cast<std::uint32_t>(syntax.words.size());
  std::vector<std::uint32_t> cuts = {0, words};
  for (std::uint32_t i = pick(random, 13); i > 0; --i) cuts.push_back(pick(random, words + 1));
  std::ranges::sort(cuts);
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    Run run;
    run.begin = cuts[i];
    run.end = cuts[i + 1];
    if (pick(random, 3) == 0) run.condition = pick(random, static_cast<std::uint32_t>(syntax.conditions.size()));
    run.place = static_cast<Place>(pick(random, 5));
    if (pick(random, 8) == 0) ++sentence;
    run.sentence = sentence;
    syntax.graph.runs.push_back(run);
  }
}

void add_edges(RandomBlock& block, std::mt19937& random) {
  Graph& graph = block.syntax.graph;
  for (std::uint32_t from = 0; from < graph.runs.size(); ++from) {
    graph.runs[from].first_edge = static_cast<std::uint32_t>(graph.edges.size());
    for (std::uint32_t to = from + 1; to < graph.runs.size(); ++to) {
      if (graph.runs[to].sentence != graph.runs[from].sentence || pick(random, 5) < 2) continue;
      const bool always = pick(random, 2) == 0;
      graph.edges.push_back(
          {to, always ? 0 : pick(random, static_cast<std::uint32_t>(block.syntax.conditions.size()))});
    }
    graph.runs[from].last_edge = static_cast<std::uint32_t>(graph.edges.size());
  }
}

void add_mentions(RandomBlock& block, std::mt19937& random) {
  const auto words = static_cast<std::uint32_t>(block.syntax.words.size());
  for (std::uint32_t i = pick(random, 3); i > 0; --i) {
    Mention mention;
    mention.first_word = pick(random, words);
    mention.last_word = std::min(words, mention.first_word + 1 + pick(random, 3));
    mention.external = pick(random, 3) == 0;
    mention.paths = {{Step{pick(random, 2) == 0 ? Unit::article : Unit::paragraph, Deixis::none, {}, {}}}};
    block.syntax.mentions.push_back(mention);
  }
}

std::string random_words(std::mt19937& random, int depth) {
  std::string text;
  for (std::uint32_t i = 1 + pick(random, 5); i > 0; --i) {
    const std::uint32_t kind = depth < 3 ? pick(random, 12) : 2;
    if (kind == 0)
      text += '[' + random_words(random, depth + 1) + "] ";
    else if (kind == 1)
      text += '[' + random_words(random, 3) + "] [" + random_words(random, 3) + "] ";
    else
      text += std::string(any(kTextWords, random)) + (pick(random, 8) == 0 ? ", " : " ");
    if (pick(random, 20) == 0) text += "article 5 of this Convention ";
  }
  return text;
}

}  // namespace

std::uint32_t pick(std::mt19937& random, std::uint32_t count) { return static_cast<std::uint32_t>(random() % count); }

RandomBlock random_block(std::mt19937& random) {
  RandomBlock block;
  constexpr std::uint32_t kMarks = 4;
  for (std::uint32_t i = 0; i < kMarks; ++i) {
    Mark mark;
    if (i >= 2 && pick(random, 2) == 0) mark.group = 0;
    block.syntax.marks.push_back(mark);
  }
  block.syntax.conditions.emplace_back();
  for (std::uint32_t i = pick(random, 5); i > 0; --i)
    block.syntax.conditions.push_back(random_condition(random, kMarks));
  add_words(block, random);
  add_runs(block, random);
  add_edges(block, random);
  add_mentions(block, random);
  return block;
}

std::string random_text(std::mt19937& random) {
  std::string text = random_words(random, 0);
  if (pick(random, 2) == 0) return text + ". The " + random_words(random, 0) + ".";
  text += ":\n";
  for (char item = 'a'; item < static_cast<char>('b' + pick(random, 3)); ++item) {
    text += std::string("(") + item + ") " + random_words(random, 1) + ";\n";
  }
  if (pick(random, 2) == 0) text += random_words(random, 1) + ".\n";
  return text;
}

Phrase random_phrase(std::mt19937& random) {
  Phrase phrase;
  phrase.text = random_sequence(random, 0, true);
  if (pick(random, 4) == 0) phrase.places = static_cast<std::uint8_t>(1 + pick(random, 31));
  for (std::uint32_t i = pick(random, 4) / 2; i > 0; --i) phrase.with.push_back(random_sequence(random, 1, true));
  if (pick(random, 4) == 0) phrase.unless.push_back(random_sequence(random, 1, true));
  return phrase;
}

Names random_names() { return {{"thing", "(the data|court [order])"}, {"act", "[the] {thing} order*"}}; }

}  // namespace proviso::phrases
