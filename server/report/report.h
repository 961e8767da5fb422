#pragma once

#include "server/check/judge.h"
#include "server/report/places.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proviso::report {

// One text that was judged, under the path its reader knows.
struct CheckedText {
  std::string path;
  std::shared_ptr<const Judgement> judgement;
};

// What stood in the way of the run itself: an input that cannot be read, a pack or a configuration that is wrong.
// Not a finding: it says nothing of a text. `error` problems make the run fail, others are hints.
struct Problem {
  std::string file = {};
  std::string message = {};
  bool error = true;
  std::optional<Place> place = {};  // the offset is 0 where only line and column are known
  std::string source_line = {};     // the words of that line, for the caret; may be empty
};

// What is known before the first text is read.
struct Head {
  std::string version = {};
  std::vector<PackInfo> packs = {};
  std::string note = {};  // the taxonomy's: what a finding is and is not
};

// Entries by their highest severity (in the order of Severity), findings likewise, and texts that were judged.
struct Tally {
  std::array<std::size_t, 4> entries{};
  std::array<std::size_t, 4> findings{};
  std::size_t texts = 0;

  void add(const Tally& other);
};
Tally tally(const Judgement& judgement);

// What is known when all is done.
struct Tail {
  Tally tally;
  std::vector<Problem> problems;
};

// How text for people looks. Formats for machines ignore it.
struct Style {
  bool colour = false;
  unsigned columns = 100;
};

// A format is three functions that give bytes to be written one after another: the head once, then each text in the
// order of paths, `between` between two of them, the tail once. All are pure, so texts may be rendered in parallel.
struct Format {
  std::string_view name;
  std::string (*head)(const Head&, const Style&);
  std::string (*text)(const CheckedText&, const Style&);
  std::string_view between;
  std::string (*tail)(const Tail&, const Style&);
  bool complete;  // whether the head is written even where no text follows
};

// A format and how it is to look.
struct Rendering {
  const Format* format;
  Style style;
};

// The format of that name, nullptr if there is none.
const Format* format_named(std::string_view name);
// All names, as `--format` offers them.
std::vector<std::string> format_names();

}  // namespace proviso::report
