#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace proviso::house {

// One file of the project: its path from the root, with forward slashes, and its bytes.
struct File {
  std::string path;
  std::string text;

  bool under(std::string_view folder) const { return path.starts_with(folder); }
  // `ending` as in ".cpp".
  bool is(std::string_view ending) const { return path.ends_with(ending); }
};

// All files of the project but builds, what git keeps for itself and what editors and npm leave; sorted by path.
const std::vector<File>& project();

// Names of files and folders at the project's root, sorted; without those that .gitignore names.
std::vector<std::string> top_level();

// The lines of a text without their ends.
std::vector<std::string_view> lines(std::string_view text);

}  // namespace proviso::house
