#include "server/features/prose.h"

namespace proviso {

void Prose::words(std::string_view text) {
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos) markdown_ += '\\';
    markdown_ += c;
  }
  plain_ += text;
}

void Prose::strong(std::string_view text) {
  markdown_ += "**";
  words(text);
  markdown_ += "**";
}

void Prose::code(std::string_view text) {
  markdown_ += '`';
  markdown_ += text;
  markdown_ += '`';
  plain_ += text;
}

void Prose::paragraph() {
  if (last_ != Last::nothing) {
    markdown_ += "\n\n";
    plain_ += "\n\n";
  }
  last_ = Last::paragraph;
}

void Prose::item(int level) {
  if (last_ != Last::nothing) {
    markdown_ += last_ == Last::paragraph ? "\n\n" : "\n";
    plain_ += '\n';
  }
  const std::string indent(static_cast<std::size_t>(level) * 2, ' ');
  markdown_ += indent + "- ";
  plain_ += indent + "- ";
  last_ = Last::item;
}

}  // namespace proviso
