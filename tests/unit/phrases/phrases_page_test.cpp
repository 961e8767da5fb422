#include "server/phrases/conditions.h"
#include "server/phrases/matcher.h"
#include "tests/unit/phrases/block_builder.h"
#include "tests/unit/phrases/naive_matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <tuple>

namespace proviso::phrases {
namespace {

// ```info … ``` of a Markdown page.
struct Fence {
  std::string info;
  std::string text;
  int line = 0;
};

std::vector<Fence> fences(const std::string& path) {
  std::ifstream file(path);
  std::vector<Fence> all;
  bool open = false;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with("```")) {
      open = !open;
      if (open) all.push_back({line.substr(3), "", number});
    } else if (open) {
      all.back().text += line + "\n";
    }
  }
  return all;
}

std::vector<std::string> lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> all;
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

std::uint8_t place(const std::string& name) {
  static const std::map<std::string, std::uint8_t> kPlaces = {{"heading", kInHeading},
                                                              {"chapeau", kInChapeau},
                                                              {"item", kInItem},
                                                              {"tail", kInTail},
                                                              {"sentence", kInSentence}};
  return kPlaces.at(name);
}

// A phrase, and under it the keys of its entry, one a line.
Phrase entry(const std::string& text) {
  const std::vector<std::string> all = lines(text);
  Phrase phrase;
  phrase.text = all.at(0);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const std::size_t colon = all[i].find(": ");
    const std::string key = all[i].substr(0, colon);
    const std::string value = all[i].substr(colon + 2);
    if (key == "in")
      phrase.places = place(value);
    else if (key == "with")
      phrase.with.push_back(value);
    else if (key == "not")
      phrase.unless.push_back(value);
    else
      ADD_FAILURE() << "no key " << key;
  }
  return phrase;
}

std::string on_one_line(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::string line;
  for (std::string word; in >> word;) line.append(line.empty() ? "" : " ").append(word);
  return line;
}

// The words of a hit as they are read: without the brackets that go and the items it does not pass.
std::string words(const Hit& hit, const BlockSyntax& block, std::string_view text) {
  const Run& first = block.graph.runs[hit.first_run];
  const Run& last = block.graph.runs[hit.last_run];
  std::string read;
  for (std::uint32_t r = hit.first_run; r <= hit.last_run; ++r) {
    const Run& run = block.graph.runs[r];
    if (!compatible(block.conditions[run.condition], hit.condition, groups(block))) continue;
    if (run.item != first.item && run.item != last.item) continue;
    const std::uint32_t from = std::max(run.begin, hit.first_word);
    const std::uint32_t to = std::min(run.end, hit.last_word);
    if (from >= to) continue;
    const std::uint32_t begin = block.words[from].begin;
    read.append(read.empty() ? "" : " ")
        .append(on_one_line(text.substr(begin, block.words[to - 1].span().end - begin)));
  }
  return read;
}

std::string conditions(const Hit& hit, const BlockSyntax& block, std::string_view text) {
  std::string said;
  for (const Literal& literal : hit.condition.literals) {
    const Mark& mark = block.marks[literal.mark];
    said += said.empty() ? " (if " : " and ";
    said += text.substr(mark.span.begin, mark.span.size());
    said += literal.kept ? " stays" : " goes";
  }
  if (!said.empty()) said += ')';
  return said;
}

// For the page a clause ends at a semicolon and with its sentence.
bool same_clause(const BlockSyntax& block, std::uint32_t a, std::uint32_t b) {
  for (std::uint32_t i = std::min(a, b) + 1; i <= std::max(a, b); ++i) {
    if ((block.words[i].before & (kSemicolon | kSentenceEnd)) != 0) return false;
  }
  return true;
}

std::string found(const Phrase& phrase, const Names& names, const std::string& text) {
  const std::vector<Phrase> phrases = {phrase};
  const Compiled compiled = compile(phrases, names);
  for (const PhraseProblem& problem : compiled.problems) ADD_FAILURE() << problem.message;
  const BlockSyntax block = parse_block(text, BlockRole::body, Language::en, Profile::un);
  Matches matches = match(compiled.automaton, block, text);
  EXPECT_EQ(matches.hits, naive_matches(phrases, names, block, text).hits);
  cancel(matches, block, [&](std::uint32_t a, std::uint32_t b) { return same_clause(block, a, b); });
  std::string all;
  // Of two hits on the same words the page has first the one that keeps its brackets.
  std::ranges::stable_sort(matches.hits, [](const Hit& a, const Hit& b) {
    return std::tie(a.first_word, a.last_word, b.condition) < std::tie(b.first_word, b.last_word, a.condition);
  });
  for (const Hit& hit : matches.hits) all += words(hit, block, text) + conditions(hit, block, text) + "\n";
  return all;
}

std::string problem(const Phrase& phrase, const Names& names) {
  const std::vector<PhraseProblem> problems = compile(std::vector<Phrase>{phrase}, names).problems;
  if (problems.size() != 1) return std::to_string(problems.size()) + " problems";
  // The caret stands under a character, the column counts bytes.
  std::size_t column = 0;
  for (std::uint32_t i = 0; i < problems[0].column; ++i)
    column += (static_cast<unsigned char>(phrase.text[i]) & 0xC0) != 0x80;
  std::ostringstream out;
  out << phrase.text << '\n' << std::string(column, ' ') << "^ " << problems[0].message << '\n';
  return out.str();
}

TEST(PhrasesPage, EverySampleHolds) {
  const std::vector<Fence> all = fences(PROVISO_ROOT "/grammar/PHRASES.md");
  ASSERT_GT(all.size(), 40u);
  Names names;
  for (std::size_t i = 0; i < all.size(); ++i) {
    SCOPED_TRACE("PHRASES.md:" + std::to_string(all[i].line));
    if (all[i].info == "names") {
      for (const std::string& line : lines(all[i].text))
        names[line.substr(0, line.find(':'))] = line.substr(line.find(':') + 2);
      continue;
    }
    ASSERT_EQ(all[i].info, "phrase");
    ASSERT_LT(i + 1, all.size());
    const Phrase phrase = entry(all[i].text);
    if (all[i + 1].info == "problem") {
      EXPECT_EQ(problem(phrase, names), all[i + 1].text);
      i += 1;
      continue;
    }
    ASSERT_LT(i + 2, all.size());
    ASSERT_EQ(all[i + 1].info, "treaty");
    ASSERT_EQ(all[i + 2].info, "hits");
    EXPECT_EQ(found(phrase, names, all[i + 1].text), all[i + 2].text);
    i += 2;
  }
}

}  // namespace
}  // namespace proviso::phrases
