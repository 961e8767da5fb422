#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace proviso {

// `text` on one line: runs of blanks and line ends become one space, those at the ends go. Cut after a word, with "…",
// where it would be longer than `limit` bytes.
std::string one_line(std::string_view text, std::size_t limit = 160);

}  // namespace proviso
