#pragma once

#include "server/report/report.h"

#include <optional>
#include <string>
#include <string_view>

namespace proviso::cli {

// Why bytes are not a text that can be judged: UTF-16, a word processor's file, a PDF. Empty where they can be.
std::string refusal(std::string_view bytes);

// What a person should know of a text that is judged all the same: it is empty, or a part of it is not UTF-8.
std::optional<report::Problem> remark(const std::string& path, const Source& text);

}  // namespace proviso::cli
