#pragma once

#include <string_view>
#include <vector>

#include "server/check/data_file.h"
#include "server/coverage/taxonomy.h"

namespace proviso {

// Reads taxonomy.yaml into `taxonomy`. What it holds already stays: an entry of the same id is replaced in its place,
// others are added at the end, so that indices remain. Only a first taxonomy has to be complete.
void read_taxonomy(DataFile& file, Taxonomy& taxonomy);

// Ids, for messages that suggest a near one.
std::vector<std::string_view> safeguard_ids(const Taxonomy& taxonomy);
std::vector<std::string_view> kind_ids(const Taxonomy& taxonomy);

// The safeguard of this id; kNoIndex, and reported, where there is none.
SafeguardIndex known_safeguard(DataFile& file, const Located& id, const Taxonomy& taxonomy);

}  // namespace proviso
