#pragma once

#include "server/lsp/server.h"

namespace proviso::lsp {

// `proviso lsp`: serves one client on standard input and output until it goes, and returns the exit status.
int run_stdio(Options options);

}  // namespace proviso::lsp
