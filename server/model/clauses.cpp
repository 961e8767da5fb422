#include "server/model/clauses.h"

#include <algorithm>

namespace proviso {

namespace {

// Paths through brackets and items are followed this far; a sentence of more is read as if it ended there.
constexpr int kBudget = 24;
constexpr std::size_t kMostModals = 8;

const std::uint64_t kAnd = hash_word("and");
const std::uint64_t kOr = hash_word("or");
const std::uint64_t kBut = hash_word("but");

bool joins(const Word& word) {
  return (word.before & (kComma | kColon)) != 0 || word.hash == kAnd || word.hash == kOr || word.hash == kBut;
}

}  // namespace

Clauses::Clauses(const BlockSyntax& block, std::vector<Modal> modals, const std::vector<std::uint32_t>& boundaries)
    : block_(block),
      modals_(std::move(modals)),
      begins_(block.words.size(), 0),
      modal_of_(block.words.size(), kNone),
      entries_(block.graph.runs.size()) {
  const auto& runs = block_.graph.runs;
  for (std::uint32_t r = 0; r < runs.size(); ++r)
    for (std::uint32_t e = runs[r].first_edge; e < runs[r].last_edge; ++e)
      entries_[block_.graph.edges[e].to].push_back({r, block_.graph.edges[e].condition});
  for (std::uint32_t w = 0; w < block_.words.size(); ++w)
    if (block_.words[w].before & (kSemicolon | kSentenceEnd)) begins_[w] = 1;
  for (std::uint32_t w : boundaries) begins_[w] = 1;
  for (std::uint32_t m = 0; m < modals_.size(); ++m)
    for (std::uint32_t w = modals_[m].first_word; w < modals_[m].last_word; ++w) modal_of_[w] = m;
  for (const Mark& mark : block_.marks) groups_.push_back(mark.group);
  find_coordinated();
}

// A modal in a clause that has one already begins a new clause where the two are joined.
void Clauses::find_coordinated() {
  const auto& runs = block_.graph.runs;
  std::vector<std::uint8_t> governed(runs.size(), 0);  // whether the clause open at the end of the run has a modal
  for (std::uint32_t r = 0; r < runs.size(); ++r) {
    bool seen = !entries_[r].empty() && governed[entries_[r].front().to];
    for (std::uint32_t w = runs[r].begin; w < runs[r].end; ++w) {
      if (begins_[w]) seen = false;
      const std::uint32_t m = modal_of_[w];
      if (m == kNone || modals_[m].first_word != w) continue;
      if (seen) {
        std::uint32_t at = w;
        while (at > runs[r].begin && !joins(block_.words[at]) && modal_of_[at - 1] == kNone) --at;
        begins_[at] = 1;
      }
      seen = true;
    }
    governed[r] = seen;
  }
}

std::uint32_t run_at(const BlockSyntax& block, std::uint32_t word) {
  const auto& runs = block.graph.runs;
  auto it =
      std::upper_bound(runs.begin(), runs.end(), word, [](std::uint32_t w, const Run& run) { return w < run.begin; });
  // Empty runs share their begin with the run that holds the word: step back to the one that is not empty.
  while (it != runs.begin() && !(std::prev(it)->begin <= word && word < std::prev(it)->end)) --it;
  return it == runs.begin() ? 0 : static_cast<std::uint32_t>(std::prev(it) - runs.begin());
}

bool Clauses::leads(std::uint32_t from, std::uint32_t to) const {
  if (from == to) return true;
  if (from > to || block_.graph.runs[from].sentence != block_.graph.runs[to].sentence) return false;
  std::vector<std::uint8_t> reached(to - from + 1, 0);
  reached[0] = 1;
  for (std::uint32_t r = from; r < to; ++r) {
    if (!reached[r - from]) continue;
    for (std::uint32_t e = block_.graph.runs[r].first_edge; e < block_.graph.runs[r].last_edge; ++e)
      if (const std::uint32_t next = block_.graph.edges[e].to; next <= to) reached[next - from] = 1;
  }
  return reached.back() != 0;
}

bool Clauses::same(std::uint32_t a, std::uint32_t b) const {
  if (a > b) std::swap(a, b);
  const std::uint32_t ra = run_at(block_, a), rb = run_at(block_, b);
  if (block_.graph.runs[ra].sentence != block_.graph.runs[rb].sentence) return false;
  return joined(rb, ra, b, kBudget) &&
         (ra == rb ? std::none_of(begins_.begin() + a + 1, begins_.begin() + b + 1, [](auto x) { return x; })
                   : std::none_of(begins_.begin() + a + 1, begins_.begin() + block_.graph.runs[ra].end,
                                  [](auto x) { return x; }));
}

// Whether the clause of `word` in `run` reaches back to run `goal` (the words of `goal` itself are not looked at).
bool Clauses::joined(std::uint32_t run, std::uint32_t goal, std::uint32_t word, int budget) const {
  if (run == goal) return true;
  if (run < goal || budget == 0) return false;
  for (std::uint32_t w = block_.graph.runs[run].begin; w <= word && w < block_.graph.runs[run].end; ++w)
    if (begins_[w]) return false;
  return std::any_of(entries_[run].begin(), entries_[run].end(), [&](const Edge& entry) {
    const std::uint32_t end = block_.graph.runs[entry.to].end;
    return joined(entry.to, goal, end == 0 ? 0 : end - 1, budget - 1);
  });
}

std::vector<Governing> Clauses::governing(std::uint32_t first, std::uint32_t last, const Condition& condition) const {
  std::vector<Governing> found;
  within(first, last, condition, found);
  if (found.empty()) before(run_at(block_, first), first, condition, kBudget, found);
  if (found.empty()) after(last, condition, found);
  if (found.empty()) found.push_back({kNone, condition});
  return found;
}

// Modals among the words [first, last) themselves, as in "what is not needed [shall] [should] be deleted": all that
// stand in brackets, up to the first that does not.
void Clauses::within(std::uint32_t first, std::uint32_t last, const Condition& condition,
                     std::vector<Governing>& out) const {
  for (std::uint32_t w = first; w < last && out.size() < kMostModals; ++w) {
    if (modal_of_[w] == kNone || (w > first && modal_of_[w] == modal_of_[w - 1])) continue;
    const Condition& there = block_.conditions[block_.graph.runs[run_at(block_, w)].condition];
    if (!compatible(condition, there, groups_)) continue;
    out.push_back({modal_of_[w], both(condition, there)});
    if (there.always()) return;
  }
}

// Modals at or before word `end` (exclusive) of `run`, back to where the clause began.
void Clauses::before(std::uint32_t run, std::uint32_t end, const Condition& condition, int budget,
                     std::vector<Governing>& out) const {
  const Run& here = block_.graph.runs[run];
  if (end < block_.words.size() && end < here.end && begins_[end]) return;  // the clause begins with the hit itself
  for (std::uint32_t w = end; w-- > here.begin;) {
    if (modal_of_[w] != kNone) {
      if (out.size() < kMostModals) out.push_back({modal_of_[w], condition});
      return;
    }
    if (begins_[w]) return;
  }
  if (budget == 0) return;
  for (const Edge& entry : entries_[run]) {
    const Condition& taken = block_.conditions[entry.condition];
    const Condition& there = block_.conditions[block_.graph.runs[entry.to].condition];
    if (!compatible(condition, taken, groups_)) continue;
    const Condition stepped = both(condition, taken);
    if (!compatible(stepped, there, groups_)) continue;
    const std::size_t had = out.size();
    before(entry.to, block_.graph.runs[entry.to].end, both(stepped, there), budget - 1, out);
    // Items of one list lead to the same tail: the first that leads to a modal speaks for all.
    if (out.size() > had && taken.always() && there.always() && condition.always()) return;
  }
}

// The first modal after word `word` in its run and clause.
void Clauses::after(std::uint32_t word, const Condition& condition, std::vector<Governing>& out) const {
  if (word == 0) return;
  const Run& here = block_.graph.runs[run_at(block_, word - 1)];
  for (std::uint32_t w = word; w < here.end && !begins_[w]; ++w) {
    if (modal_of_[w] == kNone) continue;
    out.push_back({modal_of_[w], condition});
    return;
  }
}

}  // namespace proviso
