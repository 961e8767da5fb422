#include "tests/support/law.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace proviso::test {
namespace {

// Appends the bytes of node `index` and returns the index after its last descendant.
std::uint32_t write_node(const Outline& outline, const Source& source, std::uint32_t index, std::string& out) {
  const Node& node = outline.nodes[index];
  std::uint32_t at = node.span.begin;
  std::uint32_t child = index + 1;
  while (child < node.end) {
    const Span span = outline.nodes[child].span;
    if (at < span.begin) out += source.text({at, span.begin});
    child = write_node(outline, source, child, out);
    at = span.end;
  }
  if (at < node.span.end) out += source.text({at, node.span.end});
  return node.end;
}

auto fields(const KindFound& kind) {
  return std::tie(kind.block, kind.kind, kind.strength, kind.condition, kind.words);
}
auto fields(const ProofStep& step) { return std::tie(step.kind, step.block, step.range); }
auto fields(const Support& s) {
  return std::tie(s.route, s.block, s.item, s.clause, s.reasons, s.contradicts, s.condition);
}
auto fields(const CoverageRow& r) {
  return std::tie(r.kind, r.safeguard, r.level, r.status, r.decisive, r.if_kept, r.if_dropped);
}
auto fields(const Overlay& o) { return std::tie(o.span, o.mark); }

constexpr auto kSame = [](const auto& a, const auto& b) { return fields(a) == fields(b); };

bool same_support(const Support& a, const Support& b) {
  return fields(a) == fields(b) && std::ranges::equal(a.path, b.path, kSame);
}

bool same_row(const CoverageRow& a, const CoverageRow& b) {
  return fields(a) == fields(b) && std::ranges::equal(a.supports, b.supports, same_support);
}

bool same_block(const PlacedBlock& a, const PlacedBlock& b) {
  return a.block == b.block && a.article == b.article && *a.facts == *b.facts;
}

std::string first_difference(const std::vector<Finding>& a, const std::vector<Finding>& b) {
  const auto [x, y] = std::ranges::mismatch(a, b);
  const auto said = [](const auto& at, const auto& end) {
    return at == end ? "nothing" : at->rule + " at " + std::to_string(at->range.begin) + ": " + at->message;
  };
  return "findings: " + said(x, a.end()) + " | " + said(y, b.end());
}

}  // namespace

std::string written(const Outline& outline, const Source& source) {
  std::string out;
  if (!outline.nodes.empty()) write_node(outline, source, 0, out);
  return out;
}

std::string mistake_of(const Outline& outline, std::uint32_t size) {
  if (outline.nodes.empty()) return "there is no document node";
  if (outline.nodes[0].span != Span{0, size}) return "the document node is not the whole text";
  for (std::uint32_t i = 0; i < outline.nodes.size(); ++i) {
    const Node& node = outline.nodes[i];
    const std::string which = "node " + std::to_string(i) + " (" + std::string(name(node.kind)) + ")";
    if (node.end <= i || node.end > outline.nodes.size()) return which + " has no sound end";
    if (i == 0) continue;
    if (node.parent >= i || outline.nodes[node.parent].end < node.end) return which + " does not stand in its parent";
    if (!outline.nodes[node.parent].span.contains(node.span)) return which + " reaches out of its parent";
    if (node.end < outline.nodes.size() && outline.nodes[node.end].parent == node.parent &&
        outline.nodes[node.end].span.begin < node.span.end) {
      return which + " overlaps the next one";
    }
    if (!node.number.empty() && !node.span.contains(node.number)) return which + " has its number elsewhere";
    if (!node.heading.empty() && !node.span.contains(node.heading)) return which + " has its heading elsewhere";
    if (node.block != kNone && node.block >= outline.blocks.size()) return which + " names no block";
  }
  std::uint32_t last = 0;
  for (const Block& block : outline.blocks) {
    if (block.span.begin < last || block.span.end < block.span.begin || block.span.end > size)
      return "blocks are out of order";
    if (block.node >= outline.nodes.size()) return "a block names no node";
    if (!outline.nodes[block.node].span.contains(block.span)) return "a block reaches out of its node";
    last = block.span.end;
  }
  return "";
}

std::string difference(const Judgement& a, const Judgement& b) {
  const Document& x = *a.document;
  const Document& y = *b.document;
  if (x.source->text() != y.source->text()) return "text";
  if (x.outline != y.outline) return "outline";
  if (!std::ranges::equal(x.blocks, y.blocks, same_block)) return "facts";
  if (x.mark_base != y.mark_base || x.groups != y.groups || x.unpaired != y.unpaired) return "brackets";
  if (!std::ranges::equal(x.overlays, y.overlays, kSame)) return "brackets across blocks";
  if (!std::ranges::equal(a.coverage.kinds, b.coverage.kinds, kSame)) return "kinds";
  if (!std::ranges::equal(a.coverage.rows, b.coverage.rows, same_row)) return "coverage";
  if (a.findings != b.findings) return first_difference(a.findings, b.findings);
  return "";
}

}  // namespace proviso::test
