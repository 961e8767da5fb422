#include "grammar/label.h"

#include "grammar/lexicon.h"

#include <algorithm>
#include <cstddef>

namespace proviso {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return c >= 'a' && c <= 'z'; }

// "7bis" is the stem "7" and the rank 2; "7" has rank 1; "12a" is "12" and rank 2 as well: a letter counts from a.
struct Parts {
  std::string_view stem;
  int rank = 1;
  bool latin = false;
};

Parts parts(std::string_view label) {
  Parts found{label};
  for (std::size_t i = 0; i < kSuffixes.size(); ++i) {
    const std::string_view suffix = kSuffixes[i];
    // The longest: "quater" ends in "ter".
    if (label.size() > suffix.size() && label.ends_with(suffix) && label.size() - suffix.size() < found.stem.size()) {
      found = {label.substr(0, label.size() - suffix.size()), static_cast<int>(i) + 2, true};
    }
  }
  if (found.latin) return found;
  if (label.size() > 1 && letter(label.back()) && digit(label[label.size() - 2])) {
    return {label.substr(0, label.size() - 1), label.back() - 'a' + 2, false};
  }
  return {label, 1, false};
}

// The successor of a number whose last part is digits: "9" -> "10", "9.3" -> "9.4". Empty if there is none.
std::string arabic_successor(std::string_view stem) {
  std::size_t first = stem.size();
  while (first > 0 && digit(stem[first - 1])) --first;
  if (first == stem.size()) return {};
  std::string next(stem);
  for (std::size_t i = next.size(); i-- > first;) {
    if (next[i] != '9') {
      ++next[i];
      return next;
    }
    next[i] = '0';
  }
  next.insert(first, "1");
  return next;
}

// a -> b, z -> aa, az -> ba.
std::string letter_successor(std::string_view stem) {
  if (stem.empty() || !std::all_of(stem.begin(), stem.end(), letter)) return {};
  std::string next(stem);
  for (std::size_t i = next.size(); i-- > 0;) {
    if (next[i] != 'z') {
      ++next[i];
      return next;
    }
    next[i] = 'a';
  }
  return "a" + next;
}

// aa -> bb: some texts count on with the same letter doubled.
bool doubled_successor(std::string_view stem, std::string_view next) {
  return stem.size() > 1 && stem.size() == next.size() && next[0] == stem[0] + 1 &&
         std::all_of(stem.begin(), stem.end(), [&](char c) { return c == stem[0]; }) &&
         std::all_of(next.begin(), next.end(), [&](char c) { return c == next[0]; });
}

bool stem_follows(std::string_view stem, std::string_view next, bool roman) {
  if (stem.empty() || next.empty()) return false;
  if (digit(stem.back())) return arabic_successor(stem) == next;
  if (roman) {
    const int value = roman_value(stem);
    return value > 0 && roman_value(next) == value + 1;
  }
  return letter_successor(stem) == next || doubled_successor(stem, next);
}

}  // namespace

Label fold_label(std::string_view printed) {
  Label label;
  for (const char c : printed) {
    if (digit(c) || letter(c)) {
      label.text += c;
    } else if (c >= 'A' && c <= 'Z') {
      label.text += static_cast<char>(c - 'A' + 'a');
    } else if (c == '.') {
      label.text += c;
    }
  }
  // A point counts only between two digits: "9.3", but "XII." and "a.".
  std::string kept;
  for (std::size_t i = 0; i < label.text.size(); ++i) {
    const bool inner = i > 0 && i + 1 < label.text.size() && digit(label.text[i - 1]) && digit(label.text[i + 1]);
    if (label.text[i] != '.' || inner) kept += label.text[i];
  }
  label.text = kept;
  return label;
}

int roman_value(std::string_view text) {
  // One decimal place after the other: the ten ways to write it, longest first.
  static constexpr std::string_view kThousands[] = {"mmm", "mm", "m", ""};
  static constexpr std::string_view kPlaces[3][10] = {{"dccc", "dcc", "dc", "d", "cm", "cd", "ccc", "cc", "c", ""},
                                                      {"lxxx", "lxx", "lx", "l", "xc", "xl", "xxx", "xx", "x", ""},
                                                      {"viii", "vii", "vi", "v", "ix", "iv", "iii", "ii", "i", ""}};
  static constexpr int kValues[10] = {8, 7, 6, 5, 9, 4, 3, 2, 1, 0};
  int value = 0;
  for (int i = 0; i < 4; ++i) {
    if (!text.starts_with(kThousands[i])) continue;
    value = 3 - i;
    text.remove_prefix(kThousands[i].size());
    break;
  }
  for (const auto& place : kPlaces) {
    std::size_t i = 0;
    while (!text.starts_with(place[i])) ++i;
    text.remove_prefix(place[i].size());
    value = value * 10 + kValues[i];
  }
  return text.empty() ? value : 0;
}

bool follows(const Label& label, const Label& next, bool roman) {
  const Parts from = parts(label.text);
  const Parts to = parts(next.text);
  if (to.rank == 1) return stem_follows(from.stem, to.stem, roman);
  // 7 -> 7bis, 7bis -> 7ter; 12 -> 12a, 12a -> 12b.
  return from.stem == to.stem && to.rank == from.rank + 1 && (from.rank == 1 || from.latin == to.latin);
}

}  // namespace proviso
