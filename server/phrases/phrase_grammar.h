#pragma once

#include <tao/pegtl.hpp>

namespace proviso::phrases::phrase_grammar {

namespace peg = tao::pegtl;

// Rules named for a fault match nothing and have an action that says what is wrong: the first one said stands.
// clang-format off
struct missing_element : peg::success {};
struct stray           : peg::success {};
struct unclosed        : peg::success {};
struct bad_name        : peg::success {};

struct blank        : peg::one<' ', '\t', '\n', '\r'> {};
struct letter       : peg::sor<peg::alnum, peg::utf8::range<0xC0, 0x1FFF>> {};
struct joint        : peg::sor<peg::one<'\'', '-'>, peg::utf8::one<0x2010, 0x2011, 0x2019>> {};
struct word         : peg::seq<peg::plus<peg::sor<letter, joint>>, peg::opt<peg::one<'*'>>> {};

struct gap          : peg::seq<peg::sor<peg::utf8::one<0x2026>, peg::string<'.', '.', '.'>>, peg::star<peg::digit>> {};

struct name_text    : peg::plus<peg::sor<peg::alnum, peg::one<'-', '_'>>> {};
struct name         : peg::seq<peg::one<'{'>, peg::sor<peg::seq<name_text, peg::one<'}'>>, bad_name>> {};

struct sequence;
struct alternative  : peg::sor<sequence, missing_element> {};
struct separator    : peg::one<'|'> {};
struct alternatives : peg::list<alternative, separator> {};
struct open_choice  : peg::one<'('> {};
struct close_choice : peg::one<')'> {};
struct open_option  : peg::one<'['> {};
struct close_option : peg::one<']'> {};
struct choice       : peg::seq<open_choice, alternatives, peg::sor<close_choice, unclosed>> {};
struct option       : peg::seq<open_option, alternatives, peg::sor<close_option, unclosed>> {};

struct element      : peg::sor<word, gap, choice, option, name> {};
struct sequence     : peg::seq<peg::star<blank>, element, peg::star<peg::plus<blank>, element>, peg::star<blank>> {};
struct phrase       : peg::seq<alternative, peg::sor<peg::eof, stray>> {};
// clang-format on

}  // namespace proviso::phrases::phrase_grammar
