#include "grammar/line.h"

#include "grammar/brackets.h"
#include "grammar/label.h"
#include "grammar/lexicon.h"
#include "grammar/line_grammar.h"

#include <algorithm>
#include <span>

namespace proviso {
namespace {

namespace g = line_grammar;
using g::Found;

using Input = g::p::memory_input<g::p::tracking_mode::lazy, g::p::eol::lf_crlf, const char*>;

template <typename Rule>
struct action : g::p::nothing<Rule> {};

struct take_number {
  template <typename In>
  static void apply(const In& in, Found& found) {
    found.number = in.begin();
    found.number_end = in.end();
  }
};
template <>
struct action<g::head_number> : take_number {};
template <>
struct action<g::label_arabic> : take_number {};
template <>
struct action<g::label_lower> : take_number {};
template <>
struct action<g::label_upper> : take_number {};
template <>
struct action<g::short_lower> : take_number {};
template <>
struct action<g::option_number> : take_number {};

template <>
struct action<g::opened> {
  template <typename In>
  static void apply(const In& in, Found& found) {
    found.open = in.begin();
  }
};
template <>
struct action<g::closed> {
  template <typename In>
  static void apply(const In& in, Found& found) {
    found.close = in.end();
  }
};
template <>
struct action<g::head_sep> {
  template <typename In>
  static void apply(const In&, Found& found) {
    found.separated = true;
  }
};

bool blank(char c) { return c == ' ' || c == '\t'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }

// One line and what is being found in it.
class Classifier {
 public:
  Classifier(std::string_view text, Span span, const StructureWords& words) : text_(text), words_(words) {
    line_.span = span;
    line_.begin = span.begin;
    line_.end = span.end;
    while (line_.end > line_.begin &&
           (blank(text[line_.end - 1]) || text[line_.end - 1] == '\n' || text[line_.end - 1] == '\r')) {
      --line_.end;
    }
    while (line_.begin < line_.end && blank_at(line_.begin)) line_.begin += text[line_.begin] == '\xC2' ? 2 : 1;
    line_.begin = std::min(line_.begin, line_.end);
    line_.rest = line_.begin;
  }

  Line line() {
    if (line_.begin == line_.end) {
      line_.kind = LineKind::blank;
    } else {
      line_.kind = kind();
    }
    return line_;
  }

 private:
  bool blank_at(std::uint32_t at) const {
    return blank(text_[at]) || (text_[at] == '\xC2' && at + 1 < line_.end && text_[at + 1] == '\xA0');
  }

  std::string_view content() const { return text_.substr(line_.begin, line_.end - line_.begin); }

  // Most lines are text and are known by their first character.
  LineKind kind() {
    const char first = text_[line_.begin];
    if (digit(first)) {
      if (matches<g::noise_line>()) return LineKind::noise;
      if (label()) return LineKind::label;
      return matches<g::note_line>() ? LineKind::footnote : LineKind::text;
    }
    if (upper(first) || lower(first)) return letters(first);
    switch (first) {
      case '[':
        if (matches<g::note_line>()) return LineKind::footnote;
        if (status()) return LineKind::status;
        if (head()) return LineKind::head;
        if (option(inside_brackets())) return LineKind::option;
        return label() ? LineKind::label : LineKind::text;
      case '(':
        if (status()) return LineKind::status;
        return label() ? LineKind::label : LineKind::text;
      case '/':
        if (matches<g::comment>()) return LineKind::comment;
        return matches<g::noise_line>() ? LineKind::noise : LineKind::text;
      case '@':
      case '}':
        return matches<g::directive>() ? LineKind::directive : LineKind::text;
      case '_':
        return matches<g::noise_line>() ? LineKind::noise : LineKind::text;
      case '*':
        if (matches<g::noise_line>()) return LineKind::noise;
        return matches<g::note_line>() ? LineKind::footnote : LineKind::text;
      case '-':
        if (matches<g::noise_line>()) return LineKind::noise;
        return label() ? LineKind::label : LineKind::text;
      case '\xE2':
        return label() ? LineKind::label : LineKind::text;
      default:
        return LineKind::text;
    }
  }

  LineKind letters(char first) {
    if (label_like() && label()) return LineKind::label;
    if (upper(first)) {
      if (text_[line_.begin + 1 < line_.end ? line_.begin + 1 : line_.begin] != ' ' && matches<g::noise_line>()) {
        return LineKind::noise;
      }
      if (head()) return LineKind::head;
      if (preamble()) return LineKind::preamble;
      if (begins_with_any(words_.closing)) return LineKind::closing;
      if (option(line_.begin)) return LineKind::option;
    } else if (first == 'a' && head()) {
      return LineKind::head;
    } else if (first == 'p' && matches<g::noise_line>()) {
      return LineKind::noise;
    }
    if (begins_with_any(words_.enacting)) return LineKind::enacting;
    if (status_words(content(), words_) == Status::whole) return LineKind::status;
    return LineKind::text;
  }

  bool begins_with_any(std::span<const std::string_view> phrases) const {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
      return (content().front() | 0x20) == phrase.front() && begins_with(content(), phrase);
    });
  }

  template <typename Rule>
  bool parse(std::uint32_t from, Found& found) {
    found = Found{};
    found.words = &words_;
    Input in(text_.data() + from, text_.data() + line_.end, "");
    if (!g::p::parse<Rule, action>(in, found)) return false;
    found.end = in.current();
    return true;
  }

  template <typename Rule>
  bool matches() {
    Found found;
    return parse<Rule>(line_.begin, found);
  }

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - text_.data()); }

  void take(const Found& found) {
    line_.rest = std::min(offset(found.end), line_.end);
    if (found.number != nullptr) line_.number = {offset(found.number), offset(found.number_end)};
    if (found.open != nullptr || found.close != nullptr) {
      const std::uint32_t open = offset(found.open != nullptr ? found.open : found.close - 1);
      line_.bracket = {open, found.close != nullptr ? offset(found.close) : open + 1};
      // "[[3." has two.
      while (found.close == nullptr && line_.bracket.end < line_.rest && text_[line_.bracket.end] == '[') {
        ++line_.bracket.end;
      }
    }
    line_.separated = found.separated;
  }

  bool head() {
    Found found;
    if (parse<g::head>(line_.begin, found)) {
      line_.head = found.unit->head;
      take(found);
      return !lower_rest() || line_.separated;
    }
    // An annex may stand without a number.
    if (!parse<g::bare_head>(line_.begin, found) || found.unit->head != NodeKind::annex) return false;
    line_.head = NodeKind::annex;
    take(found);
    const bool caps = line_.rest + 1 < line_.end && upper(text_[line_.rest]) && upper(text_[line_.rest + 1]);
    if (line_.bare() || line_.separated || caps) return true;
    line_.rest = line_.begin;
    return false;
  }

  // "Article 28 shall apply", "article 6, paragraph 2", "Article 5 (a)": a sentence, not a head.
  bool lower_rest() const {
    if (line_.bare()) return false;
    const char next = text_[line_.rest];
    return lower(next) || next == ',' || next == ';' || next == ')' || (next == '(' && !line_.separated);
  }

  bool preamble() {
    for (const std::string_view phrase : words_.preamble) {
      const std::string_view line = content();
      if (line.size() < phrase.size() || !begins_with(line.substr(0, phrase.size()), phrase)) continue;
      std::uint32_t rest = line_.begin + static_cast<std::uint32_t>(phrase.size());
      // Glued by a bad copy: "PREAMBLEThe States".
      if (rest < line_.end && (lower(text_[rest]) || (upper(text_[rest]) && lower(line[1])))) continue;
      while (rest < line_.end && (blank_at(rest) || text_[rest] == ':' || text_[rest] == '.')) ++rest;
      if (rest < line_.end && lower(text_[rest])) continue;
      line_.rest = rest;
      return true;
    }
    return false;
  }

  std::uint32_t inside_brackets() const {
    std::uint32_t at = line_.begin;
    while (at < line_.end && (text_[at] == '[' || blank_at(at))) ++at;
    return at;
  }

  bool option(std::uint32_t from) {
    const std::string_view rest = text_.substr(from, line_.end - from);
    for (const std::string_view phrase : words_.options) {
      if (!begins_with(rest, phrase)) continue;
      std::uint32_t at = from + static_cast<std::uint32_t>(phrase.size());
      while (at < line_.end && blank_at(at)) ++at;
      Found found;
      if (!parse<g::option_line>(at, found)) return false;
      take(found);
      if (from > line_.begin) line_.bracket = {line_.begin, from};
      return true;
    }
    return false;
  }

  bool status() {
    const char close = text_[line_.begin] == '[' ? ']' : ')';
    if (text_[line_.end - 1] != close) return false;
    const std::string_view inner = content().substr(1, content().size() - 2);
    return status_words(inner, words_) != Status::none && inner.find_first_of("[]") == std::string_view::npos;
  }

  // Whether a line that begins with a letter may begin with a label: "a)", "iv.", "a  text".
  bool label_like() const {
    for (std::uint32_t at = line_.begin; at < line_.end && at < line_.begin + 7; ++at) {
      const char c = text_[at];
      if (c == ')' || c == '.' || c == '\t' || c == ']') return true;
      if (c == ' ') return at + 1 < line_.end && blank(text_[at + 1]);
      if (!lower(c) && !upper(c)) return false;
    }
    return false;
  }

  bool label() {
    Found found;
    Form form = Form::none;
    if (parse<g::label_line>(line_.begin, found)) {
      form = form_at(found);
    } else if (parse<g::bare_line>(line_.begin, found) || parse<g::spaced_line>(line_.begin, found) ||
               parse<g::decimal_line>(line_.begin, found)) {
      form = Form::bare;
    } else if (parse<g::bullet_line>(line_.begin, found)) {
      form = Form::bullet;
    }
    if (form == Form::none) return false;
    take(found);
    line_.form = form;
    if (form == Form::bullet) return true;
    const char first = text_[line_.number.begin];
    line_.digits = digit(first) ? Digits::arabic : lower(first) ? Digits::lower : Digits::upper;
    if (line_.digits != Digits::arabic && !label_letters()) {
      line_ = Classifier(text_, line_.span, words_).line_;
      return false;
    }
    if (line_.digits == Digits::arabic) skip_doubled();
    return true;
  }

  Form form_at(const Found& found) const {
    const char* before = found.number;
    while (before > text_.data() + line_.begin && (blank(before[-1]) || before[-1] == '*')) --before;
    if (before > text_.data() + line_.begin && before[-1] == '(') return Form::round;
    const char* after = found.number_end;
    while (*after != ')' && *after != '.') ++after;
    return *after == ')' ? Form::right : Form::point;
  }

  // "a", "iv", "aa", "ab"; but not "as", "see" or "no".
  bool label_letters() const {
    const Label label = fold_label(text_.substr(line_.number.begin, line_.number.size()));
    std::string_view letters = label.text;
    for (const std::string_view suffix : kSuffixes) {
      if (letters.size() > suffix.size() && letters.ends_with(suffix)) {
        letters.remove_suffix(suffix.size());
        break;
      }
    }
    if (letters.size() == 1 || roman_value(letters) > 0) return true;
    return letters.size() == 2 && (letters[0] == letters[1] || letters[0] == 'a' || letters[0] == 'b');
  }

  // Scanning doubles numbers: "2. 2 Such conditions".
  void skip_doubled() {
    const std::string_view number = text_.substr(line_.number.begin, line_.number.size());
    const std::string_view rest = text_.substr(line_.rest, line_.end - line_.rest);
    if (line_.form != Form::point || !rest.starts_with(number)) return;
    std::size_t at = number.size();
    if (at < rest.size() && rest[at] == '.') ++at;
    if (at + 1 >= rest.size() || !blank(rest[at]) || !upper(rest[at + 1])) return;
    line_.rest += static_cast<std::uint32_t>(at + 1);
  }

  std::string_view text_;
  const StructureWords& words_;
  Line line_;
};

}  // namespace

Line classify(std::string_view text, Span span, Language language) {
  return Classifier(text, span, structure_words(language)).line();
}

bool starts_lower(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && (text[at] == '[' || text[at] == '*' || text[at] == '(' || text[at] == '"')) ++at;
  return at < end && lower(text[at]);
}

}  // namespace proviso
