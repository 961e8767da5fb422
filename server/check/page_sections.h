#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/span.h"
#include "server/check/data_file.h"

namespace proviso {

// What a page has in its Markdown: its first heading, and the ```treaty blocks under "## Flagged" and "## Not flagged".
struct PageSections {
  std::string title;
  std::vector<Span> flagged;  // the lines between the fences, in bytes of the file
  std::vector<Span> not_flagged;
};

// Reads the Markdown that begins at `begin`. A block that is not closed is reported.
PageSections page_sections(DataFile& file, std::size_t begin);

// The lines between the --- lines at the beginning of a page, and where its Markdown begins. nullopt, and reported,
// where the page has none.
struct FrontMatter {
  Span yaml;
  std::size_t markdown = 0;
};
std::optional<FrontMatter> front_matter(DataFile& file);

}  // namespace proviso
