#pragma once

#include "grammar/block.h"
#include "grammar/outline.h"

#include <cstdint>
#include <vector>

namespace proviso::report {

// One node as a reader of the tree sees it: a node of the outline, or an item inside one of its blocks. Spans count
// from the start of the text.
struct Branch {
  NodeKind kind = NodeKind::document;
  Span span;
  Span number;                   // as printed; empty if it has none
  Span heading;                  // empty if it has none
  std::uint32_t node = kNone;    // of the outline, kNone for an item
  std::uint32_t block = kNone;   // the block it is, or is in
  std::uint32_t item = kNone;    // of that block
  std::uint32_t parent = kNone;  // the branch it grows from
  std::uint32_t depth = 0;
};

// The whole tree in text order, parents before children; [0] is the document. `blocks[i]` is the syntax of
// outline.blocks[i]. Linear in the number of nodes.
std::vector<Branch> branches(const Outline& outline, const std::vector<const BlockSyntax*>& blocks);

}  // namespace proviso::report
