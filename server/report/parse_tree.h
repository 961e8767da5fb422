#pragma once

#include "grammar/source.h"
#include "server/report/tree.h"

#include <string>
#include <string_view>

namespace proviso::report {

// A tree as `proviso parse` prints it. Each ends with a line end.
// One node a line, indented: its kind, number, heading and lines.
std::string tree_text(const Source& source, const std::vector<Branch>& tree);
// (article "21" (paragraph "1" (item "a")))
std::string tree_sexp(const Source& source, const std::vector<Branch>& tree);
// {"schema": "proviso/tree/1", "path", "tree": {"kind", "number", "heading", "range", "children"}}
std::string tree_json(const Source& source, const std::vector<Branch>& tree, std::string_view path);

}  // namespace proviso::report
