#pragma once

#include "grammar/condition.h"
#include "server/phrases/distances.h"
#include "server/phrases/tables.h"
#include "server/phrases/walk.h"

#include <cstdint>
#include <span>
#include <vector>

namespace proviso::phrases {

// Puts the segments of a phrase with gaps together.
class Gaps {
 public:
  // All of them must outlive it. `groups` are those of the block's marks.
  Gaps(const Graph& graph, Distances& distances, const std::vector<std::uint32_t>& groups)
      : graph_(graph), distances_(distances), groups_(groups) {}

  // Where the whole phrase stands, sorted as by sort_out. `spots[i]` is where segment `parts[i]` does. A phrase goes on
  // to the nearest end on each path: one farther on is given only if it stands where the nearer one does not.
  std::vector<Spot> joined(std::span<const PatternPart> parts, const std::vector<std::vector<Spot>>& spots);
  // Whether some ways to go on were not looked at because there were too many.
  bool bounded() const { return bounded_; }

 private:
  // The end of a phrase, seen from one of its segments, and what holds from there on.
  struct End {
    std::uint32_t word = 0;
    std::uint32_t run = 0;
    Condition condition;
  };
  using Ends = std::vector<End>;

  Ends ends_after(const Spot& spot, std::uint32_t gap, std::span<const Spot> next, const std::vector<Ends>& ends,
                  bool last);
  bool within(const Spot& spot, const Spot& next, std::uint32_t gap);
  bool before(const End& a, const End& b);
  void add(Ends& ends, End end);

  const Graph& graph_;
  Distances& distances_;
  const std::vector<std::uint32_t>& groups_;
  bool bounded_ = false;
};

}  // namespace proviso::phrases
