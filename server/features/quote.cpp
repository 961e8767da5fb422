#include "server/features/quote.h"

namespace proviso {
namespace {

bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The largest place at or before `limit` that is not inside a word or, in a word longer than that, a code point.
std::size_t cut(const std::string& line, std::size_t limit) {
  const std::size_t space = line.rfind(' ', limit);
  if (space != std::string::npos && space > 0) return space;
  while (limit > 0 && (static_cast<unsigned char>(line[limit]) & 0xC0) == 0x80) --limit;
  return limit;
}

}  // namespace

std::string one_line(std::string_view text, std::size_t limit) {
  std::string line;
  bool gap = false;
  for (const char c : text) {
    if (blank(c)) {
      gap = !line.empty();
      continue;
    }
    if (gap) line += ' ';
    gap = false;
    line += c;
    if (line.size() > limit + 4) break;
  }
  if (line.size() <= limit) return line;
  line.resize(cut(line, limit));
  return line + "…";
}

}  // namespace proviso
