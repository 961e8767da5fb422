#pragma once

#include "server/check/settings_reader.h"
#include "server/session/setup.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace proviso {

// Finds what a text is judged under: the nearest proviso.yaml above it, the packs named there, NAME.notes beside it and
// the base draft. Files are read each time; what was made of them is kept while their bytes stay the same, so that
// equal setups share their packs.
class Workspace {
 public:
  // The setup of the file at `path`, an absolute path; without a path, or a proviso.yaml, the built-in packs.
  Setup setup(const std::string& path);

 private:
  struct Project {
    std::string config_text;
    std::vector<PackFile> files;  // of its own packs
    std::shared_ptr<const Packs> packs;
    Config config;
    std::vector<std::string> problems;
  };
  const Project& project(const std::string& config_path);

  std::map<std::string, Project, std::less<>> projects_;  // by the path of their proviso.yaml
};

}  // namespace proviso
