#pragma once

#include "grammar/source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace proviso {

// The text of an open file while it is typed in, and its line starts, which agree with those of a Source of the same
// bytes. Unlike Source it is edited in place, so that a burst of edits costs one new Source, not one each.
class Buffer {
 public:
  explicit Buffer(std::string text = {}) { assign(std::move(text)); }

  std::string_view text() const { return text_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  // The bytes of line `line` (from 0) with its line end; an empty span past the last line.
  Span line(std::uint32_t line) const;

  // Puts `text` in place of all.
  void assign(std::string text);
  // Puts `text` in place of `span`, which is clamped to the text.
  void replace(Span span, std::string_view text);

  // The text as it is now. The same object until the next edit.
  std::shared_ptr<const Source> source();

 private:
  std::string text_;
  std::vector<std::uint32_t> starts_;  // as in Source: at least one
  std::shared_ptr<const Source> source_;
};

}  // namespace proviso
