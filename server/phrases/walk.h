#pragma once

#include "grammar/block.h"
#include "server/phrases/tables.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace proviso::phrases {

// Words of a block that a phrase, or a gap-free part of one, stands on.
struct Spot {
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;  // one past the last
  std::uint32_t first_run = 0;  // run of first_word
  std::uint32_t last_run = 0;   // run of the last word
  Condition condition;
  friend bool operator==(const Spot&, const Spot&) = default;
};

// What a walk through a block found.
class Walked {
 public:
  Walked(const BlockSyntax& block, std::size_t segments)
      : graph_(block.graph), given_(block.conditions), chains_(segments) {
    found_.reserve(block.words.size() / 2);
    segments_.reserve(64);
  }

  // The segments found, each once.
  const std::vector<std::uint32_t>& segments() const { return segments_; }
  // How often a segment was found.
  std::uint32_t count(std::uint32_t segment) const { return chains_[segment].count; }
  // The sentences in which a segment was found, sorted.
  std::vector<std::uint32_t> sentences(std::uint32_t segment) const;
  // Makes `spots` those where a segment was found, in these sentences or, without any, in all: sorted, none twice, and
  // none that another on the same words makes needless because it stands under fewer conditions.
  void read(std::uint32_t segment, const std::vector<std::uint32_t>* sentences, std::vector<Spot>& spots);
  // Whether too many ways led on from some word, so that not all were taken.
  bool bounded() const { return bounded_; }

 private:
  friend class Walker;
  struct Found {
    std::uint32_t before = kNone;  // the one found before it of the same segment
    std::uint32_t first_word = 0;
    std::uint32_t last_word = 0;
    std::uint32_t first_run = 0;
    std::uint32_t last_run = 0;
    std::uint32_t condition = 0;  // of the block; beyond these, of made_
  };
  struct Chain {
    std::uint32_t last = kNone;
    std::uint32_t count = 0;
  };
  void add(std::uint32_t segment, Found found) {
    Chain& chain = chains_[segment];
    if (chain.count++ == 0) segments_.push_back(segment);
    found.before = chain.last;
    chain.last = static_cast<std::uint32_t>(found_.size());
    found_.push_back(found);
  }

  const Graph& graph_;
  const std::vector<Condition>& given_;
  std::vector<Condition> made_;
  std::vector<Found> found_;
  std::vector<std::uint32_t> segments_;
  std::vector<Chain> chains_;  // of each segment
  bool bounded_ = false;
};

// Finds all segments on all paths of the block. Each word is looked at once as a start; from there the trie and the
// graph are walked together.
Walked walk(const Tables& tables, const BlockSyntax& block, std::string_view text);

// Sorts spots by words, then by their number of literals and their condition; drops those that are there twice or are
// needless beside another on the same words. False if there were too many on the same words to keep all.
bool sort_out(std::vector<Spot>& spots);

}  // namespace proviso::phrases
