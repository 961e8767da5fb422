#pragma once

#include <map>
#include <string>
#include <vector>

#include "grammar/profile.h"
#include "server/check/packs.h"

namespace proviso {

// What a user may choose. Defaults are those of a run without proviso.yaml.
struct Settings {
  std::vector<std::string> packs;             // names of packs that speak; empty: all
  std::map<std::string, Severity> severities;  // rule id -> severity
  std::vector<std::string> off;               // rule ids that are silent
  std::optional<Standing> least_standing;     // silent below it
  bool pedantic = false;                      // should pairs become findings
  Profile profile = Profile::automatic;
  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace proviso
