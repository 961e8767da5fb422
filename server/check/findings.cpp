#include "server/check/findings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "server/check/fingerprint.h"
#include "server/check/sentences.h"

namespace proviso {

namespace {

// Reasons that leave a safeguard to the State's choice: a power that rests on such a clause alone is a warning.
constexpr Reasons kLeftToChoice = kPermissive | kAspirational | kAsAppropriate | kDomesticLaw;
// Places listed beside a finding; the whole list is in `concerns`.
constexpr std::size_t kMostEvidence = 12;

bool met(Status status) {
  return status == Status::in_text || status == Status::by_reference || status == Status::by_scope;
}

// The rules that speak under the settings, by safeguard.
class Speaking {
 public:
  Speaking(const Packs& packs, const Settings& settings) : by_safeguard_(packs.taxonomy.safeguards.size()) {
    for (const Rule& rule : packs.rules) {
      if (rule.safeguard == kNoIndex) continue;
      if (!settings.packs.empty() && std::ranges::find(settings.packs, rule.pack) == settings.packs.end()) continue;
      if (std::ranges::find(settings.off, rule.id) != settings.off.end()) continue;
      if (settings.least_standing && packs.taxonomy.safeguards[rule.safeguard].standing > *settings.least_standing)
        continue;
      by_safeguard_[rule.safeguard].push_back(&rule);
    }
  }
  const std::vector<const Rule*>& rules(SafeguardIndex safeguard) const { return by_safeguard_[safeguard]; }

 private:
  std::vector<std::vector<const Rule*>> by_safeguard_;
};

// Pairs that one finding is about.
struct Cause {
  const Rule* rule = nullptr;
  std::vector<const CoverageRow*> rows;
};

class Writer {
 public:
  Writer(const Document& document, const Coverage& coverage, const Packs& packs, const Settings& settings)
      : document_(document),
        coverage_(coverage),
        packs_(packs),
        settings_(settings),
        speaking_(packs, settings),
        cooperation_(document.blocks.size(), 0) {
    for (const KindFound& kind : coverage.kinds)
      if (is_cooperation(packs.taxonomy.kinds[kind.kind])) cooperation_[kind.block] = 1;
  }

  std::vector<Finding> write(std::stop_token stop) {
    for (const CoverageRow& row : coverage_.rows) {
      if (stop.stop_requested()) return {};
      if (!met(row.status) && (row.level == Level::must || settings_.pedantic)) add(row);
    }
    for (const auto& [key, cause] : causes_) findings_.push_back(finding(cause));
    sort();
    number_equals(findings_);
    return std::move(findings_);
  }

 private:
  // (0, article or block, kind, 0) where something is missing, (1, block, kNoIndex, start of the clause) elsewhere.
  using Key = std::tuple<int, std::uint32_t, KindIndex, std::uint32_t, Status, const Rule*>;

  const KindFound& kind_of(const CoverageRow& row) const { return coverage_.kinds[row.kind]; }

  void add(const CoverageRow& row) {
    const KindFound& kind = kind_of(row);
    for (const Rule* rule : speaking_.rules(row.safeguard)) {
      if (!asks_of(*rule, packs_.taxonomy.kinds[kind.kind].id)) continue;
      Key key;
      if (row.status == Status::missing) {
        const std::uint32_t article = document_.blocks[kind.block].article;
        key = {0, article == kNone ? document_.blocks[kind.block].block.node : article, kind.kind, 0, row.status, rule};
      } else {
        const Support& support = row.supports[row.decisive];
        key = {1, support.block, kNoIndex, support.clause.begin, row.status, rule};
      }
      Cause& cause = causes_[key];
      cause.rule = rule;
      cause.rows.push_back(&row);
    }
  }

  Finding finding(const Cause& cause) const {
    Finding made;
    const CoverageRow& first = *cause.rows.front();
    made.rule = cause.rule->id;
    made.safeguard = packs_.taxonomy.safeguards[first.safeguard].id;
    made.standing = packs_.taxonomy.safeguards[first.safeguard].standing;
    made.status = first.status;
    made.severity = severity(cause);
    for (const CoverageRow* row : cause.rows)
      if (std::string id = document_.id(kind_of(*row).block); made.concerns.empty() || made.concerns.back() != id)
        made.concerns.push_back(std::move(id));
    if (first.status == Status::missing)
      describe_missing(made, cause);
    else
      describe_clause(made, cause);
    return made;
  }

  Severity severity(const Cause& cause) const {
    if (const auto chosen = settings_.severities.find(cause.rule->id); chosen != settings_.severities.end())
      return chosen->second;
    if (cause.rule->severity) return *cause.rule->severity;
    Severity gravest = Severity::hint;
    for (const CoverageRow* row : cause.rows) gravest = std::min(gravest, severity(*row));
    return gravest;
  }

  Severity severity(const CoverageRow& row) const {
    if (row.level == Level::should) return Severity::information;
    const Standing standing = packs_.taxonomy.safeguards[row.safeguard].standing;
    const bool firm = standing != Standing::soft_law && standing != Standing::proposal;
    if (row.status == Status::missing) return firm && !document_.excerpt ? Severity::warning : Severity::information;
    if (row.status == Status::contradicted) return firm ? Severity::warning : Severity::information;
    const bool power = packs_.taxonomy.kinds[kind_of(row).kind].id.starts_with("power.");
    if (row.status == Status::weakened && power && firm && (row.supports[row.decisive].reasons & kLeftToChoice))
      return Severity::warning;
    return Severity::information;
  }

  void describe_missing(Finding& made, const Cause& cause) const {
    const CoverageRow& row = *cause.rows.front();
    const KindFound& kind = kind_of(row);
    const std::uint32_t article = document_.blocks[kind.block].article;
    place(made, kind.block, kNone, kind.words);
    made.kind = packs_.taxonomy.kinds[kind.kind].id;
    made.entry = document_.node_id(article == kNone ? document_.blocks[kind.block].block.node : article);
    made.certainty = Certainty::likely;
    std::string closest;
    if (row.nearest != kNone)
      closest =
          "; the nearest is " + document_.name(row.nearest, row.nearest_item) + ", which does not reach this provision";
    made.message = filled(cause.rule->messages[static_cast<std::size_t>(Status::missing)],
                          {{"provision-does", provision_does(document_, kind, for_another_state(kind))},
                           {"kind", packs_.taxonomy.kinds[kind.kind].label},
                           {"safeguard", packs_.taxonomy.safeguards[row.safeguard].label},
                           {"closest", closest}});
    for (const CoverageRow* other : cause.rows)
      if (other != &row)
        add_evidence(made, kind_of(*other).words, document_.name(kind_of(*other).block) + " does the same");
    made.fingerprint = fingerprint(made, document_, kind.block, kind.words);
  }

  void describe_clause(Finding& made, const Cause& cause) const {
    const CoverageRow& row = *cause.rows.front();
    const Support& support = row.supports[row.decisive];
    place(made, support.block, support.item, support.clause);
    made.entry = made.id;
    made.certainty =
        row.status == Status::weakened || row.status == Status::contradicted ? Certainty::certain : Certainty::likely;
    std::vector<std::uint32_t> blocks;
    for (const CoverageRow* one : cause.rows) blocks.push_back(kind_of(*one).block);
    std::ranges::sort(blocks);
    const auto& own = cause.rule->messages[static_cast<std::size_t>(row.status)];
    made.message = filled(own.empty() ? packs_.taxonomy.messages[static_cast<std::size_t>(row.status)] : own,
                          {{"clause", made.provision},
                           {"safeguard", packs_.taxonomy.safeguards[row.safeguard].label},
                           {"words", weakening(document_, packs_.taxonomy, support)},
                           {"concerns", concerns(document_, blocks, support.block)}});
    Span deciding = support.clause;
    for (const ProofStep& step : support.path)
      if (step.kind == ProofStep::Kind::weakener) {
        deciding = step.range;
        add_evidence(made, step.range, "the words that decide");
      }
    if (row.status == Status::contested) describe_bracket(made, row);
    std::uint32_t last = kNone;
    for (const CoverageRow* one : cause.rows)
      if (const KindFound& kind = kind_of(*one); kind.block != std::exchange(last, kind.block))
        add_evidence(made, kind.words, document_.name(kind.block) + " rests on it");
    made.fingerprint = fingerprint(made, document_, support.block, deciding);
  }

  // What the bracket that decides leaves behind, and what it brings.
  void describe_bracket(Finding& made, const CoverageRow& row) const {
    const Literal first = row.supports[row.decisive].condition.literals.front();
    const Span bracket = document_.mark_span(first.mark);
    if (bracket.empty() || !row.if_kept || !row.if_dropped) return;
    add_evidence(made, bracket,
                 "if this bracket stays, " + outcome(*row.if_kept) + "; if it goes, " + outcome(*row.if_dropped));
  }

  static std::string outcome(Status status) {
    switch (status) {
      case Status::contradicted:
        return "the safeguard is taken away";
      case Status::weakened:
        return "the safeguard is weakened";
      case Status::implied:
        return "the safeguard is implied only";
      case Status::contested:
        return "the safeguard is still contested";
      case Status::missing:
        return "the safeguard is not provided";
      default:
        return "the safeguard is provided";
    }
  }

  // The mirror of a power: the block also speaks of cooperation.
  bool for_another_state(const KindFound& kind) const { return cooperation_[kind.block] != 0; }

  void place(Finding& made, std::uint32_t block, std::uint32_t item, Span range) const {
    made.id = document_.id(block, item);
    made.article = document_.article(block);
    made.provision = document_.name(block, item);
    made.range = range;
  }

  static void add_evidence(Finding& made, Span range, std::string note) {
    if (made.evidence.size() < kMostEvidence) made.evidence.push_back({range, std::move(note)});
  }

  // Findings of one entry stand together, at the place of the first.
  void sort() {
    std::unordered_map<std::string_view, std::uint32_t> begins;
    for (const Finding& finding : findings_) {
      const auto [it, added] = begins.emplace(finding.entry, finding.range.begin);
      if (!added) it->second = std::min(it->second, finding.range.begin);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // place of the entry, index
    for (std::uint32_t f = 0; f < findings_.size(); ++f) order.emplace_back(begins[findings_[f].entry], f);
    const auto rest = [](const Finding& f) {
      return std::tie(f.entry, f.severity, f.range, f.rule, f.kind, f.status, f.id);
    };
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      const auto left = rest(findings_[a.second]), right = rest(findings_[b.second]);
      return left != right ? left < right : a.second < b.second;
    });
    std::vector<Finding> sorted;
    sorted.reserve(findings_.size());
    for (const auto& [place, index] : order) sorted.push_back(std::move(findings_[index]));
    findings_ = std::move(sorted);
  }

  const Document& document_;
  const Coverage& coverage_;
  const Packs& packs_;
  const Settings& settings_;
  Speaking speaking_;
  std::vector<std::uint8_t> cooperation_;  // per block
  std::map<Key, Cause> causes_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> findings_of(const Document& document, const Coverage& coverage, const Packs& packs,
                                 const Settings& settings, std::stop_token stop) {
  return Writer(document, coverage, packs, settings).write(std::move(stop));
}

}  // namespace proviso
