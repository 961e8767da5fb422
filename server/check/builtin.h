#pragma once

#include <string_view>

namespace proviso {

// What proviso_pack stored of rules/ when this binary was built.
std::string_view builtin_bytes();

}  // namespace proviso
