#include "tests/unit/check/rule_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace proviso::test {

namespace fs = std::filesystem;

std::string project_file(const std::string& path) {
  std::ifstream in(fs::path(PROVISO_ROOT) / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> project_files(const std::string& folder) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(PROVISO_ROOT) / folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path().lexically_relative(PROVISO_ROOT).generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<PackFile> rules_in(const std::string& folder) {
  std::vector<PackFile> files;
  for (const std::string& path : project_files(folder))
    files.push_back({path.substr(folder.size() + 1), project_file(path)});
  return files;
}

std::vector<PackFile> mini_rules() { return rules_in("tests/fixtures/rules-mini"); }

void lay_over(std::vector<PackFile>& files, PackFile file) {
  const auto same =
      std::find_if(files.begin(), files.end(), [&](const PackFile& one) { return one.path == file.path; });
  if (same != files.end()) {
    *same = std::move(file);
  } else {
    files.push_back(std::move(file));
  }
}

}  // namespace proviso::test
