#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace proviso::phrases {

// What a word, or another thing that stands in a text, can be to a phrase. The first ones are built in; after them
// each word and each prefix of the phrases has its own.
using Symbol = std::uint32_t;
enum BuiltinSymbol : Symbol {
  kAnyNumber,
  kTensNumber,
  kUnitNumber,
  kHundredNumber,
  kReference,
  kReach,
  kFirstOwnSymbol
};

// All words that mean the same to the phrases are of one class: they stand for the same symbols.
enum BuiltinClass : std::uint32_t { kNothing, kNotLookedUp, kDigits, kFirstOwnClass };

// A class as the matcher carries it: its number, and what a phrase that begins with such a word looks like. The flags
// of the word behind it stand two bits lower than those of this one that ask for them.
enum ClassFlags : std::uint32_t {
  kClassNumber = (1u << 26) - 1,
  kBeginsMention = 1u << 26,  // not of the class but of one word: a mention begins there
  kUnknown = 1u << 27,        // kNotLookedUp
  kWithMention = 1u << 28,    // a phrase may go on with a mention
  kWithPrefix = 1u << 29,     // a phrase may go on with a prefix
  kAlone = 1u << 30,          // it may be this word alone
  kStarts = 1u << 31          // there is one
};
using ClassCode = std::uint32_t;

struct WordClass {
  std::uint32_t first_symbol = 0;  // class_symbols[first_symbol, last_symbol)
  std::uint32_t last_symbol = 0;
  std::uint32_t first_alone = 0;  // segments that are such a word alone: alone[first_alone, last_alone)
  std::uint32_t last_alone = 0;
  ClassCode code = 0;
  friend bool operator==(const WordClass&, const WordClass&) = default;
};

// A word that phrases name.
struct WordSlot {
  std::uint64_t hash = 0;     // of the folded word
  ClassCode code = kNothing;  // kNothing: an empty place
  std::uint32_t unused = 0;   // the tables hold no indeterminate byte
  friend bool operator==(const WordSlot&, const WordSlot&) = default;
};

// The beginning that the words of a `word*` share. Sorted by letters.
struct Prefix {
  std::uint32_t first_letter = 0;  // letters[first_letter, last_letter)
  std::uint32_t last_letter = 0;
  std::uint32_t shorter = 0;  // 1 + the longest other prefix that this one begins with; 0: none
  ClassCode code = 0;         // of words that begin so
  friend bool operator==(const Prefix&, const Prefix&) = default;
};

// What may come next after a node; of the root also what may come anywhere.
enum NodeFlags : std::uint32_t { kWantsPrefix = 1, kWantsMention = 2, kUsesMentions = 4 };

// A place in the trie of all gap-free parts of phrases. Its edges are a table of its own, by open addressing: a single
// edge is edges[first_edge], of several the search begins at edge_place().
struct TrieNode {
  std::uint32_t first_edge = 0;
  std::uint32_t edge_places = 0;   // 0, 1 or a power of two with room to spare
  std::uint32_t first_output = 0;  // segments that end here: outputs [first_output, last_output)
  std::uint32_t last_output = 0;
  std::uint32_t flags = 0;
  friend bool operator==(const TrieNode&, const TrieNode&) = default;
};

struct TrieEdge {
  Symbol symbol = 0;
  std::uint32_t node = 0;  // 0: no edge
  friend bool operator==(const TrieEdge&, const TrieEdge&) = default;
};

// A gap-free part of one or several phrases. `texts` are the patterns of phrase texts that are looked at when it is
// found; a pattern of several segments is listed at one of them.
struct Segment {
  std::uint32_t first_text = 0;  // segment_texts[first_text, last_text)
  std::uint32_t last_text = 0;
  friend bool operator==(const Segment&, const Segment&) = default;
};

// A segment in a pattern, and at most how many words may stand between it and the next one.
struct PatternPart {
  std::uint32_t segment = 0;
  std::uint32_t gap = 0;
  friend bool operator==(const PatternPart&, const PatternPart&) = default;
};

// The text of a phrase, or of one of its `with` and `unless` parts.
struct PatternEntry {
  std::uint32_t phrase = 0;
  std::uint32_t first_part = 0;  // parts [first_part, last_part)
  std::uint32_t last_part = 0;
  friend bool operator==(const PatternEntry&, const PatternEntry&) = default;
};

// A phrase: its patterns stand one after another, the text first, then `with`, then `unless`.
struct PhraseEntry {
  std::uint32_t text = 0;
  std::uint32_t first_with = 0;
  std::uint32_t first_unless = 0;
  std::uint32_t end = 0;
  std::uint32_t places = 0;  // PlaceFlags
  friend bool operator==(const PhraseEntry&, const PhraseEntry&) = default;
};

// Everything match() reads. Only made by compile() and Automaton::restore(), which keep all indices in range.
struct Tables {
  std::vector<WordSlot> slots;  // open addressing by word hash; the size is a power of two
  std::vector<WordClass> classes;
  std::vector<Symbol> class_symbols;
  std::vector<std::uint32_t> alone;
  std::vector<Prefix> prefixes;
  std::vector<char> letters;
  std::vector<std::uint64_t> any_prefix;       // filters by first letters, one bit each
  std::vector<std::uint64_t> starting_prefix;  // of prefixes with which a phrase may begin
  std::vector<std::uint64_t> pairs;            // filter by the classes of the first two words of phrases
  std::vector<std::uint32_t> roots;            // node after each symbol at the start of a phrase, 0: none
  std::vector<TrieNode> nodes;                 // [0] is the root
  std::vector<TrieEdge> edges;
  std::vector<std::uint32_t> outputs;
  std::vector<Segment> segments;
  std::vector<std::uint32_t> segment_texts;
  std::vector<PatternPart> parts;
  std::vector<PatternEntry> patterns;
  std::vector<PhraseEntry> phrases;
  friend bool operator==(const Tables&, const Tables&) = default;
};

// Where a search for a word's hash begins in a table of `size` places, for a symbol among the edges of a node, and for
// two classes in the filter of pairs of 2^(32 - shift) bits. All sizes are powers of two.
inline std::size_t slot_place(std::uint64_t hash, std::size_t size) { return (hash ^ hash >> 29) & (size - 1); }
inline std::uint32_t edge_place(Symbol symbol, std::uint32_t places) {
  return symbol * 0x9E3779B1u >> 16 & (places - 1);
}

inline std::uint32_t pair_place(ClassCode first, ClassCode second, std::uint32_t shift) {
  return ((first & ~kBeginsMention) * 0x9E3779B1u + (second & ~kBeginsMention) * 0x85EBCA6Bu) >> shift;
}
inline std::uint32_t pair_shift(std::size_t words) { return 26u - static_cast<std::uint32_t>(std::countr_zero(words)); }

// Calls f with each table, in the order in which they are stored.
template <typename AnyTables, typename F>
void for_each_table(AnyTables& tables, F&& f) {
  f(tables.slots), f(tables.classes), f(tables.class_symbols), f(tables.alone);
  f(tables.prefixes), f(tables.letters);
  f(tables.any_prefix), f(tables.starting_prefix), f(tables.pairs), f(tables.roots), f(tables.nodes), f(tables.edges);
  f(tables.outputs), f(tables.segments), f(tables.segment_texts), f(tables.parts), f(tables.patterns);
  f(tables.phrases);
}

}  // namespace proviso::phrases
