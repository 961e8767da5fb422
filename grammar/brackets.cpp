#include "grammar/brackets.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace proviso {
namespace {

constexpr std::size_t kShort = 40;     // bytes: alternatives of a word or two
constexpr std::size_t kSimilar = 200;  // bytes: longer neighbours are two additions, not a choice
constexpr std::size_t kLook = 96;      // bytes looked at in front and behind: keeps nested brackets linear

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool letter(char c) { return lower(c) || upper(c); }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool any_equal(std::string_view text, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return begins_with(text, phrase) && text.size() <= phrase.size() + 2;
  });
}

// "EU", "CAN", "NZL": at least two capitals. With `names`, "Mexico" as well.
bool party(std::string_view token, bool names) {
  if (token.size() < 2 || !upper(token.front())) return false;
  return names ? std::all_of(token.begin(), token.end(), letter) : std::all_of(token.begin(), token.end(), upper);
}

bool parties(std::string_view text, bool names) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" ,/+&;");
    const std::string_view token = text.substr(0, end);
    if (!token.empty()) {
      if (token != "and" && !party(token, names)) return false;
      if (++count > 12) return false;
    }
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return count > 0;
}

class Reader {
 public:
  Reader(std::string_view text, const StructureWords& words) : text_(text), words_(words) {}

  Brackets read(const std::vector<Span>& options) {
    square();
    lift_from_unpaired();
    const std::size_t square_marks = result_.marks.size();
    round_status();
    const auto group_of_options = static_cast<std::uint32_t>(result_.marks.size());
    for (const Span option : options) {
      result_.marks.push_back({MarkKind::alternative, option, kNone, group_of_options});
    }
    if (square_marks < result_.marks.size()) place_among(square_marks);
    group();
    std::sort(result_.unread.begin(), result_.unread.end());
    return std::move(result_);
  }

 private:
  void square() {
    if (std::memchr(text_.data(), '[', text_.size()) == nullptr &&
        std::memchr(text_.data(), ']', text_.size()) == nullptr) {
      return;
    }
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] != '[' && text_[at] != ']') continue;
      const auto place = static_cast<std::uint32_t>(at);
      if (text_[at] == '[') {
        const std::uint32_t parent = open_.empty() ? kNone : open_.back();
        open_.push_back(static_cast<std::uint32_t>(result_.marks.size()));
        result_.marks.push_back({MarkKind::unpaired_open, {place, place + 1}, parent, kNoGroup});
      } else if (open_.empty()) {
        result_.marks.push_back({MarkKind::unpaired_close, {place, place + 1}, kNone, kNoGroup});
      } else {
        const std::uint32_t mark = open_.back();
        open_.pop_back();
        result_.marks[mark].span.end = place + 1;
        close(mark);
      }
    }
  }

  std::string_view inside(const Mark& mark) const { return text_.substr(mark.span.begin + 1, mark.span.size() - 2); }

  // Gives a mark its kind, now that its end is known. A mark without marks inside is the last one.
  void close(std::uint32_t number) {
    Mark& mark = result_.marks[number];
    const std::string_view content = trimmed(inside(mark));
    const bool innermost = number + 1 == result_.marks.size();
    mark.kind = MarkKind::contested;
    if (innermost && placeholder(content)) {
      mark.kind = MarkKind::placeholder;
    } else if (innermost && editorial(content)) {
      mark.kind = MarkKind::editorial;
      result_.unread.push_back(mark.span);
    } else if (innermost && status(mark, content)) {
      mark.kind = MarkKind::status;
      result_.unread.push_back(mark.span);
    } else if (attribution(mark)) {
      mark.kind = MarkKind::attributed;
    } else if (innermost) {
      split(number, content);
    }
  }

  bool placeholder(std::string_view content) const {
    if (content.size() > kLook) return false;
    if (std::none_of(content.begin(), content.end(), [](char c) { return letter(c) || digit(c) || (c & 0x80); }))
      return true;
    if (content == "\xE2\x80\xA6") return true;
    return any_equal(content, words_.blanks) || begins_with(content, "insert");
  }

  bool editorial(std::string_view content) const {
    if (any_equal(content, words_.editorial)) return true;
    return begins_with(content, "note") && content.size() > 4 && content[4] == ':';
  }

  // "mutually [agreed] terms" is text; "[agreed]" at the end or the beginning of a line is a status.
  bool status(const Mark& mark, std::string_view content) const {
    const Status status = status_words(content, words_);
    if (status != Status::likely) return status == Status::whole;
    std::size_t after = mark.span.end;
    while (after < text_.size() && (text_[after] == ' ' || text_[after] == '.' || text_[after] == ';')) ++after;
    if (after >= text_.size() || text_[after] == '\n' || text_[after] == '\r') return true;
    return mark.span.begin == 0 || text_[mark.span.begin - 1] == '\n';
  }

  bool attribution(const Mark& mark) {
    const std::string_view content = inside(mark);
    const std::string_view front = content.substr(0, kLook);
    const std::size_t colon = front.find(':');
    if (colon != std::string_view::npos && colon + 1 < content.size() && content[colon + 1] == ' ' &&
        parties(front.substr(0, colon), true) && !trimmed(content.substr(colon + 1, kLook)).empty()) {
      const std::uint32_t begin = mark.span.begin + 1;
      result_.unread.push_back({begin, begin + static_cast<std::uint32_t>(colon) + 1});
      return true;
    }
    const std::size_t from = content.size() > kLook ? content.size() - kLook : 0;
    std::string_view back = content.substr(from);
    std::size_t open = std::string_view::npos;
    std::size_t skip = 1;
    if (!back.empty() && back.back() == ')') {
      open = back.rfind('(');
      back.remove_suffix(1);
    } else if (const std::size_t dash = back.rfind(" \xE2\x80\x93 "); dash != std::string_view::npos) {
      open = dash;
      skip = 5;
    } else if (const std::size_t hyphen = back.rfind(" - "); hyphen != std::string_view::npos) {
      open = hyphen;
      skip = 3;
    }
    if (open == std::string_view::npos || open + from == 0 || !parties(back.substr(open + skip), false)) return false;
    const std::uint32_t begin = mark.span.begin + 1 + static_cast<std::uint32_t>(from + open);
    result_.unread.push_back({begin, mark.span.end - 1});
    return true;
  }

  // [shall/should]: the bracket itself always stays, of its parts exactly one does.
  void split(std::uint32_t number, std::string_view content) {
    if (content.size() > kLook || content.find('/') == std::string_view::npos) return;
    std::vector<Span> parts;
    auto begin = static_cast<std::uint32_t>(content.data() - text_.data());
    std::string_view rest = content;
    for (bool more = true; more;) {
      const std::size_t slash = rest.find('/');
      more = slash != std::string_view::npos;
      const std::string_view part = rest.substr(0, slash);
      const auto words = 1 + std::count(part.begin(), part.end(), ' ');
      const bool plain =
          std::all_of(part.begin(), part.end(), [](char c) { return letter(c) || c == ' ' || c == '-' || c == '\''; });
      if (trimmed(part).empty() || !plain || words > 4) return;
      parts.push_back({begin, begin + static_cast<std::uint32_t>(part.size())});
      begin += static_cast<std::uint32_t>(part.size()) + 1;
      if (more) rest = rest.substr(slash + 1);
    }
    if (begins_with(content, "and/or")) return;
    const auto group = static_cast<std::uint32_t>(result_.marks.size());
    result_.marks[number].kind = MarkKind::alternative;
    for (const Span part : parts) result_.marks.push_back({MarkKind::alternative, part, number, group});
  }

  // (agreed ad referendum)
  void round_status() {
    for (std::size_t at = text_.find('('); at != std::string_view::npos; at = text_.find('(', at + 1)) {
      const char next = at + 1 < text_.size() ? static_cast<char>(text_[at + 1] | 0x20) : ' ';
      if (next != 'a' && next != 'p') continue;
      const std::string_view content = text_.substr(at + 1, kLook);
      const std::size_t close = content.find_first_of("()");
      if (close == std::string_view::npos || content[close] == '(' ||
          status_words(content.substr(0, close), words_) != Status::whole) {
        continue;
      }
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + close + 2)};
      result_.marks.push_back({MarkKind::status, span, kNone, kNoGroup});
      result_.unread.push_back(span);
    }
  }

  // Puts the marks from `first` on where they belong in text order, each inside the mark that holds it. Those from
  // `first` on do not overlap each other, but a bracket may cross the border of an option: then neither holds the
  // other.
  void place_among(std::size_t first) {
    std::vector<std::uint32_t> order(result_.marks.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Span left = result_.marks[a].span;
      const Span right = result_.marks[b].span;
      return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::vector<std::uint32_t> renamed(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) renamed[order[i]] = i;
    std::vector<Mark> marks;
    marks.reserve(order.size());
    std::vector<std::uint32_t> holders;
    for (const std::uint32_t old : order) {
      Mark mark = result_.marks[old];
      while (!holders.empty() && marks[holders.back()].span.end <= mark.span.begin) holders.pop_back();
      if (mark.group != kNoGroup) mark.group = renamed[mark.group];
      if (mark.parent != kNone) {
        mark.parent = renamed[mark.parent];
      } else if (!holders.empty() && marks[holders.back()].span.contains(mark.span)) {
        mark.parent = holders.back();
      }
      if (old >= first || choosable(mark)) holders.push_back(static_cast<std::uint32_t>(marks.size()));
      marks.push_back(mark);
    }
    result_.marks = std::move(marks);
  }

  // An opening bracket without a partner holds nothing.
  void lift_from_unpaired() {
    for (Mark& mark : result_.marks) {
      if (mark.parent != kNone && result_.marks[mark.parent].kind == MarkKind::unpaired_open) {
        mark.parent = result_.marks[mark.parent].parent;
      }
    }
  }

  static bool choosable(const Mark& mark) {
    return mark.kind == MarkKind::contested || mark.kind == MarkKind::attributed || mark.kind == MarkKind::alternative;
  }

  void group() {
    std::vector<std::uint32_t> last(result_.marks.size() + 1,
                                    kNone);  // the last mark so far inside each, and outside all
    for (std::uint32_t i = 0; i < result_.marks.size(); ++i) {
      Mark& mark = result_.marks[i];
      if (!choosable(mark)) continue;
      std::uint32_t& before = last[mark.parent == kNone ? result_.marks.size() : mark.parent];
      if (before != kNone && mark.group == kNoGroup && exclude(result_.marks[before], mark)) {
        Mark& first = result_.marks[before];
        if (first.group == kNoGroup) first.group = before;
        mark.group = first.group;
        if (first.kind == MarkKind::contested) first.kind = MarkKind::alternative;
        if (mark.kind == MarkKind::contested) mark.kind = MarkKind::alternative;
      }
      before = i;
    }
  }

  bool option(std::string_view content) const {
    return std::any_of(words_.options.begin(), words_.options.end(), [&](std::string_view word) {
      if (!begins_with(content, word)) return false;
      const std::string_view rest = trimmed(content.substr(word.size(), 8));
      return !rest.empty() && (digit(rest.front()) || upper(rest.front()));
    });
  }

  bool exclude(const Mark& a, const Mark& b) const {
    if (b.span.begin - a.span.end > 8) return false;
    const std::string_view between = trimmed(text_.substr(a.span.end, b.span.begin - a.span.end));
    const std::string_view left = trimmed(inside(a));
    const std::string_view right = trimmed(inside(b));
    if (left.empty() || right.empty()) return false;
    if (between == "/") return true;
    if (!between.empty()) return false;
    if (option(left.substr(0, kLook)) && option(right.substr(0, kLook))) return true;
    if (std::strchr(",;.", left.back()) != nullptr || std::strchr(",;.", right.back()) != nullptr) return false;
    if (left.front() == ',' || right.front() == ',') return false;
    if (left.size() <= kShort && right.size() <= kShort) return true;
    return left.size() <= kSimilar && right.size() <= kSimilar && left.size() <= 2 * right.size() &&
           right.size() <= 2 * left.size();
  }

  std::string_view text_;
  const StructureWords& words_;
  Brackets result_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

Status status_words(std::string_view text, const StructureWords& words) {
  text = trimmed(text);
  if (text.empty() || text.size() > 200) return Status::none;
  for (const std::string_view phrase : words.statuses) {
    if ((text.front() | 0x20) != phrase.front() || !begins_with(text, phrase)) continue;
    if (phrase.find("ad ref") != std::string_view::npos) return Status::whole;
    const std::string_view rest = trimmed(text.substr(phrase.size()));
    if (rest.empty() || !lower(rest.front()) || phrase == "placeholder" || phrase.ends_with(" to"))
      return Status::likely;
  }
  return Status::none;
}

Brackets brackets(std::string_view text, Language language, const std::vector<Span>& options) {
  return Reader(text, structure_words(language)).read(options);
}

}  // namespace proviso
