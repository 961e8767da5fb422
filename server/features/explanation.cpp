#include "server/features/explanation.h"

#include "server/features/quote.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace proviso {
namespace {

// The status of a pair in words, in the order of Status.
constexpr std::array<std::string_view, kStatusCount> kStatusWords = {
    "in the text", "by reference", "by scope", "contradicted", "weakened", "implied by human-rights law",
    "contested",   "missing"};

std::string_view words_of(Status status) { return kStatusWords[static_cast<std::size_t>(status)]; }

std::string standing_words(Standing standing) {
  std::string words(name(standing));
  std::ranges::replace(words, '-', ' ');
  return words;
}

// The sources that `rule` cites for a kind: of the most exact key that names it ("power.search", "power.*", "*").
void add_sources(const Rule& rule, std::string_view kind, std::vector<std::string>& sources) {
  const std::string family = std::string(kind.substr(0, kind.find('.'))) + ".*";
  for (const std::string& key : {std::string(kind), family, std::string("*")}) {
    const auto found = rule.basis.find(key);
    if (found == rule.basis.end()) continue;
    for (const std::string& id : found->second) {
      if (std::ranges::find(sources, id) == sources.end()) sources.push_back(id);
    }
    return;
  }
}

std::vector<std::string> sources_of(const Judgement& judgement, const Rule& rule, const Finding& finding) {
  std::vector<std::string> sources;
  if (!finding.kind.empty()) {
    add_sources(rule, finding.kind, sources);
    return sources;
  }
  // Drawn at a clause: the kinds of the provisions that rest on it.
  const Coverage& coverage = judgement.coverage;
  for (const CoverageRow& row : coverage.rows) {
    if (row.safeguard != rule.safeguard) continue;
    const KindFound& kind = coverage.kinds[row.kind];
    if (std::ranges::find(finding.concerns, judgement.document->id(kind.block)) == finding.concerns.end()) continue;
    add_sources(rule, judgement.packs->taxonomy.kinds[kind.kind].id, sources);
  }
  return sources;
}

void list_sources(Prose& prose, const Judgement& judgement, const Rule& rule, const Finding& finding) {
  bool first = true;
  for (const std::string& id : sources_of(judgement, rule, finding)) {
    const Basis* basis = judgement.packs->source(id);
    if (!basis) continue;
    if (std::exchange(first, false)) {
      prose.paragraph();
      prose.words("Rests on:");
    }
    prose.item();
    prose.words(basis->title);
    if (!basis->in_force) prose.words(" (not in force)");
  }
}

std::string quoted(const Document& document, Span span) { return "“" + one_line(document.source->text(span)) + "”"; }

std::string reason_words(const Taxonomy& taxonomy, Reasons reasons) {
  std::string words;
  for (std::size_t bit = 0; bit < taxonomy.reasons.size(); ++bit) {
    if (!(reasons >> bit & 1)) continue;
    if (!words.empty()) words += ", ";
    words += taxonomy.reasons[bit].empty() ? name(static_cast<Reason>(1u << bit)) : taxonomy.reasons[bit];
  }
  return words;
}

// The steps of the proof, each quoted where it stands: 21(4): “subject to articles 14 and 15” → 15(2): “…”.
std::string path_words(const Document& document, const Support& support) {
  std::string words;
  std::uint32_t block = kNone;
  for (const ProofStep& step : support.path) {
    if (step.range.empty()) continue;
    if (!words.empty()) words += " → ";
    if (step.block != block && step.block < document.blocks.size()) words += document.short_name(step.block) + ": ";
    block = step.block;
    words += quoted(document, step.range);
  }
  return words;
}

void explain_support(Prose& prose, const Judgement& judgement, const Support& support) {
  const Document& document = *judgement.document;
  prose.words(", " + document.short_name(support.block, support.item));
  const std::string reasons = reason_words(judgement.packs->taxonomy, support.reasons);
  if (!reasons.empty()) prose.words(": " + reasons);
  std::string path = path_words(document, support);
  if (path.empty()) path = quoted(document, support.clause);
  prose.item(1);
  prose.words(path);
}

void explain_row(Prose& prose, const Judgement& judgement, const CoverageRow& row) {
  prose.item();
  prose.words(judgement.packs->taxonomy.safeguards[row.safeguard].label);
  if (row.level == Level::should) prose.words(" (advisable)");
  prose.words(": ");
  prose.strong(words_of(row.status));
  if (row.if_kept || row.if_dropped) {
    prose.words(" (");
    if (row.if_kept) prose.words("if the brackets go and the words stay: " + std::string(words_of(*row.if_kept)));
    if (row.if_kept && row.if_dropped) prose.words("; ");
    if (row.if_dropped) prose.words("if the words go: " + std::string(words_of(*row.if_dropped)));
    prose.words(")");
  }
  if (row.decisive < row.supports.size()) explain_support(prose, judgement, row.supports[row.decisive]);
}

}  // namespace

void explain(Prose& prose, const Judgement& judgement, const Finding& finding) {
  prose.paragraph();
  prose.words(finding.message);
  const Rule* rule = judgement.packs->rule(finding.rule);
  if (rule) list_sources(prose, judgement, *rule, finding);
  prose.paragraph();
  prose.code(finding.rule);
  prose.words(" · " + std::string(name(finding.severity)) + " · " + standing_words(finding.standing));
}

void explain(Prose& prose, const Judgement& judgement, const KindFound& kind) {
  const Coverage& coverage = judgement.coverage;
  const auto index = static_cast<std::uint32_t>(&kind - coverage.kinds.data());
  prose.paragraph();
  prose.strong(judgement.packs->taxonomy.kinds[kind.kind].label);
  prose.words(" · " + judgement.document->name(kind.block) + " · " + quoted(*judgement.document, kind.words));
  for (const CoverageRow& row : coverage.rows) {
    if (row.kind == index) explain_row(prose, judgement, row);
  }
}

}  // namespace proviso
