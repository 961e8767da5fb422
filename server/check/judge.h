#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "grammar/source.h"
#include "server/check/finding.h"
#include "server/check/packs.h"
#include "server/check/settings.h"
#include "server/coverage/coverage.h"
#include "server/model/document.h"

namespace proviso {

// A text to be judged, and what stands beside it.
struct Input {
  std::shared_ptr<const Source> text;
  std::string notes;                   // NAME.notes; empty if there are none
  std::shared_ptr<const Source> base;  // the draft to compare with; null if there is none
};

// All that is known of one text under one set of packs and settings. A value; shared between threads as const.
struct Judgement {
  std::shared_ptr<const Document> document;
  std::shared_ptr<const Packs> packs;
  Coverage coverage;
  std::vector<Finding> findings;  // sorted by place, rule, safeguard; findings of one entry stand together
};

// The only way from text to findings. Pure: the same input gives the same judgement, whatever `previous` holds; from
// it facts of unchanged blocks are carried over. Null where `stop` was requested.
std::shared_ptr<const Judgement> judge(const Input& input, std::shared_ptr<const Packs> packs, const Settings& settings,
                                       const Judgement* previous = nullptr, std::stop_token stop = {});

}  // namespace proviso
