// Every mistake that a person can make in data has a case in tests/check/bad-packs or bad-config: files after lines
// "=== PATH", and after "=== mistakes" what is said of them. "with base": the files are added to those of
// tests/fixtures/rules-mini, else they stand alone.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "server/check/settings_reader.h"
#include "tests/unit/check/rule_files.h"

namespace proviso {
namespace {

struct Case {
  std::vector<PackFile> files;
  bool with_base = false;
  std::string mistakes;
};

Case read_case(std::string_view text) {
  Case read;
  std::string* into = nullptr;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.substr(0, 12) == "=== mistakes") {
      read.with_base = line == "=== mistakes, with base";
      into = &read.mistakes;
    } else if (line.substr(0, 4) == "=== ") {
      into = &read.files.emplace_back(PackFile{std::string(line.substr(4)), ""}).text;
    } else if (into != nullptr) {
      into->append(line).push_back('\n');
    }
  }
  return read;
}

std::string said(const std::vector<DataProblem>& problems) {
  std::string text;
  for (const DataProblem& problem : problems) {
    text += problem.file + ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ": " +
            problem.message + '\n';
  }
  return text;
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
  const std::size_t begin = info.param.rfind('/') + 1;
  return info.param.substr(begin, info.param.rfind('.') - begin);
}

class BadPacks : public testing::TestWithParam<std::string> {};

TEST_P(BadPacks, AreReportedWhereTheyStandAndTheRestIsRead) {
  const Case given = read_case(test::project_file(GetParam()));
  ASSERT_FALSE(given.mistakes.empty()) << "this case expects nothing";
  const ReadPacks base = read_packs(test::mini_rules());
  ASSERT_EQ(said(base.problems), "");
  const ReadPacks read = read_packs(given.files, given.with_base ? base.packs.get() : nullptr);
  EXPECT_EQ(said(read.problems), given.mistakes);
  ASSERT_NE(read.packs, nullptr);
  EXPECT_EQ(read.packs->phrases.size(), read.packs->lexicon.entries.size());
  if (!given.with_base) return;
  for (const Rule& rule : base.packs->rules) EXPECT_NE(read.packs->rule(rule.id), nullptr) << rule.id;
}

INSTANTIATE_TEST_SUITE_P(All, BadPacks, testing::ValuesIn(test::project_files("tests/check/bad-packs")), name_of);

class BadConfig : public testing::TestWithParam<std::string> {};

TEST_P(BadConfig, IsReportedWhereItStands) {
  const Case given = read_case(test::project_file(GetParam()));
  ASSERT_EQ(given.files.size(), 1u);
  ASSERT_FALSE(given.mistakes.empty()) << "this case expects nothing";
  const ReadPacks packs = read_packs(test::mini_rules());
  const ReadConfig read = read_config(given.files[0].path, given.files[0].text, *packs.packs);
  EXPECT_EQ(said(read.problems), given.mistakes);
}

INSTANTIATE_TEST_SUITE_P(All, BadConfig, testing::ValuesIn(test::project_files("tests/check/bad-config")), name_of);

}  // namespace
}  // namespace proviso
