#pragma once

#include <string>
#include <string_view>

namespace proviso {

// The number of a provision in folded form: "21", "7bis", "12a", "9.3", "a", "aa", "ii", "iv".
// Brackets, points and spaces around and inside the printed number are gone, letters are lower case.
struct Label {
  std::string text;

  bool empty() const { return text.empty(); }
  friend bool operator==(const Label&, const Label&) = default;
};

// Folds a number as printed: "7 bis" -> "7bis", "(ii)" -> "ii", "XII." -> "xii".
Label fold_label(std::string_view printed);

// The value of a roman numeral in lower case, 0 where it is none ("iv" -> 4; "iiii", "" -> 0).
int roman_value(std::string_view text);

// Whether `next` may follow `label` directly among siblings of one shape: 7 -> 8, 7 -> 7bis, 7bis -> 7ter,
// 7bis -> 8, a -> b, z -> aa, iii -> iv. `roman` chooses how letters are read.
bool follows(const Label& label, const Label& next, bool roman);

}  // namespace proviso
