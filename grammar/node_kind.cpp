#include "grammar/outline.h"

namespace proviso {

std::string_view name(NodeKind kind) {
  switch (kind) {
    case NodeKind::document:
      return "document";
    case NodeKind::header:
      return "header";
    case NodeKind::annex:
      return "annex";
    case NodeKind::part:
      return "part";
    case NodeKind::title:
      return "title";
    case NodeKind::chapter:
      return "chapter";
    case NodeKind::section:
      return "section";
    case NodeKind::subsection:
      return "subsection";
    case NodeKind::preamble:
      return "preamble";
    case NodeKind::recital:
      return "recital";
    case NodeKind::enacting:
      return "enacting";
    case NodeKind::article:
      return "article";
    case NodeKind::heading:
      return "heading";
    case NodeKind::paragraph:
      return "paragraph";
    case NodeKind::item:
      return "item";
    case NodeKind::tail:
      return "tail";
    case NodeKind::closing:
      return "closing";
    case NodeKind::footnote:
      return "footnote";
    case NodeKind::noise:
      return "noise";
    case NodeKind::comment:
      return "comment";
    case NodeKind::directive:
      return "directive";
    case NodeKind::option:
      return "option";
    case NodeKind::status:
      return "status";
    case NodeKind::text:
      return "text";
  }
  return "text";
}

}  // namespace proviso
