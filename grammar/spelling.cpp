#include "grammar/spelling.h"

#include <cstring>

namespace proviso {
namespace {

constexpr std::uint32_t bits(std::string_view letters) {
  std::uint32_t set = 0;
  for (const char c : letters) set |= letter_bit(static_cast<unsigned char>(c));
  return set;
}

constexpr bool has(std::uint32_t set, std::uint32_t all) { return (set & all) == all; }

// "organize" -> "organise", "analyze" -> "analyse". That "size" becomes "sise" harms nobody: it does so everywhere.
void fold_z(char* word, std::size_t size) {
  for (std::size_t i = 1; i < size; ++i) {
    if (word[i] == 'z' && (word[i - 1] == 'i' || word[i - 1] == 'y')) word[i] = 's';
  }
}

// "behaviour" -> "behavior"; the letters before "our" keep "four", "hour", "course", "tour" and "flour" out.
std::size_t fold_our(char* word, std::size_t size) {
  for (std::size_t i = 3; i + 2 < size; ++i) {
    if (word[i] != 'o' || word[i + 1] != 'u' || word[i + 2] != 'r') continue;
    if (std::memchr("bdlmnprvi", word[i - 1], 9) == nullptr) continue;
    std::memmove(word + i + 1, word + i + 2, size - i - 2);
    return size - 1;
  }
  return size;
}

void fold_ense(char* word, std::size_t size) {
  for (std::size_t i = 1; i + 3 < size; ++i) {
    if (word[i] == 'e' && word[i + 1] == 'n' && word[i + 2] == 's' && word[i + 3] == 'e') word[i + 2] = 'c';
  }
}

}  // namespace

std::size_t one_spelling(char* word, std::size_t size, std::uint32_t letters) {
  if (size < 4) return size;
  if (has(letters, bits("z"))) fold_z(word, size);
  if (has(letters, bits("our"))) size = fold_our(word, size);
  if (has(letters, bits("ens"))) fold_ense(word, size);
  if (has(letters, bits("progam")) && size <= 10) {
    const std::string_view whole(word, size);
    if (whole == "programme") return 7;
    if (whole == "programmes") {
      word[7] = 's';
      return 8;
    }
  }
  return size;
}

bool joining_prefix(std::string_view word) {
  static constexpr std::string_view kPrefixes[] = {"co",    "re",    "non",  "pre",   "sub",     "anti",  "multi",
                                                   "inter", "intra", "semi", "bi",    "counter", "e",     "cyber",
                                                   "de",    "un",    "over", "under", "supra",   "trans", "extra"};
  for (const std::string_view prefix : kPrefixes) {
    if (word == prefix) return true;
  }
  return false;
}

}  // namespace proviso
