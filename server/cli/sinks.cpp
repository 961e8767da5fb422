#include "server/cli/sinks.h"

#include "server/check/near_name.h"

#include <unistd.h>
#include <algorithm>

namespace proviso::cli {
namespace {

const report::Format* known_format(const std::string& name, std::string& error) {
  const report::Format* format = report::format_named(name);
  if (format || !error.empty()) return format;
  const std::vector<std::string> names = report::format_names();
  error = no_such("format", name, {names.begin(), names.end()});
  return nullptr;
}

}  // namespace

Targets targets(const std::vector<std::string>& formats, const std::vector<std::string>& outputs) {
  Targets all;
  std::vector<Target> main;
  for (const auto& name : formats.empty() ? std::vector<std::string>{"text"} : formats) {
    main.push_back({known_format(name, all.error), ""});
  }
  for (const auto& output : outputs) {
    const std::size_t equals = output.find('=');
    if (equals != std::string::npos) {
      all.targets.push_back({known_format(output.substr(0, equals), all.error), output.substr(equals + 1)});
      continue;
    }
    const auto free = std::ranges::find(main, "", &Target::path);
    if (free == main.end() && all.error.empty())
      all.error = "which format goes to " + output + "? Write --output FORMAT=" + output;
    if (free != main.end()) free->path = output;
  }
  all.targets.insert(all.targets.begin(), main.begin(), main.end());
  for (auto one = all.targets.begin(); one != all.targets.end() && all.error.empty(); ++one) {
    if (std::ranges::count(all.targets, one->path, &Target::path) < 2) continue;
    all.error = one->path.empty()
                    ? "two formats cannot both go to standard output; write --output FORMAT=FILE for one of them"
                    : "two formats cannot both go to " + one->path;
  }
  return all;
}

Sinks::Sinks(const std::vector<Target>& targets, const Context& context) {
  for (const auto& target : targets) {
    report::Style style;
    if (target.path.empty()) style = context.style(STDOUT_FILENO);
    sinks_.push_back({target, style, host::Output(target.path)});
  }
}

std::vector<report::Rendering> Sinks::renderings() const {
  std::vector<report::Rendering> all;
  for (const auto& sink : sinks_) all.push_back({sink.target.format, sink.style});
  return all;
}

void Sinks::write_head(bool before_text) {
  for (auto& [target, style, output] : sinks_) {
    if (before_text || target.format->complete) output.write(target.format->head(head_, style));
  }
}

void Sinks::text(const std::vector<std::string>& rendered) {
  if (first_) write_head(true);
  for (std::size_t i = 0; i < sinks_.size(); ++i) {
    if (!first_) sinks_[i].output.write(sinks_[i].target.format->between);
    sinks_[i].output.write(rendered[i]);
    // Who watches standard output sees each text as it is done.
    if (sinks_[i].target.path.empty() && host::is_terminal(STDOUT_FILENO)) sinks_[i].output.flush();
  }
  first_ = false;
}

std::vector<report::Problem> Sinks::tail(const report::Tail& tail) {
  std::vector<report::Problem> problems;
  if (first_) write_head(false);
  for (auto& sink : sinks_) {
    sink.output.write(sink.target.format->tail(tail, sink.style));
    const bool opened = sink.output.error().empty();
    std::string error = sink.output.close();
    if (opened && !error.empty()) problems.push_back({.file = sink.target.path, .message = std::move(error)});
  }
  return problems;
}

std::vector<report::Problem> Sinks::unopened() const {
  std::vector<report::Problem> problems;
  for (const auto& sink : sinks_) {
    if (!sink.output.error().empty()) problems.push_back({.file = sink.target.path, .message = sink.output.error()});
  }
  return problems;
}

}  // namespace proviso::cli
