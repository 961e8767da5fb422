#pragma once

#include <string_view>

#include "grammar/label.h"
#include "grammar/line.h"

namespace proviso {

// What stands before a numbered line in its article.
struct Preceding {
  std::string_view block;  // the text since the last paragraph began, empty if there is none
  bool in_block = false;
  bool blank_line = false;  // directly before the line
};

// The numbered paragraphs of one article, option or division, as they come: which of its numbered lines begin a
// paragraph, and which are items of a list inside one.
class Numbering {
 public:
  // Whether `line`, an arabic label, begins a paragraph. `text` is what its offsets count in.
  bool begins_paragraph(std::string_view text, const Line& line, const Preceding& before);
  // The paragraph that `line` began was opened.
  void take(std::string_view text, const Line& line);

 private:
  bool begins_first(const Line& line, const Label& label, const Preceding& before) const;
  bool list_goes_on(std::string_view text, const Line& line, const Label& label, const Preceding& before) const;
  bool inside_list(const Label& label, const Preceding& before) const;
  bool plausible(std::string_view text, const Line& line, const Label& label) const;

  Form form_ = Form::none;
  Label last_;
  Label inside_;  // the last number of a list inside the current paragraph
};

}  // namespace proviso
