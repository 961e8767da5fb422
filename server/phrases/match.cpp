#include "server/phrases/matcher.h"

#include "server/phrases/conditions.h"
#include "server/phrases/distances.h"
#include "server/phrases/gaps.h"
#include "server/phrases/hits.h"
#include "server/phrases/walk.h"

#include <algorithm>

namespace proviso::phrases {
namespace {

// For one hit: places of a `with` part looked at.
constexpr std::uint32_t kMostLookedAt = 256;

class Assembly {
 public:
  Assembly(const Tables& tables, const BlockSyntax& block, std::string_view text)
      : tables_(tables),
        block_(block),
        groups_(groups(block)),
        distances_(block.graph),
        gaps_(block.graph, distances_, groups_),
        walked_(walk(tables, block, text)) {}

  Matches matches();

 private:
  void read_pattern(std::uint32_t pattern, std::vector<Spot>& spots);
  void add_phrase(std::uint32_t text_pattern, Matches& matches);
  void keep_with(std::vector<Spot>& spots, std::uint32_t pattern);
  std::vector<Condition> conditions_with(const Spot& spot, std::span<const Spot> others);
  bool on_one_path(const Spot& a, const Spot& b);
  void append(std::vector<Hit>& hits, std::uint32_t phrase, std::vector<Spot>& spots) const;

  const Tables& tables_;
  const BlockSyntax& block_;
  std::vector<std::uint32_t> groups_;
  Distances distances_;
  Gaps gaps_;
  Walked walked_;
  std::vector<Spot> spots_;  // of the pattern at hand
  bool bounded_ = false;
};

void Assembly::read_pattern(std::uint32_t number, std::vector<Spot>& spots) {
  const PatternEntry& pattern = tables_.patterns[number];
  const auto parts = std::span(tables_.parts).subspan(pattern.first_part, pattern.last_part - pattern.first_part);
  if (parts.size() == 1) return walked_.read(parts[0].segment, nullptr, spots);
  spots.clear();
  const auto count = [&](const PatternPart& part) { return walked_.count(part.segment); };
  const PatternPart& rarest = *std::ranges::min_element(parts, {}, count);
  if (count(rarest) == 0) return;
  // The others matter only where the rarest stands.
  const std::vector<std::uint32_t> sentences = walked_.sentences(rarest.segment);
  std::vector<std::vector<Spot>> read(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    walked_.read(parts[i].segment, &sentences, read[i]);
    if (read[i].empty()) return;
  }
  spots = gaps_.joined(parts, read);
}

bool Assembly::on_one_path(const Spot& a, const Spot& b) {
  return distances_.on_one_path(a.first_run, b.first_run) && distances_.on_one_path(a.first_run, b.last_run) &&
         distances_.on_one_path(a.last_run, b.first_run) && distances_.on_one_path(a.last_run, b.last_run);
}

// The conditions under which `spot` stands together with one of `others`, which are sorted by words: its own if one
// of them asks for nothing more.
std::vector<Condition> Assembly::conditions_with(const Spot& spot, std::span<const Spot> others) {
  std::vector<Condition> all;
  const auto sentence = [&](const Spot& other) { return block_.graph.runs[other.first_run].sentence; };
  const auto middle = static_cast<std::size_t>(
      std::ranges::lower_bound(others, spot.first_word, {}, &Spot::first_word) - others.begin());
  std::size_t before = middle;
  std::size_t after = middle;
  // Nearest first, so that the bound cuts off what is far away.
  for (std::uint32_t looked_at = 0; before > 0 || after < others.size(); ++looked_at) {
    if (looked_at == kMostLookedAt) {
      bounded_ = true;
      break;
    }
    const bool forward = before == 0 || (after < others.size() && looked_at % 2 == 0);
    const Spot& other = forward ? others[after++] : others[--before];
    if (sentence(other) != sentence(spot) || !compatible(spot.condition, other.condition, groups_)) continue;
    if (!on_one_path(spot, other)) continue;
    if (holds_wherever(other.condition, spot.condition)) return {spot.condition};
    all.push_back(both(spot.condition, other.condition));
  }
  return all;
}

// Keeps of `spots` what stands in one sentence with the `with` part `pattern`, under the conditions of both.
void Assembly::keep_with(std::vector<Spot>& spots, std::uint32_t pattern) {
  std::vector<Spot> others;
  read_pattern(pattern, others);
  std::vector<Spot> kept;
  for (const Spot& spot : spots) {
    for (Condition& condition : conditions_with(spot, others)) {
      kept.push_back(spot);
      kept.back().condition = std::move(condition);
    }
  }
  if (!sort_out(kept)) bounded_ = true;
  spots = std::move(kept);
}

void Assembly::append(std::vector<Hit>& hits, std::uint32_t phrase, std::vector<Spot>& spots) const {
  for (Spot& spot : spots) {
    hits.push_back({phrase, spot.first_word, spot.last_word, spot.first_run, spot.last_run, std::move(spot.condition)});
  }
}

void Assembly::add_phrase(std::uint32_t text_pattern, Matches& matches) {
  const std::uint32_t number = tables_.patterns[text_pattern].phrase;
  const PhraseEntry& phrase = tables_.phrases[number];
  std::vector<Spot>& spots = spots_;
  read_pattern(text_pattern, spots);
  std::erase_if(spots, [&](const Spot& spot) {
    return (phrase.places >> static_cast<int>(block_.graph.runs[spot.first_run].place) & 1) == 0;
  });
  for (std::uint32_t i = phrase.first_with; i < phrase.first_unless && !spots.empty(); ++i) keep_with(spots, i);
  if (spots.empty()) return;
  append(matches.hits, number, spots);
  for (std::uint32_t i = phrase.first_unless; i < phrase.end; ++i) {
    read_pattern(i, spots);
    append(matches.cancels, number, spots);
  }
}

Matches Assembly::matches() {
  Matches matches;
  matches.hits.reserve(16);
  for (const std::uint32_t found : walked_.segments()) {
    const Segment& segment = tables_.segments[found];
    for (std::uint32_t i = segment.first_text; i < segment.last_text; ++i) {
      add_phrase(tables_.segment_texts[i], matches);
    }
  }
  sort_out(matches.hits);
  sort_out(matches.cancels);
  matches.bounded = bounded_ || walked_.bounded() || gaps_.bounded() || distances_.bounded();
  return matches;
}

}  // namespace

Matches match(const Automaton& automaton, const BlockSyntax& block, std::string_view text) {
  if (automaton.tables().nodes.empty()) return {};
  return Assembly(automaton.tables(), block, text).matches();
}

}  // namespace proviso::phrases
