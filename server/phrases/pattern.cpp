#include "server/phrases/pattern.h"

#include "server/phrases/phrase_grammar.h"

#include <charconv>

namespace proviso::phrases {
namespace {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kDeepestNesting = 16;
constexpr std::uint32_t kWidestGap = 999;

// The phrase while it is read: open brackets, innermost last; open[0] stands for the phrase itself.
struct Reading {
  explicit Reading(std::string_view whole) : text(whole), open(1) { open[0].alternatives.emplace_back(); }

  std::uint32_t column(const char* at) const { return static_cast<std::uint32_t>(at - text.data()); }
  Sequence& sequence() { return open.back().alternatives.back(); }
  void complain(std::uint32_t at, std::string message) {
    if (!problem) problem = PatternProblem{at, std::move(message)};
  }

  std::string_view text;
  std::vector<Element> open;
  std::optional<PatternProblem> problem;
};

std::string character_at(std::string_view text, std::uint32_t column) {
  std::size_t size = 1;
  while (column + size < text.size() && (static_cast<unsigned char>(text[column + size]) & 0xC0) == 0x80) ++size;
  return std::string(text.substr(column, size));
}

std::string stray_message(const Reading& reading, std::uint32_t at) {
  const char c = reading.text[at];
  if (c == '*') return "a star stands only at the end of a word, and once";
  if (c == '|') return "'|' stands only between ( ) or [ ]";
  if (c == ')' || c == ']') return std::string("this '") + c + "' closes nothing";
  if (c == '}') return "this '}' closes no name";
  namespace peg = tao::pegtl;
  peg::memory_input<> rest(reading.text.data() + at, reading.text.data() + reading.text.size(), "");
  using starts_element =
      peg::sor<phrase_grammar::letter, phrase_grammar::joint, phrase_grammar::gap, peg::one<'(', '[', '{'>>;
  if (peg::parse<starts_element>(rest)) return "a blank is missing here";
  return "the character '" + character_at(reading.text, at) + "' has no meaning in a phrase";
}

template <typename Rule>
struct action : tao::pegtl::nothing<Rule> {};

template <>
struct action<phrase_grammar::word> {
  template <typename Input>
  static void apply(const Input& in, Reading& reading) {
    Element word;
    word.span = {reading.column(in.begin()), reading.column(in.end())};
    word.text = in.string();
    if (word.text.back() == '*') {
      word.kind = Element::Kind::prefix;
      word.text.pop_back();
    }
    reading.sequence().push_back(std::move(word));
  }
};

template <>
struct action<phrase_grammar::gap> {
  template <typename Input>
  static bool apply(const Input& in, Reading& reading) {
    Element gap;
    gap.kind = Element::Kind::gap;
    gap.span = {reading.column(in.begin()), reading.column(in.end())};
    constexpr std::size_t kDots = 3;  // bytes, of "..." as of the one character
    if (in.size() > kDots) {
      gap.limit = 0;
      std::from_chars(in.begin() + kDots, in.end(), gap.limit);
      if (gap.limit == 0 || gap.limit > kWidestGap) {
        reading.complain(gap.span.begin, "the number after … says how many words at most: 1 to 999");
        return false;
      }
    }
    if (reading.open.size() > 1) {
      reading.complain(gap.span.begin, "… does not stand inside brackets");
      return false;
    }
    reading.sequence().push_back(std::move(gap));
    return true;
  }
};

template <>
struct action<phrase_grammar::name_text> {
  template <typename Input>
  static void apply(const Input& in, Reading& reading) {
    Element name;
    name.kind = Element::Kind::name;
    name.span = {reading.column(in.begin()) - 1, reading.column(in.end()) + 1};
    name.text = in.string();
    reading.sequence().push_back(std::move(name));
  }
};

template <bool kOptional>
struct open_bracket {
  template <typename Input>
  static bool apply(const Input& in, Reading& reading) {
    Element choice;
    choice.kind = Element::Kind::choice;
    choice.span = {reading.column(in.begin()), reading.column(in.end())};
    choice.optional = kOptional;
    if (reading.open.size() > kDeepestNesting) {
      reading.complain(choice.span.begin, "brackets nest at most sixteen deep");
      return false;
    }
    choice.alternatives.emplace_back();
    reading.open.push_back(std::move(choice));
    return true;
  }
};
template <>
struct action<phrase_grammar::open_choice> : open_bracket<false> {};
template <>
struct action<phrase_grammar::open_option> : open_bracket<true> {};

struct close_bracket {
  template <typename Input>
  static void apply(const Input& in, Reading& reading) {
    Element choice = std::move(reading.open.back());
    reading.open.pop_back();
    choice.span.end = reading.column(in.end());
    reading.sequence().push_back(std::move(choice));
  }
};
template <>
struct action<phrase_grammar::close_choice> : close_bracket {};
template <>
struct action<phrase_grammar::close_option> : close_bracket {};

template <>
struct action<phrase_grammar::separator> {
  static void apply0(Reading& reading) { reading.open.back().alternatives.emplace_back(); }
};

template <>
struct action<phrase_grammar::missing_element> {
  template <typename Input>
  static bool apply(const Input& in, Reading& reading) {
    std::uint32_t at = reading.column(in.begin());
    while (at < reading.text.size() && std::string_view(" \t\r\n").find(reading.text[at]) != std::string_view::npos)
      ++at;
    const bool ended = at == reading.text.size();
    const bool nothing = ended || std::string_view("|)]").find(reading.text[at]) != std::string_view::npos;
    reading.complain(at, nothing ? "a word is expected here" : stray_message(reading, at));
    return false;
  }
};

template <>
struct action<phrase_grammar::stray> {
  template <typename Input>
  static bool apply(const Input& in, Reading& reading) {
    const std::uint32_t at = reading.column(in.begin());
    reading.complain(at, stray_message(reading, at));
    return false;
  }
};

template <>
struct action<phrase_grammar::unclosed> {
  template <typename Input>
  static bool apply(const Input& in, Reading& reading) {
    const std::uint32_t at = reading.column(in.begin());
    const bool ended = at == reading.text.size();
    if (ended || reading.text[at] == ')' || reading.text[at] == ']') {
      const std::string bracket = reading.open.back().optional ? "[" : "(";
      reading.complain(reading.open.back().span.begin, "this '" + bracket + "' is not closed");
    } else {
      reading.complain(at, stray_message(reading, at));
    }
    return false;
  }
};

template <>
struct action<phrase_grammar::bad_name> {
  template <typename Input>
  static bool apply(const Input& in, Reading& reading) {
    reading.complain(reading.column(in.begin()) - 1, "a name is written {so}, of letters, digits, '-' and '_'");
    return false;
  }
};

// A gap needs words on both of its sides.
void check_gaps(const Sequence& elements, Reading& reading) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].kind != Element::Kind::gap) continue;
    const std::uint32_t column = elements[i].span.begin;
    if (i == 0 || i + 1 == elements.size())
      reading.complain(column, "… does not stand at the beginning or end of a phrase");
    else if (elements[i - 1].kind == Element::Kind::gap)
      reading.complain(column, "one … is enough here");
  }
}

}  // namespace

Pattern pattern(std::string_view text) {
  Reading reading(text);
  if (text.size() > kLongestText) {
    reading.complain(kLongestText, "a phrase has at most 4,096 bytes");
    return {{}, reading.problem};
  }
  tao::pegtl::memory_input<> in(text.data(), text.data() + text.size(), "");
  tao::pegtl::parse<phrase_grammar::phrase, action>(in, reading);
  if (!reading.problem) check_gaps(reading.open[0].alternatives[0], reading);
  if (reading.problem) return {{}, reading.problem};
  return {std::move(reading.open[0].alternatives[0]), std::nullopt};
}

}  // namespace proviso::phrases
