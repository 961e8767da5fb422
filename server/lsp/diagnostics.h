#pragma once

#include "server/lsp/client.h"
#include "server/session/session.h"

#include <string>

namespace proviso::lsp {

// Params of textDocument/publishDiagnostics as JSON: one diagnostic for each entry, an empty list where there is no
// judgement. What the client cannot take is left out; related places it cannot take are told in the message.
std::string diagnostics_params(const Judged& judged, const Client& client);

}  // namespace proviso::lsp
