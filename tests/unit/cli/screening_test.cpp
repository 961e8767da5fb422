#include "server/cli/screening.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace proviso::cli {
namespace {
using testing::HasSubstr;

std::string utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  for (const char c : text) bytes += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

TEST(Refusal, KnowsUtf16WithAndWithoutItsMark) {
  for (const bool big_endian : {false, true}) {
    EXPECT_THAT(refusal(utf16("Article 1", big_endian)), HasSubstr("UTF-16"));
  }
  EXPECT_THAT(refusal("\xFF\xFE"), HasSubstr("UTF-16"));
  EXPECT_THAT(refusal(std::string_view("\xFE\xFF\0A", 4)), HasSubstr("UTF-16"));
}

TEST(Refusal, KnowsFilesThatAreNoText) {
  EXPECT_THAT(refusal("%PDF-1.4"), HasSubstr("PDF"));
  EXPECT_THAT(refusal("PK\x03\x04"), HasSubstr("plain text"));
}

TEST(Refusal, TakesWhatCanBeRead) {
  EXPECT_EQ(refusal(""), "");
  EXPECT_EQ(refusal("\xEF\xBB\xBF"
                    "Article 1"),
            "");
  EXPECT_EQ(refusal("PKW duties"), "");
  EXPECT_EQ(refusal(std::string("Article 1\0with one zero in it", 29)), "");
  EXPECT_EQ(refusal(std::string("\0", 1)), "");
}

TEST(Remark, SaysWhereATextIsNotUtf8) {
  const auto said = remark("a.treaty", Source("fine\nthe d\xE9pot\xFF"));
  ASSERT_TRUE(said);
  EXPECT_FALSE(said->error);
  EXPECT_EQ(said->place, (report::Place{2, 6, 10}));
  EXPECT_THAT(said->message, HasSubstr("2 places are not UTF-8"));
}

TEST(Remark, SaysThatATextIsEmptyAndElseNothing) {
  EXPECT_EQ(remark("a.treaty", Source(""))->message, "this text is empty");
  EXPECT_FALSE(remark("a.treaty", Source("d\xC3\xA9pot")));
}

}  // namespace
}  // namespace proviso::cli
