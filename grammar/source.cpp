#include "grammar/source.h"

#include "grammar/utf8.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace proviso {
namespace {

// Texts without a carriage return, nearly all, go by memchr.
std::vector<std::uint32_t> line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  starts.reserve(text.size() / 64 + 1);
  const char* const base = text.data();
  const char* const end = base + text.size();
  const bool returns = !text.empty() && std::memchr(base, '\r', text.size()) != nullptr;
  for (const char* at = base; at != end;) {
    if (returns) {
      while (at != end && *at != '\n' && *at != '\r') ++at;
      if (at == end) break;
      if (*at == '\r' && at + 1 != end && at[1] == '\n') ++at;
    } else {
      at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      if (at == nullptr) break;
    }
    ++at;
    starts.push_back(static_cast<std::uint32_t>(at - base));
  }
  return starts;
}

std::uint32_t units(const CodePoint& point, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return point.size;
    case Encoding::utf16:
      return utf16_units(point.value);
    case Encoding::utf32:
      return 1;
  }
  return 1;
}

// The end of `line` before its line end.
std::uint32_t content_end(std::string_view text, Span line) {
  std::uint32_t end = line.end;
  if (end > line.begin && text[end - 1] == '\n') --end;
  if (end > line.begin && text[end - 1] == '\r') --end;
  return end;
}

}  // namespace

Source::Source(std::string text) : text_(std::move(text)), starts_(line_starts(text_)) {}

Span Source::line(std::uint32_t line) const {
  if (line >= starts_.size()) return {size(), size()};
  return {starts_[line], line + 1 < starts_.size() ? starts_[line + 1] : size()};
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::uint32_t>(after - starts_.begin()) - 1;
}

Position Source::position(std::uint32_t offset, Encoding encoding) const {
  Position position;
  position.line = line_of(offset);
  const Span whole = line(position.line);
  const std::uint32_t end = std::min(offset, content_end(text_, whole));
  for (std::uint32_t at = whole.begin; at < end;) {
    const CodePoint point = code_point(text_, at);
    if (at + point.size > end) break;
    position.character += units(point, encoding);
    at += point.size;
  }
  return position;
}

std::uint32_t Source::offset(Position position, Encoding encoding) const {
  if (position.line >= starts_.size()) return size();
  const Span whole = line(position.line);
  const std::uint32_t end = content_end(text_, whole);
  std::uint32_t at = whole.begin;
  for (std::uint32_t character = 0; at < end;) {
    const CodePoint point = code_point(text_, at);
    character += units(point, encoding);
    if (character > position.character) break;
    at += point.size;
  }
  return at;
}

Source apply(const Source& source, const std::vector<Edit>& edits) {
  std::string text(source.text());
  for (const Edit& edit : edits) {
    const std::size_t begin = std::min<std::size_t>(edit.span.begin, text.size());
    const std::size_t end = std::clamp<std::size_t>(edit.span.end, begin, text.size());
    text.replace(begin, end - begin, edit.text);
  }
  return Source(std::move(text));
}

}  // namespace proviso
