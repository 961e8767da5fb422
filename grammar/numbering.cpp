#include "grammar/numbering.h"

#include <algorithm>
#include <cstdint>

namespace proviso {
namespace {

constexpr std::uint32_t kWidestGap = 30;  // numbers: a longer one is a year or a sum at the beginning of a line

Label label_of(std::string_view text, const Line& line) {
  return fold_label(text.substr(line.number.begin, line.number.size()));
}

std::uint32_t value(const Label& label) {
  std::uint32_t number = 0;
  for (const char c : label.text) {
    if (c < '0' || c > '9') break;
    number = std::min(number * 10 + static_cast<std::uint32_t>(c - '0'), 100000U);
  }
  return number;
}

auto points(const Label& label) { return std::count(label.text.begin(), label.text.end(), '.'); }

}  // namespace

void Numbering::take(std::string_view text, const Line& line) {
  form_ = line.form;
  last_ = label_of(text, line);
  inside_ = {};
}

bool Numbering::begins_paragraph(std::string_view text, const Line& line, const Preceding& before) {
  const Label label = label_of(text, line);
  if (last_.empty()) return begins_first(line, label, before);
  const bool next = follows(last_, label, false);
  if (line.form != form_) return next && line.form != Form::round && form_ != Form::round;
  if (next && !list_goes_on(text, line, label, before)) return true;
  if (inside_list(label, before)) {
    inside_ = label;
    return false;
  }
  return next || plausible(text, line, label);
}

bool Numbering::begins_first(const Line& line, const Label& label, const Preceding& before) const {
  if (!before.in_block) return line.form != Form::bare || label.text == "1";
  if (label.text != "1") return false;
  // (1) (2) after "for the purposes of this Convention:" are items of that sentence.
  return line.form != Form::round || before.blank_line || !before.block.ends_with(':');
}

// "2." may be the second paragraph or the second item inside the first: an item begins like its sisters.
bool Numbering::list_goes_on(std::string_view text, const Line& line, const Label& label,
                             const Preceding& before) const {
  if (inside_.empty() || !follows(inside_, label, false)) return false;
  return starts_lower(text, line.rest, line.end) || !before.block.ends_with('.');
}

// 1. 2. 3. inside an item of a paragraph, or 1.1 inside paragraph 1.
bool Numbering::inside_list(const Label& label, const Preceding& before) const {
  if (points(label) > points(last_)) return true;
  if (!inside_.empty() && follows(inside_, label, false)) return true;
  return label.text == "1" && before.block.ends_with(':');
}

// A number out of order is still a paragraph if the line looks like one: the fault is for the rules to report.
bool Numbering::plausible(std::string_view text, const Line& line, const Label& label) const {
  if (value(label) > value(last_) + kWidestGap) return false;
  return line.bare() || !starts_lower(text, line.rest, line.end);
}

}  // namespace proviso
