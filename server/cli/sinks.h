#pragma once

#include "server/cli/context.h"
#include "server/host/output.h"
#include "server/report/report.h"

#include <string>
#include <vector>

namespace proviso::cli {

// Where one format goes: standard output where `path` is empty.
struct Target {
  const report::Format* format;
  std::string path;
};

// What --format and --output ask for. The last `--format` goes to standard output; `--output json=FILE` writes that
// format to a file beside it; `--output FILE` sends the format itself there instead. `error` says what is wrong, if
// anything is: an unknown format, two that go to the same place.
struct Targets {
  std::vector<Target> targets;
  std::string error;
};
Targets targets(const std::vector<std::string>& formats, const std::vector<std::string>& outputs);

// The targets, open: bytes in all formats go out side by side.
class Sinks {
 public:
  Sinks(const std::vector<Target>& targets, const Context& context);

  // How texts are to be rendered, one for each target.
  std::vector<report::Rendering> renderings() const;
  // What comes first: written before the first text, or at the end by formats that need it.
  void head(report::Head head) { head_ = std::move(head); }
  // The next text, rendered for each target.
  void text(const std::vector<std::string>& rendered);
  // Ends all. Gives what could not be written.
  std::vector<report::Problem> tail(const report::Tail& tail);
  // What could not be opened.
  std::vector<report::Problem> unopened() const;

 private:
  struct Sink {
    Target target;
    report::Style style;
    host::Output output;
  };

  void write_head(bool before_text);

  std::vector<Sink> sinks_;
  report::Head head_;
  bool first_ = true;
};

}  // namespace proviso::cli
