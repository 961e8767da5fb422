#include "server/session/workspace.h"

#include "server/check/pack_reader.h"
#include "server/host/files.h"

#include <algorithm>
#include <utility>

namespace proviso {
namespace {

std::string joined(const std::string& folder, std::string_view path) {
  return path.starts_with('/') ? std::string(path) : folder + '/' + std::string(path);
}

// NAME.notes beside NAME.treaty.
std::string notes_path(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  const bool ends = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
  return path.substr(0, ends ? dot : path.size()) + ".notes";
}

std::string_view relative(std::string_view path, const std::string& folder) {
  if (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/')
    path.remove_prefix(folder.size() + 1);
  return path;
}

std::vector<PackFile> pack_files(const std::string& folder, const std::vector<std::string>& pack_folders,
                                 std::vector<std::string>& problems) {
  std::vector<PackFile> files;
  for (const std::string& pack_folder : pack_folders) {
    const std::string root = joined(folder, pack_folder);
    if (!host::is_directory(root)) problems.push_back("The folder of packs " + root + " is not there.");
    for (const std::string& path : host::files_below(root, "")) {
      host::FileBytes read = host::read_file(root + '/' + path);
      if (read.ok()) files.push_back({path, std::move(read.bytes)});
    }
  }
  return files;
}

bool same(const std::vector<PackFile>& a, const std::vector<PackFile>& b) {
  const auto equal = [](const PackFile& x, const PackFile& y) { return x.path == y.path && x.text == y.text; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal);
}

void tell(const std::vector<DataProblem>& found, std::vector<std::string>& problems) {
  for (const DataProblem& problem : found)
    problems.push_back(problem.file + ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ": " +
                       problem.message);
}

}  // namespace

const Workspace::Project& Workspace::project(const std::string& config_path) {
  Project fresh;
  host::FileBytes read = host::read_file(config_path);
  if (!read.ok()) fresh.problems.push_back(config_path + ": " + read.error);
  fresh.config_text = std::move(read.bytes);
  const auto builtin = builtin_packs();
  ReadConfig config = read_config(config_path, fresh.config_text, *builtin);
  fresh.files = pack_files(host::directory_of(config_path), config.config.folders, fresh.problems);

  Project& known = projects_[config_path];
  if (known.packs && known.config_text == fresh.config_text && same(known.files, fresh.files)) return known;
  fresh.packs = builtin;
  if (!fresh.files.empty()) {
    ReadPacks packs = read_packs(fresh.files, builtin.get());
    tell(packs.problems, fresh.problems);
    fresh.packs = std::move(packs.packs);
    config = read_config(config_path, fresh.config_text, *fresh.packs, pack_names(fresh.files));
  }
  tell(config.problems, fresh.problems);
  fresh.config = std::move(config.config);
  known = std::move(fresh);
  return known;
}

Setup Workspace::setup(const std::string& path) {
  Setup setup;
  setup.packs = builtin_packs();
  if (path.empty()) return setup;
  if (host::FileBytes notes = host::read_file(notes_path(path)); notes.ok()) setup.notes = std::move(notes.bytes);
  const std::optional<std::string> config_path = host::find_up("proviso.yaml", host::directory_of(path));
  if (!config_path) return setup;
  const Project& found = project(*config_path);
  const std::string folder = host::directory_of(*config_path);
  const std::string_view inside = relative(path, folder);
  setup.packs = found.packs;
  setup.problems = found.problems;
  setup.settings = settings_for(found.config, inside);
  const std::string base = base_for(found.config, inside);
  if (base.empty()) return setup;
  host::FileBytes read = host::read_file(joined(folder, base));
  if (read.ok()) {
    setup.base = std::make_shared<const Source>(std::move(read.bytes));
  } else {
    setup.problems.push_back(joined(folder, base) + ": " + read.error);
  }
  return setup;
}

}  // namespace proviso
