#include "server/phrases/walk.h"

#include "server/phrases/conditions.h"
#include "server/phrases/word_reader.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace proviso::phrases {
namespace {

// From one word: nodes reached and edges of the graph tried. Fair texts stay far below.
constexpr std::uint32_t kMostSteps = 512;
// On the same words: conditions under which a phrase stands there.
constexpr std::size_t kMostConditions = 32;

// How far one path has been read.
struct Place {
  std::uint32_t run = 0;
  std::uint32_t next = 0;  // word to be read next, the end of the run if it is behind the run
  std::uint32_t condition = 0;
  std::uint32_t last_word = 0;  // one past the last word used, and its run
  std::uint32_t last_run = 0;
};

// Whether a mention names a container or articles of this text: what a scope can reach.
bool names_reach(const Mention& mention) {
  return !mention.external && std::ranges::any_of(mention.paths, [](const Path& path) {
    return !path.empty() && path.back().unit <= Unit::article;
  });
}

}  // namespace

class Walker {
 public:
  Walker(const Tables& tables, const BlockSyntax& block, std::string_view text)
      : tables_(tables),
        block_(block),
        reader_(tables, text, block.words),
        conditions_(block),
        walked_(block, tables.segments.size()) {
    if ((tables.nodes[0].flags & kUsesMentions) == 0) return;
    for (std::uint32_t i = 0; i < block.mentions.size(); ++i) {
      if (block.mentions[i].first_word < block.mentions[i].last_word) {
        mentions_.emplace_back(block.mentions[i].first_word, i);
        reader_.mark_mention(block.mentions[i].first_word);
      }
    }
    std::ranges::sort(mentions_);
  }

  Walked result();

 private:
  const Run& run(std::uint32_t number) const { return block_.graph.runs[number]; }
  std::uint32_t after(std::uint32_t node, Symbol symbol) const;
  bool step() {
    if (++steps_ <= kMostSteps) return true;
    walked_.bounded_ = true;
    return false;
  }

  void start(std::uint32_t run, std::uint32_t word);
  void take_word(std::uint32_t run, std::uint32_t word);
  void take(std::uint32_t segment, const Place& place);
  void arrive(std::uint32_t node, const Place& place);
  void go_on(std::uint32_t node, const Place& place);
  void read_word(std::uint32_t node, const Place& place);
  void read_mentions(std::uint32_t node, const Place& place);
  void read_mention(std::uint32_t node, Place place, std::uint32_t end);
  template <typename Visit>
  void follow_edges(const Place& place, Visit&& visit);

  const Tables& tables_;
  const BlockSyntax& block_;
  WordReader reader_;
  Conditions conditions_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> mentions_;  // first word and number
  std::uint32_t first_word_ = 0;
  std::uint32_t first_run_ = 0;
  std::uint32_t steps_ = 0;
  Walked walked_;
};

// The node that `symbol` leads to from `node`, 0 if none.
std::uint32_t Walker::after(std::uint32_t node, Symbol symbol) const {
  if (node == 0) return tables_.roots[symbol];
  const TrieEdge* const edges = tables_.edges.data() + tables_.nodes[node].first_edge;
  const std::uint32_t places = tables_.nodes[node].edge_places;
  if (places < 2) return places == 1 && edges->symbol == symbol ? edges->node : 0;
  for (std::uint32_t place = edge_place(symbol, places);; place = (place + 1) & (places - 1)) {
    if (edges[place].node == 0 || edges[place].symbol == symbol) return edges[place].node;
  }
}

void Walker::start(std::uint32_t run_number, std::uint32_t word) {
  first_word_ = word;
  first_run_ = run_number;
  steps_ = 0;
  read_word(0, {run_number, word, run(run_number).condition, word, run_number});
}

// Finds the segments that are this word alone.
void Walker::take_word(std::uint32_t run_number, std::uint32_t word) {
  for (const std::uint32_t segment : reader_.alone(word)) {
    walked_.add(segment, {kNone, word, word + 1, run_number, run_number, run(run_number).condition});
  }
}

void Walker::take(std::uint32_t segment, const Place& place) {
  std::uint32_t condition = place.condition;
  if (condition >= block_.conditions.size()) {
    condition = static_cast<std::uint32_t>(block_.conditions.size() + walked_.made_.size());
    walked_.made_.push_back(conditions_[place.condition]);
  }
  walked_.add(segment, {kNone, first_word_, place.last_word, first_run_, place.last_run, condition});
}

// A node was reached: what ends there is found, and the path goes on.
void Walker::arrive(std::uint32_t node, const Place& place) {
  if (!step()) return;
  const TrieNode& reached = tables_.nodes[node];
  for (std::uint32_t i = reached.first_output; i < reached.last_output; ++i) take(tables_.outputs[i], place);
  if (reached.edge_places != 0) go_on(node, place);
}

void Walker::go_on(std::uint32_t node, const Place& place) {
  if (place.next < run(place.run).end) return read_word(node, place);
  follow_edges(place, [&](const Place& next) { go_on(node, next); });
}

template <typename Visit>
void Walker::follow_edges(const Place& place, Visit&& visit) {
  const Run& left = run(place.run);
  for (std::uint32_t i = left.first_edge; i < left.last_edge; ++i) {
    if (!step()) return;
    const Edge& edge = block_.graph.edges[i];
    const std::uint32_t known = conditions_.count();
    std::optional<std::uint32_t> condition = conditions_.both(place.condition, edge.condition);
    if (condition) condition = conditions_.both(*condition, run(edge.to).condition);
    if (condition) visit(Place{edge.to, run(edge.to).begin, *condition, place.last_word, place.last_run});
    conditions_.keep(known);
  }
}

void Walker::read_word(std::uint32_t node, const Place& place) {
  const std::uint32_t flags = tables_.nodes[node].flags;
  const Place next = {place.run, place.next + 1, place.condition, place.next + 1, place.run};
  for (const Symbol symbol : reader_.symbols(place.next, (flags & kWantsPrefix) != 0)) {
    const std::uint32_t reached = after(node, symbol);
    if (reached != 0) arrive(reached, next);
  }
  if ((flags & kWantsMention) != 0 && reader_.begins_mention(place.next)) read_mentions(node, place);
}

void Walker::read_mentions(std::uint32_t node, const Place& place) {
  const auto first = std::ranges::lower_bound(mentions_, std::pair{place.next, 0u});
  for (auto i = first; i != mentions_.end() && i->first == place.next; ++i) {
    const Mention& mention = block_.mentions[i->second];
    const std::uint32_t reference = after(node, kReference);
    if (reference != 0) read_mention(reference, place, mention.last_word);
    const std::uint32_t reach = names_reach(mention) ? after(node, kReach) : 0;
    if (reach != 0) read_mention(reach, place, mention.last_word);
  }
}

// Reads the words of a mention before `end`, across brackets inside it, and arrives at `node`.
void Walker::read_mention(std::uint32_t node, Place place, std::uint32_t end) {
  const Run& here = run(place.run);
  if (place.next < std::min(here.end, end)) {
    place.next = place.last_word = std::min(here.end, end);
    place.last_run = place.run;
  }
  if (place.next >= end || here.first_edge == here.last_edge) return arrive(node, place);
  follow_edges(place, [&](const Place& next) { read_mention(node, next, end); });
}

Walked Walker::result() {
  const bool mentions_start = (tables_.nodes[0].flags & kWantsMention) != 0;
  const auto visit = [&](std::uint32_t r, std::uint32_t word, bool goes_on) {
    if (goes_on || (mentions_start && reader_.begins_mention(word)))
      start(r, word);
    else
      take_word(r, word);
  };
  for (std::uint32_t r = 0; r < block_.graph.runs.size(); ++r) {
    const Run& here = run(r);
    if (here.empty()) continue;
    const std::uint32_t last = here.end - 1;
    for (std::uint32_t word = here.begin; (word = reader_.next_start(word, last)) < last; ++word) {
      visit(r, word, reader_.may_begin_phrase(word));
    }
    visit(r, last, here.first_edge != here.last_edge && reader_.starts(last));
  }
  return std::move(walked_);
}

std::vector<std::uint32_t> Walked::sentences(std::uint32_t segment) const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = chains_[segment].last; i != kNone; i = found_[i].before) {
    const std::uint32_t sentence = graph_.runs[found_[i].first_run].sentence;
    if (all.empty() || all.back() != sentence) all.push_back(sentence);
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void Walked::read(std::uint32_t segment, const std::vector<std::uint32_t>* sentences, std::vector<Spot>& spots) {
  spots.clear();
  for (std::uint32_t i = chains_[segment].last; i != kNone; i = found_[i].before) {
    const Found& found = found_[i];
    if (sentences != nullptr && !std::ranges::binary_search(*sentences, graph_.runs[found.first_run].sentence))
      continue;
    spots.push_back(
        {found.first_word, found.last_word, found.first_run, found.last_run,
         found.condition < given_.size() ? given_[found.condition] : made_[found.condition - given_.size()]});
  }
  std::ranges::reverse(spots);
  if (!sort_out(spots)) bounded_ = true;
}

bool sort_out(std::vector<Spot>& spots) {
  const auto words = [](const Spot& spot) { return std::pair(spot.first_word, spot.last_word); };
  const auto unsorted =
      std::ranges::adjacent_find(spots, [&](const Spot& a, const Spot& b) { return words(a) >= words(b); });
  if (unsorted == spots.end()) return true;
  // Fewer literals first: what makes a spot needless stands before it.
  std::ranges::sort(spots, [](const Spot& a, const Spot& b) {
    const auto key = [](const Spot& spot) {
      return std::tuple(spot.first_word, spot.last_word, spot.condition.literals.size());
    };
    return std::tuple(key(a), std::cref(a.condition)) < std::tuple(key(b), std::cref(b.condition));
  });
  bool whole = true;
  std::size_t kept = 0;
  std::size_t group = 0;  // the first kept on the same words
  for (Spot& spot : spots) {
    if (kept > group && (spots[group].first_word != spot.first_word || spots[group].last_word != spot.last_word))
      group = kept;
    const auto same = std::span(spots).subspan(group, kept - group);
    const bool needless =
        std::ranges::any_of(same, [&](const Spot& other) { return holds_wherever(other.condition, spot.condition); });
    if (needless) continue;
    if (same.size() == kMostConditions) {
      whole = false;
      continue;
    }
    if (&spots[kept] != &spot) spots[kept] = std::move(spot);
    ++kept;
  }
  spots.resize(kept);
  return whole;
}

Walked walk(const Tables& tables, const BlockSyntax& block, std::string_view text) {
  return Walker(tables, block, text).result();
}

}  // namespace proviso::phrases
