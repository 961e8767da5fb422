#pragma once

#include "server/session/scheduler.h"

#include <memory>

namespace proviso::lsp {

// The thread that owns all state, and a pool of one thread for what takes long, on Asio.
class Loop final : public Scheduler {
 public:
  Loop();
  ~Loop() override;  // waits for the work under way; what was posted and did not run never will

  void post(Task task) override;
  void work(Task task) override;

  // Runs what is posted, on the calling thread, until stop().
  void run();
  // May be called from any thread.
  void stop();

 private:
  struct Asio;
  std::unique_ptr<Asio> asio_;
};

}  // namespace proviso::lsp
