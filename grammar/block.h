#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/condition.h"
#include "grammar/graph.h"
#include "grammar/label.h"
#include "grammar/mark.h"
#include "grammar/mention.h"
#include "grammar/outline.h"
#include "grammar/profile.h"
#include "grammar/span.h"
#include "grammar/word.h"

namespace proviso {

// (a), (i), 1. inside a block, or the flush tail that belongs to `parent`. Parents before children, in text order.
struct Item {
  NodeKind kind = NodeKind::item;  // item, tail, or noise, comment, footnote: lines that are not read
  Span span;                       // label included, nested items and tail included
  Span number;                     // as printed, without brackets: "a"
  Label label;
  std::uint32_t parent = kNone;  // kNone: directly in the block
  std::uint8_t level = 0;        // 0 directly in the block
  friend bool operator==(const Item&, const Item&) = default;
};

// All that a block's bytes say by themselves: a pure function of (text, role, language, profile).
// Spans count from the start of the block.
struct BlockSyntax {
  std::vector<Item> items;
  std::vector<Word> words;
  std::vector<Mark> marks;            // paired in this block, and unpaired ones
  std::vector<Condition> conditions;  // [0] is "always"; marks are those of this block
  Graph graph;
  std::vector<Mention> mentions;
  friend bool operator==(const BlockSyntax&, const BlockSyntax&) = default;
};

// Never fails; linear in the size of the text.
BlockSyntax parse_block(std::string_view text, BlockRole role, Language language, Profile profile);

}  // namespace proviso
