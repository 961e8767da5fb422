#pragma once

#include <string>

#include "server/check/packs.h"

namespace proviso {

// Flat bytes of what the lexicon means: phrases, names and entries, but not where they were read. Equal bytes find
// the same facts in a text.
std::string store_meaning(const Packs& packs);

}  // namespace proviso
