#pragma once

#include <cstdio>
#include <cstdlib>

namespace proviso::fuzz {

// Ends the process where a promise is broken, so that the fuzzer keeps the input.
inline void require(bool holds, const char* otherwise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", otherwise);
  std::abort();
}

}  // namespace proviso::fuzz
