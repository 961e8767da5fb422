#include "server/coverage/offers.h"

#include <algorithm>
#include <map>

namespace proviso {

namespace {

// What the phrases of one sentence say of its reach.
struct Sentence {
  std::vector<std::uint32_t> scope;
  std::vector<std::uint32_t> except;
  Span scope_words;
  Condition scope_condition;
  std::vector<KindIndex> kinds;
  bool anaphora = false;
  bool request = false;
  bool assistance = false;
  Span request_words;
};

class Reading {
 public:
  Reading(const Document& document, const Lexicon& lexicon, const Resolver& resolver)
      : document_(document), lexicon_(lexicon), resolver_(resolver) {}

  Offers read() {
    for (block_ = 0; block_ < document_.blocks.size(); ++block_) {
      placed_ = &document_.blocks[block_];
      if (placed_->block.role != BlockRole::body) continue;
      if (placed_->article == kNone || placed_->article != article_) stated_ = {};
      article_ = placed_->article;
      if (placed_->facts->hits.empty() && placed_->facts->carries.empty()) continue;
      read_sentences();
      for (std::uint32_t h = 0; h < placed_->facts->hits.size(); ++h) read_hit(h);
      read_carries();
      read_extensions();
      remember_scope();
    }
    return std::move(offers_);
  }

 private:
  const LexiconEntry& entry(const FactHit& hit) const { return lexicon_.entries[hit.phrase]; }
  std::uint32_t sentence_of(std::uint32_t run) const { return placed_->facts->syntax.graph.runs[run].sentence; }
  Span words(std::uint32_t first, std::uint32_t last) const {
    return placed_->facts->words(first, last).shifted(placed_->block.span.begin);
  }

  void read_sentences() {
    sentences_.clear();
    for (const FactHit& hit : placed_->facts->hits) {
      Sentence& sentence = sentences_[sentence_of(hit.run)];
      switch (entry(hit).role) {
        case Role::scope:
          read_scope(hit, sentence);
          break;
        case Role::anaphora:
          sentence.anaphora = true;
          break;
        case Role::request:
          sentence.request = true;
          sentence.request_words = words(hit.first_word, hit.last_word);
          break;
        case Role::assistance:
          sentence.assistance = true;
          break;
        case Role::kind:
          if (hit.strength != Strength::none && hit.strength != Strength::interpretation)
            sentence.kinds.insert(sentence.kinds.end(), entry(hit).ids.begin(), entry(hit).ids.end());
          break;
        default:
          break;
      }
    }
    for (const Mention& mention : placed_->facts->syntax.mentions)
      if (mention.except && !mention.external) {
        const auto left_out = resolver_.nodes(block_, mention);
        Sentence& sentence = sentences_[sentence_of(placed_->facts->run_at(mention.first_word))];
        sentence.except.insert(sentence.except.end(), left_out.begin(), left_out.end());
      }
  }

  void read_scope(const FactHit& hit, Sentence& sentence) {
    for (const Mention& mention : placed_->facts->syntax.mentions) {
      if (mention.first_word < hit.first_word || mention.last_word > hit.last_word || mention.except) continue;
      const auto nodes = resolver_.nodes(block_, mention);
      if (nodes.empty()) continue;
      sentence.scope.insert(sentence.scope.end(), nodes.begin(), nodes.end());
      sentence.scope_words = sentence.scope_words.empty() ? words(hit.first_word, hit.last_word) : sentence.scope_words;
      sentence.scope_condition = placed_->facts->conditions[hit.condition];
    }
    std::ranges::sort(sentence.scope);
    sentence.scope.erase(std::unique(sentence.scope.begin(), sentence.scope.end()), sentence.scope.end());
  }

  void read_hit(std::uint32_t h) {
    const FactHit& hit = placed_->facts->hits[h];
    const Role role = entry(hit).role;
    if (role != Role::safeguard && role != Role::contradiction) return;
    Offer offer;
    offer.block = block_;
    offer.hit = h;
    offer.reasons = role == Role::contradiction ? Reasons{0} : hit.reasons;
    offer.contradicts = role == Role::contradiction;
    Condition condition = placed_->facts->conditions[hit.condition];
    const Sentence& sentence = sentences_[sentence_of(hit.run)];
    set_scope(offer, sentence, condition);
    offer.condition = lifted(document_, block_, condition, words(hit.first_word, hit.last_word));
    for (SafeguardIndex safeguard : entry(hit).ids) {
      offer.safeguard = safeguard;
      offers_.offers.push_back(offer);
    }
  }

  void set_scope(Offer& offer, const Sentence& sentence, Condition& condition) {
    offer.own_kinds = sentence.kinds;
    offer.except = sentence.except;
    if (!sentence.scope.empty()) {
      offer.stated = true;
      offer.scope = sentence.scope;
      offer.scope_words = sentence.scope_words;
      if (compatible(condition, sentence.scope_condition, {})) condition = both(condition, sentence.scope_condition);
    } else if (sentence.assistance) {
      offer.of_assistance = true;
      offer.scope = {division()};
    } else if (sentence.anaphora && !stated_.scope.empty()) {
      offer.stated = true;
      offer.scope = stated_.scope;
      offer.except.insert(offer.except.end(), stated_.except.begin(), stated_.except.end());
      offer.scope_words = stated_.scope_words;
    } else {
      offer.scope = {article_ == kNone ? placed_->block.node : article_};
    }
  }

  // The outermost division below the document in which the block stands: a chapter, or the annex.
  std::uint32_t division() const {
    std::uint32_t node = placed_->block.node;
    while (node != 0 && document_.outline.nodes[node].parent != 0 && document_.outline.nodes[node].parent != kNone)
      node = document_.outline.nodes[node].parent;
    return node == article_ ? 0 : node;
  }

  void read_carries() {
    const auto& facts = *placed_->facts;
    for (std::uint32_t m = 0; m < facts.carries.size(); ++m) {
      if (!facts.carries[m]) continue;
      const Mention& mention = facts.syntax.mentions[m];
      Carry carry;
      for (std::uint32_t node : resolver_.nodes(block_, mention)) {
        const NodeKind kind = document_.outline.nodes[node].kind;
        if (kind == NodeKind::article || kind == NodeKind::paragraph) carry.targets.push_back(node);
      }
      if (carry.targets.empty()) continue;
      const std::uint32_t run = facts.run_at(mention.first_word);
      const Sentence& sentence = sentences_[sentence_of(run)];
      carry.block = block_;
      carry.served = sentence.scope.empty() ? std::vector<std::uint32_t>{placed_->block.node} : sentence.scope;
      carry.takes_away = mention.lead == Lead::notwithstanding;
      carry.words = mention.span.shifted(placed_->block.span.begin);
      carry.condition =
          lifted(document_, block_, facts.syntax.conditions[facts.syntax.graph.runs[run].condition], carry.words);
      offers_.carries.push_back(std::move(carry));
    }
  }

  void read_extensions() {
    for (const auto& [number, sentence] : sentences_) {
      if (!sentence.request || !sentence.anaphora || article_ == kNone) continue;
      const auto& within = stated_beyond_article(sentence.scope) ? sentence.scope : stated_.scope;
      if (within.empty()) continue;
      offers_.extensions.push_back({article_, within,
                                    lifted(document_, block_, sentence.scope_condition, sentence.request_words),
                                    sentence.request_words});
    }
  }

  bool stated_beyond_article(const std::vector<std::uint32_t>& scope) const {
    return std::any_of(scope.begin(), scope.end(), [&](std::uint32_t node) {
      return node < article_ || node >= document_.outline.nodes[article_].end;
    });
  }

  // The scope that the article states, for "such safeguards" in the paragraphs that follow.
  void remember_scope() {
    for (const auto& [number, sentence] : sentences_)
      if (!sentence.scope.empty() && (article_ == kNone || stated_beyond_article(sentence.scope))) stated_ = sentence;
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const Resolver& resolver_;
  Offers offers_;
  std::uint32_t block_ = 0;
  const PlacedBlock* placed_ = nullptr;
  std::uint32_t article_ = kNone;
  std::map<std::uint32_t, Sentence> sentences_;  // of the block, by their number
  Sentence stated_;                              // the last stated scope of the article
};

}  // namespace

Offers read_offers(const Document& document, const Lexicon& lexicon, const Resolver& resolver) {
  return Reading(document, lexicon, resolver).read();
}

}  // namespace proviso
