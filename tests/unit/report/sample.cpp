#include "tests/unit/report/sample.h"

namespace proviso::report {
namespace {

constexpr std::string_view kText =
    "CONVENTION ON\n"
    "SAMPLES\n"
    "\n"
    "Article 7 bis\n"
    "Access to d\xC3\xA9p\xC3\xB4ts\n"
    "\n"
    "1.\tEach Party shall let its authorities:\n"
    "(a) open a store of samples;\n"
    "(b) take samples [without asking].\n"
    "\n"
    "2. A court shall, as appropriate, review measures under this article.\n";

std::uint32_t add_node(Document& document, NodeKind kind, Span span, std::string_view label, Span number, Span heading,
                       std::uint32_t parent) {
  document.outline.nodes.push_back({kind, span, number, heading, Label{std::string(label)}, parent, 0, kNone});
  const auto index = static_cast<std::uint32_t>(document.outline.nodes.size() - 1);
  for (std::uint32_t node = index; node != kNone; node = document.outline.nodes[node].parent) {
    document.outline.nodes[node].end = index + 1;
  }
  return index;
}

void add_block(Document& document, Span span, std::uint32_t node, BlockSyntax syntax) {
  auto facts = std::make_shared<BlockFacts>();
  facts->syntax = std::move(syntax);
  const Block block{span, BlockRole::body, node};
  document.outline.nodes[node].block = static_cast<std::uint32_t>(document.blocks.size());
  document.outline.blocks.push_back(block);
  document.mark_base.push_back(static_cast<std::uint32_t>(document.groups.size()));
  for (std::size_t i = 0; i < facts->syntax.marks.size(); ++i) document.groups.push_back(kNoGroup);
  document.blocks.push_back({block, std::move(facts), 1});
}

void add_structure(Sample& sample) {
  Document& document = *sample.document;
  const std::uint32_t size = document.source->size();
  document.outline.title = sample.at("CONVENTION ON\nSAMPLES");
  const std::uint32_t article_begin = sample.at("Article 7").begin;
  const std::uint32_t second = sample.at("2. A court").begin;
  add_node(document, NodeKind::document, {0, size}, "", {}, {}, kNone);
  add_node(document, NodeKind::article, {article_begin, size}, "7bis", sample.at("7 bis"),
           sample.at("Access to d\xC3\xA9p\xC3\xB4ts"), 0);
  const Span first = {sample.at("1.\t").begin, second};
  const std::uint32_t one = add_node(document, NodeKind::paragraph, first, "1", {first.begin, first.begin + 1}, {}, 1);
  const std::uint32_t two = add_node(document, NodeKind::paragraph, {second, size}, "2", {second, second + 1}, {}, 1);

  BlockSyntax items;
  const std::uint32_t start = sample.at("Each Party").begin;
  const auto inside = [&](std::string_view words) {
    const Span span = sample.at(words);
    return Span{span.begin - start, span.end - start};
  };
  items.items.push_back({NodeKind::item, inside("(a) open a store of samples;\n"), inside("a) open"), Label{"a"}});
  items.items.back().number.end = items.items.back().number.begin + 1;
  items.items.push_back(
      {NodeKind::item, inside("(b) take samples [without asking].\n"), inside("b) take"), Label{"b"}});
  items.items.back().number.end = items.items.back().number.begin + 1;
  items.marks.push_back({MarkKind::contested, inside("[without asking]")});
  add_block(document, {start, second}, one, std::move(items));
  add_block(document, {sample.at("A court").begin, size}, two, {});
}

void add_packs(Packs& packs) {
  packs.taxonomy.kinds.push_back({"power.sampling", "the taking of samples", {{0, Level::must}, {1, Level::should}}});
  packs.taxonomy.safeguards.push_back({"review", "review by a court", Standing::case_law, false});
  packs.taxonomy.safeguards.push_back({"notice", "notice", Standing::soft_law, false});
  packs.taxonomy.head = "A finding is a question to the text.";
  packs.info.push_back({"samples", "0123456789abcdef"});
}

void add_coverage(Sample& sample) {
  Coverage& coverage = sample.judgement->coverage;
  coverage.kinds.push_back({0, 0, Strength::obligation, {{{0, true}}}, sample.at("take samples")});
  Support support;
  support.block = 1;
  support.clause = sample.at("review measures");
  support.reasons = kAsAppropriate | kOpenList;
  support.path = {{ProofStep::Kind::words, 1, sample.at("review measures")},
                  {ProofStep::Kind::weakener, 1, sample.at("as appropriate")}};
  CoverageRow weakened{0, 0, Level::must, Status::weakened, 0, std::nullopt, std::nullopt, {support}};
  coverage.rows = {weakened, {0, 1, Level::should, Status::contested, kNone, Status::weakened, Status::missing, {}}};
}

void add_findings(Sample& sample) {
  Finding finding;
  finding.rule = "samples/weak-review";
  finding.id = "article-7bis/2";
  finding.article = "7 bis";
  finding.provision = "article 7 bis(2)";
  finding.safeguard = "review";
  finding.status = Status::weakened;
  finding.entry = "article-7bis/2";
  finding.range = sample.at("review measures");
  finding.message = "Article 7 bis(2) leaves review to what is appropriate; nothing in this text says more";
  finding.evidence = {{sample.at("as appropriate"), "article 7 bis(2): \"as appropriate\""}};
  finding.concerns = {"article-7bis/1"};
  finding.fingerprint = "00000000000000aa";
  Finding further = finding;
  further.rule = "samples/no-notice";
  further.severity = Severity::information;
  further.kind = "power.sampling";
  further.safeguard = "notice";
  further.message = "Article 7 bis(2) leaves review to what is appropriate; nothing in this text tells the owner";
  sample.judgement->findings = {further, finding};
}

}  // namespace

Span Sample::at(std::string_view words) const {
  const auto begin = static_cast<std::uint32_t>(document->source->text().find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

Sample sample() {
  Sample sample;
  sample.document->source = std::make_shared<const Source>(std::string(kText));
  add_structure(sample);
  add_packs(*sample.packs);
  add_coverage(sample);
  add_findings(sample);
  sample.judgement->document = sample.document;
  sample.judgement->packs = sample.packs;
  return sample;
}

}  // namespace proviso::report
