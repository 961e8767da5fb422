#pragma once

#include "server/lsp/client.h"
#include "server/lsp/dispatcher.h"
#include "server/session/session.h"

#include <functional>
#include <string>

namespace proviso::lsp {

// What handlers work with. It outlives the dispatcher's handlers.
struct Desk {
  Session& session;
  const Client& client;
  std::function<void(const std::string& sentence)> log;  // for the client's log
  std::function<std::string(const Judgement&, const std::string& path)> report;
};

// Adds the handlers of all methods about texts.
void add_handlers(Dispatcher& dispatcher, const Desk& desk);

}  // namespace proviso::lsp
