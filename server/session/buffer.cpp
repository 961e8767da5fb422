#include "server/session/buffer.h"

#include <algorithm>
#include <iterator>

namespace proviso {
namespace {

// Appends the starts of the lines that follow a line end in [from, to) of `text`.
void append_starts(std::string_view text, std::uint32_t from, std::uint32_t to, std::vector<std::uint32_t>& starts) {
  for (std::uint32_t at = from; at < to; ++at) {
    const char byte = text[at];
    if (byte != '\n' && byte != '\r') continue;
    if (byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    starts.push_back(at + 1);
  }
}

}  // namespace

Span Buffer::line(std::uint32_t line) const {
  if (line >= line_count()) return {size(), size()};
  return {starts_[line], line + 1 < line_count() ? starts_[line + 1] : size()};
}

void Buffer::assign(std::string text) {
  text_ = std::move(text);
  starts_.assign(1, 0);
  append_starts(text_, 0, size(), starts_);
  source_.reset();
}

void Buffer::replace(Span span, std::string_view text) {
  const std::uint32_t end = std::min(span.end, size());
  const std::uint32_t begin = std::min(span.begin, end);
  // A line end of two bytes may be joined or parted at either border: the byte before the edit is read again, and a
  // start that lies exactly at its end is found anew.
  const auto head = std::prev(std::ranges::upper_bound(starts_, begin > 0 ? begin - 1 : 0));
  const auto tail = std::ranges::upper_bound(starts_, end);
  const bool at_end = tail == starts_.end();
  const std::uint32_t shift = static_cast<std::uint32_t>(text.size()) - (end - begin);  // modulo 2^32, as are sums
  const std::uint32_t stop = at_end ? 0 : *tail + shift;

  text_.replace(begin, end - begin, text);
  std::for_each(tail, starts_.end(), [shift](std::uint32_t& start) { start += shift; });
  std::vector<std::uint32_t> fresh;
  append_starts(text_, *head, at_end ? size() : stop - 1, fresh);

  const auto first = head + 1;
  const auto kept = std::min(tail - first, static_cast<std::ptrdiff_t>(fresh.size()));
  const auto next = std::copy_n(fresh.begin(), kept, first);
  if (kept < tail - first) {
    starts_.erase(next, tail);
  } else {
    starts_.insert(next, fresh.begin() + kept, fresh.end());
  }
  source_.reset();
}

std::shared_ptr<const Source> Buffer::source() {
  if (!source_) source_ = std::make_shared<const Source>(text_);
  return source_;
}

}  // namespace proviso
