#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/block.h"
#include "server/model/force.h"
#include "server/model/lexicon.h"

namespace proviso {

// A phrase found, with the force of its clause. Words and items are those of the block.
struct FactHit {
  std::uint32_t phrase = 0;  // index into Lexicon::entries
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;
  std::uint32_t run = 0;  // of first_word
  std::uint32_t last_run = 0;
  std::uint32_t condition = 0;     // index into BlockFacts::conditions
  std::uint32_t modal = kNone;     // first word of the governing modal
  std::uint32_t weakener = kNone;  // words [weakener, weakener_last) weaken it, the first such
  std::uint32_t weakener_last = kNone;
  Strength strength = Strength::none;
  Reasons reasons = 0;  // what weakens it; for an `element` only what is attached to it
  friend bool operator==(const FactHit&, const FactHit&) = default;
};

// Everything one block says by itself: a pure function of (bytes, role, language, profile, lexicon digest).
// Carried over between versions of a text by content; spans count from the start of the block.
struct BlockFacts {
  std::uint64_t key = 0;  // of bytes, role, profile
  BlockSyntax syntax;
  std::vector<Condition> conditions;  // of hits; [0] is "always"; marks are those of the block
  std::vector<FactHit> hits;          // by place; modals, weakeners, formulas and boundaries are used up
  std::vector<std::uint8_t>
      carries;           // per mention: 1 where what it names governs the sentence ("subject to article 24")
  bool bounded = false;  // a bound on matching was reached

  Span words(std::uint32_t first, std::uint32_t last) const {
    return {syntax.words[first].begin, syntax.words[last - 1].span().end};
  }
  const Run& run_of(const FactHit& hit) const { return syntax.graph.runs[hit.run]; }
  // The run that holds `word`.
  std::uint32_t run_at(std::uint32_t word) const;
  friend bool operator==(const BlockFacts&, const BlockFacts&) = default;
};

// The language is that of the lexicon.
BlockFacts block_facts(std::string_view text, BlockRole role, Profile profile, const Lexicon& lexicon);

}  // namespace proviso
