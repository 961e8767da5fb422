#include "server/report/places.h"

#include "grammar/utf8.h"

#include <algorithm>
#include <cstring>

namespace proviso::report {
namespace {

constexpr std::uint32_t kBetweenStations = 4096;

// How many bytes from text[begin] on, before `end`, are a code point each. Eight at a time: nearly all are.
std::uint32_t ascii_run(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  for (; at + 8 <= end; at += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + at, 8);
    if (bytes & 0x8080808080808080u) break;
  }
  while (at < end && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at - begin;
}

}  // namespace

Place Places::known(std::uint32_t offset) const {
  if (last_.offset <= offset) return last_;
  const auto after = std::ranges::upper_bound(stations_, offset, {}, &Place::offset);
  return after == stations_.begin() ? Place{last_.line, 1, line_.begin} : *(after - 1);
}

void Places::enter(std::uint32_t line) {
  // The end of the text lies outside the last line's span and yet on it.
  if (line + 1 == last_.line) return;
  line_ = source_.line(line);
  last_ = {line + 1, 1, line_.begin};
  stations_.clear();
}

Place Places::at(std::uint32_t offset) {
  offset = std::min(offset, source_.size());
  if (!line_.contains(offset)) enter(source_.line_of(offset));
  last_ = known(offset);
  // What ends a line has no columns: all of it counts as the place after the last character.
  std::uint32_t end = line_.end;
  const std::string_view text = source_.text();
  while (end > line_.begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  const std::uint32_t until = std::min(offset, end);
  std::uint32_t station = (stations_.empty() ? line_.begin : stations_.back().offset) + kBetweenStations;
  while (last_.offset < until) {
    const std::uint32_t plain = ascii_run(text, last_.offset, std::min(until, station));
    last_.offset += plain;
    last_.column += plain;
    if (last_.offset < until && plain == 0) {
      const CodePoint point = code_point(text, last_.offset);
      if (last_.offset + point.size > until) break;
      last_.offset += point.size;
      ++last_.column;
    }
    if (last_.offset >= station) {
      stations_.push_back(last_);
      station = last_.offset + kBetweenStations;
    }
  }
  return {last_.line, last_.column, offset};
}

}  // namespace proviso::report
