#pragma once

namespace proviso::fake {

// How often judge() ran since the last call.
int judge_runs();

}  // namespace proviso::fake
