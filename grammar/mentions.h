#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/mention.h"
#include "grammar/profile.h"
#include "grammar/span.h"
#include "grammar/word.h"

namespace proviso {

// Appends the references in words [first, last) of `text`, which are read one after another up to the byte `end`.
// Looks closer only at words that name a unit, so that text without references costs next to nothing.
void find_mentions(std::string_view text, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last,
                   std::uint32_t end, Language language, std::vector<Mention>& mentions);

}  // namespace proviso
