#pragma once

#include "server/lsp/client.h"
#include "server/lsp/dispatcher.h"
#include "server/lsp/framing.h"
#include "server/lsp/handlers.h"
#include "server/session/session.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace proviso::lsp {

// What the program gives to its language server.
struct Options {
  std::string version;  // of the program, told to clients
  SetupOf setup_of;
  // The bytes of `proviso check --format json` for one text; without it there is no request proviso/report.
  std::function<std::string(const Judgement&, const std::string& path)> report;
  Session::Limits limits;
};

// One client's session, from its first byte to its last. Knows no channel: bytes are given to it, and what it has to
// say goes to `send`, one body a call. All on the loop's thread.
class Server {
 public:
  Server(Scheduler& scheduler, Send send, Options options);

  // Handles the messages that `bytes` complete, and judges what they changed once no `more` bytes wait.
  void receive(std::string_view bytes, bool more = false);
  // The client has gone. Ends the session if it had not ended.
  void closed();
  // The exit status of the program, once the session is over: 0 where the client asked to shut down first.
  std::optional<int> exit_code() const { return exit_code_; }

 private:
  void end();
  void initialize(InitializeParams params, Reply reply);
  void initialized();
  void publish(const Judged& judged);
  void add_lifecycle();

  Send send_;
  Options options_;
  Framing framing_;
  Dispatcher dispatcher_;
  Client client_;
  Session session_;
  Desk desk_;
  int unsettled_ = 0;  // how often judging was put off because more bytes waited
  std::optional<int> exit_code_;
};

}  // namespace proviso::lsp
