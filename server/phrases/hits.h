#pragma once

#include "server/phrases/matcher.h"

#include <vector>

namespace proviso::phrases {

// Sorts hits by (first_word, last_word, phrase, condition) and keeps one of equal ones.
void sort_out(std::vector<Hit>& hits);

}  // namespace proviso::phrases
