#include "tests/unit/phrases/naive_matcher.h"

#include "grammar/word.h"
#include "server/phrases/pattern.h"
#include "server/phrases/vocabulary.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace proviso::phrases {
namespace {

constexpr std::uint32_t kNoPath = 0xFFFFFFFF;

struct At {
  std::uint32_t run = 0;
  std::uint32_t next = 0;
  Condition condition;
  std::uint32_t last_word = 0;
  std::uint32_t last_run = 0;
};
using Then = std::function<void(const At&)>;

struct Found {
  std::uint32_t first_word = 0, last_word = 0, first_run = 0, last_run = 0;
  Condition condition;
  auto key() const { return std::tie(first_word, last_word, condition, first_run, last_run); }
  friend bool operator<(const Found& a, const Found& b) { return a.key() < b.key(); }
};
using FoundSet = std::set<Found>;

bool subset(const Condition& a, const Condition& b) { return std::ranges::includes(b.literals, a.literals); }

class Naive {
 public:
  Naive(const Names& names, const BlockSyntax& block, std::string_view text) : names_(names), block_(block) {
    for (const Word& word : block.words) folded_.push_back(fold_word(text.substr(word.begin, word.length)));
    for (const Mark& mark : block.marks) groups_.push_back(mark.group);
  }

  void add(std::uint32_t number, const Phrase& phrase, Matches& matches);

 private:
  const Run& run(std::uint32_t number) const { return block_.graph.runs[number]; }
  void edges(const At& at, const Then& then) const;
  void words(const At& at, const std::function<void(std::uint32_t, const At&)>& then) const;
  void word(const At& at, const std::function<bool(std::uint32_t)>& fits, const Then& then) const;
  void sequence(const Sequence& elements, std::size_t from, const At& at, const Then& then) const;
  void element(const Element& element, const At& at, const Then& then) const;
  void written(const Element& element, const At& at, const Then& then) const;
  void number(const At& at, const Then& then) const;
  void mention(bool reach, const At& at, const Then& then) const;
  void rest_of_mention(std::uint32_t end, const At& at, const Then& then) const;
  std::uint32_t between(std::uint32_t from, std::uint32_t to) const;
  bool joined(std::uint32_t a, std::uint32_t b) const {
    return a == b || between(std::min(a, b), std::max(a, b)) != kNoPath;
  }
  FoundSet segment(const Sequence& elements) const;
  FoundSet pattern_hits(std::string_view text) const;
  FoundSet with(const FoundSet& hits, const FoundSet& others) const;

  const Names& names_;
  const BlockSyntax& block_;
  std::vector<std::string> folded_;
  std::vector<std::uint32_t> groups_;
};

void Naive::edges(const At& at, const Then& then) const {
  for (std::uint32_t i = run(at.run).first_edge; i < run(at.run).last_edge; ++i) {
    const Edge& edge = block_.graph.edges[i];
    const Condition& stepped = block_.conditions[edge.condition];
    if (!compatible(at.condition, stepped, groups_)) continue;
    const Condition crossed = both(at.condition, stepped);
    const Condition& entered = block_.conditions[run(edge.to).condition];
    if (!compatible(crossed, entered, groups_)) continue;
    then({edge.to, run(edge.to).begin, both(crossed, entered), at.last_word, at.last_run});
  }
}

void Naive::words(const At& at, const std::function<void(std::uint32_t, const At&)>& then) const {
  if (at.next < run(at.run).end) return then(at.next, {at.run, at.next + 1, at.condition, at.next + 1, at.run});
  edges(at, [&](const At& next) { words(next, then); });
}

void Naive::word(const At& at, const std::function<bool(std::uint32_t)>& fits, const Then& then) const {
  words(at, [&](std::uint32_t word, const At& next) {
    if (fits(word)) then(next);
  });
}

void Naive::sequence(const Sequence& elements, std::size_t from, const At& at, const Then& then) const {
  if (from == elements.size()) return then(at);
  element(elements[from], at, [&](const At& next) { sequence(elements, from + 1, next, then); });
}

void Naive::element(const Element& element, const At& at, const Then& then) const {
  if (element.kind == Element::Kind::word || element.kind == Element::Kind::prefix) return written(element, at, then);
  if (element.kind == Element::Kind::choice) {
    if (element.optional) then(at);
    for (const Sequence& alternative : element.alternatives) sequence(alternative, 0, at, then);
    return;
  }
  if (element.text == "number") return number(at, then);
  if (element.text == "reference") return mention(false, at, then);
  if (element.text == "reach") return mention(true, at, then);
  sequence(pattern(names_.at(element.text)).elements, 0, at, then);
}

void Naive::written(const Element& element, const At& at, const Then& then) const {
  std::vector<Word> parts;
  scan_words(element.text, {0, static_cast<std::uint32_t>(element.text.size())}, 0, parts);
  const std::function<void(std::size_t, const At&)> read = [&](std::size_t i, const At& here) {
    if (i == parts.size()) return then(here);
    const std::string part = element.text.substr(parts[i].begin, parts[i].length);
    const bool prefix = element.kind == Element::Kind::prefix && i + 1 == parts.size();
    word(
        here,
        [&](std::uint32_t w) {
          if (!prefix) return folded_[w] == fold_word(part);
          return std::ranges::any_of(folded_prefixes(part),
                                     [&](const std::string& p) { return folded_[w].starts_with(p); });
        },
        [&](const At& next) { read(i + 1, next); });
  };
  read(0, at);
}

void Naive::number(const At& at, const Then& then) const {
  static const std::vector<std::string> kUnits = {"one", "two",   "three", "four", "five",
                                                  "six", "seven", "eight", "nine"};
  static const std::vector<std::string> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                 "sixty",  "seventy", "eighty", "ninety"};
  static const std::vector<std::string> kOthers = {"ten",      "eleven",   "twelve",  "thirteen",
                                                   "fourteen", "fifteen",  "sixteen", "seventeen",
                                                   "eighteen", "nineteen", "hundred"};
  const auto one_of = [&](const std::vector<std::string>& list) {
    return [&](std::uint32_t w) { return std::ranges::find(list, folded_[w]) != list.end(); };
  };
  word(
      at, [&](std::uint32_t w) { return block_.words[w].number; }, then);
  word(at, one_of(kUnits), then);
  word(at, one_of(kTens), then);
  word(at, one_of(kOthers), then);
  word(at, one_of(kTens), [&](const At& next) { word(next, one_of(kUnits), then); });
  word(at, one_of(kUnits), [&](const At& next) {
    word(
        next, [&](std::uint32_t w) { return folded_[w] == "hundred"; }, then);
  });
}

void Naive::mention(bool reach, const At& at, const Then& then) const {
  words(at, [&](std::uint32_t first, const At& next) {
    for (const Mention& mention : block_.mentions) {
      if (mention.first_word != first || mention.last_word <= first) continue;
      bool container = false;
      for (const Path& path : mention.paths)
        container = container || (!path.empty() && path.back().unit <= Unit::article);
      if (reach && (mention.external || !container)) continue;
      rest_of_mention(mention.last_word, next, then);
    }
  });
}

void Naive::rest_of_mention(std::uint32_t end, const At& at, const Then& then) const {
  if (at.next >= end) return then(at);
  if (at.next < run(at.run).end) {
    return rest_of_mention(end, {at.run, at.next + 1, at.condition, at.next + 1, at.run}, then);
  }
  if (run(at.run).first_edge == run(at.run).last_edge) return then(at);
  edges(at, [&](const At& next) { rest_of_mention(end, next, then); });
}

// The fewest words between the end of one run and the start of another, by trying every path.
std::uint32_t Naive::between(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t best = kNoPath;
  for (std::uint32_t i = run(from).first_edge; i < run(from).last_edge; ++i) {
    const std::uint32_t next = block_.graph.edges[i].to;
    if (next == to) return 0;
    if (next > to) continue;
    const std::uint32_t rest = between(next, to);
    if (rest != kNoPath) best = std::min(best, rest + run(next).end - run(next).begin);
  }
  return best;
}

FoundSet Naive::segment(const Sequence& elements) const {
  FoundSet found;
  for (std::uint32_t r = 0; r < block_.graph.runs.size(); ++r) {
    for (std::uint32_t w = run(r).begin; w < run(r).end; ++w) {
      sequence(elements, 0, {r, w, block_.conditions[run(r).condition], w, r}, [&](const At& end) {
        found.insert({w, end.last_word, r, end.last_run, end.condition});
      });
    }
  }
  return found;
}

FoundSet Naive::pattern_hits(std::string_view text) const {
  const Pattern read = pattern(text);
  std::vector<Sequence> segments(1);
  std::vector<std::uint32_t> gaps;
  for (const Element& element : read.elements) {
    if (element.kind == Element::Kind::gap) {
      gaps.push_back(element.limit);
      segments.emplace_back();
    } else {
      segments.back().push_back(element);
    }
  }
  FoundSet hits = segment(segments[0]);
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    FoundSet longer;
    const FoundSet next_found = segment(segments[i + 1]);
    for (const Found& hit : hits) {
      for (const Found& next : next_found) {
        if (!compatible(hit.condition, next.condition, groups_)) continue;
        std::uint32_t words = kNoPath;
        if (hit.last_run == next.first_run) {
          if (hit.last_word <= next.first_word) words = next.first_word - hit.last_word;
        } else if (hit.last_run < next.first_run) {
          const std::uint32_t runs = between(hit.last_run, next.first_run);
          if (runs != kNoPath) {
            words = run(hit.last_run).end - hit.last_word + runs + next.first_word - run(next.first_run).begin;
          }
        }
        if (words == kNoPath || words > gaps[i]) continue;
        longer.insert(
            {hit.first_word, next.last_word, hit.first_run, next.last_run, both(hit.condition, next.condition)});
      }
    }
    hits = longer;
  }
  FoundSet kept;
  for (const Found& hit : hits) {
    const bool needless = std::ranges::any_of(hits, [&](const Found& other) {
      if (other.first_word != hit.first_word || !subset(other.condition, hit.condition)) return false;
      if (other.last_word == hit.last_word) return other.condition != hit.condition;
      if (gaps.empty() || other.last_word > hit.last_word) return false;
      return joined(other.last_run, hit.last_run);
    });
    if (!needless) kept.insert(hit);
  }
  return kept;
}

FoundSet Naive::with(const FoundSet& hits, const FoundSet& others) const {
  FoundSet all;
  for (const Found& hit : hits) {
    for (const Found& other : others) {
      if (run(hit.first_run).sentence != run(other.first_run).sentence) continue;
      if (!compatible(hit.condition, other.condition, groups_)) continue;
      const bool one_path = joined(hit.first_run, other.first_run) && joined(hit.first_run, other.last_run) &&
                            joined(hit.last_run, other.first_run) && joined(hit.last_run, other.last_run);
      if (!one_path) continue;
      Found together = hit;
      together.condition = both(hit.condition, other.condition);
      all.insert(together);
    }
  }
  FoundSet kept;
  for (const Found& hit : all) {
    const bool needless = std::ranges::any_of(all, [&](const Found& other) {
      return other.first_word == hit.first_word && other.last_word == hit.last_word &&
             other.condition != hit.condition && subset(other.condition, hit.condition);
    });
    if (!needless) kept.insert(hit);
  }
  return kept;
}

void Naive::add(std::uint32_t number, const Phrase& phrase, Matches& matches) {
  FoundSet hits = pattern_hits(phrase.text);
  std::erase_if(
      hits, [&](const Found& hit) { return (phrase.places & (1 << static_cast<int>(run(hit.first_run).place))) == 0; });
  for (const std::string& part : phrase.with) hits = with(hits, pattern_hits(part));
  if (hits.empty()) return;
  const auto append = [&](std::vector<Hit>& to, const FoundSet& found) {
    for (const Found& f : found)
      to.push_back({number, f.first_word, f.last_word, f.first_run, f.last_run, f.condition});
  };
  append(matches.hits, hits);
  for (const std::string& part : phrase.unless) append(matches.cancels, pattern_hits(part));
}

void sort(std::vector<Hit>& hits) {
  const auto key = [](const Hit& hit) { return std::tie(hit.first_word, hit.last_word, hit.phrase, hit.condition); };
  std::sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) { return key(a) < key(b); });
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
}

}  // namespace

Matches naive_matches(std::span<const Phrase> phrases, const Names& names, const BlockSyntax& block,
                      std::string_view text) {
  Naive naive(names, block, text);
  Matches matches;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) naive.add(i, phrases[i], matches);
  sort(matches.hits);
  sort(matches.cancels);
  return matches;
}

}  // namespace proviso::phrases
