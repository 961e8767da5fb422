#pragma once

#include "server/phrases/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::phrases {

// The beginnings that words of `written*` may have once they are folded, sorted: "authoriz" gives "authoris" and
// "authoriz". `written` is one word without its star.
std::vector<std::string> folded_prefixes(std::string_view written);

// The words and prefixes of all phrases and the symbols that stand for them.
class Vocabulary {
 public:
  Vocabulary();

  // The symbols of a word as a phrase writes it: one, or several ("real-time"), or none where it holds no word.
  std::vector<Symbol> word(std::string_view written);
  // The same for `written*`, written without its star; nullopt where fewer than three letters precede the star.
  std::optional<std::vector<Symbol>> prefix(std::string_view written);
  // Of each symbol, whether it stands for a prefix.
  std::vector<bool> prefix_symbols() const;
  // Writes the tables that lead from a word to its symbols. The trie must be in place: it says which words start.
  void write(Tables& tables) const;

 private:
  struct Word {
    std::uint64_t hash = 0;
    std::string folded;
    bool digits = false;
    std::vector<Symbol> symbols;
  };
  using Symbols = std::map<std::string, std::vector<Symbol>>;

  // The prefixes and the symbols of a word that begins so.
  Symbols write_prefixes(Tables& tables) const;
  Symbol exact(std::string_view written, std::uint64_t hash, bool digits);
  std::uint32_t interned(std::string folded, std::uint64_t hash);

  Symbol next_ = kFirstOwnSymbol;
  std::vector<Word> words_;
  std::map<std::uint64_t, std::uint32_t> places_;        // of words, by hash
  std::map<std::uint64_t, Symbol> exact_;                // by hash
  std::map<std::vector<std::string>, Symbol> prefixes_;  // by all that they may begin with
  Symbols prefix_texts_;                                 // what begins with this stands for these
};

// The place of the first four letters of a word, or of all three of a word of three, in the filters by first letters;
// kAnyLetters where one of them is no letter of the plain alphabet. Case does not matter. `size` is at least three.
inline constexpr std::uint32_t kAnyLetters = 0xFFFFFFFF;
inline constexpr std::size_t kFirstLetterPlaces = 1u << 16;
inline std::uint32_t first_letters(const char* word, std::size_t size) {
  std::array<unsigned char, 4> bytes = {'a', 'a', 'a', 'a'};
  if (size > 3)
    std::memcpy(bytes.data(), word, 4);
  else
    std::memcpy(bytes.data(), word, 3);
  std::uint32_t letters = 0;
  std::memcpy(&letters, bytes.data(), 4);
  const std::uint32_t lower = letters | 0x20202020;
  // A byte below 'a' or above 'z' sets the high bit in one of the differences.
  if (((lower - 0x61616161) | (0x7A7A7A7A - lower) | letters) & 0x80808080) return kAnyLetters;
  return (lower + (size > 3 ? 0 : 1)) * 0x9E3779B1u >> 16;
}

}  // namespace proviso::phrases
