#pragma once

#include <string_view>

namespace proviso {

// Whether a path with / between its folders fits a pattern: ? is one character, * any within one name, ** any folders.
// A pattern without / is compared with the last name of the path: "*.treaty" fits in every folder. Linear in the
// product of both lengths.
bool fits_glob(std::string_view pattern, std::string_view path);

}  // namespace proviso
