#include "server/check/example_reader.h"

#include <gtest/gtest.h>

namespace proviso {
namespace {

struct Read {
  explicit Read(std::string text) : file("p.md", std::move(text), problems) {
    example = read_example(file, {0, static_cast<std::uint32_t>(file.text().size())});
  }
  std::vector<DataProblem> problems;
  DataFile file;
  Example example;
};

TEST(ExampleReader, TakesAnnotationsOutOfTheText) {
  const Read read("one\n^^^ warning a part\n two\n ^^... info\n \\^^ warning\nthree\r\n");
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.example.text, "one\n two\n ^^ warning\nthree\n");
  EXPECT_EQ(read.example.expectations, (std::vector<Expectation>{{0, 0, 3, Severity::warning, "a part", false},
                                                                 {1, 1, 2, Severity::information, "", true}}));
}

TEST(ExampleReader, SeveralAnnotationsMayStandUnderOneLine) {
  const Read read("one two\n^^^ warning\n    ^^^ hint\n");
  ASSERT_EQ(read.example.expectations.size(), 2u);
  EXPECT_EQ(read.example.expectations[1].line, 0u);
  EXPECT_EQ(read.example.expectations[1].column, 4u);
}

TEST(ExampleReader, KnowsTheLinesOfThePage) {
  std::vector<DataProblem> problems;
  DataFile file("p.md", "head\none\n^^^ warning\n^^^ hint\ntwo\nthree\n^^^ error\nfour\n", problems);
  const Example example = read_example(file, {5, static_cast<std::uint32_t>(file.text().size())});
  EXPECT_EQ(example.line, 2u);
  EXPECT_EQ(page_line(example, 0), 2u);
  EXPECT_EQ(page_line(example, 1), 5u);
  EXPECT_EQ(page_line(example, 2), 6u);
  EXPECT_EQ(page_line(example, 3), 8u);
  EXPECT_EQ(annotation_line(example, 0), 3u);
  EXPECT_EQ(annotation_line(example, 1), 4u);
  EXPECT_EQ(annotation_line(example, 2), 7u);
}

}  // namespace
}  // namespace proviso
