#include "server/check/near_name.h"

#include <algorithm>
#include <cstdint>

namespace proviso {
namespace {

// Names longer than this are not compared: nobody means one of ours by them.
constexpr std::size_t kLongest = 64;

// Edits that turn `a` into `b`, a swap of neighbours counted as one.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::size_t gap(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

}  // namespace

std::string_view near_name(std::string_view name, const std::vector<std::string_view>& candidates) {
  if (name.size() > kLongest) return {};
  const std::size_t allowed = std::max<std::size_t>(1, name.size() / 3);
  std::size_t best = allowed + 1;
  std::string_view nearest;
  for (const std::string_view candidate : candidates) {
    if (gap(candidate.size(), name.size()) >= best) continue;
    const std::size_t edits = distance(name, candidate);
    if (edits >= best) continue;
    best = edits;
    nearest = candidate;
  }
  return nearest;
}

std::string no_such(std::string_view what, std::string_view name, const std::vector<std::string_view>& candidates) {
  std::string message = "there is no " + std::string(what) + " '" + std::string(name) + "'";
  const std::string_view meant = near_name(name, candidates);
  if (!meant.empty()) message += "; did you mean '" + std::string(meant) + "'?";
  return message;
}

}  // namespace proviso
