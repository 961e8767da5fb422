#include <gtest/gtest.h>

#include "server/check/builtin.h"
#include "tests/unit/check/rule_files.h"

namespace proviso {
namespace {

TEST(Builtin, IsWhatStandsInRules) {
  const ReadPacks read = read_packs(test::rules_in("rules"));
  for (const DataProblem& problem : read.problems) ADD_FAILURE() << to_text(problem);
  EXPECT_TRUE(store_packs(*read.packs) == store_packs(*builtin_packs()));
}

TEST(Builtin, IsMadeOnce) {
  ASSERT_NE(builtin_packs(), nullptr);
  EXPECT_EQ(builtin_packs().get(), builtin_packs().get());
  EXPECT_FALSE(builtin_packs()->rules.empty());
}

TEST(Builtin, ComesBackFromItsBytesUnchanged) { EXPECT_TRUE(store_packs(*builtin_packs()) == builtin_bytes()); }

}  // namespace
}  // namespace proviso
