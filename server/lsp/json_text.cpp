#include "server/lsp/json_text.h"

#include "grammar/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace proviso::lsp {
namespace {

constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

// Whether one of eight bytes is a control character, a quote, a backslash or not ASCII.
bool special(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
  const auto has_zero = [](std::uint64_t v) { return (v - kOnes) & ~v & kHighs; };
  return (bytes & kHighs) || ((bytes - kOnes * 0x20) & ~bytes & kHighs) || has_zero(bytes ^ kOnes * '"') ||
         has_zero(bytes ^ kOnes * '\\');
}

// The end of the run of plain ASCII that begins at `at`.
std::size_t plain_end(std::string_view text, std::size_t at) {
  for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&eight, text.data() + at, 8);
    if (special(eight)) break;
  }
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\') break;
    ++at;
  }
  return at;
}

void append_ascii(std::string& out, char byte) {
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u00";
  out += kHex[static_cast<unsigned char>(byte) >> 4];
  out += kHex[static_cast<unsigned char>(byte) & 15];
}

// Appends the code point at text[at], or U+FFFD for what is ill-formed, and returns its size in `text`.
std::size_t append_point(std::string& out, std::string_view text, std::size_t at) {
  const CodePoint point = code_point(text, at);
  out += point.valid ? text.substr(at, point.size) : kReplacementBytes;
  return point.size;
}

// The value of the escape \uXXXX at text[at], -1 where there is none.
int escaped_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int unit = 0;
  const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
  return error == std::errc{} && end == text.data() + at + 6 && unit >= 0 ? unit : -1;
}

bool high_surrogate(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool low_surrogate(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Appends the escape at body[at], a backslash, and returns its size.
std::size_t append_escape(std::string& out, std::string_view body, std::size_t at) {
  const int unit = escaped_unit(body, at);
  std::size_t size = unit >= 0 ? 6 : std::min<std::size_t>(2, body.size() - at);
  if (high_surrogate(unit) && low_surrogate(escaped_unit(body, at + 6))) {
    size = 12;
  } else if (high_surrogate(unit) || low_surrogate(unit)) {
    out += kReplacementBytes;
    return size;
  }
  // The byte after a lone backslash may begin an ill-formed sequence: leave it to the caller.
  if (size == 2 && static_cast<unsigned char>(body[at + 1]) >= 0x80) size = 1;
  out += body.substr(at, size);
  return size;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_end(text, at);
    out.append(text, at, plain - at);
    at = plain;
    if (at == text.size()) return;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_ascii(out, text[at++]);
      continue;
    }
    at += append_point(out, text, at);
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text);
  out += '"';
}

void append_number(std::string& out, std::int64_t number) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

std::string mended(std::string_view body) {
  std::string out;
  out.reserve(body.size());
  for (std::size_t at = 0; at < body.size();) {
    if (body[at] == '\\') {
      at += append_escape(out, body, at);
      continue;
    }
    at += append_point(out, body, at);
  }
  return out;
}

}  // namespace proviso::lsp
