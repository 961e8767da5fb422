#include "server/phrases/word_reader.h"

#include "server/phrases/vocabulary.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace proviso::phrases {
namespace {

constexpr std::uint16_t kShortestPrefix = 3;

}  // namespace

WordReader::WordReader(const Tables& tables, std::string_view text, std::span<const Word> words)
    : tables_(tables), text_(text), words_(words), pair_shift_(pair_shift(tables.pairs.size())), codes_(words.size()) {
  const WordSlot* const slots = tables.slots.data();
  const std::size_t size = tables.slots.size();
  const ClassCode digits = tables.classes[kDigits].code;
  const ClassCode unknown = tables.classes[kNotLookedUp].code;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::uint64_t hash = words[i].hash;
    std::size_t place = slot_place(hash, size);
    while (slots[place].hash != hash && slots[place].code != kNothing) place = (place + 1) & (size - 1);
    ClassCode code = slots[place].code;
    if (code == kNothing) {
      code = words[i].number ? digits : unknown;
      if (!words[i].number && may_begin(i, tables.starting_prefix)) code = prefix_code(i);
    }
    codes_[i] = code;
  }
}

void WordReader::look_up(std::uint32_t word) {
  const ClassCode found = may_begin(word, tables_.any_prefix) ? prefix_code(word) : ClassCode{kNothing};
  codes_[word] = found | (codes_[word] & kBeginsMention);
}

// Whether the first letters of a word leave it open that it begins with one of the prefixes of the filter.
bool WordReader::may_begin(std::uint32_t word, const std::vector<std::uint64_t>& filter) const {
  const Word& asked = words_[word];
  if (asked.length < kShortestPrefix) return false;
  const std::uint32_t place = first_letters(text_.data() + asked.begin, asked.length);
  return place == kAnyLetters || (filter[place / 64] >> place % 64 & 1) != 0;
}

// The class of the longest prefix with which the word begins: the last prefix that is not after the word in order of
// letters, or one that this one begins with. kNothing if none.
ClassCode WordReader::prefix_code(std::uint32_t word) const {
  const std::string folded = fold_word(text_.substr(words_[word].begin, words_[word].length));
  const auto letters = [&](const Prefix& prefix) {
    return std::string_view(tables_.letters.data() + prefix.first_letter, prefix.last_letter - prefix.first_letter);
  };
  const auto after = std::ranges::upper_bound(tables_.prefixes, std::string_view(folded), {}, letters);
  for (auto next = static_cast<std::uint32_t>(after - tables_.prefixes.begin()); next != 0;) {
    const Prefix& prefix = tables_.prefixes[next - 1];
    if (folded.starts_with(letters(prefix))) return prefix.code;
    next = prefix.shorter;
  }
  return kNothing;
}

}  // namespace proviso::phrases
