#pragma once

#include <optional>

#include "server/check/data_file.h"
#include "server/check/packs.h"

namespace proviso {

// Reads <pack>/<rule>.md: the page of a rule, with its front matter and examples. nullopt where it cannot be used: it
// lacks a title, a message or the safeguard it asks for. Lesser mistakes are reported and left out. Of `packs` the
// taxonomy and the sources have to be complete.
std::optional<Rule> read_page(DataFile& file, const Packs& packs);

}  // namespace proviso
