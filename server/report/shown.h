#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace proviso::report {

// Offset of the first ill-formed UTF-8 sequence, npos where there is none, and how many there are.
struct IllFormed {
  std::size_t first = std::string_view::npos;
  std::size_t count = 0;
};
IllFormed ill_formed(std::string_view text);

// Columns a terminal gives it: 0 for marks that combine, 2 for wide characters, else 1.
unsigned width(char32_t value);

// Whether a terminal would act on it instead of showing it: controls and changes of writing direction.
bool unsafe(char32_t value);

// A text as it may be shown on one line: blanks for line ends and tabs, U+FFFD for what is ill-formed or unsafe.
std::string shown(std::string_view text);

// Columns that text takes when shown.
std::size_t shown_width(std::string_view text);

}  // namespace proviso::report
