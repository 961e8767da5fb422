#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/source.h"
#include "server/check/pack_reader.h"

namespace proviso {

// A text of a data file and where it stands there. `exact`: its bytes stand there as they are, so that a column of
// the text is a column of the file; not so where YAML folds or escapes.
struct Located {
  std::string text;
  std::size_t offset = 0;
  bool exact = true;

  std::size_t at(std::size_t column) const { return exact ? offset + column : offset; }
};

// One file that a person wrote, being read, and where its mistakes go. After kMostProblems of them no more are kept:
// a file that is wrong throughout needs no list.
class DataFile {
 public:
  static constexpr std::size_t kMostBytes = 4u << 20;
  static constexpr std::size_t kMostProblems = 200;

  DataFile(std::string path, std::string text, std::vector<DataProblem>& problems)
      : path_(std::move(path)), source_(std::move(text)), problems_(&problems) {}

  const std::string& path() const { return path_; }
  std::string_view text() const { return source_.text(); }
  // "lexicon/en.yaml:12" for the line that holds `offset`.
  std::string origin(std::size_t offset) const;
  // Whether the file can be read at all: not too large, UTF-8, no control characters. Reports why not.
  bool readable();
  // Reports a mistake at `offset`.
  void problem(std::size_t offset, std::string message);

 private:
  std::string path_;
  Source source_;
  std::vector<DataProblem>* problems_;
  std::size_t reported_ = 0;
};

// By file and place.
void sort_problems(std::vector<DataProblem>& problems);

}  // namespace proviso
