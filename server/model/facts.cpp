#include "server/model/facts.h"

#include <algorithm>
#include <string>

#include "server/model/clauses.h"
#include "server/phrases/matcher.h"

namespace proviso {

namespace {

using phrases::Hit;

// How near a weakener must stand to an element of a power to weaken it, in words.
constexpr std::uint32_t kAttachedBefore = 4;
constexpr std::uint32_t kAttachedAfter = 1;
// How far a negation reaches in its clause, in words.
constexpr std::uint32_t kNegationReach = 10;
constexpr std::size_t kMostForces = 16;
constexpr std::size_t kMostWeakeners = 256;  // of one block

Reasons reasons_of(Strength strength) {
  switch (strength) {
    case Strength::permission:
      return kPermissive;
    case Strength::aspiration:
    case Strength::consideration:
      return kAspirational;
    default:
      return 0;
  }
}

// The facts of one block in the making.
class Facts {
 public:
  Facts(std::string_view text, const Lexicon& lexicon, BlockFacts& facts)
      : text_(text), lexicon_(lexicon), facts_(facts), block_(facts.syntax) {}

  void find() {
    phrases::Matches matches = phrases::match(lexicon_.automaton, block_, text_);
    facts_.bounded = matches.bounded;
    find_carriers();
    if (!anything_to_say(matches.hits)) return;
    drop_nested(matches.hits);
    const Clauses clauses = read_clauses(matches.hits);
    phrases::cancel(matches, block_, [&](std::uint32_t a, std::uint32_t b) { return clauses.same(a, b); });
    for (const Mark& mark : block_.marks) groups_.push_back(mark.group);
    collect(matches.hits);
    for (const Hit& hit : matches.hits) add(hit, clauses);
  }

 private:
  Role role(const Hit& hit) const { return lexicon_.entries[hit.phrase].role; }

  static bool used_up(Role role) {
    return role == Role::modal || role == Role::weakener || role == Role::formula || role == Role::boundary ||
           role == Role::negation;
  }

  // Weakeners and negations, few in any real sentence; a bound keeps hostile text linear.
  void collect(const std::vector<Hit>& hits) {
    for (const Hit& hit : hits) {
      auto* list = role(hit) == Role::weakener ? &weakening_ : role(hit) == Role::negation ? &negating_ : nullptr;
      if (list == nullptr) continue;
      if (list->size() == kMostWeakeners)
        facts_.bounded = true;
      else
        list->push_back(&hit);
    }
  }

  bool anything_to_say(const std::vector<Hit>& hits) const {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return !used_up(role(hit)); });
  }

  // A modal, weakener or negation inside a longer formula, modal or weakener does not count: the longest wins. A
  // weakener made of a modal ("may require", "shall consider") leaves the modal standing beside it.
  void drop_nested(std::vector<Hit>& hits) const {
    std::uint32_t any_end = 0, modal_end = 0;  // how far what has begun before reaches
    std::size_t kept = 0;
    for (std::size_t i = 0; i < hits.size();) {
      std::size_t next = i;
      std::uint32_t any_here = any_end, modal_here = modal_end;
      for (; next < hits.size() && hits[next].first_word == hits[i].first_word; ++next)
        reach(hits[next], any_here, modal_here);
      for (std::size_t j = i; j < next; ++j)
        if (!nested(hits[j], any_end, modal_end, any_here, modal_here)) {
          if (kept != j) hits[kept] = std::move(hits[j]);
          ++kept;
        }
      any_end = any_here;
      modal_end = modal_here;
      i = next;
    }
    hits.resize(kept);
  }

  void reach(const Hit& hit, std::uint32_t& any_end, std::uint32_t& modal_end) const {
    if (!used_up(role(hit)) || role(hit) == Role::boundary) return;
    any_end = std::max(any_end, hit.last_word);
    if (role(hit) == Role::modal || role(hit) == Role::formula) modal_end = std::max(modal_end, hit.last_word);
  }

  // `earlier` ends are those of hits that begin before this one, `here` ends also of those that begin with it.
  bool nested(const Hit& hit, std::uint32_t any_earlier, std::uint32_t modal_earlier, std::uint32_t any_here,
              std::uint32_t modal_here) const {
    const Role r = role(hit);
    if (r == Role::modal) return modal_earlier >= hit.last_word || modal_here > hit.last_word;
    if (r == Role::weakener || r == Role::negation) return any_earlier >= hit.last_word || any_here > hit.last_word;
    return false;
  }

  Clauses read_clauses(const std::vector<Hit>& hits) const {
    std::vector<Modal> modals;
    std::vector<std::uint32_t> boundaries;
    for (const Hit& hit : hits) {
      if (role(hit) == Role::boundary) boundaries.push_back(hit.first_word);
      if (role(hit) != Role::modal) continue;
      const auto strength = static_cast<Strength>(lexicon_.entries[hit.phrase].detail);
      if (modals.empty() || modals.back().last_word <= hit.first_word)
        modals.push_back({hit.first_word, hit.last_word, strength});
    }
    return Clauses(block_, std::move(modals), boundaries);
  }

  // A reference governs its sentence where its lead is adverbial ("shall be subject to article 24"), not where it
  // belongs to a participle ("data preserved pursuant to article 29").
  void find_carriers() {
    for (const Mention& mention : block_.mentions) {
      bool carries = !mention.external && !mention.except &&
                     (mention.lead == Lead::subject_to || mention.lead == Lead::in_accordance_with ||
                      mention.lead == Lead::pursuant_to || mention.lead == Lead::notwithstanding ||
                      mention.lead == Lead::mutatis_mutandis);
      if (carries && (mention.lead == Lead::in_accordance_with || mention.lead == Lead::pursuant_to))
        carries = !after_participle(mention);
      facts_.carries.push_back(carries ? 1 : 0);
    }
  }

  bool after_participle(const Mention& mention) const {
    const std::uint32_t lead_words = mention.lead == Lead::in_accordance_with ? 3 : 2;
    if (mention.first_word <= lead_words) return false;
    const std::uint32_t at = mention.first_word - lead_words - 1;
    const std::string word = fold_word(text_.substr(block_.words[at].begin, block_.words[at].length));
    if (!(word.size() > 3 && word.ends_with("ed")) && word != "made" && word != "taken" && word != "given")
      return false;
    static const std::uint64_t kBe = hash_word("be"), kAre = hash_word("are"), kIs = hash_word("is");
    if (block_.words[at + 1].before & kComma) return false;
    if (at == 0) return true;
    const std::uint64_t prior = block_.words[at - 1].hash;
    return prior != kBe && prior != kAre && prior != kIs;
  }

  void add(const Hit& hit, const Clauses& clauses) {
    if (used_up(role(hit))) return;
    if (speaks_of_provision(role(hit)) && negated(hit, clauses)) return;
    for (const Governing& governing : clauses.governing(hit.first_word, hit.last_word, hit.condition))
      add(hit, governing, clauses);
  }

  static bool speaks_of_provision(Role role) { return role == Role::kind || role == Role::safeguard; }

  bool negated(const Hit& hit, const Clauses& clauses) const {
    return std::any_of(negating_.begin(), negating_.end(), [&](const Hit* other) {
      return other->last_word <= hit.first_word && hit.first_word - other->last_word <= kNegationReach &&
             clauses.same(other->last_word - 1, hit.first_word);
    });
  }

  struct Weakener {
    const Hit* hit;
    Reasons reason;
  };

  std::vector<Weakener> weakeners(const Hit& hit, const Clauses& clauses) const {
    std::vector<Weakener> found;
    const bool element = lexicon_.entries[hit.phrase].force == ForceMode::element;
    for (const Hit* other : weakening_) {
      if (!compatible(other->condition, hit.condition, groups_)) continue;
      const auto reason = static_cast<Reasons>(1u << lexicon_.entries[other->phrase].detail);
      if (weakens(*other, reason, hit, element, clauses)) found.push_back({other, reason});
    }
    return found;
  }

  bool weakens(const Hit& weakener, Reasons reason, const Hit& hit, bool element, const Clauses& clauses) const {
    // "Only where necessary" is the safeguard, not "where necessary" its weakening.
    if (weakener.first_word >= hit.first_word && weakener.last_word <= hit.last_word) return false;
    // What domestic law is left to fill is named here: only where it stands right behind does it take that back.
    if (element || reason == kDomesticLaw) return attached(weakener, reason, hit, clauses);
    if (reason == kOpenList && weakener.first_word >= hit.first_word) return false;
    return clauses.same(weakener.first_word, hit.first_word);
  }

  bool attached(const Hit& weakener, Reasons reason, const Hit& hit, const Clauses& clauses) const {
    if (weakener.last_word <= hit.first_word) {
      if (reason == kDomesticLaw || hit.first_word - weakener.last_word > kAttachedBefore) return false;
      for (std::uint32_t w = weakener.last_word; w <= hit.first_word; ++w)
        if (block_.words[w].before & (kComma | kSemicolon | kSentenceEnd)) return false;
      return clauses.leads(weakener.last_run, hit.first_run);
    }
    return weakener.first_word >= hit.last_word && weakener.first_word - hit.last_word <= kAttachedAfter &&
           reason != kOpenList && clauses.leads(hit.last_run, weakener.first_run);
  }

  // One fact per reading in which the force differs: a bracketed weakener weakens only where it is kept.
  void add(const Hit& hit, const Governing& governing, const Clauses& clauses) {
    FactHit fact;
    fact.phrase = hit.phrase;
    fact.first_word = hit.first_word;
    fact.last_word = hit.last_word;
    fact.run = hit.first_run;
    fact.last_run = hit.last_run;
    if (governing.modal != kNone) {
      const Modal& modal = clauses.modals()[governing.modal];
      fact.modal = modal.first_word;
      fact.strength = modal.strength;
      if (lexicon_.entries[hit.phrase].force == ForceMode::modal) fact.reasons = reasons_of(modal.strength);
      if (fact.reasons != 0) {
        fact.weakener = modal.first_word;
        fact.weakener_last = modal.last_word;
      }
    }
    if (const LexiconEntry& entry = lexicon_.entries[hit.phrase]; entry.role == Role::safeguard && entry.detail > 0)
      fact.reasons = static_cast<Reasons>(fact.reasons | (1u << (entry.detail - 1)));
    std::vector<std::pair<FactHit, Condition>> readings{{fact, governing.condition}};
    for (const Weakener& weakener : weakeners(hit, clauses)) split(readings, weakener);
    for (auto& [reading, condition] : readings) {
      reading.condition = index_of(condition);
      if (std::find(facts_.hits.begin(), facts_.hits.end(), reading) == facts_.hits.end())
        facts_.hits.push_back(reading);
    }
  }

  void split(std::vector<std::pair<FactHit, Condition>>& readings, const Weakener& weakener) const {
    const std::size_t count = readings.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!compatible(readings[i].second, weakener.hit->condition, groups_)) continue;
      const Condition whole = readings[i].second;
      const FactHit plain = readings[i].first;
      weaken(readings[i].first, weakener);
      readings[i].second = both(whole, weakener.hit->condition);
      // The readings left over: the first literal not met, or it met and the second not, …
      Condition met = whole;
      for (const Literal& literal : weakener.hit->condition.literals) {
        const Condition otherwise{{{literal.mark, !literal.kept}}};
        if (readings.size() < kMostForces && compatible(met, otherwise, groups_))
          readings.emplace_back(plain, both(met, otherwise));
        met = both(met, Condition{{literal}});
      }
    }
  }

  static void weaken(FactHit& fact, const Weakener& weakener) {
    fact.reasons = static_cast<Reasons>(fact.reasons | weakener.reason);
    // "shall, as appropriate" is decided by "as appropriate"; "may, as appropriate" already by "may".
    if (fact.weakener != kNone) return;
    fact.weakener = weakener.hit->first_word;
    fact.weakener_last = weakener.hit->last_word;
  }

  std::uint32_t index_of(const Condition& condition) {
    auto& all = facts_.conditions;
    const auto it = std::find(all.begin(), all.end(), condition);
    if (it != all.end()) return static_cast<std::uint32_t>(it - all.begin());
    all.push_back(condition);
    return static_cast<std::uint32_t>(all.size() - 1);
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  BlockFacts& facts_;
  const BlockSyntax& block_;
  std::vector<std::uint32_t> groups_;
  std::vector<const Hit*> weakening_;
  std::vector<const Hit*> negating_;
};

}  // namespace

std::uint32_t BlockFacts::run_at(std::uint32_t word) const { return proviso::run_at(syntax, word); }

BlockFacts block_facts(std::string_view text, BlockRole role, Profile profile, const Lexicon& lexicon) {
  BlockFacts facts;
  facts.syntax = parse_block(text, role, lexicon.language, profile);
  facts.conditions.emplace_back();
  if (role == BlockRole::body) Facts(text, lexicon, facts).find();
  return facts;
}

}  // namespace proviso
