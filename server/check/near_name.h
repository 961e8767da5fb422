#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace proviso {

// The candidate that `name` was most likely meant to be, empty where none is near: at most one letter in three is
// wrong, missing, doubled or swapped with its neighbour. Of equally near ones the first.
std::string_view near_name(std::string_view name, const std::vector<std::string_view>& candidates);

// "there is no safeguard 'privlege'; did you mean 'privilege'?"
std::string no_such(std::string_view what, std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace proviso
