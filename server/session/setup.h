#pragma once

#include "grammar/source.h"
#include "server/check/packs.h"
#include "server/check/settings.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace proviso {

// Under what a text is judged, and what stands beside it.
struct Setup {
  std::shared_ptr<const Packs> packs;
  Settings settings;
  std::string notes;                   // bytes of NAME.notes
  std::shared_ptr<const Source> base;  // the draft to compare with
  std::vector<std::string> problems;   // sentences about settings or packs that could not be read
};

// The setup of the file at `path`; of a text without a file where it is empty.
using SetupOf = std::function<Setup(const std::string& path)>;

}  // namespace proviso
