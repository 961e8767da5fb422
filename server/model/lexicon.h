#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/profile.h"
#include "server/model/force.h"
#include "server/phrases/automaton.h"

namespace proviso {

// What a phrase of the lexicon is to the reading of a sentence. The ids of kinds and safeguards are opaque here.
enum class Role : std::uint8_t {
  modal,          // detail: Strength
  weakener,       // detail: the bit number of its Reason; weakens the clause, an `element` only where attached
  formula,        // a longer formula whose modals and weakeners do not count
  boundary,       // "provided that", "unless": a new clause begins
  negation,       // "shall not be required to": what follows is not provided
  kind,           // ids: kinds
  safeguard,      // ids: safeguards; detail: 1 + the bit number of a Reason that its own words have, 0 if none
  contradiction,  // ids: safeguards taken away
  scope,          // "the powers provided for in {reach}": the clause is about what {reach} names
  anaphora,       // "such safeguards": the clause takes the scope its article states
  request,        // "for the purpose of rendering international cooperation": extends to executed requests
  assistance,     // "afford one another mutual assistance": speaks of all assistance of its chapter
  context,        // "criminal investigation": the passage is about investigating or prosecuting
};

// One phrase's meaning. Entry i belongs to phrase i of the automaton.
struct LexiconEntry {
  Role role = Role::formula;
  std::uint8_t detail = 0;
  ForceMode force = ForceMode::modal;
  std::vector<std::uint16_t> ids;
  std::string origin;  // "lexicon/en.yaml:12", for `explain` and messages
  friend bool operator==(const LexiconEntry&, const LexiconEntry&) = default;
};

struct Lexicon {
  Language language = Language::en;
  phrases::Automaton automaton;
  std::vector<LexiconEntry> entries;
  std::uint64_t digest = 0;  // of all phrases and their meaning: facts of another digest are not carried over
};

}  // namespace proviso
