#include "server/phrases/gaps.h"

#include "server/phrases/conditions.h"

#include <algorithm>
#include <optional>

namespace proviso::phrases {
namespace {

// From one segment: next segments looked at, and ends of the phrase kept.
constexpr std::uint32_t kMostLookedAt = 256;
constexpr std::size_t kMostEnds = 64;

// The first spot from `from` on whose first word is not before `word`.
std::size_t first_from(std::span<const Spot> spots, std::size_t from, std::uint32_t word) {
  const auto rest = spots.subspan(from);
  const auto found = std::ranges::lower_bound(rest, word, {}, &Spot::first_word);
  return from + static_cast<std::size_t>(found - rest.begin());
}

}  // namespace

std::vector<Spot> Gaps::joined(std::span<const PatternPart> parts, const std::vector<std::vector<Spot>>& spots) {
  std::vector<Ends> ends;
  for (const Spot& spot : spots.back()) ends.push_back({{spot.last_word, spot.last_run, spot.condition}});
  for (std::size_t i = parts.size() - 1; i-- > 0;) {
    std::vector<Ends> earlier;
    earlier.reserve(spots[i].size());
    for (const Spot& spot : spots[i]) {
      earlier.push_back(ends_after(spot, parts[i].gap, spots[i + 1], ends, i + 2 == parts.size()));
    }
    ends = std::move(earlier);
  }
  // One word may begin several first segments: their ends compete.
  std::vector<Spot> all;
  for (std::size_t i = 0; i < spots[0].size();) {
    const Spot& first = spots[0][i];
    Ends nearest;
    for (; i < spots[0].size() && spots[0][i].first_word == first.first_word; ++i) {
      for (End& end : ends[i]) add(nearest, std::move(end));
    }
    for (End& end : nearest) {
      all.push_back({first.first_word, end.word, first.first_run, end.run, std::move(end.condition)});
    }
  }
  if (!sort_out(all)) bounded_ = true;
  return all;
}

Gaps::Ends Gaps::ends_after(const Spot& spot, std::uint32_t gap, std::span<const Spot> next,
                            const std::vector<Ends>& ends, bool last) {
  Ends found;
  std::uint32_t looked_at = 0;
  const std::uint32_t farthest = distances_.last_reached(spot.last_run);
  for (std::size_t i = first_from(next, 0, spot.last_word); i < next.size() && next[i].first_run <= farthest;) {
    if (++looked_at > kMostLookedAt) {
      bounded_ = true;
      break;
    }
    const Spot& candidate = next[i];
    const std::uint32_t run_end = graph_.runs[candidate.first_run].end;
    if (!within(spot, candidate, gap)) {
      i = first_from(next, i + 1, run_end);  // the rest of its run is no nearer
      continue;
    }
    bool settled = false;
    for (const End& end : ends[i]) {
      if (!compatible(spot.condition, end.condition, groups_)) continue;
      settled = settled || holds_wherever(end.condition, spot.condition);
      add(found, {end.word, end.run, both(spot.condition, end.condition)});
    }
    ++i;
    // What begins in the same run after the end of one that stands wherever the phrase began is farther in every way.
    settled = settled && last && candidate.last_run == candidate.first_run;
    if (settled && first_from(next, i, candidate.last_word) == i) i = first_from(next, i, run_end);
  }
  return found;
}

bool Gaps::within(const Spot& spot, const Spot& next, std::uint32_t gap) {
  if (next.first_run == spot.last_run) return next.first_word - spot.last_word <= gap;
  const std::optional<std::uint32_t> between = distances_.between(spot.last_run, next.first_run);
  if (!between) return false;
  const std::uint32_t left = graph_.runs[spot.last_run].end - spot.last_word;
  return left + *between + (next.first_word - graph_.runs[next.first_run].begin) <= gap;
}

// Whether on some path `a` comes before `b` or is `b`.
bool Gaps::before(const End& a, const End& b) {
  if (a.word == b.word) return true;
  return a.word < b.word && (a.run == b.run || distances_.between(a.run, b.run));
}

// Keeps the ends that no nearer one makes needless.
void Gaps::add(Ends& ends, End end) {
  const auto needless = [&](const End& nearer, const End& farther) {
    return holds_wherever(nearer.condition, farther.condition) && before(nearer, farther);
  };
  if (std::ranges::any_of(ends, [&](const End& known) { return needless(known, end); })) return;
  std::erase_if(ends, [&](const End& known) { return needless(end, known); });
  if (ends.size() < kMostEnds)
    ends.push_back(std::move(end));
  else
    bounded_ = true;
}

}  // namespace proviso::phrases
