#pragma once

#include <array>
#include <cstddef>

#include "grammar/tree.h"

namespace proviso {

// Which division holds which. It differs from house to house, so that a text's own earlier use decides, then the usual
// order.
class Divisions {
 public:
  // How many open nodes of `tree` stay open when a division of `kind` begins.
  std::size_t depth(const Tree& tree, NodeKind kind) const;
  // Learns from the division that was opened last in `tree`.
  void learn(const Tree& tree);

 private:
  bool holds(NodeKind outer, NodeKind inner) const;

  static constexpr std::size_t kKinds = 32;
  std::array<std::array<bool, kKinds>, kKinds> seen_inside_{};  // [outer][inner]
};

}  // namespace proviso
