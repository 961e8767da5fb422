#pragma once

#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/random.h"

namespace proviso::test {

// Holds `law(Random&)` against `rounds` seeds, up to the first that breaks it; the failure names the seed.
// PROVISO_SEED=17 in the environment runs that one alone, PROVISO_ROUNDS=1000 looks longer.
template <typename Law>
void for_all(int rounds, Law law) {
  if (const char* seed = std::getenv("PROVISO_SEED")) {
    SCOPED_TRACE(std::string("PROVISO_SEED=") + seed);
    Random random(std::strtoull(seed, nullptr, 10));
    return law(random);
  }
  if (const char* more = std::getenv("PROVISO_ROUNDS")) rounds = std::atoi(more);
  for (int seed = 1; seed <= rounds; ++seed) {
    SCOPED_TRACE("PROVISO_SEED=" + std::to_string(seed));
    Random random(static_cast<std::uint64_t>(seed));
    law(random);
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace proviso::test
