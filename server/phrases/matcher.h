#pragma once

#include "grammar/block.h"
#include "server/phrases/automaton.h"
#include "server/phrases/phrase.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::phrases {

// One reading of one phrase in a block. Words are the first to one past the last that the phrase itself names. Of hits
// of one phrase on the same words none stands wherever another does.
struct Hit {
  std::uint32_t phrase = 0;
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;
  std::uint32_t first_run = 0;  // run of first_word
  std::uint32_t last_run = 0;   // run of the last word
  Condition condition;          // of all words used and of brackets stepped over; marks are those of the block
  friend bool operator==(const Hit&, const Hit&) = default;
};

// What matching a block gives. `hits` are sorted by (first_word, last_word, phrase, condition), none twice.
struct Matches {
  std::vector<Hit> hits;     // `in:` and `with:` hold; `unless` not looked at yet
  std::vector<Hit> cancels;  // hits of `unless` parts of entries that have a hit: `phrase` is the entry they cancel
  bool bounded = false;      // a bound on partial matches was reached: some hits may be absent
};

// Compiles entries to one automaton; entry i is phrase i of every hit. An entry that cannot be read is reported
// and never matches. Names may use other names; circles are reported.
struct Compiled {
  Automaton automaton;
  std::vector<PhraseProblem> problems;
};
Compiled compile(std::span<const Phrase> phrases, const Names& names);

// All hits in the block: one pass over its words. A hit that lies wholly in a chapeau is given once.
Matches match(const Automaton& automaton, const BlockSyntax& block, std::string_view text);

// Whether two words of the block stand in one clause of one reading.
using SameClause = std::function<bool(std::uint32_t word, std::uint32_t other)>;

// Takes from `matches.hits` the readings that an `unless` part of their own entry cancels: one that stands in the same
// clause and can hold in the same reading. A hit that is cancelled only where a bracket stays remains where it goes.
// Two stand in one clause if an outermost word of the one does so with an outermost word of the other.
void cancel(Matches& matches, const BlockSyntax& block, const SameClause& same_clause);

}  // namespace proviso::phrases
