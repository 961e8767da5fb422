#pragma once

#include <optional>
#include <string_view>

#include "grammar/span.h"
#include "server/check/data_file.h"
#include "server/check/packs.h"

namespace proviso {

// Reads an annotated text: the bytes `part` of the file. A line whose first non-blank is ^ says what is found above it:
//
//     The measure may be renewed for ever.
//                        ^^^^^^^^^^^^^^^^ warning part of its message
//
// and is left out of the text; ^^^... goes on past the line; \^ begins a line of text with ^. Carets count code points.
Example read_example(DataFile& file, Span part);

// The line of the page on which line `line` of the example's text stands. Both as in Example: from 1, from 0.
std::uint32_t page_line(const Example& example, std::uint32_t line);

// The line of the page on which expectation `index` is drawn, from 1.
std::uint32_t annotation_line(const Example& example, std::size_t index);

}  // namespace proviso
