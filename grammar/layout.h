#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/lexicon.h"
#include "grammar/line.h"

namespace proviso {

// The lines of a text or of a block, each classified by itself, and how they hang together: which line starts anew and
// which one reads on from the line before it because the text was wrapped.
class Layout {
 public:
  // `text` must outlive the layout. The lines of text[span] are classified.
  Layout(std::string_view text, Span span, Language language);

  std::string_view text() const { return text_; }
  std::size_t size() const { return lines_.size(); }
  const Line& operator[](std::size_t i) const { return lines_[i]; }

  // Whether a blank line, or nothing, stands directly before line i.
  bool blank_before(std::size_t i) const { return i == 0 || lines_[i - 1].kind == LineKind::blank; }
  // Whether line i starts anew: after a blank line, after a line that ends a sentence or an item, or where its first
  // word would have fitted on the line before it.
  bool starts_anew(std::size_t i) const;
  // The same for a line that begins with a label: a list need not end its lines, but "paragraph" in front of "2." or
  // "paragraph 1" in front of "(b)" make a reference of the label.
  bool starts_label(std::size_t i) const;
  // Whether line i reads on from a heading before it: that was no heading then.
  bool reads_on_from(Span heading, std::size_t i) const;
  // Whether text[span] may be a heading: short, without a final point and without a modal.
  bool heading_like(Span span) const;
  // The next line after i that is not blank; size() if there is none.
  std::size_t next(std::size_t i) const;

 private:
  void measure();
  const Line* content_before(std::size_t i) const;
  bool fits_before(std::size_t i, const Line& before) const;
  bool ends_open_reference(const Line& line) const;
  bool ends_in_place(const Line& line) const;
  bool page_before(std::size_t at) const;
  const UnitWord* unit_word(std::uint32_t begin, std::uint32_t end) const;

  std::string_view text_;
  const StructureWords* words_;
  std::vector<Line> lines_;
  std::uint32_t width_ = 0;  // bytes of the widest line of a hard-wrapped text, 0 if it is not wrapped
};

}  // namespace proviso
