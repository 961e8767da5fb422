#include "server/cli/context.h"

#include "server/lsp/run_stdio.h"
#include "server/report/json.h"
#include "server/session/workspace.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace proviso::cli {

void add_lsp(CLI::App& program, Context& context) {
  CLI::App& command = *program.add_subcommand("lsp", "Serve an editor on standard input and output");
  // Editors of one family add this on their own; it says what is done anyway.
  command.add_flag_callback(
      "--stdio", [] {}, "Accepted, for clients that add it");
  command.callback([&context] {
    const auto workspace = std::make_shared<Workspace>();
    lsp::Options options;
    options.version = context.version;
    options.setup_of = [workspace](const std::string& path) { return workspace->setup(path); };
    options.report = [version = context.version](const Judgement& judgement, const std::string& path) {
      // The report outlives nothing of the judgement, so it need not be owned here.
      const std::shared_ptr<const Judgement> borrowed(std::shared_ptr<const Judgement>(), &judgement);
      const report::Head head{version, judgement.packs->info, judgement.packs->taxonomy.head};
      return report::json_report(head, {{path, borrowed}}, {report::tally(judgement), {}});
    };
    const int status = lsp::run_stdio(std::move(options));
    if (status != 0) context.raise(status == 1 ? Exit::found : Exit::failed);
  });
}

}  // namespace proviso::cli
