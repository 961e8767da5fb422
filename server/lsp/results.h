#pragma once

#include "server/features/hover.h"
#include "server/features/symbols.h"
#include "server/lsp/client.h"

#include <optional>
#include <string>

namespace proviso::lsp {

// Results of requests as JSON text, in what the client can take.

// `version` is the program's.
std::string initialize_result(const Client& client, std::string_view version);

// null where there is nothing to show.
std::string hover_result(const std::optional<Hover>& hover, const Source& source, const Client& client);

// A tree of DocumentSymbol, or a list of SymbolInformation for a client that knows no trees.
std::string symbols_result(const std::vector<Symbol>& symbols, std::string_view uri, const Source& source,
                           const Client& client);

}  // namespace proviso::lsp
