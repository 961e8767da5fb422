#pragma once

#include "grammar/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::phrases {

inline constexpr std::uint32_t kNoLimit = 0xFFFFFFFF;

// One part of a phrase as written. grammar/PHRASES.md has the language.
struct Element {
  enum class Kind : std::uint8_t { word, prefix, choice, name, gap } kind = Kind::word;
  Span span;                                       // in the text of the phrase
  std::string text;                                // of a word or prefix (without its star), or the name
  bool optional = false;                           // of a choice: [ ] instead of ( )
  std::uint32_t limit = kNoLimit;                  // of a gap: most words it may hold
  std::vector<std::vector<Element>> alternatives;  // of a choice, each a sequence
};
using Sequence = std::vector<Element>;

// What is wrong with a text; `column` counts its bytes from 0.
struct PatternProblem {
  std::uint32_t column = 0;
  std::string message;
};

// A phrase as written: the tree of its parts, or why it cannot be read.
struct Pattern {
  Sequence elements;
  std::optional<PatternProblem> problem;
};

// Reads one phrase. Knows no names and no words: whether they exist is asked in compile().
Pattern pattern(std::string_view text);

}  // namespace proviso::phrases
