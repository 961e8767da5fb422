#include "server/check/entries.h"

#include <algorithm>

namespace proviso {

std::vector<Entry> entries(const std::vector<Finding>& findings) {
  std::vector<Entry> all;
  for (auto first = findings.begin(); first != findings.end();) {
    auto next = first + 1;
    while (!first->entry.empty() && next != findings.end() && next->entry == first->entry) ++next;
    all.emplace_back(first, next);
    first = next;
  }
  return all;
}

const Finding& lead(Entry entry) { return *std::ranges::min_element(entry, {}, &Finding::severity); }

std::string_view beyond(std::string_view message, std::string_view other) {
  const std::size_t cut = message.find("; ");
  if (cut == std::string_view::npos || other.substr(0, cut + 2) != message.substr(0, cut + 2)) return message;
  return message.substr(cut + 2);
}

}  // namespace proviso
