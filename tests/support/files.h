#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace proviso::test {

// The bytes of a file; empty if it cannot be read.
std::string bytes_of(const std::string& path);
// False if the file cannot be written.
bool write_bytes(const std::string& path, std::string_view bytes);
// Paths of all files under `folder` that end in `ending`, sorted; none if there is no such folder.
std::vector<std::string> files_under(const std::string& folder, std::string_view ending);

}  // namespace proviso::test
