#pragma once

#include "server/lsp/transport.h"
#include "server/session/scheduler.h"

#include <atomic>
#include <cstdint>
#include <thread>

namespace proviso::lsp {

// A client at the other end of two descriptors, standard input and output by default. A thread reads, blocking, and
// posts to the loop; writing is done at once, on the loop's thread.
class Stdio final : public Transport {
 public:
  explicit Stdio(Scheduler& scheduler, int input = 0, int output = 1);
  ~Stdio() override;  // ends the reader, also where the client keeps its end open
  Stdio(const Stdio&) = delete;
  Stdio& operator=(const Stdio&) = delete;

  void start(Events events) override;
  void send(std::string_view body) override;

 private:
  void read_all();
  bool wait_for_input() const;
  void post_bytes(std::string_view bytes);

  Scheduler& scheduler_;
  int input_;
  int output_;
  int wake_[2] = {-1, -1};  // a pipe: closing its end [1] ends the reader
  Events events_;
  std::atomic<std::uint64_t> queued_ = 0;  // bytes that were read and not yet handled
  std::atomic<bool> ending_ = false;
  bool broken_ = false;  // the client no longer reads
  std::thread reader_;
};

}  // namespace proviso::lsp
