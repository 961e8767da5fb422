#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/block.h"
#include "grammar/brackets.h"
#include "grammar/items.h"

namespace proviso {

// Reads the words of `pieces` into syntax.words and joins them into the graph of sentences: chapeau -> items -> tail,
// each bracket an edge that steps over it. Needs syntax.items and syntax.marks, fills words, conditions and graph.
// `unread` are stretches whose words are in no sentence. Linear.
void join_sentences(std::string_view text, BlockRole role, const std::vector<Piece>& pieces,
                    const std::vector<Span>& unread, BlockSyntax& syntax);

}  // namespace proviso
