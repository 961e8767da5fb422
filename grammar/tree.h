#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/line.h"
#include "grammar/outline.h"

namespace proviso {

// Whether nodes of this kind hold articles: annex, part, title, chapter, section, subsection.
bool is_division(NodeKind kind);

// An outline while it is put together: the open nodes, and the block that is being read. Keeps the promise that nodes
// stand in text order, parents before children, and that blocks do not overlap.
class Tree {
 public:
  Tree(std::string_view text, Outline& outline) : text_(text), outline_(outline) {}

  Node& node(std::uint32_t number) { return outline_.nodes[number]; }
  const Node& top() const { return outline_.nodes[stack_.back()]; }
  std::uint32_t top_number() const { return stack_.back(); }
  std::size_t depth() const { return stack_.size(); }
  // The kind of the open node at `depth`, 1 being the document.
  NodeKind kind_at(std::size_t depth) const { return outline_.nodes[stack_[depth - 1]].kind; }

  // Opens a node inside the innermost open one and returns its number.
  std::uint32_t open(NodeKind kind, std::uint32_t begin);
  // Closes nodes until `depth` are open; they end at `end`.
  void close_to(std::size_t depth, std::uint32_t end);
  // Adds a node without children.
  std::uint32_t leaf(NodeKind kind, Span span);
  // Gives a node the number of `line`.
  void set_number(std::uint32_t node, const Line& line);
  // The number of open nodes down to and with the innermost one that `accepts` takes; 1, the document, if none.
  template <typename Accepts>
  std::size_t depth_of(Accepts accepts) const {
    for (std::size_t depth = stack_.size(); depth > 1; --depth) {
      if (accepts(kind_at(depth))) return depth;
    }
    return 1;
  }
  std::size_t depth_of_kind(NodeKind kind) const;
  bool is_open(NodeKind kind) const { return depth_of_kind(kind) > 1; }

  bool in_block() const { return block_node_ != kNone; }
  // What the block that is being read holds so far.
  Span block() const { return block_; }
  std::string_view block_text() const { return text_.substr(block_.begin, block_.size()); }
  // The last character of the block so far, 0 if it has none.
  char block_end() const { return block_.empty() ? '\0' : text_[block_.end - 1]; }
  void begin_block(std::uint32_t node, BlockRole role, Span span);
  void extend_block(const Line& line);
  // Adds the block that is being read, unless it is empty.
  void end_block();
  void add_block(std::uint32_t node, BlockRole role, Span span);
  // A bracket that opens before a number and closes elsewhere must not be lost: it is a block of its own.
  void add_bracket(std::uint32_t node, const Line& line);

 private:
  std::string_view text_;
  Outline& outline_;
  std::vector<std::uint32_t> stack_;  // open nodes, outermost first
  std::uint32_t block_node_ = kNone;  // of the block that is being read
  BlockRole block_role_ = BlockRole::body;
  Span block_;
};

}  // namespace proviso
