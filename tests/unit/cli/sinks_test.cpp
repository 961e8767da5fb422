#include "server/cli/sinks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso::cli {
namespace {
using testing::HasSubstr;

std::string where(const std::vector<std::string>& formats, const std::vector<std::string>& outputs) {
  const Targets all = targets(formats, outputs);
  if (!all.error.empty()) return all.error;
  std::string text;
  for (const auto& target : all.targets) text += std::string(target.format->name) + '>' + target.path + ' ';
  return text;
}

TEST(Targets, AreTextOnStandardOutputUnlessAskedOtherwise) {
  EXPECT_EQ(where({}, {}), "text> ");
  EXPECT_EQ(where({"json"}, {}), "json> ");
}

TEST(Targets, AFileTakesTheFormatOrOneOfItsOwn) {
  EXPECT_EQ(where({"json"}, {"out.json"}), "json>out.json ");
  EXPECT_EQ(where({"text"}, {"json=out.json"}), "text> json>out.json ");
  EXPECT_EQ(where({}, {"json=a=b.json"}), "text> json>a=b.json ");
  EXPECT_EQ(where({"text", "json"}, {"out.txt"}), "text>out.txt json> ");
}

TEST(Targets, SayWhatCannotBe) {
  EXPECT_THAT(where({"jsn"}, {}), HasSubstr("there is no format 'jsn'; did you mean 'json'?"));
  EXPECT_THAT(where({}, {"xml=a"}), HasSubstr("there is no format 'xml'"));
  EXPECT_THAT(where({"text", "json"}, {}), HasSubstr("cannot both go to standard output"));
  EXPECT_THAT(where({"text"}, {"json=a", "text=a"}), HasSubstr("cannot both go to a"));
  EXPECT_THAT(where({"text"}, {"a", "b"}), HasSubstr("which format goes to b?"));
}

}  // namespace
}  // namespace proviso::cli
