#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace proviso::phrases {

// Where a phrase counts: a set of flags, one per Place of the grammar. All by default.
enum PlaceFlags : std::uint8_t {
  kInHeading = 1,
  kInChapeau = 2,
  kInItem = 4,
  kInTail = 8,
  kInSentence = 16,
  kAnywhere = 31
};

// One entry of a lexicon, as its author wrote it. grammar/PHRASES.md has the language of `text`, `with` and `unless`.
struct Phrase {
  std::string text;
  std::uint8_t places = kAnywhere;  // in:
  std::vector<std::string> with;    // each must stand in the same sentence, in any order, in one reading
  std::vector<std::string> unless;  // not: any of these in the clause of the hit cancels it
  friend bool operator==(const Phrase&, const Phrase&) = default;
};

// A phrase that cannot be read: `column` counts bytes from 0 in the text it is about.
struct PhraseProblem {
  std::uint32_t phrase = 0;
  int part = -1;  // -1: text; 0…: with, then unless, counted on; -2: a named phrase, then `name` says which
  std::string name;
  std::uint32_t column = 0;
  std::string message;
};

// Named phrases: {authority} -> "(competent|responsible) authorit*".
using Names = std::map<std::string, std::string>;

}  // namespace proviso::phrases
