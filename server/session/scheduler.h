#pragma once

#include <functional>

namespace proviso {

// Who runs what, and where: the loop's thread, which owns all state, and a pool for long work. The real one stands on
// Asio (lsp/loop); tests run theirs by hand, in any order. No task runs after the scheduler's owner has stopped it.
class Scheduler {
 public:
  using Task = std::function<void()>;
  virtual ~Scheduler() = default;
  // Runs `task` on the loop's thread, later. May be called from any thread.
  virtual void post(Task task) = 0;
  // Runs `task` on a thread of the pool. It must not touch the loop's state.
  virtual void work(Task task) = 0;
};

}  // namespace proviso
