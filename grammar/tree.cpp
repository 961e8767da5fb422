#include "grammar/tree.h"

#include <utility>

namespace proviso {

bool is_division(NodeKind kind) {
  return kind == NodeKind::annex || kind == NodeKind::part || kind == NodeKind::title || kind == NodeKind::chapter ||
         kind == NodeKind::section || kind == NodeKind::subsection;
}

std::uint32_t Tree::open(NodeKind kind, std::uint32_t begin) {
  const auto number = static_cast<std::uint32_t>(outline_.nodes.size());
  Node fresh;
  fresh.kind = kind;
  fresh.span = {begin, begin};
  fresh.parent = stack_.empty() ? kNone : stack_.back();
  outline_.nodes.push_back(std::move(fresh));
  stack_.push_back(number);
  return number;
}

void Tree::close_to(std::size_t depth, std::uint32_t end) {
  for (; stack_.size() > depth; stack_.pop_back()) {
    Node& closed = outline_.nodes[stack_.back()];
    closed.span.end = end;
    closed.end = static_cast<std::uint32_t>(outline_.nodes.size());
  }
}

std::uint32_t Tree::leaf(NodeKind kind, Span span) {
  const std::uint32_t number = open(kind, span.begin);
  close_to(stack_.size() - 1, span.end);
  return number;
}

void Tree::set_number(std::uint32_t node, const Line& line) {
  outline_.nodes[node].number = line.number;
  outline_.nodes[node].label = fold_label(text_.substr(line.number.begin, line.number.size()));
}

std::size_t Tree::depth_of_kind(NodeKind kind) const {
  return depth_of([kind](NodeKind other) { return other == kind; });
}

void Tree::begin_block(std::uint32_t node, BlockRole role, Span span) {
  block_node_ = node;
  block_role_ = role;
  block_ = span;
}

void Tree::extend_block(const Line& line) {
  if (block_.empty()) block_.begin = line.begin;
  block_.end = line.end;
}

void Tree::end_block() {
  if (in_block() && !block_.empty()) add_block(block_node_, block_role_, block_);
  block_node_ = kNone;
}

void Tree::add_block(std::uint32_t node, BlockRole role, Span span) {
  std::uint32_t& block = outline_.nodes[node].block;
  if (block == kNone) block = static_cast<std::uint32_t>(outline_.blocks.size());
  outline_.blocks.push_back({span, role, node});
}

void Tree::add_bracket(std::uint32_t node, const Line& line) {
  if (!line.bracket.empty()) outline_.blocks.push_back({line.bracket, BlockRole::other, node});
}

}  // namespace proviso
