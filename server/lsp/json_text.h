#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proviso::lsp {

// JSON written by hand: what the server sends is appended to one string, which is faster than a tree of values and
// never throws. Each maximal ill-formed UTF-8 sequence comes out as one U+FFFD.

// `text` as a JSON string, quotes included.
void append_string(std::string& out, std::string_view text);
// The same without the quotes: a part of a longer string.
void append_escaped(std::string& out, std::string_view text);
void append_number(std::string& out, std::int64_t number);

// A message body that no JSON reader would take, mended: ill-formed UTF-8, and escapes of half a surrogate pair, as
// an editor sends them in the middle of an emoji, become U+FFFD.
std::string mended(std::string_view body);

}  // namespace proviso::lsp
