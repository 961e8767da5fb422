#pragma once

#include <string>
#include <string_view>

namespace proviso {

// Text written twice at once: as Markdown, and plainly for editors that show no Markdown.
class Prose {
 public:
  // Words as they are: what Markdown would read as a mark is escaped.
  void words(std::string_view text);
  void strong(std::string_view text);
  void code(std::string_view text);
  // Begins a paragraph, or an item of a list, `level` deep.
  void paragraph();
  void item(int level = 0);

  bool empty() const { return plain_.empty(); }
  const std::string& markdown() const { return markdown_; }
  const std::string& plain() const { return plain_; }

 private:
  enum class Last { nothing, paragraph, item };
  std::string markdown_;
  std::string plain_;
  Last last_ = Last::nothing;
};

}  // namespace proviso
