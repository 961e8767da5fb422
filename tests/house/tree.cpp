#include "tests/house/tree.h"

#include "tests/support/files.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace proviso::house {
namespace fs = std::filesystem;
namespace {

const fs::path kRoot = PROVISO_ROOT;

// Folders that are made, not written.
bool made(const std::string& name) {
  static const std::set<std::string> names = {".git",    "build", "node_modules", ".cache",
                                              ".vscode", ".idea", "out",          "dist"};
  return names.contains(name);
}

std::vector<File> read() {
  std::vector<File> files;
  for (auto at = fs::recursive_directory_iterator(kRoot); at != fs::recursive_directory_iterator(); ++at) {
    if (at->is_directory() && made(at->path().filename().string())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file()) {
      files.push_back({at->path().lexically_relative(kRoot).generic_string(), test::bytes_of(at->path().string())});
    }
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

}  // namespace

const std::vector<File>& project() {
  static const std::vector<File> files = read();
  return files;
}

std::vector<std::string> top_level() {
  std::set<std::string> ignored = {".git"};
  const std::string ignores = test::bytes_of((kRoot / ".gitignore").string());
  for (std::string_view line : lines(ignores)) {
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.ends_with('/')) line.remove_suffix(1);
    ignored.emplace(line);
  }
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    std::string name = entry.path().filename().string();
    if (!ignored.contains(name)) names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace proviso::house
