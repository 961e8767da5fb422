#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/packs.h"

namespace proviso {

// One file of a rules folder: its path inside the folder ("taxonomy.yaml", "human-rights/no-….md") and its bytes.
struct PackFile {
  std::string path;
  std::string text;
};

// A mistake in data that a person wrote. Line and column count from 1, columns in code points.
struct DataProblem {
  std::string file;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string message;      // "there is no safeguard 'privlege'; did you mean 'privilege'?"
  std::string source_line;  // the line's words, for the caret
  friend bool operator==(const DataProblem&, const DataProblem&) = default;
};

// "rules/basis.yaml:3:7: there is no …", the line, and a caret under the place: three lines of text, one where the
// line is empty.
std::string to_text(const DataProblem& problem);

struct ReadPacks {
  std::shared_ptr<const Packs> packs;  // never null: what is wrong is left out, the rest runs
  std::vector<DataProblem> problems;
};

// Reads a rules folder (taxonomy.yaml, lexicon/en.yaml, basis.yaml, wording/*.yaml, <pack>/<rule>.md). With `base`, the
// files are added on top of it: a rule, phrase or entry of the same id replaces the one of the base. Order of files
// does not matter.
ReadPacks read_packs(std::vector<PackFile> files, const Packs* base = nullptr);

// Names of the packs that have pages among the files, sorted.
std::vector<std::string> pack_names(const std::vector<PackFile>& files);

// The packs compiled into this binary; made once, without reading YAML or Markdown.
std::shared_ptr<const Packs> builtin_packs();

// Flat bytes that restore_packs reads back; equal packs give equal bytes.
std::string store_packs(const Packs& packs);
std::shared_ptr<const Packs> restore_packs(std::string_view bytes);

}  // namespace proviso
