#include "server/check/packs.h"

#include <algorithm>

namespace proviso {
namespace {

constexpr std::array<std::string_view, 4> kSeverities = {"error", "warning", "information", "hint"};

template <class Entry>
const Entry* find_by_id(const std::vector<Entry>& sorted, std::string_view id) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), id,
                                      [](const Entry& entry, std::string_view wanted) { return entry.id < wanted; });
  return found != sorted.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

std::string_view name(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }

std::optional<Severity> severity_named(std::string_view name) {
  const auto found = std::find(kSeverities.begin(), kSeverities.end(), name == "info" ? "information" : name);
  if (found == kSeverities.end()) return std::nullopt;
  return static_cast<Severity>(found - kSeverities.begin());
}

bool names_kind(std::string_view pattern, std::string_view kind) {
  if (pattern.empty() || pattern.back() != '*') return pattern == kind;
  pattern.remove_suffix(1);
  return kind.substr(0, pattern.size()) == pattern;
}

bool asks_of(const Rule& rule, std::string_view kind) {
  return rule.kinds.empty() || std::any_of(rule.kinds.begin(), rule.kinds.end(),
                                           [&](const std::string& pattern) { return names_kind(pattern, kind); });
}

std::vector<std::string> basis_of(const Rule& rule, std::string_view kind) {
  const std::pair<const std::string, std::vector<std::string>>* best = nullptr;
  for (const auto& entry : rule.basis) {
    // The longest pattern says most: an id is longer than its "power.*", and that than "*".
    if (names_kind(entry.first, kind) && (best == nullptr || entry.first.size() > best->first.size())) best = &entry;
  }
  return best == nullptr ? std::vector<std::string>{} : best->second;
}

const Rule* Packs::rule(std::string_view id) const { return find_by_id(rules, id); }
const Basis* Packs::source(std::string_view id) const { return find_by_id(basis, id); }

}  // namespace proviso
