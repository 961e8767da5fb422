#pragma once

#include <cstdint>

namespace proviso::host {

enum class Colour : std::uint8_t { automatic, always, never };

// Whether what is written to `descriptor` is read by a person at a terminal.
bool is_terminal(int descriptor);

// Whether to write colours to `descriptor`. Automatic: to a terminal only, unless NO_COLOR is set or TERM is "dumb".
bool colours(Colour wish, int descriptor);

// Columns of the terminal at `descriptor`, `otherwise` where it is none.
unsigned columns(int descriptor, unsigned otherwise);

}  // namespace proviso::host
