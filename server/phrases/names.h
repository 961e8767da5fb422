#pragma once

#include "server/phrases/pattern.h"
#include "server/phrases/phrase.h"
#include "server/phrases/vocabulary.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::phrases {

// How far a sequence expands: how many sequences of symbols it stands for, and how long they are.
struct Extent {
  std::uint64_t sequences = 1;  // counts up to a bound, so that it never overflows
  std::uint64_t shortest = 0;
  std::uint64_t longest = 0;
  bool fixed = false;  // every one of them holds a word or a prefix
};

// The named phrases, read and checked.
class NameTable {
 public:
  // Appends what is wrong with the names themselves to `problems`, which must outlive the table.
  NameTable(const Names& names, Vocabulary& vocabulary, std::vector<PhraseProblem>& problems);

  // Checks and measures a gap-free sequence. nullopt where it cannot be used: `problem` says why, or nothing where a
  // name is at fault and was reported for itself.
  std::optional<Extent> extent(std::span<const Element> elements, std::optional<PatternProblem>& problem);
  // All sequences of symbols that a measured sequence stands for, sorted, none twice.
  std::vector<std::vector<Symbol>> expansion(std::span<const Element> elements);

 private:
  enum class State : std::uint8_t { unread, open, good, bad };
  struct Entry {
    Pattern pattern;
    State state = State::unread;
    Extent extent;
  };
  void resolve(const std::string& name, Entry& entry);
  std::optional<Extent> extent_of(const Element& element, std::optional<PatternProblem>& problem);
  std::optional<Extent> extent_of_word(const Element& element, std::optional<PatternProblem>& problem);
  std::optional<Extent> extent_of_name(const Element& element, std::optional<PatternProblem>& problem);
  std::optional<Extent> extent_of_choice(const Element& element, std::optional<PatternProblem>& problem);
  std::vector<std::vector<Symbol>> expansion_of(const Element& element);
  std::vector<std::vector<Symbol>> expansion_of_name(const std::string& name);

  Vocabulary& vocabulary_;
  std::vector<PhraseProblem>& problems_;
  std::map<std::string, Entry, std::less<>> entries_;
  int depth_ = 0;  // of names being resolved one for another
};

}  // namespace proviso::phrases
