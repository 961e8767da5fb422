#include "server/report/excerpt.h"

#include "grammar/utf8.h"
#include "server/report/paint.h"
#include "server/report/shown.h"

#include <algorithm>
#include <vector>

namespace proviso::report {
namespace {

constexpr std::size_t kMostLines = 3;
constexpr unsigned kTab = 4;
constexpr std::size_t kContext = 12;               // columns kept before words that would stand beyond the edge
constexpr std::string_view kCut = "\xE2\x80\xA6";  // …

// What stands in one or two columns of a shown line, marks that combine with it included.
struct Cell {
  std::string text;
  unsigned columns = 1;
  bool marked = false;
};

std::string glyph(std::string_view line, std::size_t at, const CodePoint& point) {
  if (point.value == '\t') return std::string(kTab, ' ');
  if (!point.valid || unsafe(point.value)) return "\xEF\xBF\xBD";
  return std::string(line.substr(at, point.size));
}

// The cells of line[from, …) as far as `most` columns after the marked bytes [begin, end) go.
std::vector<Cell> cells(std::string_view line, std::size_t from, std::size_t begin, std::size_t end, std::size_t most) {
  std::vector<Cell> all;
  std::size_t columns = 0;
  for (std::size_t at = from; at < line.size();) {
    const CodePoint point = code_point(line, at);
    const unsigned wide = point.value == '\t' ? kTab : unsafe(point.value) ? 1 : width(point.value);
    if (wide == 0 && !all.empty()) {
      all.back().text += glyph(line, at, point);
    } else {
      all.push_back({glyph(line, at, point), std::max(1u, wide), at < end && begin < at + point.size});
      if (at >= begin) columns += wide;
    }
    if (columns > most) break;
    at += point.size;
  }
  return all;
}

std::size_t total(const std::vector<Cell>& all, std::size_t begin, std::size_t end) {
  std::size_t columns = 0;
  for (std::size_t i = begin; i < end; ++i) columns += all[i].columns;
  return columns;
}

// The part of a line that is shown: cells [begin, end).
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Shows the marked cells with what fits around them, beginning at a word where one begins nearby.
Window window(const std::vector<Cell>& all, std::size_t room, bool cut_before) {
  const auto marked = std::ranges::find(all, true, &Cell::marked);
  const auto first = static_cast<std::size_t>(marked - all.begin());
  if (!cut_before && total(all, 0, all.size()) <= room) return {0, all.size()};
  std::size_t last = first;
  while (last < all.size() && all[last].marked) ++last;
  std::size_t begin = 0;
  if (total(all, 0, std::min(all.size(), last + 1)) + 2 > room || cut_before) {
    std::size_t spare = room - std::min(room, total(all, first, last) + 2);
    spare = std::clamp<std::size_t>(spare / 2, kContext, room / 2);
    for (begin = first; begin > 0 && spare >= all[begin - 1].columns; --begin) spare -= all[begin - 1].columns;
    for (std::size_t i = begin; i < first; ++i) {
      if (all[i].text != " ") continue;
      begin = i + 1;
      break;
    }
  }
  std::size_t columns = begin > 0 || cut_before ? 2 : 0;
  std::size_t end = begin;
  while (end < all.size() && columns + all[end].columns + (end + 1 < all.size() ? 2 : 0) <= room) {
    columns += all[end++].columns;
  }
  for (std::size_t i = end; end < all.size() && i > last; --i) {
    if (all[i - 1].text != " ") continue;
    end = i - 1;
    break;
  }
  return {begin, end};
}

std::string gutter(std::string_view number, std::size_t digits, const Style& style) {
  std::string text(digits + 2 - number.size(), ' ');
  return paint(text.append(number).append(" |"), kDim, style);
}

// One line and the line of carets below it. Bytes [begin, end) of the line are marked.
struct Drawing {
  const Style& style;
  std::string_view colour;
  std::size_t digits;
  std::string out = {};

  void draw(std::string_view line, std::uint32_t number, std::size_t begin, std::size_t end) {
    const std::size_t room = style.columns > digits + 24 ? style.columns - digits - 5 : 20;
    // A line of many megabytes is not walked from its start for a caret at its end.
    std::size_t from = begin > 8 * room ? begin - 8 * room : 0;
    while (from > 0 && from < begin && (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80) ++from;
    const auto all = cells(line, from, begin, end, 2 * room);
    const Window shown = window(all, room, from > 0);
    std::string text, carets;
    if (shown.begin > 0 || from > 0) {
      text.append(kCut).append(" ");
      carets += "  ";
    }
    for (std::size_t i = shown.begin; i < shown.end; ++i) {
      text += all[i].text;
      carets.append(all[i].columns, all[i].marked ? '^' : ' ');
    }
    if (shown.end < all.size()) text.append(" ").append(kCut);
    if (begin >= line.size()) carets += '^';
    while (!text.empty() && text.back() == ' ') text.pop_back();
    while (!carets.empty() && carets.back() == ' ') carets.pop_back();
    out += gutter(std::to_string(number), digits, style) + (text.empty() ? "" : " ") + text + '\n';
    out += gutter("", digits, style) + ' ' + paint(carets, colour, style) + '\n';
  }
};

Span without_line_end(const Source& source, Span line) {
  const std::string_view text = source.text(line);
  const std::size_t end = text.find_last_not_of("\r\n");
  return {line.begin, line.begin + static_cast<std::uint32_t>(end == std::string_view::npos ? 0 : end + 1)};
}

}  // namespace

std::string excerpt(const Source& source, Span span, const Style& style, std::string_view colour) {
  const std::uint32_t first = source.line_of(span.begin);
  const std::uint32_t last = source.line_of(std::max(span.begin, span.empty() ? span.end : span.end - 1));
  const std::uint32_t shown_last = std::min(last, first + static_cast<std::uint32_t>(kMostLines) - 1);
  Drawing drawing{style, colour, std::to_string(shown_last + 1).size()};
  drawing.out = gutter("", drawing.digits, style) + '\n';
  for (std::uint32_t number = first; number <= shown_last; ++number) {
    const Span line = without_line_end(source, source.line(number));
    const std::string_view text = source.text(line);
    std::size_t begin = std::max(span.begin, line.begin) - line.begin;
    const std::size_t end = std::min(span.end, line.end) - std::min(line.begin, span.end);
    // The blanks that indent a wrapped line are no words of the span.
    if (number > first) begin = std::min(text.size(), text.find_first_not_of(" \t"));
    if (number > first && begin == text.size()) continue;
    drawing.draw(text, number + 1, begin, std::max(end, span.empty() ? begin + 1 : end));
  }
  if (shown_last < last) drawing.out += gutter("", drawing.digits, style) + ' ' + std::string(kCut) + '\n';
  return drawing.out;
}

std::string excerpt(std::string_view line, std::uint32_t number, std::uint32_t column, std::uint32_t length,
                    const Style& style, std::string_view colour) {
  const auto offset = [line](std::uint32_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < line.size(); --count) at += code_point(line, at).size;
    return at;
  };
  Drawing drawing{style, colour, std::to_string(number).size()};
  drawing.out = gutter("", drawing.digits, style) + '\n';
  drawing.draw(line, number, offset(column - std::min(column, 1u)), offset(column - std::min(column, 1u) + length));
  return drawing.out;
}

}  // namespace proviso::report
