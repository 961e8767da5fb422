#pragma once

#include <cstdint>
#include <vector>

#include "server/coverage/coverage.h"
#include "server/coverage/taxonomy.h"
#include "server/model/document.h"
#include "server/model/resolve.h"

namespace proviso {

// One clause that names (or takes away) one safeguard, and how far it says that it reaches.
struct Offer {
  std::uint32_t block = 0;
  std::uint32_t hit = 0;  // index into the block's facts
  SafeguardIndex safeguard = 0;
  Reasons reasons = 0;
  bool contradicts = false;
  bool stated = false;                // the scope is stated, not just the article in which it stands
  bool of_assistance = false;         // reaches only provisions that have a cooperation kind
  Condition condition;                // document-wide
  std::vector<std::uint32_t> scope;   // nodes of the outline it reaches
  std::vector<std::uint32_t> except;  // nodes it leaves out
  Span scope_words;                   // the words that state the scope; empty where none do
  std::vector<KindIndex> own_kinds;   // kinds of its own sentence
};

// "Shall be subject to article 24": what `target` offers comes to `served`.
struct Carry {
  std::uint32_t block = 0;
  std::vector<std::uint32_t> served;   // nodes
  std::vector<std::uint32_t> targets;  // articles and paragraphs
  bool takes_away = false;             // notwithstanding
  Condition condition;
  Span words;  // of the reference
};

// A clause that applies the safeguards of its article to powers used to execute a request of another State.
struct Extension {
  std::uint32_t article = 0;          // node whose offers are extended
  std::vector<std::uint32_t> within;  // where the kinds must be found that it mirrors
  Condition condition;
  Span words;
};

// What all clauses of a document say, before it is asked whom they reach.
struct Offers {
  std::vector<Offer> offers;  // by block
  std::vector<Carry> carries;
  std::vector<Extension> extensions;
};
Offers read_offers(const Document& document, const Lexicon& lexicon, const Resolver& resolver);

// What the provisions of a document do, in text order. Only passages about investigating and prosecuting have kinds
// of power, cooperation, secrecy and data: the text's own words decide.
std::vector<KindFound> kinds_found(const Document& document, const Lexicon& lexicon, const Taxonomy& taxonomy);

// A condition of a block's facts as seen in the whole document: marks are numbered through, and brackets that cross
// blocks add theirs to what they hold.
Condition lifted(const Document& document, std::uint32_t block, const Condition& condition, Span words);

}  // namespace proviso
