#include "server/lsp/convert.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace proviso::lsp {
namespace {

constexpr Encoding kEncodings[] = {Encoding::utf8, Encoding::utf16, Encoding::utf32};

std::string random_text(std::mt19937& random) {
  const std::string pieces[] = {"a", "bc", "\n", "\r\n", "\r", "é", "😀", "\xFF", "\xF0\x9F", " ", "\n\n"};
  std::string text;
  for (auto left = random() % 12; left > 0; --left) text += pieces[random() % std::size(pieces)];
  return text;
}

TEST(Convert, TakesTheFirstEncodingThatWeKnow) {
  EXPECT_EQ(negotiated({"utf-32", "utf-8"}), Encoding::utf32);
  EXPECT_EQ(negotiated({"other", "utf-8"}), Encoding::utf8);
  EXPECT_EQ(negotiated({}), Encoding::utf16);
}

TEST(Convert, OffsetsInABufferAreThoseOfItsSource) {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    Buffer buffer(random_text(random));
    const Position position{static_cast<std::uint32_t>(random() % 5), static_cast<std::uint32_t>(random() % 6)};
    for (const Encoding encoding : kEncodings)
      ASSERT_EQ(offset(buffer, position, encoding), buffer.source()->offset(position, encoding))
          << testing::PrintToString(buffer.text()) << position.line << ':' << position.character;
  }
}

TEST(Convert, InvertedRangesAreTurned) {
  const Buffer buffer("one\ntwo");
  EXPECT_EQ(span(buffer, {{1, 1}, {0, 2}}, Encoding::utf16), (Span{2, 5}));
  EXPECT_EQ(span(buffer, {{9, 9}, {9, 9}}, Encoding::utf16), (Span{7, 7}));
}

TEST(Convert, LocatorAgreesWithSourceInAnyOrder) {
  std::mt19937 random(6);
  for (int round = 0; round < 1000; ++round) {
    const Source source(random_text(random));
    for (const Encoding encoding : kEncodings) {
      Locator locator(source, encoding);
      for (int i = 0; i < 10; ++i) {
        const auto at = static_cast<std::uint32_t>(random() % (source.size() + 3));
        ASSERT_EQ(locator.position(at), source.position(at, encoding)) << testing::PrintToString(source.text()) << at;
      }
    }
  }
}

TEST(Convert, VisibleRangesAreNeverEmpty) {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    const Source source(random_text(random));
    if (source.size() == 0) continue;
    const auto at = static_cast<std::uint32_t>(random() % (source.size() + 2));
    for (const Encoding encoding : kEncodings) {
      const Range range = Locator(source, encoding).visible_range({at, at});
      ASSERT_NE(range.start, range.end) << testing::PrintToString(source.text()) << at;
    }
  }
}

TEST(Convert, VisibleRangeOfAnEmptySpanIsTheCharacterThere) {
  const Source source("ab\n\n");
  Locator locator(source, Encoding::utf16);
  EXPECT_EQ(locator.visible_range({0, 0}), (Range{{0, 0}, {0, 1}}));
  EXPECT_EQ(locator.visible_range({2, 2}), (Range{{0, 1}, {0, 2}}));
  EXPECT_EQ(locator.visible_range({3, 3}), (Range{{1, 0}, {2, 0}}));
  EXPECT_EQ(locator.visible_range({4, 4}), (Range{{1, 0}, {2, 0}}));
}

}  // namespace
}  // namespace proviso::lsp
