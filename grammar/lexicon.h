#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "grammar/mention.h"
#include "grammar/outline.h"
#include "grammar/profile.h"
#include "grammar/word_hash.h"

namespace proviso {

// What follows a number that was put between two: 7, 7 bis, 7 ter, 8. The same in every language.
inline constexpr std::array<std::string_view, 9> kSuffixes{"bis",     "ter",    "quater", "quinquies", "sexies",
                                                           "septies", "octies", "novies", "decies"};

// A word that names a place in a text. `head` is the division its line opens, NodeKind::text if it opens none.
struct UnitWord {
  std::string_view word;
  Unit unit = Unit::article;
  NodeKind head = NodeKind::text;
  bool plural = false;
  bool pointed = true;  // "this article" names a place; "that item" may be any thing
};

// A small word inside or next to a reference. `small`: one that no heading ends in.
enum class Glue : std::uint8_t { list, range, of, the, here, that, preceding, following, above, below, measure, small };
struct GlueWord {
  std::string_view word;
  Glue glue = Glue::list;
};

// The words directly before a reference that say how it bears on its sentence.
struct LeadPhrase {
  WordSequence words;
  Lead lead = Lead::none;
  bool except = false;
};

// The words of structure of one language. Phrases are in lower case, one blank between words.
struct StructureWords {
  const std::array<std::uint64_t, 16>* unit_bits;  // of WordTable: turns most words away without a call
  const UnitWord* (*unit)(std::uint64_t hash);
  const GlueWord* (*glue)(std::uint64_t hash);
  std::span<const LeadPhrase> leads;
  std::span<const WordSequence> fillers;        // "the provisions of" between a lead and the reference
  std::span<const std::string_view> preamble;   // a line that opens the preamble
  std::span<const std::string_view> enacting;   // "have agreed as follows"
  std::span<const std::string_view> closing;    // "in witness whereof"
  std::span<const std::string_view> options;    // "option" 1
  std::span<const std::string_view> drafts;     // before "article": "draft article 5"
  std::span<const std::string_view> statuses;   // what a status bracket begins with
  std::span<const std::string_view> editorial;  // "sic"
  std::span<const std::string_view> blanks;     // what stands in brackets for a word still to come: "number"
  std::span<const std::string_view> pages;      // "page" 5
  std::span<const std::string_view> verbs;      // words that no heading has

  bool may_be_unit(std::uint64_t hash) const { return word_bit(*unit_bits, hash); }
};

const StructureWords& structure_words(Language language);

// Whether `text` begins with `phrase`, in any case, its blanks of any width, at a word's end.
bool begins_with(std::string_view text, std::string_view phrase);

}  // namespace proviso
