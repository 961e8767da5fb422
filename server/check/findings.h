#pragma once

#include <stop_token>
#include <vector>

#include "server/check/finding.h"
#include "server/check/packs.h"
#include "server/check/settings.h"
#include "server/coverage/coverage.h"
#include "server/model/document.h"

namespace proviso {

// One cause, one finding for each rule: pairs that miss a safeguard by article and kind, the others by the clause that
// decides them. Sorted by the place of their entry, then severity, place and rule. Stopped early, it gives what it has.
std::vector<Finding> findings_of(const Document& document, const Coverage& coverage, const Packs& packs,
                                 const Settings& settings, std::stop_token stop);

}  // namespace proviso
