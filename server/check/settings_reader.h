#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/pack_reader.h"
#include "server/check/settings.h"

namespace proviso {

// What proviso.yaml may say for all texts, or for those of an override. What is not said is unset.
struct Choices {
  std::optional<std::vector<std::string>> packs;  // names of packs that speak
  std::optional<Profile> profile;
  std::optional<Standing> least_standing;
  std::optional<bool> pedantic;
  std::map<std::string, std::optional<Severity>> severities;  // rule id -> severity, nullopt: off
  std::optional<std::string> base;
  friend bool operator==(const Choices&, const Choices&) = default;
};

struct Override {
  std::vector<std::string> files;  // globs
  Choices choices;
  friend bool operator==(const Override&, const Override&) = default;
};

// A proviso.yaml, read. Paths are as written, relative to its folder.
struct Config {
  Settings settings;                 // for texts that no override names
  std::vector<std::string> folders;  // of packs: entries of `packs` that begin with ./ or ../
  std::vector<std::string> files;    // globs of the texts to check
  std::string base;                  // the draft to compare with
  std::optional<Severity> fail_on;
  std::vector<Override> overrides;
  friend bool operator==(const Config&, const Config&) = default;
};

struct ReadConfig {
  Config config;
  std::vector<DataProblem> problems;
};

// Reads proviso.yaml. Names of packs and rules are judged by `packs`: where `folders` are named, read their packs and
// then read the config again with them and the names of their packs: those speak beside the ones that `packs` names.
// What is wrong is reported and left out.
ReadConfig read_config(std::string path, std::string text, const Packs& packs,
                       const std::vector<std::string>& folder_packs = {});

// The settings for the text at `path` (relative to the folder of proviso.yaml): overrides apply in order.
Settings settings_for(const Config& config, std::string_view path);

// The base for the text at `path`, as written; empty if there is none.
std::string base_for(const Config& config, std::string_view path);

}  // namespace proviso
