#include "server/coverage/coverage.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "server/coverage/offers.h"
#include "server/coverage/reach.h"
#include "server/coverage/status.h"

namespace proviso {

namespace {

// Safeguards that some phrase can recognise. Of the others nothing is said: silence about them would prove nothing.
std::vector<std::uint8_t> recognised(const Lexicon& lexicon, const Taxonomy& taxonomy) {
  std::vector<std::uint8_t> known(taxonomy.safeguards.size(), 0);
  for (const LexiconEntry& entry : lexicon.entries)
    if (entry.role == Role::safeguard)
      for (SafeguardIndex safeguard : entry.ids) known[safeguard] = 1;
  return known;
}

// Of the clauses that state whom they protect, the one that names a safeguard nearest to a provision it does not reach:
// fewest reasons of weakening, then distance. Few texts name one safeguard often; a bound keeps the others linear.
constexpr std::size_t kMostLookedAt = 64;

void set_nearest(CoverageRow& row, std::uint32_t block, const Document& document,
                 const std::vector<const Offer*>& offers) {
  const Offer* best = nullptr;
  const auto distance = [&](const Offer* offer) {
    return offer->block > block ? offer->block - block : block - offer->block;
  };
  for (std::size_t o = 0; o < offers.size() && o < kMostLookedAt; ++o) {
    if (offers[o]->contradicts || !offers[o]->stated) continue;
    if (best == nullptr ||
        std::make_pair(std::popcount(static_cast<unsigned>(offers[o]->reasons)), distance(offers[o])) <
            std::make_pair(std::popcount(static_cast<unsigned>(best->reasons)), distance(best)))
      best = offers[o];
  }
  if (best == nullptr || best->block == block) return;
  row.nearest = best->block;
  const BlockFacts& facts = *document.blocks[best->block].facts;
  row.nearest_item = facts.run_of(facts.hits[best->hit]).item;
}

CoverageRow row(std::uint32_t kind, const KindFound& found, const Pair& pair, const Reach& reach,
                const std::vector<std::uint32_t>& groups) {
  CoverageRow made;
  made.kind = kind;
  made.safeguard = pair.safeguard;
  made.level = pair.level;
  made.supports = reach.supports(found, pair.safeguard);
  const Answer all = answer(made.supports, groups);
  made.status = all.status;
  made.decisive = all.decisive;
  if (made.status == Status::contested) {
    const Literal first = made.supports[made.decisive].condition.literals.front();
    made.if_kept = answer_given(made.supports, {first.mark, true}, groups).status;
    made.if_dropped = answer_given(made.supports, {first.mark, false}, groups).status;
  }
  return made;
}

}  // namespace

Coverage cover(const Document& document, const Lexicon& lexicon, const Taxonomy& taxonomy) {
  Coverage coverage;
  coverage.kinds = kinds_found(document, lexicon, taxonomy);
  if (coverage.kinds.empty()) return coverage;
  const Resolver resolver(document);
  const Offers offers = read_offers(document, lexicon, resolver);
  const Reach reach(document, taxonomy, coverage.kinds, offers);
  const auto known = recognised(lexicon, taxonomy);
  std::vector<std::vector<const Offer*>> naming(taxonomy.safeguards.size());
  for (const Offer& offer : offers.offers) naming[offer.safeguard].push_back(&offer);
  for (std::uint32_t k = 0; k < coverage.kinds.size(); ++k)
    for (const Pair& pair : taxonomy.kinds[coverage.kinds[k].kind].pairs) {
      if (!known[pair.safeguard]) continue;
      coverage.rows.push_back(row(k, coverage.kinds[k], pair, reach, document.groups));
      if (coverage.rows.back().status == Status::missing)
        set_nearest(coverage.rows.back(), coverage.kinds[k].block, document, naming[pair.safeguard]);
    }
  return coverage;
}

}  // namespace proviso
