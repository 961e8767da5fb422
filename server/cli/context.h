#pragma once

#include "server/host/terminal.h"
#include "server/report/report.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace proviso::cli {

// How a run ends. The greater outranks the smaller.
enum class Exit : int {
  clean = 0,   // nothing at or above the threshold
  found = 1,   // something
  failed = 2,  // usage, an input that cannot be read, a broken pack or configuration
};

// What all commands share.
struct Context {
  std::string version;
  host::Colour colour = host::Colour::automatic;
  Exit exit = Exit::clean;

  void raise(Exit to) {
    if (static_cast<int>(to) > static_cast<int>(exit)) exit = to;
  }
  // How text for people looks on standard output (1) or standard error (2).
  report::Style style(int descriptor) const;
  // Tells a problem on standard error; one that is an error makes the run fail.
  void tell(const report::Problem& problem);
  void tell(const std::vector<report::Problem>& problems);
};

// Each adds its subcommand to the program; its callback leaves how it ended in the context, which must outlive the
// program.
void add_check(CLI::App& program, Context& context);
void add_parse(CLI::App& program, Context& context);
void add_explain(CLI::App& program, Context& context);
void add_rules(CLI::App& program, Context& context);
void add_lsp(CLI::App& program, Context& context);

}  // namespace proviso::cli
