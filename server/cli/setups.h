#pragma once

#include "server/check/settings_reader.h"
#include "server/report/report.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace proviso::cli {

// What the command line says of packs and settings; it outranks proviso.yaml.
struct Wishes {
  std::vector<std::string> packs;  // names of packs that speak; empty: as configured
  std::vector<std::string> rules;  // folders of packs, on top of those built in
  std::string config;              // a proviso.yaml; empty: the nearest one upward of each text
  std::optional<Profile> profile;
  bool pedantic = false;
};

// Under what one text is judged.
struct TextSetup {
  std::shared_ptr<const Packs> packs;
  Settings settings;
  std::optional<Severity> fail_on;     // of proviso.yaml
  std::shared_ptr<const Source> base;  // the draft to compare with; null if there is none
};

// Finds packs and settings for texts. Each configuration and folder of packs is read once; what is wrong with them is
// kept in `problems`, and the rest is used. One thread at a time.
class Setups {
 public:
  explicit Setups(Wishes wishes);

  // For the text at `path`, "-" for standard input.
  TextSetup of(const std::string& path);
  // Whether a file found in a directory is a text to check: what its configuration says, else *.treaty.
  bool wanted(const std::string& path);
  // Of all setups asked for: their packs, by name, each once.
  std::vector<PackInfo> packs() const;
  // The packs of the command line's folders and those built in.
  const std::shared_ptr<const Packs>& own_packs() const { return packs_; }

  std::vector<report::Problem> problems;

 private:
  // A configuration as read, with the packs it names; `folder` is where its paths begin.
  struct Configured {
    std::string folder;
    Config config;
    std::shared_ptr<const Packs> packs;
  };

  const Configured& configured(const std::string& path);
  Configured read(const std::string& file);
  void add_folder(const std::string& folder, std::shared_ptr<const Packs>& packs, std::vector<std::string>& names);
  void check_wishes();
  std::shared_ptr<const Source> base(const Configured& found, const std::string& relative);

  Wishes wishes_;
  std::shared_ptr<const Packs> packs_;
  std::map<std::string, std::string> config_of_;  // folder of a text -> its proviso.yaml, "" if there is none
  std::map<std::string, Configured> read_;        // by file
  std::map<std::string, std::shared_ptr<const Source>> bases_;
};

// The files of a folder of packs as read_packs takes them. `problems` gains those that could not be read.
std::vector<PackFile> pack_files(const std::string& folder, std::vector<report::Problem>& problems);

// A mistake in a data file as a problem of the run; `folder` is where its path begins, "" if it stands for itself.
report::Problem problem_of(const DataProblem& problem, const std::string& folder);

}  // namespace proviso::cli
