#include "server/cli/setups.h"

#include "server/host/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdlib.h>
#include <filesystem>
#include <string>

namespace proviso::cli {
namespace {
namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

class SetupsTest : public testing::Test {
 protected:
  SetupsTest() {
    std::string pattern = (fs::temp_directory_path() / "proviso-setups-XXXXXX").native();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~SetupsTest() override { fs::remove_all(folder_); }

  std::string put(const std::string& name, std::string_view bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    EXPECT_EQ(host::write_file((folder_ / name).native(), bytes), "");
    return (folder_ / name).native();
  }

  fs::path folder_;
};

TEST_F(SetupsTest, WithoutAConfigurationThePacksAreThoseBuiltIn) {
  Setups setups({});
  EXPECT_EQ(setups.of(put("a.treaty", "")).packs, builtin_packs());
  EXPECT_THAT(setups.problems, IsEmpty());
}

TEST_F(SetupsTest, TheNearestConfigurationHolds) {
  put("proviso.yaml", "pedantic: true\nfail-on: error\n");
  put("b/proviso.yaml", "profile: coe\n");
  Setups setups({});
  EXPECT_TRUE(setups.of(put("a.treaty", "")).settings.pedantic);
  EXPECT_EQ(setups.of(put("a.treaty", "")).fail_on, Severity::error);
  EXPECT_FALSE(setups.of(put("b/a.treaty", "")).settings.pedantic);
  EXPECT_EQ(setups.of(put("b/a.treaty", "")).settings.profile, Profile::coe);
}

TEST_F(SetupsTest, TheCommandLineOutranksIt) {
  put("proviso.yaml", "profile: coe\n");
  Wishes wishes;
  wishes.profile = Profile::trade;
  wishes.pedantic = true;
  const TextSetup setup = Setups(wishes).of(put("a.treaty", ""));
  EXPECT_EQ(setup.settings.profile, Profile::trade);
  EXPECT_TRUE(setup.settings.pedantic);
}

TEST_F(SetupsTest, OverridesSpeakOfPathsBesideTheConfiguration) {
  put("proviso.yaml", "overrides:\n  - files: [drafts/*]\n    pedantic: true\n");
  Setups setups({});
  EXPECT_TRUE(setups.of(put("drafts/a.treaty", "")).settings.pedantic);
  EXPECT_FALSE(setups.of(put("a.treaty", "")).settings.pedantic);
}

TEST_F(SetupsTest, TellsWhatIsWrongOnceAndGoesOn) {
  put("proviso.yaml", "pedantic: true\nprofle: coe\n");
  Setups setups({});
  EXPECT_TRUE(setups.of(put("a.treaty", "")).settings.pedantic);
  setups.of(put("b.treaty", ""));
  ASSERT_EQ(setups.problems.size(), 1u);
  EXPECT_EQ(setups.problems[0].place->line, 2u);
  EXPECT_EQ(setups.problems[0].source_line, "profle: coe");
}

TEST_F(SetupsTest, ReadsTheDraftToCompareWith) {
  put("proviso.yaml", "base: old.treaty\n");
  put("old.treaty", "Article 1\n");
  Setups setups({});
  const TextSetup setup = setups.of(put("a.treaty", ""));
  ASSERT_NE(setup.base, nullptr);
  EXPECT_EQ(setup.base->text(), "Article 1\n");
  fs::remove(folder_ / "old.treaty");
  Setups without({});
  EXPECT_EQ(without.of(put("a.treaty", "")).base, nullptr);
  ASSERT_EQ(without.problems.size(), 1u);
  EXPECT_THAT(without.problems[0].message, HasSubstr("the draft to compare with: there is no such file"));
}

TEST_F(SetupsTest, WantsWhatTheConfigurationNames) {
  Setups plain({});
  EXPECT_TRUE(plain.wanted(put("a.treaty", "")));
  EXPECT_FALSE(plain.wanted(put("a.txt", "")));
  put("proviso.yaml", "files: [\"texts/*.txt\"]\n");
  Setups configured({});
  EXPECT_TRUE(configured.wanted(put("texts/a.txt", "")));
  EXPECT_FALSE(configured.wanted(put("a.treaty", "")));
}

TEST_F(SetupsTest, AnUnknownPackIsSaid) {
  Wishes wishes;
  wishes.packs = {"no-such-pack"};
  Setups setups(wishes);
  ASSERT_EQ(setups.problems.size(), 1u);
  EXPECT_THAT(setups.problems[0].message, HasSubstr("there is no pack 'no-such-pack'"));
  EXPECT_THAT(setups.of(put("a.treaty", "")).settings.packs, IsEmpty());
}

}  // namespace
}  // namespace proviso::cli
