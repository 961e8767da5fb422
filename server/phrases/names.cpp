#include "server/phrases/names.h"

#include <algorithm>
#include <array>

namespace proviso::phrases {
namespace {

constexpr std::uint64_t kMostCounted = 1u << 20;  // counts stay below: sums and products never overflow
constexpr int kDeepestNames = 32;
constexpr std::array<std::string_view, 3> kBuiltin = {"number", "reach", "reference"};

using Sequences = std::vector<std::vector<Symbol>>;

bool builtin(std::string_view name) { return std::ranges::find(kBuiltin, name) != kBuiltin.end(); }

std::uint64_t capped(std::uint64_t count) { return std::min(count, kMostCounted); }

Extent one_after_another(const Extent& a, const Extent& b) {
  return {capped(a.sequences * b.sequences), capped(a.shortest + b.shortest), capped(a.longest + b.longest),
          a.fixed || b.fixed};
}

Extent either(const Extent& a, const Extent& b) {
  return {capped(a.sequences + b.sequences), std::min(a.shortest, b.shortest), std::max(a.longest, b.longest),
          a.fixed && b.fixed};
}

Sequences joined(const Sequences& first, const Sequences& second) {
  Sequences all;
  all.reserve(first.size() * second.size());
  for (const auto& head : first) {
    for (const auto& tail : second) {
      all.push_back(head);
      all.back().insert(all.back().end(), tail.begin(), tail.end());
    }
  }
  return all;
}

void sort_out(Sequences& sequences) {
  std::ranges::sort(sequences);
  sequences.erase(std::unique(sequences.begin(), sequences.end()), sequences.end());
}

}  // namespace

NameTable::NameTable(const Names& names, Vocabulary& vocabulary, std::vector<PhraseProblem>& problems)
    : vocabulary_(vocabulary), problems_(problems) {
  for (const auto& [name, text] : names) {
    if (builtin(name))
      problems_.push_back({0, -2, name, 0, "{" + name + "} is built in and cannot be given anew"});
    else
      entries_[name].pattern = pattern(text);
  }
  for (auto& [name, entry] : entries_) resolve(name, entry);
}

void NameTable::resolve(const std::string& name, Entry& entry) {
  if (entry.state != State::unread) return;
  entry.state = State::open;
  std::optional<PatternProblem> problem = entry.pattern.problem;
  const auto gap = std::ranges::find(entry.pattern.elements, Element::Kind::gap, &Element::kind);
  if (!problem && gap != entry.pattern.elements.end()) {
    problem = PatternProblem{gap->span.begin, "… does not stand in a named phrase"};
  }
  ++depth_;
  std::optional<Extent> measured;
  if (!problem) measured = extent(entry.pattern.elements, problem);
  --depth_;
  entry.state = measured ? State::good : State::bad;
  if (measured) entry.extent = *measured;
  if (problem) problems_.push_back({0, -2, name, problem->column, problem->message});
}

std::optional<Extent> NameTable::extent(std::span<const Element> elements, std::optional<PatternProblem>& problem) {
  Extent total;
  for (const Element& element : elements) {
    const std::optional<Extent> one = extent_of(element, problem);
    if (!one) return std::nullopt;
    total = one_after_another(total, *one);
  }
  return total;
}

std::optional<Extent> NameTable::extent_of(const Element& element, std::optional<PatternProblem>& problem) {
  switch (element.kind) {
    case Element::Kind::word:
    case Element::Kind::prefix:
      return extent_of_word(element, problem);
    case Element::Kind::name:
      return extent_of_name(element, problem);
    case Element::Kind::choice:
      return extent_of_choice(element, problem);
    case Element::Kind::gap:
      break;  // never part of a gap-free sequence
  }
  return std::nullopt;
}

std::optional<Extent> NameTable::extent_of_word(const Element& element, std::optional<PatternProblem>& problem) {
  std::optional<std::vector<Symbol>> symbols;
  if (element.kind == Element::Kind::word)
    symbols = vocabulary_.word(element.text);
  else
    symbols = vocabulary_.prefix(element.text);
  if (!symbols)
    problem = PatternProblem{element.span.begin, "at least three letters stand before a star"};
  else if (symbols->empty())
    problem = PatternProblem{element.span.begin, "this holds no word"};
  if (problem) return std::nullopt;
  return Extent{1, symbols->size(), symbols->size(), true};
}

std::optional<Extent> NameTable::extent_of_name(const Element& element, std::optional<PatternProblem>& problem) {
  if (element.text == "number") return Extent{3, 1, 2, false};
  if (builtin(element.text)) return Extent{1, 1, 1, false};
  const auto found = entries_.find(element.text);
  if (found == entries_.end()) {
    problem = PatternProblem{element.span.begin, "there is no name {" + element.text + "}"};
  } else if (found->second.state == State::open) {
    problem = PatternProblem{element.span.begin, "the name {" + element.text + "} leads back to itself"};
  } else if (found->second.state == State::unread && depth_ >= kDeepestNames) {
    problem = PatternProblem{element.span.begin, "names stand for one another at most 32 deep"};
  }
  if (problem) return std::nullopt;
  resolve(found->first, found->second);
  if (found->second.state == State::bad) return std::nullopt;
  return found->second.extent;
}

std::optional<Extent> NameTable::extent_of_choice(const Element& element, std::optional<PatternProblem>& problem) {
  std::optional<Extent> total;
  if (element.optional) total = Extent{};
  for (const Sequence& alternative : element.alternatives) {
    const std::optional<Extent> one = extent(alternative, problem);
    if (!one) return std::nullopt;
    total = total ? either(*total, *one) : *one;
  }
  return total;
}

Sequences NameTable::expansion(std::span<const Element> elements) {
  Sequences all = {{}};
  for (const Element& element : elements) all = joined(all, expansion_of(element));
  sort_out(all);
  return all;
}

Sequences NameTable::expansion_of(const Element& element) {
  if (element.kind == Element::Kind::word) return {vocabulary_.word(element.text)};
  if (element.kind == Element::Kind::prefix) return {vocabulary_.prefix(element.text).value_or(std::vector<Symbol>{})};
  if (element.kind == Element::Kind::name) return expansion_of_name(element.text);
  Sequences all;
  if (element.optional) all.emplace_back();
  for (const Sequence& alternative : element.alternatives) {
    Sequences more = expansion(alternative);
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  sort_out(all);
  return all;
}

Sequences NameTable::expansion_of_name(const std::string& name) {
  if (name == "number") return {{kAnyNumber}, {kTensNumber, kUnitNumber}, {kUnitNumber, kHundredNumber}};
  if (name == "reference") return {{kReference}};
  if (name == "reach") return {{kReach}};
  return expansion(entries_.find(name)->second.pattern.elements);
}

}  // namespace proviso::phrases
