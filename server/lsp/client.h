#pragma once

#include "grammar/source.h"
#include "server/lsp/protocol.h"

#include <string>

namespace proviso::lsp {

// What was agreed with the client at initialize.
struct Client {
  ClientCapabilities can;
  Encoding encoding = Encoding::utf16;
  std::string rule_pages;  // "<this>/<rule id>.md" is a rule's page; empty: diagnostics carry no link
};

}  // namespace proviso::lsp
