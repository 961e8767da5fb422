#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/coverage/taxonomy.h"
#include "server/model/lexicon.h"
#include "server/phrases/phrase.h"

namespace proviso {

enum class Severity : std::uint8_t { error, warning, information, hint };
std::string_view name(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

// A finding drawn under a line of an example: ^^^^ warning [words that its message contains]
struct Expectation {
  std::uint32_t line = 0;    // of the example's text without annotations, from 0
  std::uint32_t column = 0;  // code points from 0
  std::uint32_t length = 0;
  Severity severity = Severity::warning;
  std::string message;     // part of the message; may be empty
  bool past_line = false;  // ^^^^...: the finding goes on past the line
  friend bool operator==(const Expectation&, const Expectation&) = default;
};

// A short text on a rule page and what its own rule finds in it.
struct Example {
  std::string text;                       // annotations removed
  std::vector<Expectation> expectations;  // empty under "Not flagged"
  std::uint32_t line = 0;                 // of the page, from 1, where the text begins
  friend bool operator==(const Example&, const Example&) = default;
};

// One page of a pack. Its name is its path, named for the fault: "human-rights/no-independent-authorisation".
struct Rule {
  std::string id;
  std::string pack;                     // "human-rights"
  std::string title;                    // the page's first heading
  SafeguardIndex safeguard = kNoIndex;  // requires:
  std::vector<std::string> kinds;       // narrows the table: ids or "power.*"; empty: all of the table
  std::map<std::string, std::vector<std::string>> basis;  // kind id, "power.*" or "*" -> ids in basis.yaml
  std::array<std::string, kStatusCount> messages;         // per status; empty: the taxonomy's (missing is always set)
  std::optional<Severity> severity;                       // where the page says otherwise
  std::string page;                                       // the Markdown without front matter
  std::vector<Example> examples;
  bool pedantic_examples = false;  // examples: pedantic — should pairs are compared in them as well
  std::string file;                // where it was read: "human-rights/no-….md"
  friend bool operator==(const Rule&, const Rule&) = default;
};

// Whether `pattern` names the kind: its id, "power.*" or "*".
bool names_kind(std::string_view pattern, std::string_view kind);

// Whether the rule asks anything of provisions of this kind.
bool asks_of(const Rule& rule, std::string_view kind);

// Ids of the sources that the rule rests on for this kind: those of its id, else of "power.*", else of "*".
std::vector<std::string> basis_of(const Rule& rule, std::string_view kind);

// An instrument, judgment or other source that a rule rests on; what it provides is in our words.
struct Basis {
  std::string id;     // "ICCPR-17"
  std::string title;  // "International Covenant on Civil and Political Rights, article 17"
  std::string provides;
  bool in_force = true;
  std::string note;  // what to know of its standing; may be empty
  friend bool operator==(const Basis&, const Basis&) = default;
};

// Model wording for one safeguard, in rungs: strong, bridging, floor.
struct Wording {
  std::string safeguard;
  std::string rung;
  std::string text;
  std::string source;  // an instrument, or "own"
  friend bool operator==(const Wording&, const Wording&) = default;
};

struct PackInfo {
  std::string name;
  std::string digest;  // 16 hex digits over the pack's files
  friend bool operator==(const PackInfo&, const PackInfo&) = default;
};

// Everything that is data: what the checker asks and in which words it recognises the answer. Immutable once made.
struct Packs {
  Taxonomy taxonomy;
  Lexicon lexicon;
  std::vector<phrases::Phrase> phrases;  // what the automaton was made of, one per entry of the lexicon
  phrases::Names names;
  std::vector<Rule> rules;                      // sorted by id
  std::vector<Basis> basis;                     // sorted by id
  std::vector<Wording> wordings;                // sorted by safeguard id, then strong, bridging, floor
  std::vector<PackInfo> info;                   // sorted by name
  const Rule* rule(std::string_view id) const;  // nullptr if there is none
  const Basis* source(std::string_view id) const;
};

}  // namespace proviso
