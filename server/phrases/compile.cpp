#include "server/phrases/matcher.h"

#include "server/phrases/names.h"
#include "server/phrases/pattern.h"
#include "server/phrases/trie.h"
#include "server/phrases/vocabulary.h"

#include <algorithm>
#include <utility>

namespace proviso::phrases {
namespace {

constexpr std::uint64_t kMostSequences = 4096;
constexpr std::uint64_t kLongestSequence = 64;

class Compiler {
 public:
  Compiler(const Names& names, std::vector<PhraseProblem>& problems)
      : names_(names, vocabulary_, problems), problems_(problems) {}

  void add(const Phrase& phrase);
  Automaton automaton();

 private:
  struct Segment {
    std::vector<std::vector<Symbol>> sequences;
    std::uint32_t gap = kNoLimit;  // after it
  };
  using Segments = std::vector<Segment>;

  Segments segments(std::string_view text, std::optional<PatternProblem>& problem, bool& usable);
  bool measured(std::span<const Element> elements, std::optional<PatternProblem>& problem, bool& fixed);
  void add_pattern(const Segments& segments);
  void write_segments();

  Vocabulary vocabulary_;
  NameTable names_;
  Trie trie_;
  Tables tables_;
  std::vector<PhraseProblem>& problems_;
};

void Compiler::add(const Phrase& phrase) {
  const auto number = static_cast<std::uint32_t>(tables_.phrases.size());
  std::vector<std::string_view> texts = {phrase.text};
  texts.insert(texts.end(), phrase.with.begin(), phrase.with.end());
  texts.insert(texts.end(), phrase.unless.begin(), phrase.unless.end());

  bool usable = true;
  std::vector<Segments> patterns;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::optional<PatternProblem> problem;
    patterns.push_back(segments(texts[i], problem, usable));
    if (problem) problems_.push_back({number, static_cast<int>(i) - 1, {}, problem->column, problem->message});
  }
  PhraseEntry entry;
  entry.text = static_cast<std::uint32_t>(tables_.patterns.size());
  entry.first_with = entry.first_unless = entry.end = entry.text;
  if (usable) {
    entry.first_with = entry.text + 1;
    entry.first_unless = entry.first_with + static_cast<std::uint32_t>(phrase.with.size());
    entry.end = entry.first_unless + static_cast<std::uint32_t>(phrase.unless.size());
    entry.places = phrase.places;
    for (const Segments& pattern : patterns) add_pattern(pattern);
  }
  tables_.phrases.push_back(entry);
}

Compiler::Segments Compiler::segments(std::string_view text, std::optional<PatternProblem>& problem, bool& usable) {
  const Pattern read = pattern(text);
  problem = read.problem;
  Segments all;
  bool fixed = false;
  auto begin = read.elements.begin();
  while (!problem && begin != read.elements.end()) {
    const auto end = std::find_if(begin, read.elements.end(),
                                  [](const Element& element) { return element.kind == Element::Kind::gap; });
    const std::span<const Element> elements(begin, end);
    if (!measured(elements, problem, fixed)) break;
    all.push_back({names_.expansion(elements), end == read.elements.end() ? kNoLimit : end->limit});
    begin = end == read.elements.end() ? end : end + 1;
  }
  const bool whole = !problem && begin == read.elements.end();
  if (whole && !fixed) problem = PatternProblem{0, "a phrase has at least one word of its own"};
  if (!whole || problem) usable = false;
  return all;
}

bool Compiler::measured(std::span<const Element> elements, std::optional<PatternProblem>& problem, bool& fixed) {
  const std::optional<Extent> extent = names_.extent(elements, problem);
  if (!extent) return false;
  const std::uint32_t column = elements.front().span.begin;
  if (extent->shortest == 0)
    problem = PatternProblem{column, "all of this may be left out: a word must remain"};
  else if (extent->sequences > kMostSequences) {
    problem = PatternProblem{column, "this stands for more than 4,096 sequences of words"};
  } else if (extent->longest > kLongestSequence) {
    problem = PatternProblem{column, "this is longer than 64 words"};
  }
  fixed = fixed || extent->fixed;
  return !problem;
}

void Compiler::add_pattern(const Segments& segments) {
  PatternEntry pattern;
  pattern.phrase = static_cast<std::uint32_t>(tables_.phrases.size());
  pattern.first_part = static_cast<std::uint32_t>(tables_.parts.size());
  for (const Segment& segment : segments) tables_.parts.push_back({trie_.segment(segment.sequences), segment.gap});
  pattern.last_part = static_cast<std::uint32_t>(tables_.parts.size());
  tables_.patterns.push_back(pattern);
}

// A pattern of several segments is looked at where its rarest is found: the one that fewest patterns share, of these
// the longest.
void Compiler::write_segments() {
  std::vector<std::uint32_t> shared(trie_.segment_count(), 0);
  for (const PatternPart& part : tables_.parts) ++shared[part.segment];
  std::vector<std::vector<std::uint32_t>> texts(trie_.segment_count());
  for (const PhraseEntry& phrase : tables_.phrases) {
    if (phrase.end == phrase.text) continue;
    const PatternEntry& text = tables_.patterns[phrase.text];
    const auto parts = std::span(tables_.parts).subspan(text.first_part, text.last_part - text.first_part);
    const auto rarest = std::ranges::min_element(parts, {}, [&](const PatternPart& part) {
      return std::pair(shared[part.segment], kLongestSequence - trie_.shortest(part.segment));
    });
    texts[rarest->segment].push_back(phrase.text);
  }
  for (const std::vector<std::uint32_t>& patterns : texts) {
    const auto first = static_cast<std::uint32_t>(tables_.segment_texts.size());
    tables_.segment_texts.insert(tables_.segment_texts.end(), patterns.begin(), patterns.end());
    tables_.segments.push_back({first, static_cast<std::uint32_t>(tables_.segment_texts.size())});
  }
}

Automaton Compiler::automaton() {
  write_segments();
  trie_.write(tables_, vocabulary_.prefix_symbols());
  vocabulary_.write(tables_);
  return Automaton(std::move(tables_));
}

}  // namespace

Compiled compile(std::span<const Phrase> phrases, const Names& names) {
  Compiled compiled;
  Compiler compiler(names, compiled.problems);
  for (const Phrase& phrase : phrases) compiler.add(phrase);
  compiled.automaton = compiler.automaton();
  return compiled;
}

}  // namespace proviso::phrases
