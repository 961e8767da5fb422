#include "grammar/layout.h"

#include "grammar/lexicon.h"
#include "grammar/word.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace proviso {
namespace {

constexpr std::uint32_t kWidest = 120;  // bytes: a wrapped text has hardly a line longer than this
constexpr std::uint32_t kLongestHeading = 160;
constexpr std::uint32_t kShortHeading = 36;

bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool letter(char c) { return lower(static_cast<char>(c | 0x20)); }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::uint32_t first_word_size(std::string_view text, const Line& line) {
  std::uint32_t at = line.begin;
  while (at < line.end && text[at] != ' ' && text[at] != '\t') ++at;
  return at - line.begin;
}

// The last character that is not a closing bracket or quotation mark.
char last_character(std::string_view text, const Line& line) {
  std::uint32_t end = line.end;
  while (end > line.begin) {
    const char c = text[end - 1];
    if (c == ')' || c == ']' || c == '"' || c == '*' || c == '\'') {
      --end;
    } else if (end - line.begin >= 3 && text.substr(end - 3, 2) == "\xE2\x80") {
      end -= 3;
    } else {
      return c;
    }
  }
  return '\0';
}

bool ends_sentence(std::string_view text, const Line& line) {
  const char last = last_character(text, line);
  return last == '\0' || std::strchr(".;:?!", last) != nullptr;
}

// Where the last word of text[begin, end) begins; `end` if it does not end in letters.
std::uint32_t last_word(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = end;
  while (at > begin && (letter(text[at - 1]) || text[at - 1] == '-')) --at;
  return at;
}

// The end of the line that starts at `at`, its line end included. Without `returns` no line ends in \r.
std::uint32_t line_end(std::string_view text, std::uint32_t at, std::uint32_t end, bool returns) {
  if (!returns) {
    const auto* const found = static_cast<const char*>(std::memchr(text.data() + at, '\n', end - at));
    return found == nullptr ? end : static_cast<std::uint32_t>(found - text.data()) + 1;
  }
  while (at < end && text[at] != '\n' && text[at] != '\r') ++at;
  if (at == end) return end;
  return text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? at + 2 : at + 1;
}

}  // namespace

Layout::Layout(std::string_view text, Span span, Language language) : text_(text), words_(&structure_words(language)) {
  lines_.reserve(span.size() / 96 + 4);
  const bool returns = span.size() > 0 && std::memchr(text.data() + span.begin, '\r', span.size()) != nullptr;
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::uint32_t end = line_end(text, at, span.end, returns);
    lines_.push_back(classify(text, {at, end}, language));
    at = end;
  }
  measure();
}

void Layout::measure() {
  std::size_t filled = 0;
  std::size_t wide = 0;
  std::uint32_t widest = 0;
  for (const Line& line : lines_) {
    if (line.kind == LineKind::blank) continue;
    const std::uint32_t size = line.end - line.begin;
    ++filled;
    if (size > kWidest) {
      ++wide;
    } else {
      widest = std::max(widest, size);
    }
  }
  width_ = wide * 20 > filled ? 0 : widest;
}

std::size_t Layout::next(std::size_t i) const {
  for (++i; i < lines_.size() && lines_[i].kind == LineKind::blank;) ++i;
  return i;
}

// The line that line i may read on from: lines of the page between them do not count, nor the blank lines around those
// if line i begins in lower case. Null if line i can only start anew.
const Line* Layout::content_before(std::size_t i) const {
  const bool lower_case = starts_lower(text_, lines_[i].begin, lines_[i].end);
  bool page = false;
  for (std::size_t at = i, steps = 0; at-- > 0 && steps < 16; ++steps) {
    switch (lines_[at].kind) {
      case LineKind::noise:
      case LineKind::footnote:
      case LineKind::comment:
        page = true;
        break;
      case LineKind::blank:
        if (!lower_case || (!page && at + 1 == i && !page_before(at))) return nullptr;
        break;
      case LineKind::text:
      case LineKind::label:
      case LineKind::option:
      case LineKind::preamble:
      case LineKind::closing:
      case LineKind::head:
        return &lines_[at];
      default:
        return nullptr;
    }
  }
  return nullptr;
}

// Whether the blank lines that end with line `at` follow a line of the page.
bool Layout::page_before(std::size_t at) const {
  for (std::size_t steps = 0; at-- > 0 && steps < 4; ++steps) {
    if (lines_[at].kind != LineKind::blank)
      return lines_[at].kind == LineKind::noise || lines_[at].kind == LineKind::footnote;
  }
  return false;
}

bool Layout::fits_before(std::size_t i, const Line& before) const {
  return width_ == 0 || before.end - before.begin + 1 + first_word_size(text_, lines_[i]) <= width_;
}

bool Layout::starts_anew(std::size_t i) const {
  const Line* const before = content_before(i);
  if (before == nullptr || before->bare() || ends_sentence(text_, *before)) return true;
  // Across a page a sentence reads on; a head or an option begins.
  if (before != &lines_[i - 1]) return lines_[i].kind != LineKind::text;
  return !ends_open_reference(*before) && fits_before(i, *before);
}

bool Layout::starts_label(std::size_t i) const {
  const Line* const before = content_before(i);
  if (before == nullptr || before->bare() || ends_sentence(text_, *before)) return true;
  const Line& line = lines_[i];
  if (ends_open_reference(*before) || (line.form == Form::round && ends_in_place(*before))) return false;
  return line.digits != Digits::arabic || fits_before(i, *before) || !starts_lower(text_, line.rest, line.end);
}

bool Layout::reads_on_from(Span heading, std::size_t i) const {
  if (i >= lines_.size() || lines_[i].kind == LineKind::blank || lines_[i].kind == LineKind::label) return false;
  const std::uint32_t word = last_word(text_, heading.begin, heading.end);
  // "… that is set out in"; but "Breaking in" is a heading.
  if (heading.size() >= kShortHeading &&
      words_->glue(hash_word(fold_word(text_.substr(word, heading.end - word)))) != nullptr)
    return true;
  return starts_lower(text_, lines_[i].begin, lines_[i].end) && !heading_like({heading.begin, lines_[i].end});
}

// "… paragraph 1", "… subparagraphs (a)": "(b)" on the next line goes with it.
bool Layout::ends_in_place(const Line& line) const {
  std::uint32_t end = line.end;
  while (end > line.rest && (digit(text_[end - 1]) || text_[end - 1] == '.')) --end;
  if (end == line.end) {
    while (end > line.rest && text_[end - 1] == ')' && end >= line.rest + 3) {
      const std::size_t open = text_.rfind('(', end - 1);
      if (open == std::string_view::npos || open < line.rest || end - open > 8) return false;
      end = static_cast<std::uint32_t>(open);
      while (end > line.rest && text_[end - 1] == ' ') --end;
    }
    if (end == line.end) return false;
    while (end > line.rest && digit(text_[end - 1])) --end;
  }
  while (end > line.rest && text_[end - 1] == ' ') --end;
  const std::uint32_t begin = last_word(text_, line.rest, end);
  return begin < end && unit_word(begin, end) != nullptr;
}

const UnitWord* Layout::unit_word(std::uint32_t begin, std::uint32_t end) const {
  char folded[16];
  std::size_t size = 0;
  for (std::uint32_t at = begin; at < end && size < sizeof folded; ++at) {
    if (letter(text_[at])) folded[size++] = static_cast<char>(text_[at] | 0x20);
  }
  return words_->unit(word_hash(folded, size));
}

// "… referred to in article", "… paragraphs 1 and": the number on the next line is not its label.
bool Layout::ends_open_reference(const Line& line) const {
  const std::uint32_t begin = last_word(text_, line.rest, line.end);
  if (begin == line.end) return false;
  const UnitWord* const unit = unit_word(begin, line.end);
  // A heading may end in "Convention" or "Part".
  if (unit != nullptr && unit->unit != Unit::instrument) return lower(text_[begin]) || line.kind == LineKind::text;
  const GlueWord* const glue = words_->glue(hash_word(fold_word(text_.substr(begin, line.end - begin))));
  if (glue == nullptr || (glue->glue != Glue::list && glue->glue != Glue::range)) return false;
  std::uint32_t before = begin;
  while (before > line.rest && text_[before - 1] == ' ') --before;
  return before > line.rest && (digit(text_[before - 1]) || text_[before - 1] == ')');
}

bool Layout::heading_like(Span span) const {
  if (span.empty() || span.size() > kLongestHeading) return false;
  const char last = text_[span.end - 1];
  if (last == '.' || last == ';' || last == ':' || last == ',') return false;
  for (std::uint32_t at = span.begin; at < span.end;) {
    while (at < span.end && !letter(text_[at])) ++at;
    const std::uint32_t begin = at;
    while (at < span.end && letter(text_[at])) ++at;
    for (const std::string_view verb : words_->verbs) {
      if (text_.substr(begin, at - begin) == verb) return false;
    }
  }
  return true;
}

}  // namespace proviso
