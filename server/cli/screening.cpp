#include "server/cli/screening.h"

#include "server/report/shown.h"

#include <algorithm>
#include <array>

namespace proviso::cli {
namespace {

constexpr std::string_view kUtf16 = "this text is UTF-16; save it as UTF-8 to have it read";

struct Signature {
  std::string_view bytes;
  std::string_view refusal;
};

constexpr std::array<Signature, 6> kSignatures{{
    {"\xFF\xFE", kUtf16},
    {"\xFE\xFF", kUtf16},
    {"%PDF-", "this is a PDF; save its text as a plain text file to have it read"},
    {"PK\x03\x04", "this is a word processor's or a packed file; save it as plain text to have it read"},
    {"\xD0\xCF\x11\xE0", "this is a word processor's file; save it as plain text to have it read"},
    {"{\\rtf", "this is rich text; save it as plain text to have it read"},
}};

// Latin text in UTF-16 has a zero in every second byte.
bool has_pattern_of_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 512);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
  const auto [fewer, more] = std::minmax(zeros[0], zeros[1]);
  return more >= 2 && more * 5 >= head.size() && fewer * 8 <= more;
}

}  // namespace

std::string refusal(std::string_view bytes) {
  for (const auto& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return std::string(signature.refusal);
  }
  return has_pattern_of_utf16(bytes) ? std::string(kUtf16) : std::string();
}

std::optional<report::Problem> remark(const std::string& path, const Source& text) {
  if (text.size() == 0) return report::Problem{.file = path, .message = "this text is empty", .error = false};
  const report::IllFormed ill = report::ill_formed(text.text());
  if (ill.count == 0) return std::nullopt;
  report::Problem problem{.file = path, .error = false};
  problem.message =
      ill.count == 1
          ? "here is something that is not UTF-8; it is shown as \xEF\xBF\xBD"
          : std::to_string(ill.count) + " places are not UTF-8, the first of them here; they are shown as \xEF\xBF\xBD";
  problem.place = report::Places(text).at(static_cast<std::uint32_t>(ill.first));
  return problem;
}

}  // namespace proviso::cli
