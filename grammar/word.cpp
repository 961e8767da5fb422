#include "grammar/word.h"

#include "grammar/letters.h"
#include "grammar/spelling.h"
#include "grammar/utf8.h"
#include "grammar/word_hash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace proviso {
namespace {

constexpr std::size_t kMostBytes = 256;  // a longer run of letters is cut: no word is so long

// Lower case of ASCII letters, digits as they are, 0 for all else.
constexpr std::array<char, 256> kFold = [] {
  std::array<char, 256> fold{};
  for (int c = '0'; c <= '9'; ++c) fold[static_cast<std::size_t>(c)] = static_cast<char>(c);
  for (int c = 'a'; c <= 'z'; ++c) fold[static_cast<std::size_t>(c)] = static_cast<char>(c);
  for (int c = 'A'; c <= 'Z'; ++c) fold[static_cast<std::size_t>(c)] = static_cast<char>(c - 'A' + 'a');
  return fold;
}();

// What one byte between words says; kAsk where more must be looked at.
constexpr std::uint16_t kAsk = 256;
constexpr std::array<std::uint16_t, 256> kGap = [] {
  std::array<std::uint16_t, 256> gap{};
  gap[','] = kComma;
  gap[';'] = kSemicolon;
  gap[':'] = kColon;
  gap['\n'] = gap['\r'] = kLineEnd;
  gap['('] = gap[')'] = kParenthesis;
  gap['"'] = gap['\''] = gap['`'] = kQuote;
  gap['?'] = gap['!'] = kSentenceEnd;
  gap['.'] = gap['-'] = kAsk;
  for (std::size_t c = 0x80; c < 256; ++c) gap[c] = kAsk;
  return gap;
}();

unsigned char byte(const char* at) { return static_cast<unsigned char>(*at); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool ascii_letter(char c) { return lower(static_cast<char>(c | 0x20)); }

CodePoint point_at(const char* at, const char* end) { return code_point({at, static_cast<std::size_t>(end - at)}, 0); }

bool letter_at(const char* at, const char* end) {
  if (at >= end) return false;
  if (byte(at) < 0x80) return ascii_letter(*at);
  const CodePoint point = point_at(at, end);
  return point.valid && letter_class(point.value) == Letter::letter;
}

// A word while it is folded.
struct Fold {
  char bytes[kMostBytes + 16];
  std::size_t size = 0;
  std::uint32_t letters = 0;

  bool full() const { return size >= kMostBytes; }
  void add(char c) {
    bytes[size++] = c;
    letters |= letter_bit(static_cast<unsigned char>(c));
  }
  void add(std::string_view text) {
    for (const char c : text) add(c);
  }
  std::string_view view() const { return {bytes, size}; }
  void finish() { size = one_spelling(bytes, size, letters); }
};

// Where the word goes on after a hyphen of `width` bytes at `at`; null if the hyphen ends it.
const char* after_hyphen(const char* at, std::size_t width, const char* end, const Fold& fold) {
  const char* next = at + width;
  if (fold.size == 0 || next >= end) return nullptr;
  if (*next == '\n' || *next == '\r') {
    if (*next == '\r' && next + 1 < end && next[1] == '\n') ++next;
    ++next;
    while (next < end && (*next == ' ' || *next == '\t')) ++next;
    return next < end && (lower(*next) || (byte(next) >= 0x80 && letter_at(next, end))) ? next : nullptr;
  }
  return letter_at(next, end) && joining_prefix(fold.view()) ? next : nullptr;
}

// Where the word goes on after an apostrophe; null if it ends there. "State's" is the word "state".
const char* after_apostrophe(const char* at, std::size_t width, const char* end, bool& possessive) {
  const char* next = at + width;
  if (!letter_at(next, end)) return nullptr;
  possessive = (*next == 's' || *next == 'S') && !letter_at(next + 1, end) && !(next + 1 < end && digit(next[1]));
  return possessive ? next + 1 : next;
}

// Folds the word that starts at `at` and returns its end.
const char* fold_one(const char* at, const char* end, Fold& fold) {
  for (;;) {
    const char* const stop =
        static_cast<std::size_t>(end - at) > kMostBytes - fold.size ? at + (kMostBytes - fold.size) : end;
    while (at != stop) {
      const char c = kFold[byte(at)];
      if (c == 0) break;
      fold.add(c);
      ++at;
    }
    if (at == end || fold.full()) return at;
    const char* next = nullptr;
    if (byte(at) < 0x80) {
      if (*at == ' ') return at;
      bool possessive = false;
      if (*at == '-') {
        next = after_hyphen(at, 1, end, fold);
      } else if (*at == '\'') {
        next = after_apostrophe(at, 1, end, possessive);
        if (possessive) return next;
      } else if (*at == '.' && fold.size > 0 && digit(at[-1]) && digit(fold.bytes[0]) && at + 1 < end && digit(at[1])) {
        fold.add('.');
        next = at + 1;
      }
    } else {
      const CodePoint point = point_at(at, end);
      bool possessive = false;
      switch (point.valid ? letter_class(point.value) : Letter::other) {
        case Letter::letter:
          if (const std::string_view letters = ligature(point.value); !letters.empty()) {
            fold.add(letters);
          } else {
            std::string one;
            append_utf8(one, folded(point.value));
            fold.add(one);
          }
          next = at + point.size;
          break;
        case Letter::joiner:
          next = after_hyphen(at, point.size, end, fold);
          if (next == nullptr) next = at + point.size;
          break;
        case Letter::hyphen:
          next = after_hyphen(at, point.size, end, fold);
          break;
        case Letter::apostrophe:
          next = after_apostrophe(at, point.size, end, possessive);
          if (possessive) return next;
          break;
        default:
          break;
      }
    }
    if (next == nullptr) return at;
    at = next;
  }
}

// Words after which a point is no end: "No. 5", "art. 3", "Mr. X", "e.g.", "i.e.".
bool abbreviation(std::uint64_t hash) {
  struct Entry {
    std::string_view word;
  };
  static constexpr Entry kList[] = {{"no"},  {"nos"}, {"art"},  {"arts"}, {"para"}, {"paras"},  {"cf"},  {"vol"},
                                    {"pp"},  {"mr"},  {"mrs"},  {"ms"},   {"dr"},   {"prof"},   {"st"},  {"fig"},
                                    {"rev"}, {"add"}, {"corr"}, {"ch"},   {"sec"},  {"messrs"}, {"viz"}, {"approx"}};
  static constexpr WordTable kTable(kList);
  return kTable.find(hash) != nullptr;
}

// Whether the single letter at `word` stands for a name or a word: "J. Smith", "e.g."; but not the a of "1.a."
bool initial(const char* base, const char* word) {
  return upper(*word) || (word - base >= 2 && word[-1] == '.' && ascii_letter(word[-2]));
}

// Whether the point at `at`, between `last` (the word that ends there, if one does) and what follows, ends a sentence.
bool ends_sentence(const char* base, const char* at, const char* end, const Word* last) {
  const char* next = at + 1;
  if (next < end && (digit(*next) || *next == '.')) return false;
  if (last != nullptr) {
    if (abbreviation(last->hash)) return false;
    if (last->length == 1 && initial(base, base + last->begin)) return false;
    if (next < end && ascii_letter(*next)) return last->length > 2 && lower(at[-1]) && upper(*next);
  } else if (next < end && ascii_letter(*next)) {
    return upper(*next);
  }
  while (next < end && (*next == ' ' || *next == '\t' || *next == '\n' || *next == '\r' || *next == '*')) ++next;
  return next >= end || !lower(*next);
}

// The flags of one separator outside ASCII.
std::uint8_t gap(Letter separator) {
  switch (separator) {
    case Letter::line_end:
      return kLineEnd;
    case Letter::dash:
      return kDash;
    case Letter::quote:
    case Letter::apostrophe:
      return kQuote;
    case Letter::comma:
      return kComma;
    case Letter::semicolon:
      return kSemicolon;
    case Letter::colon:
      return kColon;
    case Letter::parenthesis:
      return kParenthesis;
    case Letter::stop:
      return kSentenceEnd;
    default:
      return 0;
  }
}

bool blank(const char* at) { return *at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'; }

bool starts_word(const char* at, const char* end) {
  if (byte(at) < 0x80) return kFold[byte(at)] != 0;
  const CodePoint point = point_at(at, end);
  return point.valid && letter_class(point.value) == Letter::letter;
}

// The flags of the separator at `at`, which is moved behind it.
std::uint8_t separator(const char* base, const char*& at, const char* end, const Word* last) {
  const std::uint16_t flags = kGap[byte(at)];
  if (flags != kAsk) {
    ++at;
    return static_cast<std::uint8_t>(flags);
  }
  if (byte(at) < 0x80) {
    const char* const here = at++;
    if (*here == '.') return ends_sentence(base, here, end, last) ? kSentenceEnd : 0;
    return here > base && blank(here - 1) && at != end && blank(at) ? kDash : 0;
  }
  const CodePoint point = point_at(at, end);
  at += point.size;
  return point.valid ? gap(letter_class(point.value)) : 0;
}

// Eight bytes at a time; the top bit of each byte is an answer about it.
constexpr std::uint64_t each(unsigned char byte) { return 0x0101010101010101U * byte; }
constexpr std::uint64_t kTops = each(0x80);

// Which bytes are between `low` and `high`, both below 0x80.
std::uint64_t between(std::uint64_t bytes, unsigned char low, unsigned char high) {
  const std::uint64_t seven = bytes & ~kTops;
  const std::uint64_t from = seven + each(static_cast<unsigned char>(0x80 - low));
  const std::uint64_t past = seven + each(static_cast<unsigned char>(0x7F - high));
  return from & ~past & ~bytes & kTops;
}

// Which bytes are `byte`; there may be more answers above the first right one.
std::uint64_t equal(std::uint64_t bytes, char value) {
  const std::uint64_t zero = bytes ^ each(static_cast<unsigned char>(value));
  return (zero - each(1)) & ~zero & kTops;
}

constexpr std::uint64_t kProgramm = bytes_at("programm", 8);

// Whether folded bytes may be one of two spellings: "z", "ou(r)", "(e)ns(e)", "programm…".
inline bool may_vary(std::uint64_t bytes) {
  const std::uint64_t ou = equal(bytes, 'o') & (equal(bytes, 'u') >> 8);
  const std::uint64_t ns = equal(bytes, 'n') & (equal(bytes, 's') >> 8);
  return (equal(bytes, 'z') | ou | ns) != 0 || bytes == kProgramm;
}

// The common case: a word of less than 24 ASCII letters or digits with a plain end. Sets its end and hash; false where
// fold_one must look.
bool plain_word(const char* at, const char* end, const char*& next, std::uint64_t& hash) {
  constexpr std::size_t kChunks = 3;
  std::uint64_t chunks[kChunks] = {};
  std::size_t size = 0;
  std::size_t count = 0;
  bool vary = false;
  for (std::size_t step = 8; step == 8; ++count) {
    if (count == kChunks || end - at < static_cast<std::ptrdiff_t>(size) + 9) return false;
    const std::uint64_t raw = eight_bytes_at(at + size);
    const std::uint64_t low = raw | each(0x20);
    const std::uint64_t others = ~(between(low, 'a', 'z') | between(raw, '0', '9')) & kTops;
    step = others == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(others)) / 8;
    if (step == 0) break;
    chunks[count] = step == 8 ? low : low & ((std::uint64_t{1} << (8 * step)) - 1);
    // Shorter words have one spelling; of a pair of letters one may stand in each chunk.
    if (step > 3) vary = vary || may_vary(chunks[count]);
    if (count > 0) vary = vary || may_vary((chunks[count - 1] >> 56) | (chunks[count] << 8));
    size += step;
  }
  if (size == 0) return false;
  const char stop = at[size];
  if (stop == '-' || stop == '\'' || (stop & 0x80) != 0 || (stop == '.' && digit(*at))) return false;
  next = at + size;
  if (vary) {
    char folded[8 * kChunks];
    for (std::size_t i = 0; i < size; ++i) folded[i] = static_cast<char>(chunks[i / 8] >> (8 * (i % 8)));
    hash = word_hash(folded, one_spelling(folded, size, ~std::uint32_t{0}));
    return true;
  }
  hash = word_hash_begin(size);
  for (std::size_t i = 0; i < count; ++i) hash = word_hash_step(hash, chunks[i]);
  hash = word_hash_end(hash);
  return true;
}

}  // namespace

std::string fold_word(std::string_view word) {
  std::string result;
  const char* at = word.data();
  const char* const end = at + word.size();
  while (at != end) {
    Fold fold;
    const char* const next = fold_one(at, end, fold);
    if (fold.size > 0) {
      fold.finish();
      if (!result.empty()) result += ' ';
      result += fold.view();
    }
    at = next != at ? next : at + point_at(at, end).size;
  }
  return result;
}

std::uint64_t hash_word(std::string_view folded) { return word_hash(folded); }

std::uint8_t scan_words(std::string_view text, Span span, std::uint8_t before, std::vector<Word>& words) {
  const char* const base = text.data();
  const char* at = base + span.begin;
  const char* const end = base + span.end;
  const Word* last = nullptr;  // ends at `at`
  while (at != end) {
    const char* next = at;
    std::uint64_t hash = 0;
    if (plain_word(at, end, next, hash)) {
      words.push_back(
          {hash, static_cast<std::uint32_t>(at - base), static_cast<std::uint16_t>(next - at), before, digit(*at)});
      before = 0;
      at = next;
      // One blank, the usual case, is passed over at once.
      if (*at == ' ') {
        ++at;
        last = nullptr;
      } else {
        last = &words.back();
      }
      continue;
    }
    if (!starts_word(at, end)) {
      before |= separator(base, at, end, last);
      last = nullptr;
      continue;
    }
    Fold fold;
    next = fold_one(at, end, fold);
    fold.finish();
    words.push_back({word_hash(fold.view()), static_cast<std::uint32_t>(at - base),
                     static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(next - at, 0xFFFF)), before, digit(*at)});
    before = 0;
    last = &words.back();
    at = next;
  }
  return before;
}

}  // namespace proviso
