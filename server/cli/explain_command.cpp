#include "server/cli/context.h"

#include "server/check/near_name.h"
#include "server/cli/options.h"
#include "server/host/output.h"
#include "server/report/page.h"

#include <CLI/CLI.hpp>

#include <unistd.h>
#include <memory>

namespace proviso::cli {
namespace {

struct Options {
  std::string rule;
  Wishes wishes;
};

void explain(const Options& options, Context& context) {
  Setups setups(options.wishes);
  // A rule of the user's own packs is found where their proviso.yaml is.
  const TextSetup setup = setups.of("-");
  context.tell(setups.problems);
  const Rule* rule = setup.packs->rule(options.rule);
  if (!rule) {
    std::vector<std::string_view> known;
    for (const auto& one : setup.packs->rules) known.push_back(one.id);
    return context.tell({.message = no_such("rule", options.rule, known)});
  }
  host::Output output("");
  output.write(report::page_text(*rule, *setup.packs, context.style(STDOUT_FILENO)));
  if (const std::string error = output.close(); !error.empty()) context.tell({.message = error});
}

}  // namespace

void add_explain(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("explain", "Print the page of a rule and what it rests on");
  command.add_option("RULE", options->rule, "A rule: PACK/NAME, as findings give it")->required();
  add_wishes(command, options->wishes);
  command.callback([options, &context] { explain(*options, context); });
}

}  // namespace proviso::cli
