#include "server/report/json_writer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace proviso::report {
namespace {

std::string string(std::string_view text) { return JsonWriter().string(text).take(); }

TEST(JsonWriter, SetsCommasBetweenMembersAndElements) {
  JsonWriter json;
  json.open('{').key("a").open('[').number(1).number(20).close(']').key("b").open('{').close('}').key("c").null();
  json.key("d").boolean(true).key("e").string_or_null("").close('}');
  EXPECT_EQ(json.text(), R"({"a":[1,20],"b":{},"c":null,"d":true,"e":null})");
}

TEST(JsonWriter, EscapesWhatJsonAsksFor) {
  EXPECT_EQ(string("a\"b\\c\nd\te\rf"), R"("a\"b\\c\nd\te\rf")");
  EXPECT_EQ(string(std::string_view("\0\x1F\x7F", 3)), "\"\\u0000\\u001f\\u007f\"");
  EXPECT_EQ(string("\xC3\xA9\xF0\x9F\x98\x80"), "\"\xC3\xA9\xF0\x9F\x98\x80\"");
}

TEST(JsonWriter, WritesEachMaximalIllFormedSequenceAsOneReplacement) {
  EXPECT_EQ(string("a\xE2\x82z"), "\"a\xEF\xBF\xBDz\"");
  EXPECT_EQ(string("\xFF\xC0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
  EXPECT_EQ(string("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonWriter, AnyBytesGiveJsonThatCanBeRead) {
  std::uint32_t state = 1;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (std::size_t i = 0; i < 12; ++i) bytes += static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
    EXPECT_TRUE(nlohmann::json::accept(string(bytes))) << round;
  }
}

}  // namespace
}  // namespace proviso::report
