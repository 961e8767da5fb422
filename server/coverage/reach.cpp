#include "server/coverage/reach.h"

#include <algorithm>

#include "server/coverage/status.h"

namespace proviso {

namespace {

// References are followed this many hops: article to article to article.
constexpr std::size_t kMostHops = 4;
// Offers of one safeguard with one scope that are kept; a text that says the same a hundred times is not read slower.
constexpr std::size_t kMostOffers = 16;

constexpr std::uint64_t key(std::uint32_t node, SafeguardIndex safeguard) {
  return (static_cast<std::uint64_t>(node) << 16) | safeguard;
}

void keep(std::vector<std::uint32_t>& list, std::uint32_t offer) {
  if (list.size() < kMostOffers && (list.empty() || list.back() != offer)) list.push_back(offer);
}

bool is_container(NodeKind kind) {
  return kind != NodeKind::article && kind != NodeKind::paragraph && kind != NodeKind::item;
}

}  // namespace

Reach::Reach(const Document& document, const Taxonomy& taxonomy, const std::vector<KindFound>& kinds,
             const Offers& offers)
    : document_(document),
      taxonomy_(taxonomy),
      offers_(offers),
      anchor_(taxonomy.safeguard("human-rights-anchor")),
      cooperation_(document.blocks.size(), 0) {
  for (std::uint32_t o = 0; o < offers.offers.size(); ++o) {
    const Offer& offer = offers.offers[o];
    for (std::uint32_t node : offer.scope) keep(by_scope_[key(node, offer.safeguard)], o);
    if (const std::uint32_t article = document.blocks[offer.block].article; article != kNone)
      keep(by_article_[key(article, offer.safeguard)], o);
  }
  for (std::uint32_t c = 0; c < offers.carries.size(); ++c)
    for (std::uint32_t node : offers.carries[c].served) carries_[node].push_back(c);
  for (const KindFound& kind : kinds)
    if (is_cooperation(taxonomy.kinds[kind.kind])) cooperation_[kind.block] = 1;
  for (const Extension& extension : offers.extensions) {
    auto& mirrored = mirrored_.emplace_back();
    for (const KindFound& kind : kinds)
      if (within(extension.within, kind.block) && std::ranges::find(mirrored, kind.kind) == mirrored.end())
        mirrored.push_back(kind.kind);
  }
}

std::vector<Support> Reach::supports(const KindFound& kind, SafeguardIndex safeguard) const {
  std::vector<Support> found;
  add_direct(kind, safeguard, found);
  add_carried(kind, safeguard, found);
  add_extended(kind, safeguard, found);
  if (taxonomy_.safeguards[safeguard].implied) add_implied(kind, safeguard, found);
  std::erase_if(found,
                [&](const Support& one) { return !compatible(one.condition, kind.condition, document_.groups); });
  for (Support& one : found)
    std::erase_if(one.condition.literals, [&](const Literal& literal) {
      return std::ranges::find(kind.condition.literals, literal) != kind.condition.literals.end();
    });
  sort_supports(found);
  const auto same = [](const Support& a, const Support& b) {
    return a.route == b.route && a.clause == b.clause && a.reasons == b.reasons && a.condition == b.condition;
  };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  if (found.size() > kMostSupports) found.resize(kMostSupports);
  return found;
}

// A sentence with another kind of its own gives nothing to this one: the gag's period is not the measure's. What a
// request of another State must say speaks of the powers that are used on request, not of those at home.
bool Reach::gives(const Offer& offer, const KindFound& kind) const {
  if (offer.own_kinds.empty() || std::ranges::find(offer.own_kinds, kind.kind) != offer.own_kinds.end()) return true;
  const bool of_requests =
      std::ranges::all_of(offer.own_kinds, [&](KindIndex own) { return is_cooperation(taxonomy_.kinds[own]); });
  return of_requests && cooperation_[kind.block] != 0;
}

bool Reach::holds(std::uint32_t node, std::uint32_t block) const {
  const std::uint32_t own = document_.blocks[block].block.node;
  return node <= own && own < document_.outline.nodes[node].end;
}

bool Reach::within(const Nodes& nodes, std::uint32_t block) const {
  return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) { return holds(node, block); });
}

Support Reach::support(const Offer& offer, Route route) const {
  const PlacedBlock& placed = document_.blocks[offer.block];
  const FactHit& hit = placed.facts->hits[offer.hit];
  const std::uint32_t base = placed.block.span.begin;
  Support made;
  made.route = route;
  made.block = offer.block;
  made.item = placed.facts->run_of(hit).item;
  made.clause = placed.facts->words(hit.first_word, hit.last_word).shifted(base);
  made.reasons = offer.reasons;
  made.contradicts = offer.contradicts;
  made.condition = offer.condition;
  if (!offer.scope_words.empty() && route != Route::in_text)
    made.path.push_back({ProofStep::Kind::scope, offer.block, offer.scope_words});
  made.path.push_back({ProofStep::Kind::words, offer.block, made.clause});
  if (hit.weakener != kNone && offer.reasons != 0)
    made.path.push_back(
        {ProofStep::Kind::weakener, offer.block, placed.facts->words(hit.weakener, hit.weakener_last).shifted(base)});
  return made;
}

void Reach::add_direct(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const {
  const std::uint32_t article = document_.blocks[kind.block].article;
  for (std::uint32_t node = document_.blocks[kind.block].block.node; node != kNone;
       node = document_.outline.nodes[node].parent) {
    const auto found = by_scope_.find(key(node, safeguard));
    if (found == by_scope_.end()) continue;
    for (std::uint32_t o : found->second) {
      const Offer& offer = offers_.offers[o];
      if (within(offer.except, kind.block) || !gives(offer, kind)) continue;
      if (offer.of_assistance && cooperation_[kind.block] == 0) continue;
      const bool own =
          document_.blocks[offer.block].article == article && (article != kNone || offer.block == kind.block);
      out.push_back(support(offer, own ? Route::in_text : Route::by_scope));
    }
  }
}

void Reach::add_carried(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const {
  for (std::uint32_t node = document_.blocks[kind.block].block.node; node != kNone;
       node = document_.outline.nodes[node].parent)
    follow(kind, safeguard, node, {}, out);
}

// What the references served to `node` bring, and theirs in turn; an article on the path already is not entered again.
void Reach::follow(const KindFound& kind, SafeguardIndex safeguard, std::uint32_t node,
                   const std::vector<const Carry*>& path, std::vector<Support>& out) const {
  const auto found = carries_.find(node);
  if (found == carries_.end() || path.size() == kMostHops) return;
  for (std::uint32_t c : found->second) {
    const Carry& carry = offers_.carries[c];
    if (std::ranges::find(path, &carry) != path.end() || out.size() > 8 * kMostSupports) continue;
    auto longer = path;
    longer.push_back(&carry);
    for (std::uint32_t target : carry.targets) {
      if (holds(target, kind.block)) continue;
      const std::uint32_t article =
          document_.outline.nodes[target].kind == NodeKind::article ? target : document_.outline.nodes[target].parent;
      if (const auto offered = by_article_.find(key(article, safeguard)); offered != by_article_.end())
        for (std::uint32_t o : offered->second) {
          const Offer& offer = offers_.offers[o];
          if (!holds(target, offer.block) || !gives(offer, kind) || within(offer.except, kind.block)) continue;
          // A clause that is about other named articles says nothing of this one.
          if (offer.stated && std::none_of(offer.scope.begin(), offer.scope.end(), [&](std::uint32_t scope) {
                return is_container(document_.outline.nodes[scope].kind) || holds(scope, kind.block) ||
                       scope == article;
              }))
            continue;
          Support made = support(offer, Route::by_reference);
          std::vector<ProofStep> steps;
          for (const Carry* one : longer) {
            steps.push_back({ProofStep::Kind::reference, one->block, one->words});
            if (compatible(made.condition, one->condition, document_.groups))
              made.condition = both(made.condition, one->condition);
            made.contradicts = made.contradicts || one->takes_away;
          }
          made.path.insert(made.path.begin(), steps.begin(), steps.end());
          out.push_back(std::move(made));
        }
      follow(kind, safeguard, target, longer, out);
    }
  }
}

void Reach::add_extended(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const {
  for (std::size_t e = 0; e < offers_.extensions.size(); ++e) {
    const Extension& extension = offers_.extensions[e];
    if (std::ranges::find(mirrored_[e], kind.kind) == mirrored_[e].end()) continue;
    if (within(extension.within, kind.block) || cooperation_[kind.block] == 0) continue;
    const auto offered = by_article_.find(key(extension.article, safeguard));
    if (offered == by_article_.end()) continue;
    for (std::uint32_t o : offered->second) {
      const Offer& offer = offers_.offers[o];
      if (!gives(offer, kind) || !offer.stated) continue;
      Support made = support(offer, Route::by_scope);
      made.path.insert(made.path.begin(), {ProofStep::Kind::scope, offer.block, extension.words});
      if (compatible(made.condition, extension.condition, document_.groups))
        made.condition = both(made.condition, extension.condition);
      out.push_back(std::move(made));
    }
  }
}

// Human-rights treaties govern where a clause of full force says so; what they contain is implied.
void Reach::add_implied(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const {
  if (anchor_ == kNoIndex || anchor_ == safeguard) return;
  std::vector<Support> anchors;
  add_direct(kind, anchor_, anchors);
  add_carried(kind, anchor_, anchors);
  add_extended(kind, anchor_, anchors);
  for (Support& anchor : anchors) {
    if (anchor.reasons != 0 || anchor.contradicts) continue;
    anchor.route = Route::implied;
    out.push_back(std::move(anchor));
  }
}

}  // namespace proviso
