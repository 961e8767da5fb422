#include "server/lsp/json_text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <random>
#include <string>

namespace proviso::lsp {
namespace {

std::string as_json(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

TEST(JsonText, EscapesWhatJsonCannotHold) {
  EXPECT_EQ(as_json("a\"b\\c\nd\re\tf\x01g"), R"("a\"b\\c\nd\re\tf\u0001g")");
  EXPECT_EQ(as_json(std::string_view("\0", 1)), R"("\u0000")");
  EXPECT_EQ(as_json(""), R"("")");
}

TEST(JsonText, KeepsOtherLetters) { EXPECT_EQ(as_json("“é 😀”"), "\"“é 😀”\""); }

TEST(JsonText, ReplacesEachIllFormedSequenceOnce) {
  EXPECT_EQ(as_json("a\xFF\xFE z"), "\"a\uFFFD\uFFFD z\"");
  EXPECT_EQ(as_json("\xF0\x9F\x98"), "\"\uFFFD\"");
  EXPECT_EQ(as_json("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
}

TEST(JsonText, AgreesWithAJsonLibraryOnRandomBytes) {
  std::mt19937 random(3);
  const std::string letters = "abcdefgh\"\\\n\x7F\x80\xC3\xA9\xF0\x9F\xE2\xED";
  for (int round = 0; round < 5000; ++round) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = letters[random() % letters.size()];
    const nlohmann::json json = text;
    const std::string expected = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const auto ours = nlohmann::json::parse(as_json(text), nullptr, false);
    ASSERT_FALSE(ours.is_discarded());
    ASSERT_EQ(ours, nlohmann::json::parse(expected));
  }
}

TEST(JsonText, WritesNumbersOfAnySize) {
  std::string out;
  append_number(out, std::numeric_limits<std::int64_t>::min());
  out += ' ';
  append_number(out, 0);
  EXPECT_EQ(out, "-9223372036854775808 0");
}

TEST(JsonText, MendsHalfSurrogatePairs) {
  EXPECT_EQ(mended(R"("\ud83d\ude00 \ud83d x \ude00")"), "\"\\ud83d\\ude00 \uFFFD x \uFFFD\"");
  EXPECT_EQ(mended(R"("\\ud83d")"), R"("\\ud83d")");
  EXPECT_EQ(mended("\"\\"), "\"\\");
  EXPECT_EQ(mended("\\\xFF\\u12"), "\\\uFFFD\\u12");
}

}  // namespace
}  // namespace proviso::lsp
