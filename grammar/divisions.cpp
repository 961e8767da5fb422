#include "grammar/divisions.h"

namespace proviso {
namespace {

std::size_t index(NodeKind kind) { return static_cast<std::size_t>(kind); }

}  // namespace

std::size_t Divisions::depth(const Tree& tree, NodeKind kind) const {
  if (kind == NodeKind::annex) return 1;
  if (tree.is_open(kind)) return tree.depth_of_kind(kind) - 1;
  std::size_t depth = tree.depth_of(is_division);
  while (depth > 1 && tree.kind_at(depth) != NodeKind::annex && !holds(tree.kind_at(depth), kind)) --depth;
  return depth;
}

void Divisions::learn(const Tree& tree) {
  const NodeKind inner = tree.top().kind;
  for (std::size_t depth = tree.depth() - 1; depth > 1; --depth) {
    if (is_division(tree.kind_at(depth))) seen_inside_[index(tree.kind_at(depth))][index(inner)] = true;
  }
}

bool Divisions::holds(NodeKind outer, NodeKind inner) const {
  if (seen_inside_[index(outer)][index(inner)]) return true;
  if (seen_inside_[index(inner)][index(outer)]) return false;
  // The Council of Europe puts titles into sections, the European Union chapters into titles.
  if (inner == NodeKind::title) return outer != NodeKind::subsection;
  return outer < inner;
}

}  // namespace proviso
