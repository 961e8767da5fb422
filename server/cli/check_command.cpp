#include "server/cli/context.h"

#include "server/cli/checker.h"
#include "server/cli/options.h"
#include "server/cli/sinks.h"
#include "server/host/files.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <thread>

namespace proviso::cli {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::vector<std::string> formats;
  std::vector<std::string> outputs;
  std::string fail_on;
  Wishes wishes;
  unsigned jobs = 0;
};

// The severity from which on the run ends with 1; nullopt for "never".
std::optional<Severity> threshold(const std::string& wish, const std::optional<Severity>& configured) {
  if (wish == "never") return std::nullopt;
  if (!wish.empty()) return severity_named(wish);
  return configured ? configured : Severity::warning;
}

// One run of the command.
class Check {
 public:
  Check(const Options& options, Context& context) : options_(options), context_(context), setups_(options.wishes) {}

  void run() {
    const Targets wanted = targets(options_.formats, options_.outputs);
    if (!wanted.error.empty()) return context_.tell({.message = wanted.error});
    const std::vector<Task> tasks = all_tasks();
    tell_all(std::move(setups_.problems));

    Sinks sinks(wanted.targets, context_);
    tell_all(sinks.unopened());
    sinks.head({context_.version, setups_.packs(), setups_.own_packs()->taxonomy.head});
    const unsigned threads = options_.jobs > 0 ? options_.jobs : std::thread::hardware_concurrency();
    check_all(tasks, sinks.renderings(), threads, [&](const Task& task, Result result) {
      if (result.judged) sinks.text(result.rendered);
      tail_.tally.add(result.tally);
      const auto least = threshold(options_.fail_on, task.setup.fail_on);
      if (result.any && least && result.gravest <= *least) context_.raise(Exit::found);
      tell_all(std::move(result.problems));
    });
    context_.tell(sinks.tail(tail_));
  }

 private:
  std::vector<Task> all_tasks() {
    const std::vector<std::string> paths = options_.paths.empty() ? std::vector<std::string>{"."} : options_.paths;
    std::vector<Task> tasks;
    for (auto& found : host::expand_paths(paths, [this](const std::string& path) { return setups_.wanted(path); })) {
      if (found.error.empty()) {
        tasks.push_back({found.path, setups_.of(found.path)});
      } else {
        tell_all({{.file = found.path, .message = found.error}});
      }
    }
    return tasks;
  }

  // Tells problems as they come, and keeps them for the report.
  void tell_all(std::vector<report::Problem> problems) {
    context_.tell(problems);
    for (auto& problem : problems) tail_.problems.push_back(std::move(problem));
  }

  const Options& options_;
  Context& context_;
  Setups setups_;
  report::Tail tail_;
};

}  // namespace

void add_check(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("check", "Find safeguards that are missing, weak or contested");
  command.add_option("PATH", options->paths,
                     "Texts, folders (searched for *.treaty), or - for standard input; without one, this folder");
  command.add_option("--format", options->formats, "text or json")->type_name("FORMAT")->allow_extra_args(false);
  command.add_option("--output", options->outputs, "Write to a file; with FORMAT=, that format beside the other")
      ->type_name("[FORMAT=]FILE")
      ->allow_extra_args(false);
  command.add_option("--fail-on", options->fail_on, "Exit with 1 from this severity on (default: warning)")
      ->check(CLI::IsMember({"error", "warning", "information", "hint", "never"}))
      ->type_name("SEVERITY");
  add_wishes(command, options->wishes);
  command.add_option("-j,--jobs", options->jobs, "Texts judged at once (default: one per processor)")->type_name("N");
  command.callback([options, &context] { Check(*options, context).run(); });
}

}  // namespace proviso::cli
