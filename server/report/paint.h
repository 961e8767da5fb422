#pragma once

#include "server/check/packs.h"
#include "server/report/report.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace proviso::report {

inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kDim = "\x1b[2m";
inline constexpr std::string_view kRed = "\x1b[1;31m";
inline constexpr std::string_view kYellow = "\x1b[1;33m";
inline constexpr std::string_view kBlue = "\x1b[1;34m";
inline constexpr std::string_view kCyan = "\x1b[36m";

// The colour in which a severity is written.
std::string_view colour(Severity severity);

// `text` in a colour, or as it is where the style has none.
std::string paint(std::string_view text, std::string_view colour, const Style& style);

// `text` in lines of at most style.columns, broken at blanks: the first line begins with `first`, the others with as
// many blanks. Ends with a line end. A word longer than a line stands alone.
std::string wrapped(std::string_view first, std::string_view text, const Style& style);

// "a", "a and b", "a, b and c".
std::string enumerated(const std::vector<std::string>& parts);

// "1 text", "2 texts"; `plural` where it is not the singular and an s.
std::string counted(std::size_t count, std::string_view singular, std::string_view plural = {});

}  // namespace proviso::report
