#include "tests/unit/features/sample.h"

#include <utility>

namespace proviso {
namespace {

constexpr std::string_view kText =
    "Article 7 Search of *stored* data\n"
    "1. Each Party shall empower its authorities to search a\n  computer.\n"
    "2. The powers are subject to review by a court, as appropriate.\n";

Node node(NodeKind kind, Span span, Span number, std::uint32_t parent, std::uint32_t end, std::uint32_t block) {
  Node made;
  made.kind = kind;
  made.span = span;
  made.number = number;
  made.parent = parent;
  made.end = end;
  made.block = block;
  return made;
}

void add_structure(Document& document, const Sample& sample) {
  const std::uint32_t size = document.source->size();
  const std::uint32_t first = sample.at("1. Each").begin, second = sample.at("2. The").begin;
  auto& nodes = document.outline.nodes;
  nodes = {node(NodeKind::document, {0, size}, {}, kNone, 5, kNone),
           node(NodeKind::article, {0, size}, {8, 9}, 0, 5, kNone),
           node(NodeKind::heading, {10, first}, {}, 1, 3, kNone),
           node(NodeKind::paragraph, {first, second}, {first, first + 1}, 1, 4, 0),
           node(NodeKind::paragraph, {second, size}, {second, second + 1}, 1, 5, 1)};
  nodes[1].label = fold_label("7");
  nodes[1].heading = sample.at("Search of *stored* data");
  nodes[3].label = fold_label("1");
  nodes[4].label = fold_label("2");
  document.outline.blocks = {{{first + 3, second - 1}, BlockRole::body, 3},
                             {{second + 3, size - 1}, BlockRole::body, 4}};
  for (const Block& block : document.outline.blocks)
    document.blocks.push_back({block, std::make_shared<const BlockFacts>(), 1});
}

void add_data(Packs& packs) {
  packs.taxonomy.kinds = {{"power.search", "search of computers", {}}};
  packs.taxonomy.safeguards = {{"review", "independent review", Standing::case_law, false},
                               {"remedy", "an effective remedy", Standing::binding, false},
                               {"notice", "notice to the person", Standing::case_law, false}};
  packs.taxonomy.reasons[2] = "left to what is appropriate";
  Rule rule;
  rule.id = "pack/no-remedy";
  rule.safeguard = 1;
  rule.basis = {{"power.*", {"COVENANT-2", "DRAFT-1"}}, {"*", {"OTHER"}}};
  packs.rules = {rule};
  packs.basis = {{"COVENANT-2", "Covenant, article 2", "", true, ""}, {"DRAFT-1", "Draft, article 1", "", false, ""}};
}

Support review(const Sample& sample) {
  Support support;
  support.route = Route::by_scope;
  support.block = 1;
  support.clause = sample.at("review by a court, as appropriate");
  support.reasons = kAsAppropriate;
  support.path = {{ProofStep::Kind::scope, 1, sample.at("The powers")},
                  {ProofStep::Kind::words, 1, sample.at("review by a court")},
                  {ProofStep::Kind::weakener, 1, sample.at("as appropriate")}};
  return support;
}

void add_coverage(Coverage& coverage, const Sample& sample) {
  KindFound kind;
  kind.words = sample.at("search a\n  computer");
  coverage.kinds = {kind};
  CoverageRow weakened, missing, contested;
  weakened.status = Status::weakened;
  weakened.supports = {review(sample)};
  weakened.decisive = 0;
  missing.safeguard = 1;
  contested.safeguard = 2;
  contested.level = Level::should;
  contested.status = Status::contested;
  contested.if_kept = Status::in_text;
  contested.if_dropped = Status::missing;
  coverage.rows = {weakened, missing, contested};
}

Finding finding(const Sample& sample) {
  Finding made;
  made.rule = "pack/no-remedy";
  made.severity = Severity::warning;
  made.standing = Standing::agreed_language;
  made.kind = "power.search";
  made.range = sample.at("empower");
  made.message = "Article 7(1) names no remedy";
  return made;
}

}  // namespace

Sample::Sample() {
  document->source = std::make_shared<const Source>(std::string(kText));
  add_structure(*document, *this);
  add_data(*packs);
  add_coverage(judgement.coverage, *this);
  judgement.findings = {finding(*this)};
  judgement.document = document;
  judgement.packs = packs;
}

Span Sample::at(std::string_view words) const {
  const auto begin = static_cast<std::uint32_t>(document->source->text().find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

}  // namespace proviso
