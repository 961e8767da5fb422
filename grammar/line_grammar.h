#pragma once

#include "grammar/lexicon.h"
#include "grammar/suffix_grammar.h"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include <cstddef>
#include <span>
#include <string_view>

// The shapes of the beginning of a line. The words are those of the language's tables; what a shape means in its
// place is decided in outline.cpp and items.cpp.
namespace proviso::line_grammar {

namespace p = tao::pegtl;

// What the words of a rule are looked up in, and what was found. Pointers are into the line.
struct Found {
  const StructureWords* words = nullptr;
  const UnitWord* unit = nullptr;
  const char* number = nullptr;
  const char* number_end = nullptr;
  const char* open = nullptr;
  const char* close = nullptr;
  const char* end = nullptr;  // where the rule ended
  bool separated = false;
};

// Letters that are a word which may head a division: "Article", "ARTICLE", "Art".
struct head_word {
  using rule_t = head_word;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class, typename Input>
  static bool match(Input& in, Found& found) {
    char folded[16];
    std::size_t size = 0;
    for (; size < sizeof folded && size < in.size(size + 1); ++size) {
      const char c = static_cast<char>(in.peek_char(size) | 0x20);
      if (c < 'a' || c > 'z') break;
      folded[size] = c;
    }
    if (size == 0 || size == sizeof folded) return false;
    found.unit = found.words->unit(word_hash(folded, size));
    if (found.unit == nullptr || found.unit->head == NodeKind::text) return false;
    in.bump(size);
    return true;
  }
};

// One of the words of a table: "draft", "page".
template <std::span<const std::string_view> StructureWords::*kWords>
struct listed_word {
  using rule_t = listed_word;
  using subs_t = p::empty_list;
  template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class, typename Input>
  static bool match(Input& in, Found& found) {
    for (const std::string_view word : found.words->*kWords) {
      if (!goes_on_with(in, word)) continue;
      in.bump(word.size());
      return true;
    }
    return false;
  }
};

// clang-format off
struct nbsp       : p::string<'\xC2', '\xA0'> {};
struct blank      : p::sor<p::one<' ', '\t'>, nbsp> {};
struct blanks     : p::star<blank> {};
struct gap        : p::plus<blank> {};
struct en_dash    : p::string<'\xE2', '\x80', '\x93'> {};
struct em_dash    : p::string<'\xE2', '\x80', '\x94'> {};
struct long_dash  : p::sor<en_dash, em_dash> {};
struct bullet_dot : p::string<'\xE2', '\x80', '\xA2'> {};
struct ends       : p::seq<blanks, p::eof> {};
struct letter     : p::alpha {};
struct wordless   : p::not_at<p::sor<letter, p::digit>> {};

struct starred    : p::opt<p::one<'*'>> {};
struct suffix     : p::seq<blanks, starred, latin_suffix, wordless, starred> {};
struct arabic     : p::seq<p::rep_min_max<1, 4, p::digit>, p::star<p::one<'.'>, p::rep_min_max<1, 3, p::digit>>> {};
struct lettered   : p::seq<arabic, p::opt<p::sor<p::seq<letter, wordless>, p::seq<p::one<'-'>, p::upper, wordless>>>> {};
struct roman_caps : p::seq<p::plus<p::one<'I', 'V', 'X', 'L', 'C'>>, p::opt<p::one<'-'>, p::upper>> {};
struct capital    : p::seq<p::upper, p::opt<p::one<'-'>, p::rep_min_max<1, 2, p::digit>>> {};

struct opens      : p::plus<p::seq<p::one<'['>, blanks>> {};
struct closes     : p::plus<p::seq<blanks, p::one<']'>>> {};
struct opened     : opens {};
struct closed     : closes {};

// Article 5 bis – Title
struct head_number: p::seq<p::sor<lettered, roman_caps, capital>, p::opt<suffix>, wordless> {};
struct dash_sep   : p::seq<blanks, p::sor<long_dash, p::seq<p::one<'-'>, p::at<blank>>>, blanks> {};
struct point_sep  : p::seq<p::one<'.', ':'>, p::opt<dash_sep>, blanks> {};
struct separator  : p::sor<dash_sep, point_sep> {};
struct head_sep   : separator {};
struct abbreviated: p::opt<p::one<'.'>> {};
struct draft      : p::seq<listed_word<&StructureWords::drafts>, gap> {};
struct numbered   : p::seq<head_word, abbreviated, gap, starred, p::opt<opened>, head_number, p::opt<closed>,
                           p::sor<head_sep, p::seq<blanks, p::opt<p::one<'.'>>>>, blanks> {};
struct unnumbered : p::seq<head_word, p::sor<head_sep, gap, p::at<p::eof>>, blanks> {};
struct head       : p::seq<p::opt<opened>, p::opt<draft>, numbered> {};
struct bare_head  : p::seq<p::opt<opened>, unnumbered> {};

// 1.  (1)  1)  (a)  a)  a.  (ii)  A.  –
struct label_arabic : p::seq<arabic, p::opt<letter, wordless>, p::opt<suffix>> {};
struct label_lower  : p::seq<p::rep_min_max<1, 6, p::lower>, p::not_at<letter>, p::opt<suffix>> {};
struct label_upper  : p::seq<p::rep_min_max<1, 5, p::upper>, p::not_at<letter>, p::opt<suffix>> {};
struct label_number : p::sor<label_arabic, label_lower, label_upper> {};
struct short_lower  : p::seq<p::rep_min_max<1, 5, p::lower>, p::not_at<letter>> {};
struct short_number : p::sor<label_arabic, short_lower, label_upper> {};
struct round_label  : p::seq<p::one<'('>, blanks, starred, label_number, starred, blanks, p::one<')'>, p::opt<p::one<'.'>>> {};
struct right_label  : p::seq<short_number, p::one<')'>> {};
struct point_label  : p::seq<short_number, p::opt<closed>, p::one<'.'>, p::not_at<p::digit>, p::not_at<letter, p::one<'.'>>> {};
struct bare_label   : p::seq<p::sor<label_arabic, short_lower>, p::opt<closed>, p::sor<p::one<'\t'>, p::rep_min<2, blank>>> {};
struct bullet_label : p::seq<p::sor<p::one<'-'>, long_dash, bullet_dot>, gap> {};
struct label_form   : p::sor<round_label, right_label, point_label> {};
struct label_line   : p::seq<p::opt<opened>, label_form, p::opt<closed>, blanks> {};
struct bare_line    : p::seq<p::opt<opened>, bare_label, blanks> {};
struct decimal      : p::seq<p::plus<p::digit>, p::plus<p::one<'.'>, p::plus<p::digit>>> {};
struct decimal_line : p::seq<p::opt<opened>, p::at<decimal, gap>, label_arabic, p::opt<closed>, blanks> {};
struct spaced_line  : p::seq<p::opt<opened>, label_arabic, p::opt<closed>, p::at<p::seq<gap, p::sor<p::upper, p::one<'['>>>>, blanks> {};
struct bullet_line  : p::seq<p::opt<opened>, bullet_label, blanks> {};

// Lines that are of the page and not of the text.
struct rule_line  : p::seq<p::sor<p::rep_min<3, p::one<'_'>>, p::rep_min<3, p::one<'-'>>, p::rep_min<3, p::one<'*'>, blanks>>, ends> {};
struct fraction   : p::seq<p::plus<p::digit>, p::one<'/'>, p::plus<p::digit>> {};
struct page_number: p::seq<p::opt<p::one<'-'>, blanks>, p::sor<fraction, p::plus<p::digit>>, p::opt<blanks, p::one<'-'>>, ends> {};
struct page_of    : p::sor<p::one<'/'>, p::plus<p::lower>> {};
struct page_word  : p::seq<p::opt<p::one<'/'>, p::plus<p::one<'.'>>, blanks>, listed_word<&StructureWords::pages>, gap, p::plus<p::digit>,
                           p::opt<blanks, page_of, blanks, p::plus<p::digit>>, ends> {};
struct symbol_char: p::sor<p::upper, p::digit, p::one<'.', '-', '(', ')'>> {};
struct symbol_tail: p::sor<p::seq<p::one<'*'>, ends>, p::seq<gap, p::sor<fraction, page_word, p::plus<symbol_char>>, ends>, ends> {};
struct symbol     : p::seq<p::upper, p::star<symbol_char>, p::one<'/'>, p::plus<p::sor<symbol_char, p::one<'/'>, p::seq<p::lower, p::at<symbol_char>>>>, symbol_tail> {};
struct job_number : p::seq<p::upper, p::one<'.'>, p::rep<2, p::digit>, p::one<'-'>, p::rep_min<4, p::digit>,
                           p::star<blank, p::plus<p::sor<symbol_char, p::one<'/'>>>>, ends> {};
struct series     : p::seq<p::sor<p::string<'C', 'E', 'T', 'S'>, p::string<'E', 'T', 'S'>>, p::opt<gap, p::string<'N', 'o', '.'>>, gap,
                           p::plus<p::digit>, gap, p::sor<long_dash, p::one<'-'>>, p::until<p::eof>> {};
struct noise_line : p::sor<rule_line, page_number, page_word, symbol, job_number, series> {};

struct note_id    : p::seq<p::string<'[', '^'>, p::plus<p::sor<letter, p::digit>>, p::string<']', ':'>> {};
struct note_star  : p::seq<p::plus<p::one<'*'>>, gap, p::not_at<p::one<'*'>>> {};
struct note_slash : p::seq<p::plus<p::digit>, p::one<'/'>, gap> {};
struct note_line  : p::sor<note_id, note_star, note_slash> {};
struct comment    : p::string<'/', '/'> {};
struct directive  : p::sor<p::seq<p::one<'@'>, p::opt<p::one<'/'>>, p::alpha>, p::seq<p::one<'}'>, ends>> {};
struct option_number : p::seq<p::sor<arabic, p::seq<p::plus<p::one<'I', 'V', 'X'>>, wordless>, capital>, p::opt<p::one<'.'>, p::digit>, p::opt<suffix>, wordless> {};
struct option_line: p::seq<option_number, blanks, p::sor<p::seq<p::one<':', '.'>, blanks>, p::seq<long_dash, blanks>, ends>> {};
// clang-format on

}  // namespace proviso::line_grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, proviso::line_grammar::head_word> : analyze_any_traits<> {};
template <typename Name, std::span<const std::string_view> proviso::StructureWords::*kWords>
struct analyze_traits<Name, proviso::line_grammar::listed_word<kWords>> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
