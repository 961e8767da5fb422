#include "server/check/data_file.h"

#include <gtest/gtest.h>

namespace proviso {
namespace {

std::vector<DataProblem> problems_of(std::string text) {
  std::vector<DataProblem> problems;
  DataFile file("f", std::move(text), problems);
  const bool readable = file.readable();
  EXPECT_EQ(readable, problems.empty());
  return problems;
}

TEST(DataFile, ReadsUtf8OfAllLengths) {
  EXPECT_TRUE(problems_of("a\t\xC3\xA9\xE2\x80\xA6\xF0\x9F\x98\x80\r\n").empty());
}

TEST(DataFile, RefusesWhatIsNoText) {
  for (const std::string bad :
       {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x80", "\xFF"}) {
    const std::vector<DataProblem> problems = problems_of("one\ntwo " + bad);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].line, 2u);
    EXPECT_EQ(problems[0].column, 5u);
    EXPECT_EQ(problems[0].message, "this file is not written in UTF-8");
  }
  EXPECT_EQ(problems_of(std::string(1, '\0')).at(0).message, "there is a control character here");
}

TEST(DataFile, RefusesWhatIsTooLarge) {
  EXPECT_TRUE(problems_of(std::string(DataFile::kMostBytes, 'a')).empty());
  EXPECT_EQ(problems_of(std::string(DataFile::kMostBytes + 1, 'a')).at(0).message,
            "this file is larger than 4 MB and is not read");
}

TEST(DataFile, CountsColumnsInCodePointsAndShowsTheLine) {
  std::vector<DataProblem> problems;
  DataFile file("dir/f.yaml",
                "x\n\tn\xC3\xA9"
                "e: y\r\nz",
                problems);
  file.problem(6, "here");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].column, 4u);
  EXPECT_EQ(to_text(problems[0]),
            "dir/f.yaml:2:4: here\n  \tn\xC3\xA9"
            "e: y\n  \t  ^\n");
}

TEST(DataFile, ALongLineIsShownFromItsBeginning) {
  std::vector<DataProblem> problems;
  std::string line;
  for (int i = 0; i < 1000; ++i) line += "\xC3\xA9";
  DataFile file("f", line, problems);
  file.problem(1999, "far out");
  EXPECT_EQ(problems.at(0).source_line, line.substr(0, 400));
}

}  // namespace
}  // namespace proviso
