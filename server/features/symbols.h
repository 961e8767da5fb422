#pragma once

#include "grammar/outline.h"
#include "server/model/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace proviso {

// A part of the text as an outline lists it. In text order, parents before children.
struct Symbol {
  std::string name;    // "Article 21", "Chapter IV", "21(1)"; never empty
  std::string detail;  // its heading, or how a paragraph begins
  NodeKind kind = NodeKind::article;
  Span span;
  Span selection;         // what to go to: lies inside `span`
  std::uint32_t end = 0;  // one past the last descendant
};

// The outline of a document: its divisions, articles and paragraphs.
std::vector<Symbol> symbols(const Document& document);

}  // namespace proviso
