#include "grammar/source.h"

#include "grammar/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace proviso {
namespace {

constexpr Encoding kEncodings[] = {Encoding::utf8, Encoding::utf16, Encoding::utf32};

TEST(Source, AlwaysHasALine) {
  EXPECT_EQ(Source("").line_count(), 1U);
  EXPECT_EQ(Source("a\n").line_count(), 2U);
  EXPECT_EQ(Source("a").line(0), (Span{0, 1}));
  EXPECT_EQ(Source("a").line(7), (Span{1, 1}));
}

TEST(Source, EndsLinesAtEachKindOfLineEnd) {
  const Source source("a\r\nb\rc\nd");
  EXPECT_EQ(source.line_count(), 4U);
  EXPECT_EQ(source.text(source.line(0)), "a\r\n");
  EXPECT_EQ(source.text(source.line(1)), "b\r");
  EXPECT_EQ(source.text(source.line(2)), "c\n");
  EXPECT_EQ(source.text(source.line(3)), "d");
}

TEST(Source, FindsTheLineOfAnOffset) {
  const Source source("ab\ncd\n");
  EXPECT_EQ(source.line_of(0), 0U);
  EXPECT_EQ(source.line_of(2), 0U);
  EXPECT_EQ(source.line_of(3), 1U);
  EXPECT_EQ(source.line_of(6), 2U);
  EXPECT_EQ(source.line_of(99), 2U);
}

TEST(Source, CountsColumnsInEachEncoding) {
  const Source source("a\xC3\xA9\xF0\x9F\x98\x80z");  // a é 😀 z
  EXPECT_EQ(source.position(7, Encoding::utf8).character, 7U);
  EXPECT_EQ(source.position(7, Encoding::utf16).character, 4U);
  EXPECT_EQ(source.position(7, Encoding::utf32).character, 3U);
  EXPECT_EQ(source.position(5, Encoding::utf16).character, 2U) << "inside a code point is its start";
  EXPECT_EQ(source.offset({0, 3}, Encoding::utf16), 3U) << "between two surrogates is the code point's start";
}

TEST(Source, CountsAnIllFormedSequenceAsOne) {
  const Source source("a\xE2\x82z\xFFy");
  EXPECT_EQ(source.position(3, Encoding::utf32).character, 2U);
  EXPECT_EQ(source.position(4, Encoding::utf32).character, 3U);
  EXPECT_EQ(source.position(5, Encoding::utf16).character, 4U);
  EXPECT_EQ(well_formed(source.text()), "a\xEF\xBF\xBDz\xEF\xBF\xBDy");
}

TEST(Source, ClampsPlacesOutsideTheText) {
  const Source source("ab\r\ncd");
  EXPECT_EQ(source.offset({0, 99}, Encoding::utf16), 2U) << "before the line end";
  EXPECT_EQ(source.offset({9, 0}, Encoding::utf16), 6U);
  EXPECT_EQ(source.position(99, Encoding::utf8), (Position{1, 2}));
}

TEST(Source, AppliesEditsOneAfterAnother) {
  const Source source("one two");
  EXPECT_EQ(apply(source, {{{0, 3}, "three"}, {{6, 9}, "four"}}).text(), "three four");
  EXPECT_EQ(apply(source, {{{5, 99}, ""}}).text(), "one t");
  EXPECT_EQ(apply(source, {{{99, 99}, "!"}}).text(), "one two!");
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "a",    "Z",        " ",        "\n",           "\r",  "\r\n", "\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x98\x80",
      "\xFF", "\xE2\x82", "\xC0\xAF", "\xED\xA0\x80", "\x80"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(SourceLaw, OffsetsAndPositionsAreOneAnother) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    const Source source(random_text(random));
    for (const Encoding encoding : kEncodings) {
      for (std::uint32_t line = 0; line < source.line_count(); ++line) {
        const Span span = source.line(line);
        const std::string_view text = source.text();
        for (std::uint32_t at = span.begin; at < span.end && text[at] != '\n' && text[at] != '\r';) {
          ASSERT_EQ(source.offset(source.position(at, encoding), encoding), at) << "seed " << seed;
          at += code_point(text, at).size;
        }
      }
    }
  }
}

TEST(SourceLaw, LinesAreTheText) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    const Source source(random_text(random));
    std::string joined;
    for (std::uint32_t line = 0; line < source.line_count(); ++line) joined += source.text(source.line(line));
    ASSERT_EQ(joined, source.text()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace proviso
