#include "server/features/hover.h"

#include "server/features/explanation.h"
#include "server/features/prose.h"

#include <algorithm>
#include <vector>

namespace proviso {
namespace {

// The innermost article or paragraph whose number or heading stands at `offset`, kNone if there is none.
std::uint32_t labelled_node(const Document& document, std::uint32_t offset) {
  const std::vector<Node>& nodes = document.outline.nodes;
  std::uint32_t found = kNone;
  for (std::uint32_t i = 0, next = 1; next < nodes[i].end;) {
    const Node& node = nodes[next];
    if (!node.span.contains(offset)) {
      next = std::max(node.end, next + 1);
      continue;
    }
    const Span label{node.span.begin, std::max(node.number.end, node.heading.end)};
    if ((node.kind == NodeKind::article || node.kind == NodeKind::paragraph) && label.contains(offset)) found = next;
    i = next++;
  }
  return found;
}

// The kinds to speak of at `offset`, and the words that the hover is about.
struct Asked {
  std::vector<const KindFound*> kinds;
  Span span;
};

Asked kinds_at(const Judgement& judgement, std::uint32_t offset) {
  const Document& document = *judgement.document;
  Asked asked;
  for (const KindFound& kind : judgement.coverage.kinds) {
    if (!kind.words.contains(offset)) continue;
    asked.span = asked.kinds.empty() ? kind.words : hull(asked.span, kind.words);
    asked.kinds.push_back(&kind);
  }
  if (!asked.kinds.empty()) return asked;
  const std::uint32_t node = labelled_node(document, offset);
  if (node == kNone) return asked;
  const Node& label = document.outline.nodes[node];
  for (const KindFound& kind : judgement.coverage.kinds) {
    const bool here =
        label.kind == NodeKind::article ? document.blocks[kind.block].article == node : kind.block == label.block;
    if (here) asked.kinds.push_back(&kind);
  }
  asked.span = hull(label.number, label.heading);
  return asked;
}

}  // namespace

std::optional<Hover> hover(const Judgement& judgement, std::uint32_t offset) {
  if (judgement.document->outline.nodes.empty()) return std::nullopt;
  Prose prose;
  const Asked asked = kinds_at(judgement, offset);
  Span span = asked.span;
  for (const Finding& finding : judgement.findings) {
    if (!finding.range.contains(offset)) continue;
    explain(prose, judgement, finding);
    if (asked.kinds.empty()) span = finding.range;
  }
  for (const KindFound* kind : asked.kinds) explain(prose, judgement, *kind);
  if (prose.empty()) return std::nullopt;
  return Hover{span, prose.markdown(), prose.plain()};
}

}  // namespace proviso
