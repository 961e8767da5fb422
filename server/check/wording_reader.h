#pragma once

#include <vector>

#include "server/check/data_file.h"
#include "server/check/packs.h"

namespace proviso {

// Place of a rung among strong, bridging, floor.
std::size_t rung_order(std::string_view rung);

// Reads wording/<safeguard>.yaml: model wording in rungs, strong first.
std::vector<Wording> read_wording(DataFile& file, const Taxonomy& taxonomy);

}  // namespace proviso
