#include "server/check/page_sections.h"

#include <algorithm>

namespace proviso {
namespace {

struct Line {
  std::string_view text;  // without its end
  std::size_t begin = 0;
  std::size_t next = 0;
};

Line line_at(std::string_view all, std::size_t begin) {
  const std::size_t end = std::min(all.find('\n', begin), all.size());
  std::string_view text = all.substr(begin, end - begin);
  while (!text.empty() && (text.back() == '\r' || text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return {text, begin, std::min(end + 1, all.size())};
}

std::size_t backticks(std::string_view line) { return std::min(line.find_first_not_of('`'), line.size()); }

std::uint32_t narrow(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

// The lines of the fenced block that `fence` opens, and the line after it. An unclosed block reaches to the end.
Span fenced(DataFile& file, const Line fence, Line& after) {
  const std::string_view all = file.text();
  const std::size_t ticks = backticks(fence.text);
  for (std::size_t at = fence.next; at < all.size();) {
    const Line line = line_at(all, at);
    if (backticks(line.text) >= ticks && backticks(line.text) == line.text.size()) {
      after = line;
      return {narrow(fence.next), narrow(line.begin)};
    }
    at = line.next;
  }
  file.problem(fence.begin, "this block is not closed by a line of ```");
  after = {{}, all.size(), all.size()};
  return {narrow(fence.next), narrow(all.size())};
}

}  // namespace

PageSections page_sections(DataFile& file, std::size_t begin) {
  const std::string_view all = file.text();
  PageSections page;
  std::vector<Span>* section = nullptr;
  for (std::size_t at = begin; at < all.size();) {
    Line line = line_at(all, at);
    if (backticks(line.text) >= 3) {
      const bool treaty = line.text.substr(backticks(line.text)) == "treaty";
      const Span block = fenced(file, line, line);
      if (treaty && section != nullptr) section->push_back(block);
    } else if (line.text.substr(0, 2) == "# " && page.title.empty()) {
      page.title = line.text.substr(std::min(line.text.find_first_not_of(' ', 1), line.text.size()));
    } else if (line.text.substr(0, 3) == "## ") {
      section = line.text == "## Flagged" ? &page.flagged : line.text == "## Not flagged" ? &page.not_flagged : nullptr;
    }
    at = line.next;
  }
  return page;
}

std::optional<FrontMatter> front_matter(DataFile& file) {
  const std::string_view all = file.text();
  const Line first = line_at(all, all.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0);
  if (first.text != "---") {
    file.problem(0, "a page begins with a line ---, its keys, and a line --- again");
    return std::nullopt;
  }
  for (std::size_t at = first.next; at < all.size();) {
    const Line line = line_at(all, at);
    if (line.text == "---") return FrontMatter{{narrow(first.next), narrow(line.begin)}, line.next};
    at = line.next;
  }
  file.problem(0, "the keys that begin here are not closed by a line ---");
  return std::nullopt;
}

}  // namespace proviso
