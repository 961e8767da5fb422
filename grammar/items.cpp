#include "grammar/items.h"

#include "grammar/label.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace proviso {
namespace {

// How a list counts.
enum class Style : std::uint8_t { arabic, letter, roman, capital, bullet };

// A label in the text, at the beginning of a line or within one.
struct Found {
  Form form = Form::none;
  Digits digits = Digits::none;
  Label label;
  Span number;
  std::uint32_t begin = 0;  // of the label, brackets included
};

// One open list and its last item.
struct Frame {
  Form form = Form::none;
  Style style = Style::letter;
  bool inline_list = false;  // began within a line
  Label last;
  std::uint32_t item = kNone;
};

// Where a label goes: to the list `frame`, or into a new list in the last item if `frame` is the number of lists.
struct Place {
  std::size_t frame = 0;
  Style style = Style::letter;
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

bool same_form(Form a, Form b) {
  return a == b || (a == Form::round && b == Form::right) || (a == Form::right && b == Form::round);
}

bool style_fits(Style style, const Found& found) {
  switch (found.digits) {
    case Digits::arabic:
      return style == Style::arabic;
    case Digits::upper:
      return style == Style::capital || (style == Style::roman && roman_value(found.label.text) > 0);
    case Digits::lower:
      return style == Style::letter || (style == Style::roman && roman_value(found.label.text) > 0);
    case Digits::none:
      return style == Style::bullet;
  }
  return false;
}

class Itemizer {
 public:
  explicit Itemizer(const Layout& layout) : lines_(layout), text_(layout.text()) {}

  Items itemize() {
    next_label_.assign(lines_.size() + 1, lines_.size());
    for (std::size_t i = lines_.size(); i-- > 0;) {
      next_label_[i] = lines_[i].kind == LineKind::label ? i : next_label_[i + 1];
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) line(i);
    if (result_.options.size() < 2) result_.options.clear();
    return std::move(result_);
  }

 private:
  void line(std::size_t i) {
    const Line& line = lines_[i];
    switch (line.kind) {
      case LineKind::blank:
        return;
      case LineKind::noise:
        return aside(NodeKind::noise, line);
      case LineKind::comment:
        return aside(NodeKind::comment, line);
      case LineKind::footnote:
        return aside(NodeKind::footnote, line);
      case LineKind::directive:
        return aside(NodeKind::directive, line);
      case LineKind::status:
        return aside(NodeKind::status, line);
      case LineKind::option:
        if (lines_.starts_anew(i)) return option(line);
        break;
      case LineKind::label:
        if (lines_.starts_label(i) && label_line(i)) return;
        break;
      default:
        break;
    }
    text_line(i);
  }

  // A line that is not read. What stands around it reads on.
  void aside(NodeKind kind, const Line& line) {
    Item item;
    item.kind = kind;
    item.span = {line.begin, line.end};
    item.parent = innermost();
    item.level = static_cast<std::uint8_t>(frames_.size());
    result_.items.push_back(std::move(item));
    grow(result_.items.back().parent, line.end);
    gap_ = true;
  }

  std::uint32_t innermost() const { return tail_ != kNone ? tail_ : frames_.empty() ? option_ : frames_.back().item; }

  // The item that holds the list `frame`.
  std::uint32_t holder(std::size_t frame) const { return frame == 0 ? option_ : frames_[frame - 1].item; }

  std::uint32_t add(NodeKind kind, Span span, std::uint32_t parent, std::size_t level) {
    Item item;
    item.kind = kind;
    item.span = span;
    item.parent = parent;
    item.level = static_cast<std::uint8_t>(level);
    result_.items.push_back(std::move(item));
    return static_cast<std::uint32_t>(result_.items.size() - 1);
  }

  void grow(std::uint32_t item, std::uint32_t end) {
    for (; item != kNone; item = result_.items[item].parent) result_.items[item].span.end = end;
  }

  // Gives text[span] to `item`.
  void read(std::uint32_t item, Span span) {
    if (span.empty()) return;
    grow(item, span.end);
    if (item == option_ && item != kNone && !result_.options.empty()) result_.options.back().end = span.end;
    if (!gap_ && !result_.pieces.empty() && result_.pieces.back().item == item) {
      result_.pieces.back().span.end = span.end;
    } else {
      result_.pieces.push_back({span, item});
    }
    gap_ = false;
  }

  void option(const Line& line) {
    frames_.clear();
    tail_ = kNone;
    option_ = add(NodeKind::option, {line.begin, line.end}, kNone, 0);
    result_.items[option_].number = line.number;
    result_.items[option_].label = fold_label(text_.substr(line.number.begin, line.number.size()));
    result_.options.push_back({line.begin, line.end});
    gap_ = true;
    rest_of_line({line.rest, line.end});
  }

  // What stands behind a label or an option on its line: another label, or text with or without labels in it.
  void rest_of_line(Span rest) {
    if (rest.empty()) return;
    if (frames_.size() < kDeepest) {
      const Line inner = classify(text_.substr(0, rest.end), rest, Language::en);
      if (inner.kind == LineKind::label && inner.form == Form::round) {
        const Found found = found_in(inner);
        // Only a list inside the one before it: "(a) (i) …".
        if (const Place place = first_of_list(found); place.frame == frames_.size()) {
          open(found, place, false);
          rest_of_line({inner.rest, rest.end});
          return;
        }
      }
    }
    running_text(rest);
  }

  Found found_in(const Line& line) const {
    return {line.form, line.digits, fold_label(text_.substr(line.number.begin, line.number.size())), line.number,
            line.begin};
  }

  // Opens the item at line i; false if its label fits nowhere.
  bool label_line(std::size_t i) {
    const Line& line = lines_[i];
    const Found found = found_in(line);
    const Place place = where(found, i);
    if (place.frame == kNowhere) return false;
    open(found, place, false);
    rest_of_line({line.rest, line.end});
    return true;
  }

  void open(const Found& found, Place place, bool inline_list) {
    tail_ = kNone;
    if (place.frame == frames_.size()) {
      frames_.push_back({found.form, place.style, inline_list, {}, kNone});
    } else {
      frames_.resize(place.frame + 1);
    }
    const std::uint32_t parent = holder(place.frame);
    const std::size_t level = place.frame + (option_ == kNone ? 0 : 1);
    const std::uint32_t item = add(NodeKind::item, {found.begin, found.number.end}, parent, level);
    result_.items[item].number = found.number;
    result_.items[item].label = found.label;
    grow(item, std::max(found.number.end, result_.items[item].span.end));
    Frame& frame = frames_.back();
    frame.last = found.label;
    frame.item = item;
    gap_ = true;
  }

  static constexpr std::size_t kNowhere = kDeepest + 1;

  // The style of a list that `found` may begin; none (bullet with a number) if it begins no list.
  static bool begins_list(const Found& found, Style& style) {
    const std::string_view label = found.label.text;
    if (found.digits == Digits::none) return style = Style::bullet, true;
    if (label == "1") return style = Style::arabic, true;
    if (label == "i") return style = Style::roman, true;
    if (label == "a" || label == "aa")
      return style = found.digits == Digits::upper ? Style::capital : Style::letter, true;
    // 1.1 in paragraph 1.
    if (found.digits == Digits::arabic && label.ends_with(".1")) return style = Style::arabic, true;
    return false;
  }

  Place first_of_list(const Found& found) const {
    Style style = Style::letter;
    if (frames_.size() >= kDeepest || !begins_list(found, style)) return {kNowhere};
    for (std::size_t f = 0; f < frames_.size(); ++f) {
      // The same list begun again stands beside its first run, not inside it.
      if (frames_[f].style == style && same_form(frames_[f].form, found.form) && found.label.text != "aa")
        return {f, style};
    }
    return {frames_.size(), style};
  }

  // The list whose last label `found` follows, innermost first, from list `below` down.
  std::size_t successor(const Found& found, std::size_t below) const {
    for (std::size_t f = below; f-- > 0;) {
      const Frame& frame = frames_[f];
      if (!same_form(frame.form, found.form) || !style_fits(frame.style, found)) continue;
      if (frame.style == Style::bullet || follows(frame.last, found.label, frame.style == Style::roman)) return f;
    }
    return kNowhere;
  }

  Place where(const Found& found, std::size_t i) const {
    const std::size_t next = successor(found, frames_.size());
    const Place fresh = first_of_list(found);
    if (next == kNowhere && fresh.frame != kNowhere) return fresh;
    if (next == kNowhere) return out_of_order(found, i);
    // (i) after (h), (v) after (u): the label after it tells.
    const std::size_t outer = successor(found, next);
    const bool ambiguous = fresh.frame == frames_.size() && found.digits != Digits::none;
    if (!ambiguous && outer == kNowhere) return {next, frames_[next].style};
    const std::size_t after = i + 1 < next_label_.size() ? next_label_[i + 1] : lines_.size();
    if (after < lines_.size()) {
      const Found then = found_in(lines_[after]);
      if (ambiguous && same_form(then.form, found.form) && follows(found.label, then.label, true) &&
          roman_value(then.label.text) > 1)
        return fresh;
      if (outer != kNowhere && follows(found.label, then.label, frames_[outer].style == Style::roman) &&
          !follows(found.label, then.label, frames_[next].style == Style::roman)) {
        return {outer, frames_[outer].style};
      }
    }
    return {next, frames_[next].style};
  }

  // A label that follows nothing: (c) after (a), or the (c) an excerpt begins with.
  Place out_of_order(const Found& found, std::size_t i) const {
    for (std::size_t f = frames_.size(); f-- > 0;) {
      const Frame& frame = frames_[f];
      if (!same_form(frame.form, found.form) || !style_fits(frame.style, found)) continue;
      if (frame.style == Style::roman
              ? roman_value(found.label.text) > roman_value(frame.last.text)
              : found.label.text.size() >= frame.last.text.size() && found.label.text != frame.last.text) {
        return {f, frame.style};
      }
    }
    const bool first = frames_.empty() && (i == 0 || result_.items.empty()) && found.label.text.size() == 1;
    if (!first || found.form == Form::bare || (i > 0 && !ends_with_colon())) return {kNowhere};
    return {0, found.digits == Digits::arabic  ? Style::arabic
               : found.digits == Digits::upper ? Style::capital
                                               : Style::letter};
  }

  bool ends_with_colon() const { return !result_.pieces.empty() && text_[result_.pieces.back().span.end - 1] == ':'; }

  void text_line(std::size_t i) {
    const Line& line = lines_[i];
    const Span span{line.begin, line.end};
    const bool anew = lines_.starts_anew(i) && !ends_with_colon();
    if (frames_.empty() && tail_ == kNone) {
      running_text(span);
    } else if (tail_ != kNone) {
      read(tail_, span);
    } else if (anew) {
      tail(span, i);
    } else {
      running_text(span);
    }
  }

  // Unlabelled text after items belongs to the level of the next label, else to the block.
  void tail(Span span, std::size_t i) {
    const std::size_t after = next_label_[i + 1];
    std::size_t frame = kNowhere;
    if (after < lines_.size()) frame = where(found_in(lines_[after]), after).frame;
    if (frame >= frames_.size()) {
      frames_.clear();
      tail_ = add(NodeKind::tail, span, option_, option_ == kNone ? 0 : 1);
    } else {
      frames_.resize(frame + 1);
      tail_ = add(NodeKind::tail, span, frames_.back().item, frame + 1);
    }
    gap_ = true;
    read(tail_, span);
  }

  // Text that may hold labels within its line: "… to: (a) order; (b) seize; and (c) copy".
  void running_text(Span span) {
    std::uint32_t begin = span.begin;
    const std::string_view line = text_.substr(0, span.end);
    for (std::size_t at = line.find('(', begin); at != std::string_view::npos; at = line.find('(', at + 1)) {
      Found found;
      if (!inline_label(static_cast<std::uint32_t>(at), span.end, found)) continue;
      const Place place = inline_place(found, begin, span.end);
      if (place.frame == kNowhere) continue;
      read(innermost(), {begin, trimmed_end(begin, found.begin)});
      open(found, place, true);
      begin = found.number.end + 1;
      while (begin < span.end && blank(text_[begin])) ++begin;
    }
    read(innermost(), {begin, span.end});
  }

  std::uint32_t trimmed_end(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin && blank(text_[end - 1])) --end;
    return end;
  }

  bool inline_label(std::uint32_t at, std::uint32_t end, Found& found) const {
    std::uint32_t close = at + 1;
    while (close < end && close < at + 6 && (lower(text_[close]) || upper(text_[close]) || digit(text_[close])))
      ++close;
    if (close == at + 1 || close >= end || text_[close] != ')') return false;
    found.begin = at;
    found.number = {at + 1, close};
    found.form = Form::round;
    const char first = text_[at + 1];
    found.digits = digit(first) ? Digits::arabic : lower(first) ? Digits::lower : Digits::upper;
    found.label = fold_label(text_.substr(at + 1, close - at - 1));
    return true;
  }

  // The last character before `at` that is no blank, "and" and "or" left out: labels stand after punctuation.
  char before_label(std::uint32_t begin, std::uint32_t at) const {
    std::uint32_t end = trimmed_end(begin, at);
    for (const std::string_view word : {std::string_view("and"), std::string_view("or")}) {
      if (end - begin > word.size() && text_.substr(end - word.size(), word.size()) == word &&
          !lower(text_[end - word.size() - 1])) {
        end = trimmed_end(begin, end - static_cast<std::uint32_t>(word.size()));
        break;
      }
    }
    return end > begin ? text_[end - 1] : '\0';
  }

  Place inline_place(const Found& found, std::uint32_t begin, std::uint32_t end) {
    const char before = before_label(begin, found.begin);
    const std::size_t next = successor(found, frames_.size());
    if (next != kNowhere && frames_[next].inline_list) {
      const bool parted = before == ';' || before == ',' || before == '.' || before == ':';
      if (parted) return {next, frames_[next].style};
    }
    if (before != ':') return {kNowhere};
    const Place fresh = first_of_list(found);
    if (fresh.frame == kNowhere || !goes_on(found, end)) return {kNowhere};
    return fresh;
  }

  // Whether the second label of the list comes later in the line. The last place of each is found once per line.
  bool goes_on(const Found& found, std::uint32_t end) {
    if (end != last_seen_end_) {
      const std::string_view line = text_.substr(found.begin, end - found.begin);
      const auto last = [&](std::string_view label) {
        const std::size_t at = line.rfind(label);
        return at == std::string_view::npos ? 0 : found.begin + at;
      };
      last_letter_ = last("(b)");
      last_roman_ = last("(ii)");
      last_arabic_ = last("(2)");
      last_seen_end_ = end;
    }
    const std::string_view label = found.label.text;
    return label == "a"   ? last_letter_ > found.begin
           : label == "i" ? last_roman_ > found.begin
                          : label == "1" && last_arabic_ > found.begin;
  }

  const Layout& lines_;
  std::string_view text_;
  Items result_;
  std::vector<std::size_t> next_label_;  // of each line: the first line from it on that has a label
  std::vector<Frame> frames_;            // open lists, outermost first
  std::uint32_t option_ = kNone;
  std::uint32_t tail_ = kNone;  // the tail that is being read
  bool gap_ = true;             // what comes does not touch the last piece
  std::uint32_t last_seen_end_ = kNone;
  std::size_t last_letter_ = 0, last_roman_ = 0, last_arabic_ = 0;
};

}  // namespace

Items itemize(const Layout& layout) { return Itemizer(layout).itemize(); }

}  // namespace proviso
