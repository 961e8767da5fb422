#include <algorithm>

#include "server/coverage/offers.h"

namespace proviso {

namespace {

// Where at least this share of the articles speaks of investigating or prosecuting, the whole treaty is about it.
constexpr std::size_t kContextShare = 5;  // one in five

// Which articles, and whether the whole text, are about investigating, prosecuting, policing or intercepting.
class Context {
 public:
  Context(const Document& document, const Lexicon& lexicon) : in_article_(document.outline.nodes.size(), 0) {
    std::size_t articles = 0, speaking = 0;
    for (const Node& node : document.outline.nodes) articles += node.kind == NodeKind::article;
    for (const PlacedBlock& placed : document.blocks) {
      const std::uint32_t home = placed.article == kNone ? 0 : placed.article;
      const auto& hits = placed.facts->hits;
      if (in_article_[home] || std::none_of(hits.begin(), hits.end(), [&](const FactHit& hit) {
            return lexicon.entries[hit.phrase].role == Role::context;
          }))
        continue;
      in_article_[home] = 1;
      if (home != 0) ++speaking;
    }
    everywhere_ = speaking * kContextShare >= articles && speaking > 0;
  }

  bool holds(const PlacedBlock& placed) const {
    return everywhere_ || in_article_[placed.article == kNone ? 0 : placed.article] != 0;
  }

 private:
  std::vector<std::uint8_t> in_article_;
  bool everywhere_ = false;
};

bool needs_context(const Kind& kind) {
  return kind.id.starts_with("power.") || is_cooperation(kind) || kind.id.starts_with("secrecy.") ||
         kind.id.starts_with("data.");
}

bool binds(Strength strength) { return strength != Strength::none && strength != Strength::interpretation; }

void add(std::vector<KindFound>& found, std::size_t first, KindFound&& one, const Document& document) {
  const auto same = std::find_if(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                                 [&](const KindFound& other) { return other.kind == one.kind; });
  if (same == found.end()) {
    found.push_back(std::move(one));
  } else if (!same->condition.always() && covers_every_reading({same->condition, one.condition}, document.groups)) {
    same->condition = {};
  }
}

}  // namespace

std::vector<KindFound> kinds_found(const Document& document, const Lexicon& lexicon, const Taxonomy& taxonomy) {
  std::vector<KindFound> found;
  const Context context(document, lexicon);
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const PlacedBlock& placed = document.blocks[b];
    if (placed.block.role != BlockRole::body || placed.facts->hits.empty()) continue;
    const std::size_t first = found.size();
    for (const FactHit& hit : placed.facts->hits) {
      const LexiconEntry& entry = lexicon.entries[hit.phrase];
      if (entry.role != Role::kind || !binds(hit.strength)) continue;
      const Span words = placed.facts->words(hit.first_word, hit.last_word).shifted(placed.block.span.begin);
      for (KindIndex kind : entry.ids)
        if (!needs_context(taxonomy.kinds[kind]) || context.holds(placed))
          add(found, first,
              {b, kind, hit.strength, lifted(document, b, placed.facts->conditions[hit.condition], words), words},
              document);
    }
  }
  return found;
}

Condition lifted(const Document& document, std::uint32_t block, const Condition& condition, Span words) {
  Condition whole;
  for (const Literal& literal : condition.literals)
    whole.literals.push_back({literal.mark + document.mark_base[block], literal.kept});
  for (const Overlay& overlay : document.overlays) {
    if (overlay.span.begin >= words.end) break;
    if (overlay.span.overlaps(words)) whole.literals.push_back({overlay.mark, true});
  }
  std::ranges::sort(whole.literals);
  whole.literals.erase(std::unique(whole.literals.begin(), whole.literals.end()), whole.literals.end());
  return whole;
}

}  // namespace proviso
