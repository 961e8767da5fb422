#include "server/check/yaml_node.h"

#include <gtest/gtest.h>

namespace proviso {
namespace {

struct Read {
  explicit Read(std::string text) : file("f.yaml", std::move(text), problems) {
    root = read_yaml(file, {0, static_cast<std::uint32_t>(file.text().size())});
  }
  std::vector<DataProblem> problems;
  DataFile file;
  std::optional<YamlNode> root;
};

// The bytes of the file at a located text.
std::string at(const Read& read, const Located& text) {
  return std::string(read.file.text().substr(text.offset, text.text.size()));
}

TEST(YamlNode, KeepsTheOrderOfKeys) {
  const Read read("b: 1\na: 2\nc: [x, {y: z}]\n");
  ASSERT_TRUE(read.root);
  ASSERT_EQ(read.root->keys.size(), 3u);
  EXPECT_EQ(read.root->keys[0].text, "b");
  EXPECT_EQ(read.root->keys[1].text, "a");
  EXPECT_EQ(read.root->find("c")->items[1].find("y")->text, "z");
  EXPECT_EQ(read.root->find("d"), nullptr);
}

TEST(YamlNode, AnEmptyTextIsNothing) {
  const Read read("# only a comment\n");
  ASSERT_TRUE(read.root);
  EXPECT_TRUE(read.root->is(YamlNode::Shape::null));
  EXPECT_TRUE(read.problems.empty());
}

TEST(YamlNode, LocatesPlainAndQuotedTexts) {
  const Read read("\xEF\xBB\xBF\xC3\xA9: plain words\r\nq: \" double \"\r\ns: 'it''s'\r\nx: \"a\\tb\"\r\n");
  ASSERT_TRUE(read.root);
  const Located plain = located(read.file, read.root->items[0]);
  EXPECT_EQ(plain.text, "plain words");
  EXPECT_EQ(at(read, plain), "plain words");
  const Located quoted = located(read.file, *read.root->find("q"));
  EXPECT_EQ(quoted.text, "double");
  EXPECT_EQ(at(read, quoted), "double");
  const Located escaped = located(read.file, *read.root->find("s"));
  EXPECT_EQ(escaped.text, "it's");
  EXPECT_FALSE(escaped.exact);
  EXPECT_EQ(escaped.at(3), escaped.offset);
  EXPECT_EQ(read.file.text()[escaped.offset], '\'');
}

TEST(YamlNode, LocatesTheLinesOfABlock) {
  for (const std::string end : {"\n", "\r\n"}) {
    const Read read("a:" + end + "  b: |  # words" + end + "    one" + end + end + "      two  words" + end +
                    "    three" + end + "c: d" + end);
    ASSERT_TRUE(read.root);
    const std::vector<Located> lines = located_lines(read.file, *read.root->find("a")->find("b"));
    ASSERT_EQ(lines.size(), 3u);
    for (const Located& line : lines) EXPECT_EQ(at(read, line), line.text);
    EXPECT_EQ(lines[1].text, "two  words");
    EXPECT_EQ(read.file.origin(lines[1].offset), "f.yaml:5");
  }
}

TEST(YamlNode, OneLineIsABlockOfOne) {
  const Read read("a: one two\n");
  ASSERT_TRUE(read.root);
  const std::vector<Located> lines = located_lines(read.file, read.root->items[0]);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(at(read, lines[0]), "one two");
}

TEST(YamlNode, DeepNestingEndsInAMistake) {
  const Read read(std::string(100'000, '['));
  EXPECT_FALSE(read.root);
  EXPECT_EQ(read.problems.size(), 1u);
}

TEST(YamlNode, ManyMistakesAreCutShort) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "a: &x b\n";
  const Read read(text);
  EXPECT_EQ(read.problems.size(), DataFile::kMostProblems);
}

TEST(YamlNode, ReadsOnlyItsPart) {
  std::vector<DataProblem> problems;
  DataFile file("p.md", "---\na: b\na: c\n---\n: not yaml: [\n", problems);
  const std::optional<YamlNode> root = read_yaml(file, {4, 14});
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->text, "b");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].line, 3u);
  EXPECT_EQ(problems[0].source_line, "a: c");
}

}  // namespace
}  // namespace proviso
