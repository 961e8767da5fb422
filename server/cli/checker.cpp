#include "server/cli/checker.h"

#include "server/check/judge.h"
#include "server/cli/screening.h"
#include "server/host/files.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace proviso::cli {
namespace {

constexpr std::size_t kAhead = 64;

// How a path is called in reports.
std::string shown_path(const std::string& path) { return path == "-" ? "<stdin>" : path; }

// NAME.notes stands beside NAME.treaty; most texts have none.
std::string notes_of(const std::string& path) {
  if (path == "-") return {};
  const std::size_t point = path.rfind('.');
  const std::size_t folder = path.rfind('/');
  const bool has_ending = point != std::string::npos && (folder == std::string::npos || folder < point);
  return host::read_file((has_ending ? path.substr(0, point) : path) + ".notes").bytes;
}

Result failure(const std::string& path, std::string message) {
  Result result;
  result.problems.push_back({.file = shown_path(path), .message = std::move(message)});
  return result;
}

// The results on their way from the workers to the one who takes them, in order.
class Line {
 public:
  Line(const std::vector<Task>& tasks, const std::vector<report::Rendering>& renderings)
      : tasks_(tasks), renderings_(renderings), slots_(tasks.size()) {}

  // A worker's life: takes the next task until none is left.
  void work() {
    for (std::size_t i = next_++; i < tasks_.size(); i = next_++) {
      for (std::size_t taken = taken_; i >= taken + kAhead; taken = taken_) taken_.wait(taken);
      try {
        slots_[i].result = checked(tasks_[i], renderings_);
      } catch (...) {
        slots_[i].failure = std::current_exception();
      }
      slots_[i].ready = true;
      slots_[i].ready.notify_one();
    }
  }

  Result take(std::size_t i) {
    slots_[i].ready.wait(false);
    taken_ = i + 1;
    taken_.notify_all();
    if (slots_[i].failure) std::rethrow_exception(slots_[i].failure);
    return std::move(slots_[i].result);
  }

  // Lets the workers end although not all was taken.
  void abandon() {
    next_ = tasks_.size();
    taken_ = tasks_.size();
    taken_.notify_all();
  }

 private:
  struct Slot {
    std::atomic<bool> ready = false;
    Result result;
    std::exception_ptr failure;
  };

  const std::vector<Task>& tasks_;
  const std::vector<report::Rendering>& renderings_;
  std::vector<Slot> slots_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> taken_ = 0;
};

}  // namespace

Result checked(const Task& task, const std::vector<report::Rendering>& renderings) {
  host::FileBytes file = task.path == "-" ? host::read_standard_input() : host::read_file(task.path);
  if (!file.ok()) return failure(task.path, std::move(file.error));
  if (std::string refused = refusal(file.bytes); !refused.empty()) return failure(task.path, std::move(refused));

  const auto source = std::make_shared<const Source>(std::move(file.bytes));
  const Input input{source, notes_of(task.path), task.setup.base};
  const report::CheckedText text{shown_path(task.path), judge(input, task.setup.packs, task.setup.settings)};
  Result result;
  result.judged = true;
  for (const auto& [format, style] : renderings) result.rendered.push_back(format->text(text, style));
  result.tally = report::tally(*text.judgement);
  for (const auto& finding : text.judgement->findings) {
    result.any = true;
    result.gravest = std::min(result.gravest, finding.severity);
  }
  if (auto said = remark(text.path, *source)) result.problems.push_back(std::move(*said));
  return result;
}

void check_all(const std::vector<Task>& tasks, const std::vector<report::Rendering>& renderings, unsigned threads,
               const std::function<void(const Task&, Result)>& take) {
  const std::size_t workers = std::min<std::size_t>(threads, tasks.size());
  // One text is judged where it is wanted: a thread costs more than a small text.
  if (workers <= 1) {
    for (const auto& task : tasks) take(task, checked(task, renderings));
    return;
  }
  Line line(tasks, renderings);
  std::vector<std::jthread> pool;
  for (std::size_t i = 0; i < workers; ++i) pool.emplace_back([&line] { line.work(); });
  try {
    for (std::size_t i = 0; i < tasks.size(); ++i) take(tasks[i], line.take(i));
  } catch (...) {
    line.abandon();
    throw;
  }
}

}  // namespace proviso::cli
