#pragma once

#include <cstdint>
#include <vector>

#include "server/coverage/coverage.h"

namespace proviso {

// What the supports of one pair come to.
struct Answer {
  Status status = Status::missing;
  std::uint32_t decisive = kNone;  // index into the supports
};

// Reads the status off the supports in the default reading: brackets undecided. `supports` are sorted best first
// (sort_supports). Conditions are read within the readings in which the kind exists.
Answer answer(const std::vector<Support>& supports, const std::vector<std::uint32_t>& groups);

// The answer once `literal` has been decided: what contradicts it is left out, what depends on it stands.
Answer answer_given(const std::vector<Support>& supports, Literal literal, const std::vector<std::uint32_t>& groups);

// Best first: what contradicts last; fewest reasons of weakening, then route, then place in the text.
void sort_supports(std::vector<Support>& supports);

}  // namespace proviso
