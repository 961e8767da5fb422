#include "server/lsp/framing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace proviso::lsp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string framed(const std::string& body) { return header_for(body) + body; }

std::vector<std::string> items(Framing& framing) {
  std::vector<std::string> found;
  while (const auto item = framing.pop()) found.push_back(item->fault.empty() ? std::string(item->body) : "fault");
  return found;
}

std::vector<std::string> items_of(std::string_view bytes) {
  Framing framing;
  framing.push(bytes);
  return items(framing);
}

TEST(Framing, CutsBodies) {
  EXPECT_THAT(items_of(framed("one") + framed("") + framed("three")), ElementsAre("one", "", "three"));
}

TEST(Framing, WaitsForTheRest) {
  Framing framing;
  framing.push("Content-Length: 4\r\n\r\nab");
  EXPECT_THAT(items(framing), IsEmpty());
  framing.push("cd");
  EXPECT_THAT(items(framing), ElementsAre("abcd"));
}

TEST(Framing, IsIndifferentToHowBytesAreSplit) {
  const std::string bytes = framed("one") + "junk\r\n\r\n" + framed("two") + "Content-Length: x\r\n\r\n{}" +
                            framed("") + "CONTENT-LENGTH:3\n\nsix" + "Content-Length: 99999999999\r\n\r\nyy" +
                            framed("seven");
  const std::vector<std::string> whole = items_of(bytes);
  EXPECT_THAT(whole, ElementsAre("one", "fault", "two", "fault", "", "six", "fault", "seven"));
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    Framing framing;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t size = 1 + random() % 20;
      framing.push(std::string_view(bytes).substr(at, size));
      at += size;
      for (std::string& item : items(framing)) found.push_back(std::move(item));
    }
    ASSERT_EQ(found, whole);
  }
}

TEST(Framing, HeaderWithoutEndIsGivenUp) {
  Framing framing;
  framing.push(std::string(Framing::kLongestHeader, 'x'));
  EXPECT_THAT(items(framing), ElementsAre("fault"));
  framing.push(std::string(10 * Framing::kLongestHeader, '\n') + framed("after"));
  EXPECT_THAT(items(framing), ElementsAre("after"));
}

TEST(Framing, HeaderOfEndlessLengthFieldsIsGivenUp) {
  std::string bytes;
  while (bytes.size() < 3 * Framing::kLongestHeader) bytes += "Content-Length: 1 ";
  Framing framing;
  framing.push(bytes);
  for (const std::string& item : items(framing)) EXPECT_EQ(item, "fault");
  framing.push("\r\n\r\n" + framed("after"));
  EXPECT_THAT(items(framing), testing::Contains("after"));
}

TEST(Framing, RejectedBodyGivesBackTheMessageInIt) {
  Framing framing;
  framing.push("Content-Length: 29\r\n\r\n{}" + framed("{\"a\":1}"));
  const auto item = framing.pop();
  ASSERT_TRUE(item);
  EXPECT_EQ(item->body, "{}Content-Length: 7\r\n\r\n{\"a\":1");
  framing.reject_last();
  EXPECT_THAT(items(framing), ElementsAre("{\"a\":1}"));
}

TEST(Framing, RejectedBodyWithoutAMessageIsGone) {
  Framing framing;
  framing.push(framed("{") + framed("after"));
  ASSERT_TRUE(framing.pop());
  framing.reject_last();
  EXPECT_THAT(items(framing), ElementsAre("after"));
}

}  // namespace
}  // namespace proviso::lsp
