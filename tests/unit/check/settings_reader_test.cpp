#include "server/check/settings_reader.h"

#include <gtest/gtest.h>

#include "tests/unit/check/rule_files.h"

namespace proviso {
namespace {

ReadConfig read(const std::string& text, const std::vector<std::string>& folder_packs = {}) {
  static const ReadPacks packs = read_packs(test::mini_rules());
  return read_config("proviso.yaml", text, *packs.packs, folder_packs);
}

Config config(const std::string& text) {
  const ReadConfig made = read(text);
  for (const DataProblem& problem : made.problems) ADD_FAILURE() << to_text(problem);
  return made.config;
}

TEST(SettingsReader, AnEmptyFileChoosesNothing) {
  EXPECT_EQ(config(""), Config{});
  EXPECT_EQ(config("# nothing yet\n"), Config{});
}

TEST(SettingsReader, ReadsAllKeys) {
  const Config made = config(
      "packs: [human-rights, ./ours, ../theirs]\nprofile: coe\nstanding: case-law\nfiles: [\"drafts/**\", \"*.txt\"]\n"
      "severities:\n  human-rights/no-privilege: hint\n  human-rights/no-grounds: off\nbase: old.treaty\n"
      "pedantic: true\nfail-on: error\n");
  Config expected;
  expected.settings.packs = {"human-rights"};
  expected.settings.profile = Profile::coe;
  expected.settings.least_standing = Standing::case_law;
  expected.settings.severities = {{"human-rights/no-privilege", Severity::hint}};
  expected.settings.off = {"human-rights/no-grounds"};
  expected.settings.pedantic = true;
  expected.folders = {"./ours", "../theirs"};
  expected.files = {"drafts/**", "*.txt"};
  expected.base = "old.treaty";
  expected.fail_on = Severity::error;
  EXPECT_EQ(made, expected);
}

TEST(SettingsReader, FoldersAloneSilenceNothing) {
  EXPECT_TRUE(config("packs: ./ours\n").settings.packs.empty());
  EXPECT_TRUE(read("packs: ./ours\n", {"ours"}).config.settings.packs.empty());
  EXPECT_EQ(read("packs: [human-rights, ./ours]\n", {"ours"}).config.settings.packs,
            (std::vector<std::string>{"human-rights", "ours"}));
}

TEST(SettingsReader, CivilSocietyIsPedantic) {
  const Config made = config("profile: [un, civil-society]\n");
  EXPECT_TRUE(made.settings.pedantic);
  EXPECT_EQ(made.settings.profile, Profile::un);
}

TEST(SettingsReader, OverridesApplyInOrder) {
  const Config made = config(
      "severities: { human-rights/no-grounds: off }\nbase: a.treaty\noverrides:\n"
      "  - files: \"old/**\"\n    pedantic: true\n    severities: { human-rights/no-grounds: error }\n    base: "
      "b.treaty\n"
      "  - files: [\"*.txt\", \"*.md\"]\n    standing: binding\n    severities: { human-rights/no-grounds: off, "
      "human-rights/no-privilege: off }\n");
  EXPECT_EQ(settings_for(made, "new/a.treaty"), made.settings);
  EXPECT_EQ(base_for(made, "new/a.treaty"), "a.treaty");
  const Settings old = settings_for(made, "old/a.treaty");
  EXPECT_TRUE(old.pedantic);
  EXPECT_TRUE(old.off.empty());
  EXPECT_EQ(old.severities.at("human-rights/no-grounds"), Severity::error);
  EXPECT_EQ(base_for(made, "old/a.treaty"), "b.treaty");
  const Settings both = settings_for(made, "old/deep/a.txt");
  EXPECT_TRUE(both.pedantic);
  EXPECT_EQ(both.least_standing, Standing::binding);
  EXPECT_TRUE(both.severities.empty());
  EXPECT_EQ(both.off, (std::vector<std::string>{"human-rights/no-grounds", "human-rights/no-privilege"}));
}

TEST(SettingsReader, AMistakeLeavesTheRestInForce) {
  const ReadConfig made = read("profile: moon\npedantic: true\n");
  EXPECT_EQ(made.problems.size(), 1u);
  EXPECT_TRUE(made.config.settings.pedantic);
}

}  // namespace
}  // namespace proviso
