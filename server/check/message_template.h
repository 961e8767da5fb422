#pragma once

#include "server/check/data_file.h"

namespace proviso {

// Reports what a sentence for people must not hold: a {word} that nothing fills, a brace without its partner.
// Filled are {clause} {safeguard} {words} {concerns} {provision-does} {kind} {closest}.
void check_template(DataFile& file, const Located& sentence);

}  // namespace proviso
