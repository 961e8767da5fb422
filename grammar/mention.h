#pragma once

#include <cstdint>
#include <vector>

#include "grammar/label.h"
#include "grammar/span.h"

namespace proviso {

enum class Unit : std::uint8_t { instrument, annex, part, title, chapter, section, article, paragraph, item };

// "this article", "that article", "the preceding paragraph", "paragraph 1 above".
enum class Deixis : std::uint8_t { none, here, that, preceding, following };

// One step of a path into a text: article 24, paragraph (1), item (a); `to` is set where it is a range.
struct Step {
  Unit unit = Unit::article;
  Deixis deixis = Deixis::none;
  Label from;
  Label to;
  friend bool operator==(const Step&, const Step&) = default;
};

// One place named, outermost step first: "paragraph 1 (a) of this article" is [here article][1][a]. "of this
// Convention" behind a place adds no step; "this Convention" by itself is [here instrument].
using Path = std::vector<Step>;

// How a mention bears on its sentence: what stands directly before it ("subject to", "referred to in").
enum class Lead : std::uint8_t {
  none,
  subject_to,
  in_accordance_with,
  pursuant_to,
  notwithstanding,
  without_prejudice,
  except,
  referred_to_in,
  provided_for_in,
  for_the_purposes_of,
  mutatis_mutandis,
};

// A reference as written. "articles 7, 8 and 10" is one mention of three paths; a range is one path.
struct Mention {
  Span span;                     // of the whole expression, lead not included; relative to the block
  std::uint32_t first_word = 0;  // words [first_word, last_word) of the block
  std::uint32_t last_word = 0;
  Lead lead = Lead::none;
  bool external = false;  // of another instrument: "article 2 of the Charter of the United Nations"
  bool except = false;    // "other than article 30", "with the exception of"
  std::vector<Path> paths;
  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace proviso
