#pragma once

#include <cstdint>
#include <vector>

#include "grammar/block.h"
#include "server/model/force.h"

namespace proviso {

// A modal as found in the words: [first_word, last_word) with what it says.
struct Modal {
  std::uint32_t first_word = 0;
  std::uint32_t last_word = 0;
  Strength strength = Strength::obligation;
};

// A modal that governs a place in the text, and in which readings it does.
struct Governing {
  std::uint32_t modal = kNone;  // index into the modals; kNone: no modal governs
  Condition condition;
};

// The run of `block` that holds `word`.
std::uint32_t run_at(const BlockSyntax& block, std::uint32_t word);

// Where clauses begin in one block, and which modal governs which words. A clause begins at a semicolon, where a
// boundary phrase begins ("provided that", "which shall"), and where a second modal is coordinated with the first. A
// clause begun in a chapeau goes on into each of its items and into the tail.
class Clauses {
 public:
  // `modals` sorted by first_word and not overlapping; `boundaries` are first words of boundary phrases, sorted.
  Clauses(const BlockSyntax& block, std::vector<Modal> modals, const std::vector<std::uint32_t>& boundaries);

  // Whether two words stand in one clause of one reading.
  bool same(std::uint32_t a, std::uint32_t b) const;
  // The modals that govern words [first, last) standing under `condition`: the nearest before it in its clause, else
  // the first after it; one per reading where brackets offer several.
  std::vector<Governing> governing(std::uint32_t first, std::uint32_t last, const Condition& condition) const;
  const std::vector<Modal>& modals() const { return modals_; }
  // Whether some path leads from run `from` on to run `to`, or both are one.
  bool leads(std::uint32_t from, std::uint32_t to) const;

 private:
  void find_coordinated();
  bool joined(std::uint32_t run, std::uint32_t goal, std::uint32_t word, int budget) const;
  void within(std::uint32_t first, std::uint32_t last, const Condition& condition, std::vector<Governing>& out) const;
  void before(std::uint32_t run, std::uint32_t end, const Condition& condition, int budget,
              std::vector<Governing>& out) const;
  void after(std::uint32_t word, const Condition& condition, std::vector<Governing>& out) const;

  const BlockSyntax& block_;
  std::vector<Modal> modals_;
  std::vector<std::uint8_t> begins_;        // per word: a clause begins here
  std::vector<std::uint32_t> modal_of_;     // per word: the modal it belongs to, or kNone
  std::vector<std::vector<Edge>> entries_;  // per run: the runs that lead to it (Edge::to is the run it comes from)
  std::vector<std::uint32_t> groups_;       // of the block's marks
};

}  // namespace proviso
