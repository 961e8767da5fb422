#include "server/session/workspace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace proviso {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A folder of its own for each test, gone afterwards.
class WorkspaceTest : public testing::Test {
 protected:
  WorkspaceTest() { fs::create_directories(folder_ / "drafts"); }
  ~WorkspaceTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name) << text; }
  proviso::Setup setup() { return workspace_.setup((folder_ / "drafts/a.treaty").string()); }

  const fs::path folder_ =
      fs::temp_directory_path() / ("proviso-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Workspace workspace_;
};

TEST_F(WorkspaceTest, WithoutSettingsTheBuiltinPacksSpeak) {
  const proviso::Setup found = setup();
  EXPECT_EQ(found.packs, builtin_packs());
  EXPECT_EQ(found.settings, Settings{});
  EXPECT_THAT(found.problems, IsEmpty());
  EXPECT_EQ(workspace_.setup("").packs, builtin_packs());
}

TEST_F(WorkspaceTest, ReadsSettingsAboveTheText) {
  write("proviso.yaml", "pedantic: true\noverrides:\n  - files: [\"drafts/*\"]\n    profile: coe\n");
  const proviso::Setup found = setup();
  EXPECT_THAT(found.problems, IsEmpty());
  EXPECT_TRUE(found.settings.pedantic);
  EXPECT_EQ(found.settings.profile, Profile::coe);
}

TEST_F(WorkspaceTest, ReadsSettingsAgainWhenTheyChange) {
  write("proviso.yaml", "pedantic: true\n");
  EXPECT_TRUE(setup().settings.pedantic);
  write("proviso.yaml", "pedantic: false\n");
  EXPECT_FALSE(setup().settings.pedantic);
}

TEST_F(WorkspaceTest, ReadsNotesAndBase) {
  write("drafts/a.notes", "@at article 1\n");
  write("old.treaty", "Article 1\n");
  write("proviso.yaml", "base: old.treaty\n");
  const proviso::Setup found = setup();
  EXPECT_EQ(found.notes, "@at article 1\n");
  ASSERT_NE(found.base, nullptr);
  EXPECT_EQ(found.base->text(), "Article 1\n");
}

TEST_F(WorkspaceTest, SaysWhatIsWrong) {
  write("proviso.yaml", "pedantic: perhaps\nbase: absent.treaty\npacks: [./rules]\n");
  const proviso::Setup found = setup();
  EXPECT_EQ(found.base, nullptr);
  EXPECT_THAT(found.problems, testing::Contains(HasSubstr("proviso.yaml:1:")));
  EXPECT_THAT(found.problems, testing::Contains(HasSubstr("absent.treaty")));
  EXPECT_THAT(found.problems, testing::Contains(HasSubstr("rules")));
}

TEST_F(WorkspaceTest, EqualPacksAreShared) {
  fs::create_directories(folder_ / "rules/own");
  write(
      "rules/own/no-end.md",
      "---\nrequires: duration-limit\nbasis: { \"*\": [ICCPR-17] }\nmessage: \"{provision-does} provide for {kind}\"\n"
      "---\n# No end\n");
  write("proviso.yaml", "packs: [./rules]\n");
  const proviso::Setup first = setup();
  EXPECT_NE(first.packs, builtin_packs());
  EXPECT_NE(first.packs->rule("own/no-end"), nullptr);
  EXPECT_EQ(setup().packs, first.packs);
  write("proviso.yaml", "packs: [./rules]\npedantic: true\n");
  EXPECT_TRUE(setup().settings.pedantic);
}

}  // namespace
}  // namespace proviso
