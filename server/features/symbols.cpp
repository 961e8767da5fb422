#include "server/features/symbols.h"

#include "server/features/quote.h"

#include <algorithm>
#include <utility>

namespace proviso {
namespace {

bool listed(NodeKind kind) {
  switch (kind) {
    case NodeKind::annex:
    case NodeKind::part:
    case NodeKind::title:
    case NodeKind::chapter:
    case NodeKind::section:
    case NodeKind::subsection:
    case NodeKind::preamble:
    case NodeKind::article:
    case NodeKind::paragraph:
      return true;
    default:
      return false;
  }
}

std::string capitalised(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string name_of(const Document& document, const Node& node) {
  if (node.kind == NodeKind::paragraph && node.block != kNone) {
    std::string name = document.short_name(node.block);
    if (!name.empty()) return name;
  }
  const std::string number = one_line(document.source->text(node.number));
  std::string kind = capitalised(name(node.kind));
  return number.empty() ? kind : kind + ' ' + number;
}

std::string detail_of(const Document& document, const Node& node) {
  if (!node.heading.empty()) return one_line(document.source->text(node.heading));
  if (node.kind != NodeKind::paragraph || node.block == kNone) return {};
  return one_line(document.source->text(document.blocks[node.block].block.span), 60);
}

Span selection_of(const Document& document, const Node& node) {
  if (!node.number.empty() && node.span.contains(node.number)) return node.number;
  if (!node.heading.empty() && node.span.contains(node.heading)) return node.heading;
  const Span line = document.source->line(document.source->line_of(node.span.begin));
  return {node.span.begin, std::clamp(line.end, node.span.begin, node.span.end)};
}

}  // namespace

std::vector<Symbol> symbols(const Document& document) {
  const std::vector<Node>& nodes = document.outline.nodes;
  std::vector<Symbol> all;
  struct Open {
    std::uint32_t symbol;
    std::uint32_t end;  // of its node
  };
  std::vector<Open> open;
  const auto close_until = [&](std::uint32_t node) {
    for (; !open.empty() && open.back().end <= node; open.pop_back())
      all[open.back().symbol].end = static_cast<std::uint32_t>(all.size());
  };
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    close_until(i);
    const Node& node = nodes[i];
    if (!listed(node.kind) || node.span.empty()) continue;
    open.push_back({static_cast<std::uint32_t>(all.size()), node.end});
    Symbol symbol{
        name_of(document, node), detail_of(document, node), node.kind, node.span, selection_of(document, node), 0};
    if (symbol.detail == symbol.name) symbol.detail.clear();
    all.push_back(std::move(symbol));
  }
  close_until(static_cast<std::uint32_t>(nodes.size()));
  return all;
}

}  // namespace proviso
