#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "grammar/outline.h"
#include "grammar/source.h"
#include "server/model/facts.h"
#include "server/model/lexicon.h"

namespace proviso {

// One block in its place in the text.
struct PlacedBlock {
  Block block;
  std::shared_ptr<const BlockFacts> facts;  // spans count from block.span.begin
  std::uint32_t article = kNone;            // node of the article it stands in, if any
};

// Bytes that stand under a condition because a bracket opens in one block and closes in another.
struct Overlay {
  Span span;
  std::uint32_t mark = 0;  // document-wide number
};

// One text, read: structure, facts of each block, and what links them. A value, built in one go.
struct Document {
  std::shared_ptr<const Source> source;
  Outline outline;
  Language language = Language::en;
  std::uint64_t digest = 0;              // of the lexicon its facts were made with
  bool excerpt = false;                  // extent: excerpt, declared or inferred
  std::vector<PlacedBlock> blocks;       // as Outline::blocks
  std::vector<std::uint32_t> mark_base;  // number of the first mark of each block, document-wide
  std::vector<std::uint32_t> groups;     // of all marks: which alternatives exclude each other
  std::vector<Overlay> overlays;         // brackets that cross blocks, in text order
  std::vector<Span> unpaired;            // brackets without a partner anywhere

  // "article-21/3", "annex-1/article-3/2", "article-18" for an unnumbered body, down to `item` of the block if given.
  std::string id(std::uint32_t block, std::uint32_t item = kNone) const;
  // "article-21", "annex-1/article-3", "chapter-2": the id of a node of the outline.
  std::string node_id(std::uint32_t node) const;
  // "article 21(3)(a)", for people.
  std::string name(std::uint32_t block, std::uint32_t item = kNone) const;
  // "21(3)(a)": the same without the word article.
  std::string short_name(std::uint32_t block, std::uint32_t item = kNone) const;
  // The number of the article as printed, or its heading where it has none.
  std::string article(std::uint32_t block) const;
  // Where the mark of that document-wide number stands, brackets included; empty if there is none.
  Span mark_span(std::uint32_t mark) const;
  // The block that holds `offset`, kNone if none does.
  std::uint32_t block_at(std::uint32_t offset) const;
};

// Reads a text. Facts of blocks whose bytes stand in `previous` under the same lexicon are carried over.
std::shared_ptr<const Document> read_document(std::shared_ptr<const Source> source, const Lexicon& lexicon,
                                              Profile profile, const Document* previous = nullptr);

}  // namespace proviso
