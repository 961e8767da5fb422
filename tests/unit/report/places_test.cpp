#include "server/report/places.h"

#include <gtest/gtest.h>

#include <string>

namespace proviso::report {
namespace {

// Places are those of Source, whatever was asked before.
void expect_as_source(const std::string& text, std::uint32_t seed) {
  const Source source(text);
  Places places(source);
  for (int i = 0; i < 400; ++i) {
    seed = seed * 1664525u + 1013904223u;
    const std::uint32_t offset = (seed >> 8) % (source.size() + 2);
    const Position expected = source.position(offset, Encoding::utf32);
    const Place place = places.at(offset);
    ASSERT_EQ(place.line, expected.line + 1) << offset;
    ASSERT_EQ(place.column, expected.character + 1) << offset;
  }
}

TEST(Places, AreThoseOfTheSource) {
  expect_as_source("", 1);
  expect_as_source("one\ntwo\r\nthree\rfour", 2);
  expect_as_source("caf\xC3\xA9 \xE6\x9D\xA1\n\xFF\xE2\x82 x\xF0\x9F\x98\x80\n", 3);
}

TEST(Places, HoldOnALineOfAnyLength) {
  std::string text;
  for (int i = 0; i < 6000; ++i) text += i % 3 == 0 ? "\xC3\xA9" : "a\xFF";
  expect_as_source(text, 4);
  expect_as_source(text + "\n" + text, 5);
}

TEST(Places, KeepTheOffsetAskedFor) {
  const Source source("a\nb");
  EXPECT_EQ(Places(source).at(2), (Place{2, 1, 2}));
  EXPECT_EQ(Places(source).at(99), (Place{2, 2, 3}));
}

}  // namespace
}  // namespace proviso::report
