#pragma once

#include <vector>

#include "server/check/data_file.h"
#include "server/check/packs.h"

namespace proviso {

// Reads basis.yaml: the sources that rules rest on, in the order of the file.
std::vector<Basis> read_basis(DataFile& file);

}  // namespace proviso
