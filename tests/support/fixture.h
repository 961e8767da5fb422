#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/finding.h"
#include "server/check/judge.h"
#include "server/check/settings.h"

namespace proviso::test {

// A finding as it is drawn under its line:
//     Article 5
//     ^^^^^^^ warning drafting/duplicate-number: part of the message
// Columns count code points. `^^^...` goes on past the line; `|` is an empty range.
struct Drawn {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  bool beyond = false;
  std::string severity;
  std::string rule;
  std::string message;  // the whole message of a finding, a part of it (or nothing) where it is expected
};

// A text with what is found in it drawn under its lines.
struct Fixture {
  std::string header;              // lines before ---, with it: kept as they are when the file is written anew
  Settings settings;               // of the header: `pack: a, b` and `pedantic: yes`
  std::vector<std::string> rules;  // of the header: `rules: a/b, a/c`; findings of others do not count; empty: all do
  std::string text;                // without annotations
  std::vector<Drawn> expected;
  std::vector<std::string> mistakes;  // of the fixture itself
};

Fixture read_fixture(std::string_view file);

// What `finding` looks like under its line.
Drawn drawn(const Finding& finding, const Source& source);

// The line of a fixture that expects it, without a line end.
std::string annotation(const Drawn& drawn);

// Each expectation without a finding and each finding without an expectation, with the line to paste; empty if they
// match one to one.
std::vector<std::string> differences(const Fixture& fixture, const Judgement& judgement);

// The whole fixture file as it would have to be for `judgement`. Parts of messages that still hold are kept.
std::string blessed(const Fixture& fixture, const Judgement& judgement);

}  // namespace proviso::test
