#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proviso {

// What the demand for a safeguard rests on, strongest first.
enum class Standing : std::uint8_t { binding, agreed_language, case_law, soft_law, proposal };
enum class Level : std::uint8_t { must, should };

// The answer for one (provision, kind, safeguard), as the taxonomy defines them. From `in_text` to `by_scope` is met.
enum class Status : std::uint8_t {
  in_text,
  by_reference,
  by_scope,
  contradicted,
  weakened,
  implied,
  contested,
  missing
};
inline constexpr std::size_t kStatusCount = 8;

std::string_view name(Standing standing);  // "agreed-language"
std::string_view name(Level level);        // "must"
std::string_view name(Status status);      // "by-reference"
std::optional<Status> status_named(std::string_view name);
std::optional<Standing> standing_named(std::string_view name);

// Ids are public names ("power.search-seizure"); people see labels. Indices into Taxonomy are internal.
using KindIndex = std::uint16_t;
using SafeguardIndex = std::uint16_t;
inline constexpr std::uint16_t kNoIndex = 0xFFFF;

struct Safeguard {
  std::string id;
  std::string label;  // "prior or independent review"
  Standing standing = Standing::agreed_language;
  bool implied = false;  // contained in the human-rights treaties that a human-rights clause makes govern
  friend bool operator==(const Safeguard&, const Safeguard&) = default;
};

struct Pair {
  SafeguardIndex safeguard = 0;
  Level level = Level::must;
  friend bool operator==(const Pair&, const Pair&) = default;
};

struct Kind {
  std::string id;
  std::string label;        // "interception of content": fits "provide for {kind}"
  std::vector<Pair> pairs;  // in the order of the table, musts first
  friend bool operator==(const Kind&, const Kind&) = default;
};

// Whether a kind is what States do for each other: the family "cooperation.*".
inline bool is_cooperation(const Kind& kind) { return kind.id.starts_with("cooperation."); }

// The vocabulary and the table of which kind should have which safeguard: data, in one place (rules/taxonomy.yaml).
struct Taxonomy {
  std::vector<Kind> kinds;
  std::vector<Safeguard> safeguards;
  std::array<std::string, kStatusCount> messages;  // sentence of each status but missing and the met ones
  std::array<std::string, 9> reasons;  // words for each Reason bit, in its order: "left to what is appropriate"
  std::string head;                    // said at the head of every report

  KindIndex kind(std::string_view id) const;            // kNoIndex if there is none
  SafeguardIndex safeguard(std::string_view id) const;  // kNoIndex if there is none
  friend bool operator==(const Taxonomy&, const Taxonomy&) = default;
};

}  // namespace proviso
