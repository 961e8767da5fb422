#include "server/cli/context.h"

#include "server/check/rule_examples.h"
#include "server/cli/options.h"
#include "server/host/files.h"
#include "server/host/output.h"
#include "server/report/page.h"
#include "server/report/paint.h"

#include <CLI/CLI.hpp>

#include <unistd.h>
#include <algorithm>
#include <memory>

namespace proviso::cli {
namespace {

struct Options {
  std::string folder;
  Wishes wishes;
};

void print(const std::string& text, Context& context) {
  host::Output output("");
  output.write(text);
  if (const std::string error = output.close(); !error.empty()) context.tell({.message = error});
}

void list(const Options& options, Context& context) {
  Setups setups(options.wishes);
  const TextSetup setup = setups.of("-");
  context.tell(setups.problems);
  print(report::rule_list(*setup.packs, context.style(STDOUT_FILENO)), context);
}

// The packs to be tested and where the pages of their rules lie.
struct Tested {
  std::shared_ptr<const Packs> packs;
  std::vector<const Rule*> rules;
};

// Those of a folder: on its own where it brings a taxonomy, else on top of the packs built in.
Tested tested(const std::string& folder, Context& context) {
  std::vector<report::Problem> problems;
  std::vector<PackFile> files = pack_files(folder, problems);
  const auto is_file = [&files](std::string_view path) { return std::ranges::count(files, path, &PackFile::path) > 0; };
  const bool whole = is_file("taxonomy.yaml");
  std::vector<std::string> pages;
  for (const auto& file : files) pages.push_back(file.path);
  ReadPacks read = read_packs(std::move(files), whole ? nullptr : builtin_packs().get());
  for (const auto& problem : read.problems) problems.push_back(problem_of(problem, folder));
  context.tell(problems);
  Tested all{std::move(read.packs), {}};
  for (const auto& rule : all.packs->rules) {
    if (std::ranges::find(pages, rule.file) != pages.end()) all.rules.push_back(&rule);
  }
  return all;
}

void test(const Options& options, Context& context) {
  if (!options.folder.empty() && !host::is_directory(options.folder)) {
    return context.tell({.file = options.folder, .message = "there is no such folder of rules"});
  }
  Tested all;
  if (options.folder.empty()) {
    all.packs = builtin_packs();
    for (const auto& rule : all.packs->rules) all.rules.push_back(&rule);
  } else {
    all = tested(options.folder, context);
  }
  const Judge judge_one = [](const Input& input, std::shared_ptr<const Packs> packs, const Settings& settings) {
    return judge(input, std::move(packs), settings);
  };
  std::string out;
  std::size_t examples = 0, failures = 0;
  for (const Rule* rule : all.rules) {
    examples += rule->examples.size();
    for (const auto& failure : run_examples(*rule, all.packs, judge_one)) {
      const std::string page = options.folder.empty() ? failure.file : options.folder + '/' + failure.file;
      out += page + ':' + std::to_string(failure.line) + ": " + failure.message + '\n';
      ++failures;
    }
  }
  out += report::counted(all.rules.size(), "rule") + ", " + report::counted(examples, "example") + ": ";
  out += failures == 0 ? "all as their pages say\n" : report::counted(failures, "difference") + '\n';
  print(out, context);
  if (failures > 0) context.raise(Exit::found);
}

}  // namespace

void add_rules(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("rules", "List the rules, or test them by their own pages");
  command.require_subcommand(1);
  CLI::App& listing = *command.add_subcommand("list", "One line a rule");
  add_wishes(listing, options->wishes);
  listing.callback([options, &context] { list(*options, context); });
  CLI::App& testing = *command.add_subcommand("test", "Judge the examples on the pages of rules");
  testing.add_option("FOLDER", options->folder, "A folder of packs; without one, those built in");
  testing.callback([options, &context] { test(*options, context); });
}

}  // namespace proviso::cli
