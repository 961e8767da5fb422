#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/span.h"
#include "server/check/packs.h"
#include "server/coverage/taxonomy.h"

namespace proviso {

// How sure the reading is: certain, likely, possible.
enum class Certainty : std::uint8_t { certain, likely, possible };
std::string_view name(Certainty certainty);

// A place in the text that bears on a finding, and what it shows.
struct Evidence {
  Span range;
  std::string note;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// One question to the text. Findings of one `entry` are printed and published as one.
struct Finding {
  std::string rule;       // "human-rights/no-independent-authorisation"
  Severity severity = Severity::warning;
  Certainty certainty = Certainty::likely;
  Standing standing = Standing::agreed_language;
  std::string id;         // of the place drawn: "article-21/3"
  std::string article;    // its number as printed: "21"
  std::string provision;  // "article 21(3)"
  std::string kind;       // empty where the cause is a clause
  std::string safeguard;
  Status status = Status::missing;
  std::string entry;      // "article-21" or "article-15/2"
  Span range;
  std::string message;
  std::vector<Evidence> evidence;
  std::vector<std::string> concerns;  // provision ids that rest on it
  std::string fingerprint;            // 16 hex digits; numbers, positions and brackets do not enter
  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace proviso
