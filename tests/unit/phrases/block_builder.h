#pragma once

#include "grammar/block.h"
#include "server/phrases/matcher.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::phrases {

// Builds a block run by run, so that a test says exactly which graph it means.
class BlockBuilder {
 public:
  BlockBuilder() { syntax.conditions.emplace_back(); }

  // Adds a run of words and returns its number.
  std::uint32_t run(std::string_view words, Place place = Place::sentence, std::vector<Literal> condition = {});
  // Leads from one run to a later one. All edges of a run are added before those of the next.
  void edge(std::uint32_t from, std::uint32_t to, std::vector<Literal> condition = {});
  // Adds a mark and returns its number.
  std::uint32_t mark(std::uint32_t group = kNoGroup);
  void mention(std::uint32_t first_word, std::uint32_t last_word, Path path, bool external = false);

  std::string text;
  BlockSyntax syntax;

 private:
  std::uint32_t condition(std::vector<Literal> literals);
};

// A block of one sentence.
BlockBuilder sentence(std::string_view words);

// The hits of these phrases: "0: its words", then " if +0 -1" where it stands under a condition. Fails the test if a
// phrase cannot be read or a bound was reached.
std::vector<std::string> hits(const std::vector<Phrase>& phrases, const BlockBuilder& block, const Names& names = {});
// The same for one phrase without its number.
std::vector<std::string> hits(std::string_view phrase, const BlockBuilder& block, const Names& names = {});
std::string shown(const Hit& hit, const BlockSyntax& block, std::string_view text);

}  // namespace proviso::phrases
