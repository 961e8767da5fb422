#include "server/lsp/uri.h"

#include <charconv>
#include <cstddef>

namespace proviso::lsp {
namespace {

constexpr std::string_view kScheme = "file://";

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned char byte = 0;
    const std::string_view digits = text.substr(at + 1, 2);
    if (text[at] == '%' && digits.size() == 2 &&
        std::from_chars(digits.data(), digits.data() + 2, byte, 16).ptr == digits.data() + 2) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

std::string path_of(std::string_view uri) {
  if (!uri.starts_with(kScheme)) return {};
  uri.remove_prefix(kScheme.size());
  const std::size_t path = uri.find('/');  // what stands before it is a host: "localhost", or nothing
  if (path == std::string_view::npos) return {};
  uri.remove_prefix(path);
  return unescaped(uri.substr(0, uri.find_first_of("?#")));
}

}  // namespace proviso::lsp
