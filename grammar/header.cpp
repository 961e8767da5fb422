#include "grammar/header.h"

#include <cstddef>
#include <optional>

namespace proviso {
namespace {

constexpr int kMostLines = 64;

bool blank(char c) { return c == ' ' || c == '\t'; }

bool key_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && blank(text[span.begin])) ++span.begin;
  while (!span.empty() && (blank(text[span.end - 1]) || text[span.end - 1] == '\r')) --span.end;
  return span;
}

// One line of a header: nothing, an entry, or no header at all.
struct HeaderLine {
  bool fits = true;
  std::optional<HeaderEntry> entry;
};

HeaderLine header_line(std::string_view text, Span line) {
  const Span content = trimmed(text, line);
  const std::string_view words = text.substr(content.begin, content.size());
  if (words.empty() || words.front() == '#' || words.starts_with("//")) return {};
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos || colon == 0) return {false, {}};
  for (std::size_t i = 0; i < colon; ++i) {
    if (!key_char(words[i])) return {false, {}};
  }
  const auto split = content.begin + static_cast<std::uint32_t>(colon);
  return {true, HeaderEntry{{content.begin, split}, trimmed(text, {split + 1, content.end})}};
}

}  // namespace

Header header(std::string_view text, std::uint32_t from) {
  Header result;
  std::uint32_t at = from;
  for (int number = 0; number <= kMostLines && at < text.size(); ++number) {
    const std::size_t found = text.find('\n', at);
    const auto end = static_cast<std::uint32_t>(found == std::string_view::npos ? text.size() : found);
    const std::uint32_t next = found == std::string_view::npos ? end : end + 1;
    const Span content = trimmed(text, {at, end});
    const bool fence = text.substr(content.begin, content.size()) == "---";
    if (number == 0 && !fence) return {};
    if (number > 0 && fence) {
      result.span = {from, next};
      return result;
    }
    if (number > 0) {
      HeaderLine line = header_line(text, {at, end});
      if (!line.fits) break;
      if (line.entry) result.entries.push_back(*line.entry);
    }
    at = next;
  }
  const bool fenced = text.substr(from).starts_with("---");
  return {{}, {}, fenced};
}

}  // namespace proviso
