#pragma once

#include <cstdint>
#include <vector>

#include "grammar/block.h"
#include "grammar/layout.h"

namespace proviso {

// A stretch of running text without labels and lines that are not read, and the item it belongs to (kNone: the block).
struct Piece {
  Span span;
  std::uint32_t item = kNone;
};

// A block taken apart: its items, and its text in order.
struct Items {
  std::vector<Item> items;
  std::vector<Piece> pieces;
  std::vector<Span> options;  // "Option 1: …" "Option 2: …": of these exactly one stays; empty if fewer than two
};

// Levels come from the shape of the number and what it may follow; (i) is a letter after (h) unless (ii) comes next.
// Labels that run on in one line after a colon are items too. Linear; at most kDeepest levels.
Items itemize(const Layout& layout);

inline constexpr std::size_t kDeepest = 8;

}  // namespace proviso
