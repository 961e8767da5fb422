#include "server/session/buffer.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace proviso {
namespace {

void expect_lines_of_source(const Buffer& buffer) {
  const Source source{std::string(buffer.text())};
  ASSERT_EQ(buffer.line_count(), source.line_count()) << testing::PrintToString(buffer.text());
  for (std::uint32_t line = 0; line <= source.line_count(); ++line)
    ASSERT_EQ(buffer.line(line), source.line(line)) << testing::PrintToString(buffer.text());
}

TEST(Buffer, ReplacesASpan) {
  Buffer buffer("one two three");
  buffer.replace({4, 7}, "2");
  EXPECT_EQ(buffer.text(), "one 2 three");
}

TEST(Buffer, ClampsASpanToTheText) {
  Buffer buffer("abc");
  buffer.replace({2, 99}, "d");
  EXPECT_EQ(buffer.text(), "abd");
  buffer.replace({50, 60}, "e");
  EXPECT_EQ(buffer.text(), "abde");
}

TEST(Buffer, JoinsALineEndThatIsTypedInTwoParts) {
  Buffer buffer("a\rb");
  EXPECT_EQ(buffer.line_count(), 2u);
  buffer.replace({2, 2}, "\n");
  EXPECT_EQ(buffer.line_count(), 2u);
  expect_lines_of_source(buffer);
}

TEST(Buffer, GivesTheSameSourceUntilTheNextEdit) {
  Buffer buffer("a");
  const auto first = buffer.source();
  EXPECT_EQ(buffer.source(), first);
  buffer.replace({1, 1}, "b");
  EXPECT_NE(buffer.source(), first);
  EXPECT_EQ(buffer.source()->text(), "ab");
  EXPECT_EQ(first->text(), "a");
}

TEST(Buffer, AgreesWithSourceAfterRandomEdits) {
  std::mt19937 random(7);
  const std::string letters = "ab\n\r";
  for (int round = 0; round < 300; ++round) {
    Buffer buffer;
    std::string text;
    for (int edit = 0; edit < 30; ++edit) {
      std::string insert(random() % 5, ' ');
      for (char& c : insert) c = letters[random() % letters.size()];
      const auto size = static_cast<std::uint32_t>(text.size());
      const auto begin = static_cast<std::uint32_t>(random() % (size + 1));
      const auto end = begin + static_cast<std::uint32_t>(random() % (size - begin + 1));
      text.replace(begin, end - begin, insert);
      buffer.replace({begin, end}, insert);
      ASSERT_EQ(buffer.text(), text);
      expect_lines_of_source(buffer);
    }
  }
}

}  // namespace
}  // namespace proviso
