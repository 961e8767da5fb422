#include "server/report/shown.h"

#include "grammar/utf8.h"

#include <array>

namespace proviso::report {
namespace {

struct Interval {
  char32_t first;
  char32_t last;
};

constexpr std::array<Interval, 12> kCombining{{{0x300, 0x36F},
                                               {0x483, 0x489},
                                               {0x591, 0x5BD},
                                               {0x610, 0x61A},
                                               {0x64B, 0x65F},
                                               {0x93C, 0x93C},
                                               {0xE31, 0xE31},
                                               {0x1AB0, 0x1AFF},
                                               {0x200B, 0x200D},
                                               {0x20D0, 0x20FF},
                                               {0xFE00, 0xFE0F},
                                               {0xFE20, 0xFE2F}}};
constexpr std::array<Interval, 10> kWide{{{0x1100, 0x115F},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0x33FF},
                                          {0x3400, 0x9FFF},
                                          {0xA000, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0x1F300, 0x3FFFD}}};

template <std::size_t N>
bool among(const std::array<Interval, N>& intervals, char32_t value) {
  for (const auto& interval : intervals) {
    if (interval.first <= value && value <= interval.last) return true;
  }
  return false;
}

}  // namespace

IllFormed ill_formed(std::string_view text) {
  IllFormed found;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point(text, at);
    if (!point.valid && found.count++ == 0) found.first = at;
    at += point.size;
  }
  return found;
}

unsigned width(char32_t value) {
  if (value < 0x300) return 1;
  if (among(kCombining, value)) return 0;
  return among(kWide, value) ? 2 : 1;
}

bool unsafe(char32_t value) {
  return value < 0x20 || (0x7F <= value && value < 0xA0) || (0x200E <= value && value <= 0x200F) ||
         (0x2028 <= value && value <= 0x202E) || (0x2066 <= value && value <= 0x2069) || value == 0x061C;
}

std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point(text, at);
    if (point.value == '\n' || point.value == '\t' || point.value == '\r') {
      out += ' ';
    } else if (!point.valid || unsafe(point.value)) {
      out += "\xEF\xBF\xBD";
    } else {
      out.append(text, at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::size_t shown_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point(text, at);
    columns += width(point.value);
    at += point.size;
  }
  return columns;
}

}  // namespace proviso::report
