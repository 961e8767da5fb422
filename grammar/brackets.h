#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/lexicon.h"
#include "grammar/mark.h"
#include "grammar/profile.h"

namespace proviso {

// How far a text is a note on the standing of a negotiation: "agreed ad referendum". `whole`: in words that are never
// anything else; `likely`: "agreed", which may be part of a sentence as well.
enum class Status : std::uint8_t { none, likely, whole };
Status status_words(std::string_view text, const StructureWords& words);

// The square brackets of a text, paired and read, and status notes in round brackets. In text order, an outer mark
// before those inside it. Marks that share a group exclude each other; the group is the number of its first mark.
struct Brackets {
  std::vector<Mark> marks;
  std::vector<Span> unread;  // words that are not of the text: status notes, "EU:" in front. In text order.
};

// Linear; never fails. `options` are stretches of which exactly one stays ("Option 1: …"): a mark each, one group.
Brackets brackets(std::string_view text, Language language, const std::vector<Span>& options);

// Deeper brackets put no condition of their own, so that a hostile text costs no more than a fair one.
inline constexpr std::uint32_t kMostNested = 32;

}  // namespace proviso
