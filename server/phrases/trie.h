#pragma once

#include "server/phrases/tables.h"

#include <cstdint>
#include <map>
#include <vector>

namespace proviso::phrases {

// All segments of all phrases as one trie over symbols, while it is built. Equal segments are one.
class Trie {
 public:
  // The number of the segment that stands for these sequences, which must be sorted and hold no empty one.
  std::uint32_t segment(const std::vector<std::vector<Symbol>>& sequences);
  std::uint32_t segment_count() const { return static_cast<std::uint32_t>(segments_.size()); }
  // The length of the shortest sequence of a segment.
  std::size_t shortest(std::uint32_t segment) const { return shortest_[segment]; }
  // Writes roots, nodes, edges and outputs. `prefix` says of each symbol whether it is one of a `word*`.
  void write(Tables& tables, const std::vector<bool>& prefix) const;

 private:
  struct Node {
    std::map<Symbol, std::uint32_t> edges;
    std::vector<std::uint32_t> outputs;
  };
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::map<std::vector<std::vector<Symbol>>, std::uint32_t> segments_;
  std::vector<std::size_t> shortest_;  // by segment
};

}  // namespace proviso::phrases
