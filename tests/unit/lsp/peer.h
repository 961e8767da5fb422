#pragma once

#include "server/session/session.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::lsp {

// A language server at the other end, as a transcript sees it.
class Peer {
 public:
  virtual ~Peer() = default;
  // Gives it bytes, all at once.
  virtual void send(std::string_view bytes) = 0;
  // The next message body it sent; nullopt where it will send none without more input.
  virtual std::optional<std::string> next() = 0;
  // The same, but does not wait for it: what has come already.
  virtual std::optional<std::string> pending() = 0;
  // Waits until all that was sent has been handled.
  virtual void sync() = 0;
  // Lets the pool do its work.
  virtual void run() = 0;
  // Closes its input.
  virtual void close() = 0;
  // Its exit status; nullopt where it goes on.
  virtual std::optional<int> exit_code() = 0;
};

// The server in this process, with a scheduler that runs by hand.
std::unique_ptr<Peer> in_process(Session::Limits limits = {});

// `command` as a process with pipes for its standard input and output.
std::unique_ptr<Peer> process(const std::vector<std::string>& command);

}  // namespace proviso::lsp
