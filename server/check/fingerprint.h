#pragma once

#include <string>

#include "server/check/finding.h"
#include "server/coverage/coverage.h"
#include "server/model/document.h"

namespace proviso {

// 16 hex digits that stay the same when a text is renumbered, moved, rewrapped or bracketed: rule, kind, safeguard, the
// folded words of the heading of the article that holds `finding.range`, and the folded words of `words` (the phrase
// that made it this kind, or the words that weaken it). Equal ones are told apart by number_equals.
std::string fingerprint(const Finding& finding, const Document& document, std::uint32_t block, Span words);

// Gives the second, third … of equal fingerprints one of their own, by their order in the text.
void number_equals(std::vector<Finding>& findings);

}  // namespace proviso
