#pragma once

#include "server/check/packs.h"
#include "server/report/report.h"

#include <string>

namespace proviso::report {

// The page of a rule for people: its name, its words, and what it rests on, with what each source provides and
// whether it is in force.
std::string page_text(const Rule& rule, const Packs& packs, const Style& style);

// One line a rule, sorted by name: the name and the title of its page.
std::string rule_list(const Packs& packs, const Style& style);

}  // namespace proviso::report
