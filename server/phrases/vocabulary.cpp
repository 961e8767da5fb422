#include "server/phrases/vocabulary.h"

#include "grammar/word.h"
#include "server/phrases/number_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

namespace proviso::phrases {
namespace {

constexpr std::size_t kFewestLetters = 3;

std::vector<proviso::Word> scanned(std::string_view written) {
  std::vector<proviso::Word> words;
  scan_words(written, {0, static_cast<std::uint32_t>(written.size())}, 0, words);
  return words;
}

std::string_view letters_of(const proviso::Word& word, std::string_view written) {
  return written.substr(word.begin, word.length);
}

std::size_t letter_count(std::string_view folded) {
  return static_cast<std::size_t>(std::ranges::count_if(folded, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte | 0x20u) - 'a' < 26u || byte >= 0xC0;
  }));
}

std::vector<Symbol> number_symbols(NumberKind kind) {
  switch (kind) {
    case NumberKind::unit:
      return {kAnyNumber, kUnitNumber};
    case NumberKind::tens:
      return {kAnyNumber, kTensNumber};
    case NumberKind::hundred:
      return {kAnyNumber, kHundredNumber};
    case NumberKind::teen:
      break;
  }
  return {kAnyNumber};
}

// The longest of the prefixes with which `folded` begins, end() if none.
std::map<std::string, std::vector<Symbol>>::const_iterator longest_prefix(
    const std::map<std::string, std::vector<Symbol>>& prefixes, std::string_view folded) {
  auto best = prefixes.end();
  for (std::size_t size = kFewestLetters; size <= folded.size(); ++size) {
    const auto found = prefixes.find(std::string(folded.substr(0, size)));
    if (found != prefixes.end()) best = found;
  }
  return best;
}

void set_bit(std::vector<std::uint64_t>& bits, std::uint32_t place) {
  bits[place / 64] |= std::uint64_t{1} << place % 64;
}

// Marks the first letters that a word beginning with `prefix` may have before it is folded: "size" begins "sise",
// "tense" begins "tenc". Words with other than plain letters there are folded whatever is marked.
void mark_first_letters(std::vector<std::uint64_t>& bits, std::string_view prefix) {
  const auto mark = [&](std::string_view letters) {
    const std::uint32_t place = first_letters(letters.data(), letters.size());
    if (place != kAnyLetters) set_bit(bits, place);
  };
  for (unsigned way = 0; way < 8; ++way) {
    std::string letters(prefix.substr(0, 4));
    for (std::size_t i = 1; i < letters.size(); ++i) {
      if ((way >> (i - 1) & 1) == 0) continue;
      if (letters[i] == 's')
        letters[i] = 'z';
      else if (letters[i] == 'c')
        letters[i] = 's';
    }
    mark(letters);
    for (char next = 'a'; letters.size() == 3 && next <= 'z'; ++next) mark(letters + next);
  }
}

// Of words that stand for `symbols`: whether and how phrases begin with them.
std::uint32_t start_flags(const Tables& tables, const std::vector<Symbol>& symbols) {
  std::uint32_t flags = 0;
  for (const Symbol symbol : symbols) {
    if (tables.roots[symbol] == 0) continue;
    const TrieNode& node = tables.nodes[tables.roots[symbol]];
    flags |= kStarts;
    if (node.first_output != node.last_output) flags |= kAlone;
    if ((node.flags & kWantsPrefix) != 0) flags |= kWithPrefix;
    if ((node.flags & kWantsMention) != 0) flags |= kWithMention;
  }
  return flags;
}

ClassCode append_class(Tables& tables, const std::vector<Symbol>& symbols) {
  WordClass added;
  added.first_symbol = static_cast<std::uint32_t>(tables.class_symbols.size());
  tables.class_symbols.insert(tables.class_symbols.end(), symbols.begin(), symbols.end());
  added.last_symbol = static_cast<std::uint32_t>(tables.class_symbols.size());
  added.first_alone = static_cast<std::uint32_t>(tables.alone.size());
  for (const Symbol symbol : symbols) {
    if (tables.roots[symbol] == 0) continue;
    const TrieNode& node = tables.nodes[tables.roots[symbol]];
    tables.alone.insert(tables.alone.end(), tables.outputs.begin() + node.first_output,
                        tables.outputs.begin() + node.last_output);
  }
  added.last_alone = static_cast<std::uint32_t>(tables.alone.size());
  added.code = static_cast<std::uint32_t>(tables.classes.size()) | start_flags(tables, symbols);
  tables.classes.push_back(added);
  return added.code;
}

std::span<const Symbol> symbols_of(const Tables& tables, const WordClass& word_class) {
  return std::span(tables.class_symbols)
      .subspan(word_class.first_symbol, word_class.last_symbol - word_class.first_symbol);
}

// Marks all pairs of classes with which phrases begin.
void write_pairs(Tables& tables) {
  std::vector<std::vector<ClassCode>> holders(tables.roots.size());  // classes that stand for a symbol
  for (const WordClass& any : tables.classes) {
    for (const Symbol symbol : symbols_of(tables, any)) holders[symbol].push_back(any.code);
  }
  std::vector<std::pair<ClassCode, ClassCode>> pairs;
  for (const WordClass& first : tables.classes) {
    for (const Symbol symbol : symbols_of(tables, first)) {
      if (tables.roots[symbol] == 0) continue;
      const TrieNode& node = tables.nodes[tables.roots[symbol]];
      for (std::uint32_t edge = node.first_edge; edge < node.first_edge + node.edge_places; ++edge) {
        if (tables.edges[edge].node == 0) continue;
        for (const ClassCode second : holders[tables.edges[edge].symbol]) pairs.emplace_back(first.code, second);
      }
    }
  }
  constexpr std::size_t kMostWords = 1u << 14;  // 128 KB: beyond that a look costs more than it saves
  tables.pairs.assign(std::min(kMostWords, std::bit_ceil(pairs.size() * 32 / 64 + 1)), 0);
  for (const auto& [first, second] : pairs)
    set_bit(tables.pairs, pair_place(first, second, pair_shift(tables.pairs.size())));
}

void sort_out(std::vector<Symbol>& symbols) {
  std::ranges::sort(symbols);
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
}

}  // namespace

std::vector<std::string> folded_prefixes(std::string_view written) {
  // What is folded at the end of a word ("-ize") must be folded at the end of its beginning too: the beginning is
  // completed in the ways in which such words go on, folded, and cut again.
  constexpr std::array<std::string_view, 5> kCompletions = {"", "e", "ed", "ing", "ation"};
  std::vector<std::string> forms;
  for (const std::string_view completion : kCompletions) {
    std::string folded = fold_word(std::string(written).append(completion));
    if (!folded.ends_with(completion)) continue;
    folded.resize(folded.size() - completion.size());
    if (letter_count(folded) >= kFewestLetters) forms.push_back(std::move(folded));
  }
  std::ranges::sort(forms);
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

Vocabulary::Vocabulary() {
  for (const NumberWord& number : number_words()) {
    std::string folded = fold_word(number.word);
    const std::uint64_t hash = hash_word(folded);
    words_[interned(std::move(folded), hash)].symbols = number_symbols(number.kind);
  }
}

std::uint32_t Vocabulary::interned(std::string folded, std::uint64_t hash) {
  const auto [place, added] = places_.emplace(hash, static_cast<std::uint32_t>(words_.size()));
  if (added) words_.push_back({hash, std::move(folded), false, {}});
  return place->second;
}

Symbol Vocabulary::exact(std::string_view written, std::uint64_t hash, bool digits) {
  const auto [known, added] = exact_.emplace(hash, next_);
  if (!added) return known->second;
  ++next_;
  Word& word = words_[interned(fold_word(written), hash)];
  word.digits = digits;
  word.symbols.push_back(known->second);
  return known->second;
}

std::vector<Symbol> Vocabulary::word(std::string_view written) {
  std::vector<Symbol> symbols;
  for (const proviso::Word& word : scanned(written)) {
    symbols.push_back(exact(letters_of(word, written), word.hash, word.number));
  }
  return symbols;
}

std::optional<std::vector<Symbol>> Vocabulary::prefix(std::string_view written) {
  const std::vector<proviso::Word> words = scanned(written);
  if (words.empty()) return std::nullopt;
  const std::string_view last = letters_of(words.back(), written);
  std::vector<std::string> forms = folded_prefixes(last);
  if (words.back().number || forms.empty() || letter_count(last) < kFewestLetters) return std::nullopt;
  std::vector<Symbol> symbols;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    symbols.push_back(exact(letters_of(words[i], written), words[i].hash, words[i].number));
  }
  const auto [known, added] = prefixes_.emplace(forms, next_);
  if (added) {
    ++next_;
    for (const std::string& form : forms) prefix_texts_[form].push_back(known->second);
  }
  symbols.push_back(known->second);
  return symbols;
}

std::vector<bool> Vocabulary::prefix_symbols() const {
  std::vector<bool> prefix(next_, false);
  for (const auto& [forms, symbol] : prefixes_) prefix[symbol] = true;
  return prefix;
}

void Vocabulary::write(Tables& tables) const {
  append_class(tables, {});
  append_class(tables, {});
  tables.classes[kNotLookedUp].code |= kUnknown;
  append_class(tables, {kAnyNumber});
  const Symbols prefixes = write_prefixes(tables);
  const std::size_t size = std::bit_ceil(words_.size() * 2 + 2);
  tables.slots.assign(size, WordSlot{});
  for (const Word& word : words_) {
    std::vector<Symbol> symbols = word.symbols;
    if (word.digits) symbols.push_back(kAnyNumber);
    const auto begins = longest_prefix(prefixes, word.folded);
    if (begins != prefixes.end()) symbols.insert(symbols.end(), begins->second.begin(), begins->second.end());
    sort_out(symbols);
    std::size_t place = slot_place(word.hash, size);
    while (tables.slots[place].code != kNothing) place = (place + 1) & (size - 1);
    tables.slots[place] = {word.hash, append_class(tables, symbols), 0};
  }
  write_pairs(tables);
}

Vocabulary::Symbols Vocabulary::write_prefixes(Tables& tables) const {
  tables.any_prefix.assign(kFirstLetterPlaces / 64, 0);
  tables.starting_prefix.assign(kFirstLetterPlaces / 64, 0);
  Symbols symbols_of;
  std::map<std::string, std::uint32_t> place_of;
  // In order of letters a prefix comes after those it begins with: it takes their symbols over.
  for (const auto& [text, own] : prefix_texts_) {
    Prefix prefix;
    prefix.first_letter = static_cast<std::uint32_t>(tables.letters.size());
    tables.letters.insert(tables.letters.end(), text.begin(), text.end());
    prefix.last_letter = static_cast<std::uint32_t>(tables.letters.size());
    std::vector<Symbol> symbols = own;
    const auto shorter = longest_prefix(symbols_of, text);
    if (shorter != symbols_of.end()) {
      symbols.insert(symbols.end(), shorter->second.begin(), shorter->second.end());
      prefix.shorter = place_of[shorter->first] + 1;
    }
    sort_out(symbols);
    prefix.code = append_class(tables, symbols);
    mark_first_letters(tables.any_prefix, text);
    if ((prefix.code & kStarts) != 0) mark_first_letters(tables.starting_prefix, text);
    place_of[text] = static_cast<std::uint32_t>(tables.prefixes.size());
    tables.prefixes.push_back(prefix);
    symbols_of.emplace(text, std::move(symbols));
  }
  return symbols_of;
}

}  // namespace proviso::phrases
