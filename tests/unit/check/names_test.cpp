#include <gtest/gtest.h>

#include "server/check/digest.h"
#include "server/check/glob.h"
#include "server/check/near_name.h"
#include "server/check/packs.h"

namespace proviso {
namespace {

const std::vector<std::string_view> kNames = {"privilege", "grounds", "necessity", "consent", "intent"};

TEST(NearName, ForgivesOneLetterInThree) {
  EXPECT_EQ(near_name("privlege", kNames), "privilege");
  EXPECT_EQ(near_name("gruonds", kNames), "grounds");
  EXPECT_EQ(near_name("intents", kNames), "intent");
  EXPECT_EQ(near_name("xyz", kNames), "");
  EXPECT_EQ(near_name("", kNames), "");
  EXPECT_EQ(near_name(std::string(100'000, 'n'), kNames), "");
}

TEST(NearName, SaysWhatIsMeant) {
  EXPECT_EQ(no_such("safeguard", "privlege", kNames), "there is no safeguard 'privlege'; did you mean 'privilege'?");
  EXPECT_EQ(no_such("kind", "war", kNames), "there is no kind 'war'");
}

TEST(Glob, TakesNamesAndFolders) {
  EXPECT_TRUE(fits_glob("*.treaty", "a.treaty"));
  EXPECT_TRUE(fits_glob("*.treaty", "deep/down/a.treaty"));
  EXPECT_FALSE(fits_glob("*.treaty", "a.txt"));
  EXPECT_TRUE(fits_glob("drafts/*.treaty", "drafts/a.treaty"));
  EXPECT_FALSE(fits_glob("drafts/*.treaty", "drafts/old/a.treaty"));
  EXPECT_TRUE(fits_glob("drafts/**", "drafts/old/a.treaty"));
  EXPECT_TRUE(fits_glob("**/old/*", "old/a"));
  EXPECT_TRUE(fits_glob("**/old/*", "x/y/old/a"));
  EXPECT_FALSE(fits_glob("**/old/*", "x/bold/a"));
  EXPECT_TRUE(fits_glob("drafts/**/a?.treaty", "drafts/x/ab.treaty"));
  EXPECT_TRUE(fits_glob("drafts/**/a?.treaty", "drafts/ab.treaty"));
  EXPECT_FALSE(fits_glob("a?b", "a/b"));
  EXPECT_TRUE(fits_glob("./a/b", "a/b"));
  EXPECT_TRUE(fits_glob("a/b", "./a/b"));
  EXPECT_FALSE(fits_glob("", "a"));
}

TEST(Glob, HostilePatternsEnd) {
  const std::string path(2'000, 'a');
  std::string pattern;
  for (int i = 0; i < 500; ++i) pattern += "*a";
  EXPECT_FALSE(fits_glob(pattern + "b", path));
}

TEST(Digest, IsFnv1a) {
  EXPECT_EQ(digest_text(digest_of("")), "cbf29ce484222325");
  EXPECT_EQ(digest_text(digest_of("foobar")), "85944171f73967e8");
  EXPECT_EQ(digest_of("bar", digest_of("foo")), digest_of("foobar"));
}

TEST(Packs, KindsAreNamedByIdFamilyOrStar) {
  EXPECT_TRUE(names_kind("power.search-seizure", "power.search-seizure"));
  EXPECT_FALSE(names_kind("power.search", "power.search-seizure"));
  EXPECT_TRUE(names_kind("power.*", "power.search-seizure"));
  EXPECT_FALSE(names_kind("power.*", "framework.final"));
  EXPECT_TRUE(names_kind("*", "framework.final"));
}

TEST(Packs, TheNearestBasisHolds) {
  Rule rule;
  rule.basis = {{"*", {"a"}}, {"power.*", {"b"}}, {"power.search-seizure", {"c"}}};
  EXPECT_EQ(basis_of(rule, "power.search-seizure"), std::vector<std::string>{"c"});
  EXPECT_EQ(basis_of(rule, "power.detention"), std::vector<std::string>{"b"});
  EXPECT_EQ(basis_of(rule, "framework.final"), std::vector<std::string>{"a"});
  EXPECT_TRUE(basis_of(Rule{}, "framework.final").empty());
}

TEST(Packs, SeveritiesHaveNames) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::information, Severity::hint}) {
    EXPECT_EQ(severity_named(name(severity)), severity);
  }
  EXPECT_EQ(severity_named("info"), Severity::information);
  EXPECT_EQ(severity_named("fatal"), std::nullopt);
}

TEST(Taxonomy, StatusesAndStandingsHaveNames) {
  for (std::size_t i = 0; i < kStatusCount; ++i) {
    const auto status = static_cast<Status>(i);
    EXPECT_EQ(status_named(name(status)), status);
  }
  for (const Standing standing :
       {Standing::binding, Standing::agreed_language, Standing::case_law, Standing::soft_law, Standing::proposal}) {
    EXPECT_EQ(standing_named(name(standing)), standing);
  }
  EXPECT_EQ(status_named("absent"), std::nullopt);
  EXPECT_EQ(name(Level::should), "should");
}

}  // namespace
}  // namespace proviso
