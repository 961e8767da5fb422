#pragma once

#include "server/session/scheduler.h"

#include <cstddef>
#include <deque>
#include <utility>

namespace proviso {

// Runs nothing by itself: a test says what runs, and when. All on the calling thread.
class ManualScheduler final : public Scheduler {
 public:
  void post(Task task) override { posted_.push_back(std::move(task)); }
  void work(Task task) override { work_.push_back(std::move(task)); }

  std::size_t posted() const { return posted_.size(); }
  std::size_t working() const { return work_.size(); }

  void run_posted() { run(posted_); }
  // Runs the oldest piece of work alone.
  void run_one_work() {
    const Task task = std::move(work_.front());
    work_.pop_front();
    task();
  }
  void run_all() {
    while (!posted_.empty() || !work_.empty()) {
      run(work_);
      run(posted_);
    }
  }

 private:
  static void run(std::deque<Task>& tasks) {
    for (; !tasks.empty(); tasks.pop_front()) {
      const Task task = std::move(tasks.front());
      task();
    }
  }

  std::deque<Task> posted_;
  std::deque<Task> work_;
};

}  // namespace proviso
