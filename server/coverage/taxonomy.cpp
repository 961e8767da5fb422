#include "server/coverage/taxonomy.h"

#include <algorithm>

namespace proviso {
namespace {

constexpr std::array<std::string_view, 5> kStandings = {"binding", "agreed-language", "case-law", "soft-law",
                                                        "proposal"};
constexpr std::array<std::string_view, 2> kLevels = {"must", "should"};
constexpr std::array<std::string_view, kStatusCount> kStatuses = {
    "in-text", "by-reference", "by-scope", "contradicted", "weakened", "implied", "contested", "missing"};

template <class Value, std::size_t count>
std::optional<Value> named(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

template <class Entry>
std::uint16_t index_of(const std::vector<Entry>& entries, std::string_view id) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
  return found == entries.end() ? kNoIndex : static_cast<std::uint16_t>(found - entries.begin());
}

}  // namespace

std::string_view name(Standing standing) { return kStandings[static_cast<std::size_t>(standing)]; }
std::string_view name(Level level) { return kLevels[static_cast<std::size_t>(level)]; }
std::string_view name(Status status) { return kStatuses[static_cast<std::size_t>(status)]; }

std::optional<Status> status_named(std::string_view name) { return named<Status>(kStatuses, name); }
std::optional<Standing> standing_named(std::string_view name) { return named<Standing>(kStandings, name); }

KindIndex Taxonomy::kind(std::string_view id) const { return index_of(kinds, id); }
SafeguardIndex Taxonomy::safeguard(std::string_view id) const { return index_of(safeguards, id); }

}  // namespace proviso
