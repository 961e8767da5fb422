#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/outline.h"
#include "grammar/profile.h"
#include "grammar/span.h"

namespace proviso {

// What one line looks like by itself. Whether it is that is decided by those who know what stands around it.
enum class LineKind : std::uint8_t {
  blank,
  text,
  comment,
  directive,
  noise,
  footnote,
  head,
  preamble,
  enacting,
  closing,
  option,
  status,
  label,
};

// How the number of a label is printed: "1." "(1)" "1)" "1  " "-".
enum class Form : std::uint8_t { none, point, round, right, bare, bullet };

// What the number of a label is made of.
enum class Digits : std::uint8_t { none, arabic, lower, upper };

struct Line {
  LineKind kind = LineKind::text;
  NodeKind head = NodeKind::text;  // of a head: article, chapter, …
  Form form = Form::none;
  Digits digits = Digits::none;
  bool separated = false;   // a head's number is followed by a dash, a point or a colon
  Span span;                // the line with its line end
  Span number;              // as printed, without brackets
  Span bracket;             // from the first to the last bracket around the number, empty if none
  std::uint32_t rest = 0;   // where the text after the label or head begins; `end` if there is none
  std::uint32_t end = 0;    // where the line's text ends: before blanks and line end
  std::uint32_t begin = 0;  // where the line's text begins: after blanks

  bool bare() const { return rest >= end; }
};

// Classifies text[span], one line with or without its line end. Offsets are those of `text`.
Line classify(std::string_view text, Span span, Language language);

// Whether `line` reads on from the line before it, judged by its first letter: lower case.
bool starts_lower(std::string_view text, std::uint32_t at, std::uint32_t end);

}  // namespace proviso
