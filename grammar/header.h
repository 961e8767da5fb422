#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/outline.h"

namespace proviso {

// The header of a text: what it says, and where the text proper begins (after the closing ---).
struct Header {
  std::vector<HeaderEntry> entries;
  Span span;              // empty if the text has none
  bool unclosed = false;  // line 1 is --- but it is no header
};

// Looks for a header from `from`, the first byte after a byte order mark.
Header header(std::string_view text, std::uint32_t from);

}  // namespace proviso
