#pragma once

#include "grammar/block.h"
#include "server/phrases/matcher.h"

#include <span>
#include <string_view>

namespace proviso::phrases {

// What match() must find, found by trying everything: every phrase from every word along every path, by backtracking
// over the phrase as written. No automaton, no tables, no bounds. Phrases that cannot be read must not be passed.
Matches naive_matches(std::span<const Phrase> phrases, const Names& names, const BlockSyntax& block,
                      std::string_view text);

}  // namespace proviso::phrases
