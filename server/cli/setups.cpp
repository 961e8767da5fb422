#include "server/cli/setups.h"

#include "server/check/glob.h"
#include "server/check/near_name.h"
#include "server/host/files.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace proviso::cli {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kConfig = "proviso.yaml";

std::string joined(const std::string& folder, const std::string& path) {
  return folder.empty() || folder == "." ? path : (fs::path(folder) / path).lexically_normal().native();
}

// `path` as seen from `folder`, both as a person would write them.
std::string relative(const std::string& path, const std::string& folder) {
  std::error_code failure;
  const fs::path from = fs::absolute(folder, failure).lexically_normal();
  return fs::absolute(path, failure).lexically_normal().lexically_relative(from).generic_string();
}

}  // namespace

report::Problem problem_of(const DataProblem& problem, const std::string& folder) {
  return {.file = joined(folder, problem.file),
          .message = problem.message,
          .place = report::Place{problem.line, problem.column, 0},
          .source_line = problem.source_line};
}

std::vector<PackFile> pack_files(const std::string& folder, std::vector<report::Problem>& problems) {
  std::vector<PackFile> files;
  for (const auto& path : host::files_below(folder, "")) {
    host::FileBytes file = host::read_file(joined(folder, path));
    if (file.ok()) {
      files.push_back({path, std::move(file.bytes)});
    } else {
      problems.push_back({.file = joined(folder, path), .message = file.error});
    }
  }
  return files;
}

Setups::Setups(Wishes wishes) : wishes_(std::move(wishes)), packs_(builtin_packs()) {
  std::vector<std::string> ignored;
  for (const auto& folder : wishes_.rules) add_folder(folder, packs_, ignored);
  check_wishes();
}

void Setups::add_folder(const std::string& folder, std::shared_ptr<const Packs>& packs,
                        std::vector<std::string>& names) {
  if (!host::is_directory(folder)) {
    problems.push_back({.file = folder, .message = "there is no such folder of rules"});
    return;
  }
  std::vector<PackFile> files = pack_files(folder, problems);
  for (auto& name : pack_names(files)) names.push_back(std::move(name));
  ReadPacks read = read_packs(std::move(files), packs.get());
  packs = std::move(read.packs);
  for (const auto& problem : read.problems) problems.push_back(problem_of(problem, folder));
}

void Setups::check_wishes() {
  std::vector<std::string_view> known;
  for (const auto& info : packs_->info) known.push_back(info.name);
  std::vector<std::string> kept;
  for (auto& name : wishes_.packs) {
    if (std::ranges::find(known, name) != known.end()) {
      kept.push_back(std::move(name));
    } else {
      problems.push_back({.message = no_such("pack", name, known)});
    }
  }
  wishes_.packs = std::move(kept);
}

const Setups::Configured& Setups::configured(const std::string& path) {
  const std::string folder = path == "-" ? "." : host::directory_of(path);
  std::string& file = config_of_.try_emplace(folder, wishes_.config).first->second;
  if (wishes_.config.empty() && file.empty()) file = host::find_up(kConfig, folder).value_or("-");
  auto found = read_.find(file);
  if (found == read_.end()) found = read_.emplace(file, read(file)).first;
  return found->second;
}

// "-" stands for no configuration.
Setups::Configured Setups::read(const std::string& file) {
  Configured found{.folder = host::directory_of(file), .config = {}, .packs = packs_};
  if (file == "-") return found;
  const std::string shown = wishes_.config.empty() ? relative(file, ".") : file;
  const host::FileBytes bytes = host::read_file(file);
  if (!bytes.ok()) {
    problems.push_back({.file = shown, .message = bytes.error});
    return found;
  }
  ReadConfig first = read_config(shown, bytes.bytes, *found.packs);
  if (!first.config.folders.empty()) {
    std::vector<std::string> names;
    for (const auto& folder : first.config.folders)
      add_folder(joined(host::directory_of(shown), folder), found.packs, names);
    first = read_config(shown, bytes.bytes, *found.packs, names);
  }
  found.config = std::move(first.config);
  for (const auto& problem : first.problems) problems.push_back(problem_of(problem, ""));
  return found;
}

TextSetup Setups::of(const std::string& path) {
  const Configured& found = configured(path);
  const std::string inside = path == "-" || found.config.overrides.empty() ? path : relative(path, found.folder);
  TextSetup setup{found.packs, settings_for(found.config, inside), found.config.fail_on, base(found, inside)};
  if (!wishes_.packs.empty()) setup.settings.packs = wishes_.packs;
  if (wishes_.profile) setup.settings.profile = *wishes_.profile;
  if (wishes_.pedantic) setup.settings.pedantic = true;
  return setup;
}

std::shared_ptr<const Source> Setups::base(const Configured& found, const std::string& inside) {
  const std::string named = base_for(found.config, inside);
  if (named.empty()) return nullptr;
  const std::string path = joined(found.folder, named);
  const auto [at, fresh] = bases_.try_emplace(path);
  if (!fresh) return at->second;
  host::FileBytes file = host::read_file(path);
  if (file.ok()) {
    at->second = std::make_shared<const Source>(std::move(file.bytes));
  } else {
    problems.push_back({.file = relative(path, "."), .message = "the draft to compare with: " + file.error});
  }
  return at->second;
}

bool Setups::wanted(const std::string& path) {
  const Configured& found = configured(path);
  if (found.config.files.empty()) return host::is_treaty(path);
  const std::string inside = relative(path, found.folder);
  return std::ranges::any_of(found.config.files, [&](const std::string& glob) { return fits_glob(glob, inside); });
}

std::vector<PackInfo> Setups::packs() const {
  std::vector<PackInfo> all;
  const auto add = [&all](const Packs& packs) {
    for (const auto& info : packs.info) {
      if (std::ranges::find(all, info) == all.end()) all.push_back(info);
    }
  };
  if (read_.empty()) add(*packs_);
  for (const auto& [file, found] : read_) add(*found.packs);
  std::ranges::sort(all, {}, [](const PackInfo& info) { return std::tie(info.name, info.digest); });
  return all;
}

}  // namespace proviso::cli
