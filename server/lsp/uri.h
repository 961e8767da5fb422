#pragma once

#include <string>
#include <string_view>

namespace proviso::lsp {

// The path of the file that a file: URI names, empty for any other URI.
std::string path_of(std::string_view uri);

}  // namespace proviso::lsp
