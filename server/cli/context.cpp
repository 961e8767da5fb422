#include "server/cli/context.h"

#include "server/report/text.h"

#include <unistd.h>
#include <algorithm>
#include <cstdio>

namespace proviso::cli {

report::Style Context::style(int descriptor) const {
  constexpr unsigned kColumns = 100;
  // Lines longer than a person likes to read are not used, however wide the window is.
  const unsigned columns = std::clamp(host::columns(descriptor, kColumns), 60u, 120u);
  return {host::colours(colour, descriptor), columns};
}

void Context::tell(const report::Problem& problem) {
  const std::string text = report::problem_text(problem, style(STDERR_FILENO));
  std::fwrite(text.data(), 1, text.size(), stderr);
  if (problem.error) raise(Exit::failed);
}

void Context::tell(const std::vector<report::Problem>& problems) {
  for (const auto& problem : problems) tell(problem);
}

}  // namespace proviso::cli
