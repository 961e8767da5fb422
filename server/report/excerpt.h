#pragma once

#include "grammar/source.h"
#include "server/report/report.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace proviso::report {

// The lines of the text that hold `span`, with their numbers and carets under the words:
//      |
//   12 | The competent authorities may order the search of
//      |                                     ^^^^^^^^^^^^^
// Long lines are cut around the words to the style's columns; of a long span the first lines are shown.
std::string excerpt(const Source& source, Span span, const Style& style, std::string_view colour);

// The same for one line known by itself: `column` counts code points from 1, `length` code points.
std::string excerpt(std::string_view line, std::uint32_t number, std::uint32_t column, std::uint32_t length,
                    const Style& style, std::string_view colour);

}  // namespace proviso::report
