#include "server/features/quote.h"

#include <gtest/gtest.h>

#include <string>

namespace proviso {
namespace {

TEST(Quote, PutsTextOnOneLine) {
  EXPECT_EQ(one_line("  a \r\n\t b\n"), "a b");
  EXPECT_EQ(one_line(""), "");
  EXPECT_EQ(one_line(" \n "), "");
}

TEST(Quote, CutsAfterAWord) {
  EXPECT_EQ(one_line("one two three", 13), "one two three");
  EXPECT_EQ(one_line("one two three", 12), "one two…");
  EXPECT_EQ(one_line("one two three", 7), "one two…");
}

TEST(Quote, NeverCutsInsideACodePoint) {
  EXPECT_EQ(one_line("ééééé", 5), "éé…");
  EXPECT_EQ(one_line("abcdef", 3), "abc…");
  EXPECT_EQ(one_line(std::string(10, '\x80'), 3), "…");
}

}  // namespace
}  // namespace proviso
