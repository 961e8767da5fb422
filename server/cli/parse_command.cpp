#include "server/cli/context.h"

#include "grammar/block.h"
#include "grammar/outline.h"
#include "server/cli/screening.h"
#include "server/host/files.h"
#include "server/host/output.h"
#include "server/report/parse_tree.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace proviso::cli {
namespace {

struct Options {
  std::string path = "-";
  std::string format = "text";
};

std::vector<report::Branch> tree(const Source& source) {
  const Outline structure = outline(source);
  std::vector<BlockSyntax> syntax;
  syntax.reserve(structure.blocks.size());
  for (const auto& block : structure.blocks) {
    syntax.push_back(parse_block(source.text(block.span), block.role, Language::en, structure.profile));
  }
  std::vector<const BlockSyntax*> views;
  for (const auto& block : syntax) views.push_back(&block);
  return report::branches(structure, views);
}

void parse(const Options& options, Context& context) {
  const bool standard = options.path == "-";
  const std::string path = standard ? "<stdin>" : options.path;
  host::FileBytes file = standard ? host::read_standard_input() : host::read_file(options.path);
  if (file.ok()) file.error = refusal(file.bytes);
  if (!file.ok()) return context.tell({.file = path, .message = file.error});

  const Source source(std::move(file.bytes));
  const std::vector<report::Branch> branches = tree(source);
  host::Output output("");
  if (options.format == "json") {
    output.write(report::tree_json(source, branches, path));
  } else {
    output.write(options.format == "sexp" ? report::tree_sexp(source, branches) : report::tree_text(source, branches));
  }
  if (const std::string error = output.close(); !error.empty()) context.tell({.message = error});
  if (const auto said = remark(path, source)) context.tell(*said);
}

}  // namespace

void add_parse(CLI::App& program, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("parse", "Print how a text is read: its tree");
  command.add_option("PATH", options->path, "A text, or - for standard input")->required();
  command.add_option("--format", options->format, "text, json or sexp")
      ->check(CLI::IsMember({"text", "json", "sexp"}))
      ->type_name("FORMAT");
  command.callback([options, &context] { parse(*options, context); });
}

}  // namespace proviso::cli
