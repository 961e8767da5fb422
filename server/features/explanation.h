#pragma once

#include "server/check/judge.h"
#include "server/features/prose.h"

namespace proviso {

// Adds to `prose` what a finding says, the sources it rests on, their standing and the rule's name.
void explain(Prose& prose, const Judgement& judgement, const Finding& finding);

// Adds to `prose` what a provision does and, for each safeguard asked for, its status with the path that proves it.
// `kind` is one of judgement.coverage.kinds.
void explain(Prose& prose, const Judgement& judgement, const KindFound& kind);

}  // namespace proviso
