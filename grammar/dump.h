#pragma once

#include <string>
#include <string_view>

#include "grammar/block.h"
#include "grammar/outline.h"
#include "grammar/source.h"

namespace proviso {

// The tree as S-expressions, items of blocks included, one node a line, two blanks a level:
//   (article 5 "Search of devices"
//     (paragraph 1
//       (item a)))
std::string tree_sexp(const Outline& outline, const Source& source);

// The tree for people: number, kind and first words, two blanks a level.
std::string tree_text(const Outline& outline, const Source& source);

// The text put together again from the deepest nodes and what stands between them. Equal to the text, always.
std::string written(const Outline& outline, const Source& source);

// Each way through each sentence of a block on a line of its own: the words folded, "+2" before words that stand if
// mark 2 is kept, "-2" where it was stepped over. At most `most` lines.
std::string sentences_text(const BlockSyntax& syntax, std::string_view text, std::size_t most = 64);

// Each mention on a line of its own: lead, flags, paths: "in_accordance_with: article 24 > paragraph 1".
std::string mentions_text(const BlockSyntax& syntax);

// Each mark on a line of its own: kind, group, the text it holds.
std::string marks_text(const BlockSyntax& syntax, std::string_view text);

}  // namespace proviso
