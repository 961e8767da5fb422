#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/check/pack_reader.h"

namespace proviso::test {

// The bytes of a file of the project; its path counts from the root.
std::string project_file(const std::string& path);

// Paths of the files in a folder of the project, from its root, sorted.
std::vector<std::string> project_files(const std::string& folder);

// The rules folder at `folder` of the project: "rules".
std::vector<PackFile> rules_in(const std::string& folder);

// tests/fixtures/rules-mini: small and without a mistake.
std::vector<PackFile> mini_rules();

// Puts `file` in the place of the one of its path, or at the end.
void lay_over(std::vector<PackFile>& files, PackFile file);

}  // namespace proviso::test
