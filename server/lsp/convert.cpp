#include "server/lsp/convert.h"

#include "grammar/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace proviso::lsp {
namespace {

constexpr std::array<std::string_view, 3> kEncodings = {"utf-8", "utf-16", "utf-32"};  // in the order of Encoding

bool plain_ascii(std::string_view text) {
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&eight, text.data() + at, 8);
    seen |= eight;
  }
  for (; at < text.size(); ++at) seen |= static_cast<unsigned char>(text[at]);
  return (seen & 0x8080808080808080) == 0;
}

// The character at `offset`; at a line's end the one before it; of an empty line its line end.
Span widened(const Source& source, std::uint32_t offset) {
  const Span line = source.line(source.line_of(offset));
  const std::string_view text = source.text();
  if (offset < line.end && text[offset] != '\r' && text[offset] != '\n')
    return {offset, offset + code_point(text, offset).size};
  if (offset > line.begin || offset == source.size()) return {offset > 0 ? offset - 1 : 0, offset};
  return {offset, line.end};
}

}  // namespace

Encoding negotiated(const std::vector<std::string>& encodings) {
  for (const std::string& wanted : encodings) {
    const auto known = std::ranges::find(kEncodings, wanted);
    if (known != kEncodings.end()) return static_cast<Encoding>(known - kEncodings.begin());
  }
  return Encoding::utf16;
}

std::string_view name(Encoding encoding) { return kEncodings[static_cast<std::size_t>(encoding)]; }

std::uint32_t offset(const Buffer& buffer, Position position, Encoding encoding) {
  // Source knows how columns are counted: ask one that holds this line alone.
  const Span line = buffer.line(position.line);
  const Source alone(std::string(buffer.text().substr(line.begin, line.size())));
  return line.begin + alone.offset({0, position.character}, encoding);
}

Span span(const Buffer& buffer, const Range& range, Encoding encoding) {
  const std::uint32_t start = offset(buffer, range.start, encoding);
  const std::uint32_t end = range.end == range.start ? start : offset(buffer, range.end, encoding);
  return {std::min(start, end), std::max(start, end)};
}

void Locator::go_to_line_of(std::uint32_t offset) {
  if (line_.contains(offset)) return;
  const Span next = source_.line(number_ + 1);
  number_ = next.contains(offset) ? number_ + 1 : source_.line_of(offset);
  line_ = source_.line(number_);
}

Position Locator::position(std::uint32_t offset) {
  go_to_line_of(offset);
  const std::string_view before = source_.text({line_.begin, std::clamp(offset, line_.begin, line_.end)});
  if (!plain_ascii(before) || before.ends_with('\r')) return source_.position(offset, encoding_);
  return {number_, static_cast<std::uint32_t>(before.size())};
}

Range Locator::visible_range(Span span) {
  const Range found = range(span);
  if (found.start != found.end || source_.size() == 0) return found;
  return range(widened(source_, source_.offset(found.start, encoding_)));
}

int severity_number(Severity severity) { return static_cast<int>(severity) + 1; }

int symbol_kind_number(NodeKind kind) {
  constexpr int kModule = 2, kNamespace = 3, kPackage = 4, kClass = 5, kMethod = 6;
  switch (kind) {
    case NodeKind::annex:
    case NodeKind::part:
      return kModule;
    case NodeKind::article:
      return kClass;
    case NodeKind::paragraph:
      return kMethod;
    case NodeKind::section:
    case NodeKind::subsection:
      return kPackage;
    default:
      return kNamespace;
  }
}

}  // namespace proviso::lsp
