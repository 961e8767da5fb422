#include "server/cli/cli.h"

#include "server/check/near_name.h"
#include "server/cli/context.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace proviso::cli {
namespace {

host::Colour colour_named(const std::string& name) {
  if (name == "always") return host::Colour::always;
  return name == "never" ? host::Colour::never : host::Colour::automatic;
}

// A first argument that names no command: the library would only say that one is needed.
bool tell_unknown_command(CLI::App& program, const char* name, Context& context) {
  if (*name == '-') return false;
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  if (std::ranges::find(names, name) != names.end()) return false;
  context.tell({.message = no_such("command", name, {names.begin(), names.end()})});
  return true;
}

// What the library says of wrong usage, with exit code 2 for each of its many kinds.
int usage(const CLI::App& program, const CLI::ParseError& error) {
  return program.exit(error) == 0 ? static_cast<int>(Exit::clean) : static_cast<int>(Exit::failed);
}

}  // namespace

int run(int argc, const char* const* argv, const std::string& version) {
  Context context{.version = version};
  CLI::App program(
      "Checks the text of a treaty while it is being drafted: which safeguards for people and for States each\n"
      "provision has, which are weak, and which are not in the text.",
      "proviso");
  program.set_version_flag("--version", "proviso " + version, "Print the version and exit");
  program
      .add_option_function<std::string>(
          "--color", [&context](const std::string& name) { context.colour = colour_named(name); },
          "Colours: auto (on a terminal, unless NO_COLOR is set), always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  program.require_subcommand(1);
  program.fallthrough();
  program.footer(
      "Exit codes: 0 nothing found, 1 something found, 2 usage, an unreadable input, a broken pack or "
      "configuration.");
  add_check(program, context);
  add_parse(program, context);
  add_explain(program, context);
  add_rules(program, context);
  add_lsp(program, context);
  if (argc > 1 && tell_unknown_command(program, argv[1], context)) return static_cast<int>(context.exit);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return usage(program, error);
  }
  return static_cast<int>(context.exit);
}

}  // namespace proviso::cli
