#pragma once

#include "grammar/graph.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace proviso::phrases {

// How far the runs of a block lie apart, asked for as needed. Looks at a bounded number of runs ahead.
class Distances {
 public:
  explicit Distances(const Graph& graph) : graph_(graph) {}

  // The fewest words between the end of run `from` and the start of a later run `to`; nullopt if no path leads there.
  std::optional<std::uint32_t> between(std::uint32_t from, std::uint32_t to);
  // Whether one path holds both runs.
  bool on_one_path(std::uint32_t a, std::uint32_t b) {
    return a == b || between(std::min(a, b), std::max(a, b)).has_value();
  }
  // The last run that a path from `from` leads to, `from` itself if none does.
  std::uint32_t last_reached(std::uint32_t from);
  // Whether some run lay too far ahead to be looked at.
  bool bounded() const { return bounded_; }

 private:
  struct Row {
    std::uint32_t from = 0xFFFFFFFF;
    std::vector<std::uint32_t> words;  // to each run from `from` on; kFar: no path
  };
  const Row& row(std::uint32_t from);

  const Graph& graph_;
  std::vector<Row> rows_;  // a cache by the last digits of `from`; made when first asked
  bool bounded_ = false;
};

}  // namespace proviso::phrases
