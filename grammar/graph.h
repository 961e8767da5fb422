#pragma once

#include <cstdint>
#include <vector>

#include "grammar/condition.h"

namespace proviso {

// Where in its block a run of words stands. `sentence` is a whole sentence of its own.
enum class Place : std::uint8_t { heading, chapeau, item, tail, sentence };

// Words [begin, end) of the block's word stream that are read one after another under one condition.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t condition = 0;  // index into BlockSyntax::conditions; 0 is "always"
  Place place = Place::sentence;
  std::uint32_t item = 0xFFFFFFFF;  // index into BlockSyntax::items, none for words outside items
  std::uint32_t sentence = 0;       // sentences joined by a chapeau or tail share a number
  std::uint32_t first_edge = 0;     // edges [first_edge, last_edge) of Graph::edges leave this run
  std::uint32_t last_edge = 0;

  bool empty() const { return begin == end; }
  friend bool operator==(const Run&, const Run&) = default;
};

// The words of run `to` may be read directly after those of the run it leaves, if `condition` holds as well
// (a bracket that was stepped over is dropped).
struct Edge {
  std::uint32_t to = 0;
  std::uint32_t condition = 0;
  friend bool operator==(const Edge&, const Edge&) = default;
};

// The sentences of a block as they may be read: chapeau -> items -> tail, each bracketed alternative an edge.
// Edges only lead forward. Runs are in text order and partition the words; empty runs are allowed.
struct Graph {
  std::vector<Run> runs;
  std::vector<Edge> edges;
  friend bool operator==(const Graph&, const Graph&) = default;
};

}  // namespace proviso
