#include "tests/unit/phrases/block_builder.h"

#include "grammar/word.h"

#include <gtest/gtest.h>

namespace proviso::phrases {

std::uint32_t BlockBuilder::run(std::string_view words, Place place, std::vector<Literal> literals) {
  Run added;
  added.begin = static_cast<std::uint32_t>(syntax.words.size());
  const auto begin = static_cast<std::uint32_t>(text.size());
  if (!words.empty()) text.append(words).append(" ");
  scan_words(text, {begin, static_cast<std::uint32_t>(text.size())}, 0, syntax.words);
  added.end = static_cast<std::uint32_t>(syntax.words.size());
  added.condition = condition(std::move(literals));
  added.place = place;
  added.first_edge = added.last_edge = static_cast<std::uint32_t>(syntax.graph.edges.size());
  syntax.graph.runs.push_back(added);
  return static_cast<std::uint32_t>(syntax.graph.runs.size() - 1);
}

void BlockBuilder::edge(std::uint32_t from, std::uint32_t to, std::vector<Literal> literals) {
  Run& left = syntax.graph.runs[from];
  if (left.first_edge == left.last_edge) left.first_edge = static_cast<std::uint32_t>(syntax.graph.edges.size());
  syntax.graph.edges.push_back({to, condition(std::move(literals))});
  left.last_edge = static_cast<std::uint32_t>(syntax.graph.edges.size());
}

std::uint32_t BlockBuilder::mark(std::uint32_t group) {
  Mark added;
  added.group = group;
  syntax.marks.push_back(added);
  return static_cast<std::uint32_t>(syntax.marks.size() - 1);
}

void BlockBuilder::mention(std::uint32_t first_word, std::uint32_t last_word, Path path, bool external) {
  Mention added;
  added.first_word = first_word;
  added.last_word = last_word;
  added.external = external;
  added.paths = {std::move(path)};
  syntax.mentions.push_back(added);
}

std::uint32_t BlockBuilder::condition(std::vector<Literal> literals) {
  if (literals.empty()) return 0;
  syntax.conditions.push_back({std::move(literals)});
  return static_cast<std::uint32_t>(syntax.conditions.size() - 1);
}

BlockBuilder sentence(std::string_view words) {
  BlockBuilder block;
  block.run(words);
  return block;
}

std::string shown(const Hit& hit, const BlockSyntax& block, std::string_view text) {
  const Word& first = block.words[hit.first_word];
  const Word& last = block.words[hit.last_word - 1];
  std::string line(text.substr(first.begin, last.begin + last.length - first.begin));
  if (!hit.condition.always()) line += " if";
  for (const Literal& literal : hit.condition.literals) {
    line += std::string(literal.kept ? " +" : " -") + std::to_string(literal.mark);
  }
  return line;
}

std::vector<std::string> hits(const std::vector<Phrase>& phrases, const BlockBuilder& block, const Names& names) {
  const Compiled compiled = compile(phrases, names);
  for (const PhraseProblem& problem : compiled.problems) ADD_FAILURE() << problem.message;
  const Matches matches = match(compiled.automaton, block.syntax, block.text);
  EXPECT_FALSE(matches.bounded);
  std::vector<std::string> lines;
  for (const Hit& hit : matches.hits) {
    lines.push_back(std::to_string(hit.phrase) + ": " + shown(hit, block.syntax, block.text));
  }
  return lines;
}

std::vector<std::string> hits(std::string_view phrase, const BlockBuilder& block, const Names& names) {
  std::vector<std::string> lines = hits(std::vector<Phrase>{{std::string(phrase), kAnywhere, {}, {}}}, block, names);
  for (std::string& line : lines) line.erase(0, 3);
  return lines;
}

}  // namespace proviso::phrases
