#include "server/phrases/matcher.h"

#include "server/phrases/conditions.h"
#include "server/phrases/hits.h"

#include <algorithm>
#include <span>

namespace proviso::phrases {
namespace {

// Of the readings of one hit, kept apart by their conditions.
constexpr std::size_t kMostPieces = 16;

bool in_one_clause(const Hit& a, const Hit& b, const SameClause& same_clause) {
  return same_clause(a.first_word, b.first_word) || same_clause(a.first_word, b.last_word - 1) ||
         same_clause(a.last_word - 1, b.first_word) || same_clause(a.last_word - 1, b.last_word - 1);
}

// What is left of `standing` in the readings in which `cancelling` does not hold.
std::vector<Condition> without(const std::vector<Condition>& standing, const Condition& cancelling,
                               const std::vector<std::uint32_t>& groups) {
  std::vector<Condition> left;
  for (const Condition& condition : standing) {
    if (!compatible(condition, cancelling, groups)) {
      left.push_back(condition);
      continue;
    }
    for (const Literal& literal : cancelling.literals) {
      const Condition otherwise{{{literal.mark, !literal.kept}}};
      if (compatible(condition, otherwise, groups)) left.push_back(both(condition, otherwise));
    }
  }
  keep_widest(left);
  return left;
}

}  // namespace

void cancel(Matches& matches, const BlockSyntax& block, const SameClause& same_clause) {
  if (matches.cancels.empty()) return;
  const std::vector<std::uint32_t> exclusive = groups(block);
  std::vector<Hit> cancels = matches.cancels;
  std::ranges::stable_sort(cancels, {}, &Hit::phrase);
  std::vector<Hit> left;
  for (const Hit& hit : matches.hits) {
    std::vector<Condition> standing = {hit.condition};
    const auto first = std::ranges::lower_bound(cancels, hit.phrase, {}, &Hit::phrase);
    const auto last = std::ranges::upper_bound(cancels, hit.phrase, {}, &Hit::phrase);
    for (const Hit& cancelling : std::span(first, last)) {
      if (!compatible(hit.condition, cancelling.condition, exclusive)) continue;
      if (!in_one_clause(hit, cancelling, same_clause)) continue;
      standing = without(standing, cancelling.condition, exclusive);
      if (standing.size() > kMostPieces) {
        standing.resize(kMostPieces);
        matches.bounded = true;
      }
      if (standing.empty()) break;
    }
    for (Condition& condition : standing) {
      left.push_back(hit);
      left.back().condition = std::move(condition);
    }
  }
  sort_out(left);
  matches.hits = std::move(left);
}

}  // namespace proviso::phrases
