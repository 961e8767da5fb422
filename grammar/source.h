#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/span.h"

namespace proviso {

// How an editor counts columns (LSP 3.17 PositionEncodingKind). utf32 counts code points.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };

// A place as an editor names it: both numbers count from 0.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  friend bool operator==(Position, Position) = default;
};

// An immutable text and its line starts. Never edited in place: apply() makes a new one.
// The bytes are kept as they came. Each maximal ill-formed UTF-8 sequence counts as one U+FFFD
// wherever columns are counted. Lines end at \n, \r\n or \r.
class Source {
 public:
  Source() : Source(std::string{}) {}
  explicit Source(std::string text);

  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return std::string_view(text_).substr(span.begin, span.size()); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  // The bytes of line `line` (from 0) with its line end; an empty span past the last line.
  Span line(std::uint32_t line) const;
  // The line (from 0) that holds `offset`; an offset past the end is on the last line.
  std::uint32_t line_of(std::uint32_t offset) const;
  // Offsets inside a code point count as its start; offsets past the end as the end.
  Position position(std::uint32_t offset, Encoding encoding) const;
  // Clamps as LSP asks: a character past the line end is the line end (before its terminator),
  // a line past the last is the end of the text. A character inside a code point is its start.
  std::uint32_t offset(Position position, Encoding encoding) const;

 private:
  std::string text_;
  std::vector<std::uint32_t> starts_;  // byte offset of each line; at least one
};

// Replaces `span` of a text by `text`.
struct Edit {
  Span span;
  std::string text;
  friend bool operator==(const Edit&, const Edit&) = default;
};

// The text after `edits`, which apply one after another, each to the text left by the one before it.
// A span past the end is clamped to the end.
Source apply(const Source& source, const std::vector<Edit>& edits);

}  // namespace proviso
