#pragma once

#include "grammar/outline.h"
#include "grammar/source.h"
#include "server/check/packs.h"
#include "server/lsp/protocol.h"
#include "server/session/buffer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::lsp {

// Between the core, which counts bytes, and the protocol, which counts lines and columns in the client's encoding.
// Nothing else of the server knows an encoding.

// The first of the client's encodings that we know too; UTF-16 where it names none.
Encoding negotiated(const std::vector<std::string>& encodings);
std::string_view name(Encoding encoding);  // "utf-16"

// What the client means by a range of a text that is being edited. Clamped to the text; an inverted range is turned.
Span span(const Buffer& buffer, const Range& range, Encoding encoding);
std::uint32_t offset(const Buffer& buffer, Position position, Encoding encoding);

// Places of one text as the client counts them. Quickest when asked in text order. The source must outlive it.
class Locator {
 public:
  Locator(const Source& source, Encoding encoding) : source_(source), encoding_(encoding), line_(source.line(0)) {}

  Position position(std::uint32_t offset);
  Range range(Span span) { return {position(span.begin), position(span.end)}; }
  // Never empty where the text is not: editors show an empty range at the wrong place or not at all.
  Range visible_range(Span span);

 private:
  void go_to_line_of(std::uint32_t offset);

  const Source& source_;
  Encoding encoding_;
  std::uint32_t number_ = 0;  // of line_
  Span line_;
};

int severity_number(Severity severity);  // DiagnosticSeverity
int symbol_kind_number(NodeKind kind);   // SymbolKind

}  // namespace proviso::lsp
