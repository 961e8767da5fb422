#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/check/packs.h"
#include "server/coverage/coverage.h"
#include "server/model/document.h"

namespace proviso {

// Words that messages are made of. All of it is English as long as the messages are.

// Fills {name} by its value and writes the first letter of the result in upper case. Names without a value stay.
std::string filled(std::string_view sentence,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values);

// "article 21(1) requires States to", "asks States to", "lets States", by the force of the kind's sentence; where it is
// done for another State, "requires States to help each other", "lets States ask each other to".
std::string provision_does(const Document& document, const KindFound& kind, bool for_another_state);

// "articles 16, 18 and 19 rest on it", "article 31 rests on it". Provisions of the clause's own article are "its own
// measure".
std::string concerns(const Document& document, const std::vector<std::uint32_t>& blocks, std::uint32_t clause_block);

// The reasons for weakening, with the deciding word of the text in quotation marks: "leaves it to what is considered
// appropriate (“as appropriate”)".
std::string weakening(const Document& document, const Taxonomy& taxonomy, const Support& support);

// "a, b and c".
std::string listed(const std::vector<std::string>& words);

}  // namespace proviso
