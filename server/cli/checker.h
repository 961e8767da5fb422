#pragma once

#include "server/cli/setups.h"
#include "server/report/report.h"

#include <functional>
#include <string>
#include <vector>

namespace proviso::cli {

// One text to be checked: its path, "-" for standard input, and under what it is judged.
struct Task {
  std::string path;
  TextSetup setup;
};

// What became of one text: in each format its bytes, in the order of the formats asked for.
struct Result {
  bool judged = false;
  std::vector<std::string> rendered;
  report::Tally tally;
  Severity gravest = Severity::hint;      // of its findings
  bool any = false;                       // whether it has findings
  std::vector<report::Problem> problems;  // its own: unreadable, refused, partly not UTF-8
};

// Reads one text, judges it and renders it.
Result checked(const Task& task, const std::vector<report::Rendering>& renderings);

// Checks all tasks on up to `threads` threads, one text each, and gives each result to `take` on the calling thread, in
// the order of the tasks, as soon as it and those before it are there. Memory stays bounded: workers run only a few
// dozen texts ahead of what was taken.
void check_all(const std::vector<Task>& tasks, const std::vector<report::Rendering>& renderings, unsigned threads,
               const std::function<void(const Task&, Result)>& take);

}  // namespace proviso::cli
