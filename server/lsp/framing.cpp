#include "server/lsp/framing.h"

#include <algorithm>
#include <charconv>

namespace proviso::lsp {
namespace {

constexpr std::string_view kField = "content-length:";

bool same_letter(char a, char lower) { return a == lower || (a >= 'A' && a <= 'Z' && a + ('a' - 'A') == lower); }

std::size_t find_field(std::string_view text, std::size_t from = 0) {
  const auto at = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                              kField.begin(), kField.end(), same_letter);
  return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

struct HeaderEnd {
  std::size_t header = std::string_view::npos;  // where the blank line begins
  std::size_t body = 0;                         // where the body begins
};

// Both \r\n and \n are taken for line ends.
HeaderEnd header_end(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const std::string_view after = text.substr(at + 1, 2);
    if (after.starts_with('\n')) return {at, at + 2};
    if (after == "\r\n") return {at, at + 3};
  }
  return {};
}

// The value of Content-Length, which may stand after what is left of a body that was too long.
std::optional<std::size_t> content_length(std::string_view header) {
  const std::size_t field = find_field(header);
  if (field == std::string_view::npos) return std::nullopt;
  std::string_view value = header.substr(field + kField.size());
  value = value.substr(0, value.find_first_of("\r\n"));
  while (value.starts_with(' ') || value.starts_with('\t')) value.remove_prefix(1);
  while (value.ends_with(' ') || value.ends_with('\t')) value.remove_suffix(1);
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (error == std::errc::result_out_of_range) return Framing::kLargestBody + 1;
  if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
  return length;
}

}  // namespace

void Framing::push(std::string_view bytes) {
  bytes_.erase(0, begin_);
  begin_ = last_body_ = 0;
  bytes_.append(bytes);
}

std::optional<Framing::Item> Framing::pop() {
  if (lost_) {
    const std::size_t field = find_field(rest());
    if (field == std::string_view::npos) {
      begin_ = bytes_.size() - std::min(rest().size(), kField.size() - 1);
      return std::nullopt;
    }
    begin_ += field;
    lost_ = false;
  }
  const HeaderEnd end = header_end(rest().substr(0, kLongestHeader));
  if (end.header == std::string_view::npos) {
    if (rest().size() < kLongestHeader) return std::nullopt;
    return lose(kField.size(), "a header does not end");
  }
  const std::optional<std::size_t> length = content_length(rest().substr(0, end.header));
  if (!length) return lose(end.body, "a header has no valid Content-Length");
  if (*length > kLargestBody) return lose(end.body, "a message is larger than 64 MB");
  if (rest().size() - end.body < *length) return std::nullopt;
  last_body_ = begin_ + end.body;
  begin_ = last_body_ + *length;
  return Item{std::string_view(bytes_).substr(last_body_, *length), {}};
}

void Framing::reject_last() {
  const std::string_view body = std::string_view(bytes_).substr(last_body_, begin_ - last_body_);
  const std::size_t field = find_field(body);
  if (field != std::string_view::npos) begin_ = last_body_ + field;
}

Framing::Item Framing::lose(std::size_t skipped, std::string_view fault) {
  begin_ += skipped;
  lost_ = true;
  return Item{{}, fault};
}

std::string header_for(std::string_view body) { return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n"; }

}  // namespace proviso::lsp
