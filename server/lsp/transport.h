#pragma once

#include <functional>
#include <string_view>

namespace proviso::lsp {

// One client's channel: bytes in, message bodies out. All of it is called on the loop's thread, and calls back there.
class Transport {
 public:
  struct Events {
    // Bytes as they came. `more`: others are already waiting.
    std::function<void(std::string_view bytes, bool more)> received;
    // The client has gone; nothing follows.
    std::function<void()> closed;
  };
  virtual ~Transport() = default;
  virtual void start(Events events) = 0;
  // Sends one message, header and body at once. Waits where the client does not read, so that output is bounded.
  virtual void send(std::string_view body) = 0;
};

}  // namespace proviso::lsp
