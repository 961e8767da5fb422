#pragma once

#include "grammar/lexicon.h"
#include "grammar/suffix_grammar.h"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

// The shapes of a reference from its unit word on: "paragraphs 1 (a) and 2 of this article". The words are those of the
// language's tables; mentions.cpp puts the parts together.
namespace proviso::mention_grammar {

namespace p = tao::pegtl;

// One part of a reference as it was read, in text order. Pointers are into the text.
struct Part {
  enum class Kind : std::uint8_t { number, sub, range, list } kind = Kind::number;
  const char* begin = nullptr;
  const char* end = nullptr;
};

struct Found {
  const StructureWords* words = nullptr;
  const UnitWord* unit = nullptr;
  const GlueWord* glue = nullptr;     // the last small word that was read
  const GlueWord* pointer = nullptr;  // "this", "preceding"
  std::vector<Part> parts;
};

// The hash of the letters at the input, folded; `size` is how many bytes they take, 0 if there are none.
template <typename Input>
std::uint64_t word_at(Input& in, std::size_t& size) {
  char folded[20];
  std::size_t letters = 0;
  for (size = 0; letters < sizeof folded && size < in.size(size + 1); ++size) {
    const char c = in.peek_char(size);
    const char low = static_cast<char>(c | 0x20);
    if (low >= 'a' && low <= 'z') {
      folded[letters++] = low;
    } else if (c != '-' || letters == 0) {
      break;
    }
  }
  while (size > 0 && in.peek_char(size - 1) == '-') --size;
  return letters == 0 || letters == sizeof folded ? (size = 0) : word_hash(folded, letters);
}

// A word that names a unit: "article", "subparagraphs", "Convention".
struct unit_word {
  using rule_t = unit_word;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class, typename Input>
  static bool match(Input& in, Found& found) {
    std::size_t size = 0;
    const std::uint64_t hash = word_at(in, size);
    const UnitWord* const unit = size == 0 ? nullptr : found.words->unit(hash);
    if (unit == nullptr) return false;
    found.unit = unit;
    in.bump(size);
    return true;
  }
};

// A word of one kind: "and", "to", "of", "this".
template <Glue... Kinds>
struct glue {
  using rule_t = glue;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class, typename Input>
  static bool match(Input& in, Found& found) {
    std::size_t size = 0;
    const std::uint64_t hash = word_at(in, size);
    const GlueWord* const word = size == 0 ? nullptr : found.words->glue(hash);
    if (word == nullptr || ((word->glue != Kinds) && ...)) return false;
    found.glue = word;
    in.bump(size);
    return true;
  }
};

// The name of another instrument up to its noun: "the Charter", "the 1961 Single Convention", "Council Regulation".
struct instrument_name {
  using rule_t = instrument_name;
  using subs_t = p::empty_list;
  static constexpr int kMostWords = 12;

  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class, typename Input>
  static bool match(Input& in, Found& found) {
    auto mark = in.template mark<p::rewind_mode::required>();
    for (int count = 0; count < kMostWords; ++count) {
      std::size_t size = 0;
      const char first = in.size(1) > 0 ? in.peek_char() : '\0';
      if (first >= '0' && first <= '9') {
        size = 1;
        while (in.size(size + 1) > size && in.peek_char(size) >= '0' && in.peek_char(size) <= '9') ++size;
      } else {
        const std::uint64_t hash = word_at(in, size);
        if (size == 0) return false;
        const bool capital = first >= 'A' && first <= 'Z';
        const UnitWord* const unit = found.words->unit(hash);
        if (capital && unit != nullptr && unit->unit == Unit::instrument) {
          in.bump(size);
          return mark(true);
        }
        const GlueWord* const small = found.words->glue(hash);
        const bool joins = small != nullptr && (small->glue == Glue::of || small->glue == Glue::the);
        if (!capital && !joins) return false;
      }
      in.bump(size);
      size = 0;
      while (in.size(size + 1) > size &&
             (in.peek_char(size) == ' ' || in.peek_char(size) == '\n' || in.peek_char(size) == '\r'))
        ++size;
      if (size == 0) return false;
      in.bump(size);
    }
    return false;
  }
};

// clang-format off
struct nbsp      : p::string<'\xC2', '\xA0'> {};
struct space     : p::sor<p::one<' ', '\t', '\n', '\r', '*'>, nbsp> {};
struct ws        : p::plus<space> {};
struct ows       : p::star<space> {};
struct wordless  : p::not_at<p::sor<p::alpha, p::digit>> {};
struct dash      : p::sor<p::string<'\xE2', '\x80', '\x93'>, p::string<'\xE2', '\x80', '\x94'>, p::one<'-'>> {};

struct suffix    : p::seq<ows, latin_suffix, wordless> {};
struct measured  : p::seq<ws, glue<Glue::measure>> {};
struct percent   : p::seq<ows, p::one<'%'>> {};

// 14   9.3   7 bis   12A   II   A   [24]
struct arabic    : p::seq<p::rep_min_max<1, 4, p::digit>, p::star<p::one<'.'>, p::rep_min_max<1, 3, p::digit>>, p::opt<p::sor<p::seq<p::alpha, wordless>, suffix>>> {};
struct roman     : p::seq<p::plus<p::one<'I', 'V', 'X', 'L', 'C'>>, p::opt<p::one<'-'>, p::upper>, p::opt<suffix>, wordless> {};
struct capital   : p::seq<p::upper, p::opt<p::one<'-'>, p::plus<p::digit>>, wordless> {};
struct counted   : p::not_at<p::sor<measured, percent, p::seq<p::one<'/'>, p::digit>>> {};
struct number    : p::seq<p::sor<arabic, roman, capital>, counted> {};
struct bracketed : p::seq<p::one<'['>, number, p::one<']'>> {};
struct numeral   : p::sor<p::seq<p::at<bracketed>, bracketed>, number> {};

// (a)   (ii)   (1)   .a   a)
struct sub_label : p::seq<p::sor<p::rep_min_max<1, 3, p::digit>, p::plus<p::one<'i', 'v', 'x'>>, p::rep_min_max<1, 2, p::alpha>>, p::opt<suffix>> {};
struct sub       : sub_label {};
struct round_part: p::seq<p::one<'('>, ows, sub, ows, p::one<')'>> {};
struct round     : p::seq<p::at<round_part>, round_part> {};
struct letter_sub: p::seq<p::sor<p::plus<p::one<'i', 'v', 'x'>>, p::lower>, wordless> {};
struct dotted    : p::seq<p::one<'.'>, letter_sub> {};
struct subs      : p::star<p::sor<p::seq<ows, round>, dotted>> {};
struct listed    : p::sor<p::eof, p::one<'.', ',', ';', ':', ')'>, p::seq<ws, glue<Glue::of, Glue::list, Glue::range>>> {};
struct bare_part : p::seq<letter_sub, p::at<listed>, p::opt<p::one<')'>>> {};
struct bare_item : p::seq<p::at<bare_part>, bare_part> {};

struct member    : p::sor<p::seq<numeral, subs>, p::seq<round, subs>> {};
struct item      : p::sor<member, bare_item> {};
struct to_word   : p::sor<p::seq<ows, dash, ows>, p::seq<ws, glue<Glue::range>, ws>> {};
struct range_mark: to_word {};
template <typename Member> struct ranged : p::seq<Member, p::opt<range_mark, Member>> {};
struct and_or    : p::seq<ws, glue<Glue::list>, p::opt<p::one<'/'>, glue<Glue::list>>, ws> {};
struct comma     : p::seq<ows, p::one<','>, ows, p::opt<glue<Glue::list>, ws>> {};
struct list_mark : p::sor<comma, and_or> {};
struct joint_mark: and_or {};

// "article 5, 30 days after" is no list: a comma goes on only after a plural or before a round bracket.
struct plural_list : p::seq<ranged<member>, p::star<list_mark, ranged<member>>> {};
struct single_list : p::seq<ranged<member>, p::star<p::sor<p::seq<joint_mark, ranged<member>>, p::seq<list_mark, p::at<round>, ranged<member>>>>> {};
struct item_list   : p::seq<ranged<item>, p::star<list_mark, ranged<item>>> {};

struct unit        : p::seq<unit_word, wordless> {};
struct to_list     : p::seq<p::opt<p::one<'.'>>, ws> {};
struct plural_unit : p::seq<to_list, plural_list> {};
struct single_unit : p::seq<to_list, single_list> {};
struct item_unit   : p::seq<to_list, item_list> {};
struct direction   : p::seq<ws, glue<Glue::above, Glue::below>> {};

struct the         : glue<Glue::the> {};
struct pointer     : glue<Glue::here, Glue::that, Glue::preceding, Glue::following> {};
struct determiner  : p::sor<p::seq<the, ws, pointer, ws>, p::seq<pointer, ws>, p::seq<the, ws>> {};
struct of_link     : p::seq<p::opt<ows, p::one<','>>, ws, glue<Glue::of>, ws> {};
struct inner_link  : p::sor<p::seq<ows, p::one<','>, ws>, ws> {};
struct acronym     : p::seq<ws, p::rep_min_max<3, 8, p::upper>, wordless> {};
// clang-format on

}  // namespace proviso::mention_grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, proviso::mention_grammar::unit_word> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, proviso::mention_grammar::instrument_name> : analyze_any_traits<> {};
template <typename Name, proviso::Glue... Kinds>
struct analyze_traits<Name, proviso::mention_grammar::glue<Kinds...>> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
