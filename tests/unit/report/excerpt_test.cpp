#include "server/report/excerpt.h"

#include "server/report/shown.h"

#include <gtest/gtest.h>

#include <string>

namespace proviso::report {
namespace {

// The lines that show the first place of `words` in `text`.
std::string drawn(const std::string& text, std::string_view words, unsigned columns = 100) {
  const Source source(text);
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return excerpt(source, {begin, begin + static_cast<std::uint32_t>(words.size())}, {false, columns}, "");
}

TEST(Excerpt, PutsCaretsUnderTheWords) {
  EXPECT_EQ(drawn("first\nit may order a search\n", "order"),
            "    |\n"
            "  2 | it may order a search\n"
            "    |        ^^^^^\n");
}

TEST(Excerpt, CountsWhatAPersonSees) {
  EXPECT_EQ(drawn("d\xC3\xA9\x70\xC3\xB4t \xE6\x9D\xA1\xE7\xBA\xA6 \xFF\xFE\tx e\xCC\x81 word", "word"),
            "    |\n"
            "  1 | d\xC3\xA9\x70\xC3\xB4t \xE6\x9D\xA1\xE7\xBA\xA6 \xEF\xBF\xBD\xEF\xBF\xBD    x e\xCC\x81 word\n"
            "    |                      ^^^^\n");
}

TEST(Excerpt, ShowsNothingThatATerminalWouldObey) {
  const std::string shown = drawn("a \x1B[31m red \xE2\x80\xAE word\r\n", "word");
  EXPECT_EQ(shown.find('\x1B'), std::string::npos);
  EXPECT_EQ(shown.find('\r'), std::string::npos);
  EXPECT_EQ(shown.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(Excerpt, CutsALongLineAroundTheWords) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "paragraph ";
  text += "MARKED ";
  for (int i = 0; i < 60; ++i) text += "paragraph ";
  EXPECT_EQ(drawn(text, "MARKED", 60),
            "    |\n"
            "  1 | \xE2\x80\xA6 paragraph paragraph MARKED paragraph paragraph \xE2\x80\xA6\n"
            "    |                       ^^^^^^\n");
}

TEST(Excerpt, NeverRunsOverTheColumns) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += i % 7 == 0 ? "\xE6\x9D\xA1 " : "word ";
  const Source source(text);
  for (std::uint32_t begin = 0; begin < source.size(); begin += 13) {
    for (std::uint32_t length : {1u, 20u, 300u}) {
      const std::string lines = excerpt(source, {begin, std::min(begin + length, source.size())}, {false, 80}, "");
      for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = lines.find('\n', at);
        EXPECT_LE(shown_width(std::string_view(lines).substr(at, end - at)), 80u) << begin << ' ' << length << '\n'
                                                                                  << lines;
        at = end + 1;
      }
      EXPECT_NE(lines.find('^'), std::string::npos) << begin << ' ' << length;
    }
  }
}

TEST(Excerpt, FollowsWordsOverWrappedLinesAndThenStops) {
  EXPECT_EQ(
      drawn("a\nthe powers\n  referred to\nin this article\nbelow\n", "powers\n  referred to\nin this article\nbelow"),
      "    |\n"
      "  2 | the powers\n"
      "    |     ^^^^^^\n"
      "  3 |   referred to\n"
      "    |   ^^^^^^^^^^^\n"
      "  4 | in this article\n"
      "    | ^^^^^^^^^^^^^^^\n"
      "    | \xE2\x80\xA6\n");
}

TEST(Excerpt, MarksAPlaceWithoutWords) {
  const Source source("ab\n");
  EXPECT_EQ(excerpt(source, {2, 2}, {}, ""), "    |\n  1 | ab\n    |   ^\n");
  EXPECT_EQ(excerpt(Source(""), {0, 0}, {}, ""), "    |\n  1 |\n    | ^\n");
}

TEST(Excerpt, DrawsALineThatIsKnownAlone) {
  EXPECT_EQ(excerpt("  packs: [x]", 14, 11, 1, {}, ""),
            "     |\n"
            "  14 |   packs: [x]\n"
            "     |           ^\n");
}

}  // namespace
}  // namespace proviso::report
