#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/coverage/taxonomy.h"
#include "server/model/document.h"
#include "server/model/force.h"

namespace proviso {

// How a safeguard reaches a provision, strongest first.
enum class Route : std::uint8_t { in_text, by_reference, by_scope, implied };
std::string_view name(Route route);

// What a provision does. Sits at a block; `words` are those that made it this kind.
struct KindFound {
  std::uint32_t block = 0;
  KindIndex kind = 0;
  Strength strength = Strength::obligation;  // requires States to / asks States to / lets States
  Condition condition;                       // marks are document-wide
  Span words;                                // in the document
};

// One step of the proof that a support reaches a pair: the reference, the scope phrase, the words themselves, the word
// that weakens them.
struct ProofStep {
  enum class Kind : std::uint8_t { reference, scope, words, weakener } kind = Kind::words;
  std::uint32_t block = 0;
  Span range;
};

// A safeguard that the text offers for one pair.
struct Support {
  Route route = Route::in_text;
  std::uint32_t block = 0;     // of the words that name it
  std::uint32_t item = kNone;  // item of that block, if they stand in one
  Span clause;                 // what to draw under: the words from modal or safeguard to safeguard, in the document
  Reasons reasons = 0;         // empty: full
  bool contradicts = false;    // the clause takes the safeguard away
  Condition condition;         // marks are document-wide
  std::vector<ProofStep> path;
};

// The answer for one (provision, kind, safeguard).
struct CoverageRow {
  std::uint32_t kind = 0;  // index into Coverage::kinds
  SafeguardIndex safeguard = 0;
  Level level = Level::must;
  Status status = Status::missing;
  std::uint32_t decisive = kNone;    // index into supports, kNone where missing
  std::optional<Status> if_kept;     // contested: what is left if the bracket stays, and
  std::optional<Status> if_dropped;  // if it goes
  std::vector<Support> supports;     // best first
  std::uint32_t nearest = kNone;     // missing: the block of the nearest clause that names it and does not reach here
  std::uint32_t nearest_item = kNone;
};

struct Coverage {
  std::vector<KindFound> kinds;   // in text order
  std::vector<CoverageRow> rows;  // by kind, then in the order of the table
};

// What the document offers for every pair the taxonomy asks for. Never reads text; linear in the number of facts.
Coverage cover(const Document& document, const Lexicon& lexicon, const Taxonomy& taxonomy);

}  // namespace proviso
