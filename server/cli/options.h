#pragma once

#include "server/cli/setups.h"

namespace CLI {
class App;
}

namespace proviso::cli {

// Adds the options that say which packs and settings hold: --pack, --rules, --config, --profile, --pedantic. `wishes`
// must outlive the command.
void add_wishes(CLI::App& command, Wishes& wishes);

}  // namespace proviso::cli
