#pragma once

#include <string>

namespace proviso::cli {

// Runs the program with the arguments of main; `version` is what --version says. Returns the exit code: 0 nothing
// found, 1 something found, 2 usage, an unreadable input, a broken pack or configuration.
int run(int argc, const char* const* argv, const std::string& version);

}  // namespace proviso::cli
