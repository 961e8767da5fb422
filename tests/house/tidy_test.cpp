// What a reader of the sources should never have to wonder about.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/house/tree.h"

namespace proviso::house {
namespace {
namespace fs = std::filesystem;

bool is_code(const File& file) {
  static const std::vector<std::string_view> endings = {".h",  ".cpp", ".txt", ".cmake", ".json", ".yaml", ".ts",
                                                        ".js", ".mjs", ".lua", ".el",    ".sh",   ".md",   ".toml"};
  // The bytes of test data are the test.
  if (file.under("tests/fuzz/corpus/") || (file.under("tests/") && file.is(".txt") && !file.is("CMakeLists.txt"))) {
    return false;
  }
  return file.path == "dev" || file.path == ".ci/run" ||
         std::ranges::any_of(endings, [&](auto e) { return file.is(e); });
}

std::string at(const File& file, std::size_t line) { return file.path + ":" + std::to_string(line + 1); }

TEST(Tidy, SourcesHaveNoTabsAndNoTrailingBlanks) {
  for (const File& file : project()) {
    if (!is_code(file)) continue;
    const auto all = lines(file.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(all[i].find('\t'), std::string_view::npos) << "a tab at " << at(file, i);
      EXPECT_FALSE(all[i].ends_with(' ') || all[i].ends_with('\r')) << "a trailing blank at " << at(file, i);
    }
  }
}

TEST(Tidy, SourcesEndInOneLineEnd) {
  for (const File& file : project()) {
    if (!is_code(file)) continue;
    EXPECT_TRUE(file.text.ends_with('\n')) << file.path;
    EXPECT_FALSE(file.text.ends_with("\n\n")) << file.path;
  }
}

bool is_word(std::string_view line, std::size_t at, std::size_t size) {
  const auto letter = [&](std::size_t i) {
    return i < line.size() &&
           ((line[i] >= 'A' && line[i] <= 'Z') || (line[i] >= 'a' && line[i] <= 'z') || line[i] == '_');
  };
  return (at == 0 || !letter(at - 1)) && !letter(at + size);
}

TEST(Tidy, NothingIsLeftOpen) {
  // Spelt apart, so that this file is clean too.
  const std::vector<std::string> marks = {
      "TO"
      "DO",
      "FIX"
      "ME",
      "HA"
      "CK"};
  for (const File& file : project()) {
    if (!is_code(file)) continue;
    const auto all = lines(file.text);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const std::string& mark : marks) {
        const std::size_t found = all[i].find(mark);
        EXPECT_FALSE(found != std::string_view::npos && is_word(all[i], found, mark.size()))
            << mark << " at " << at(file, i);
      }
      EXPECT_EQ(all[i].find("DISAB"
                            "LED_"),
                std::string_view::npos)
          << "a disabled test at " << at(file, i);
    }
  }
}

TEST(Tidy, NoPathOfAMachineAndNoRegistryStandsInTheProject) {
  const std::vector<std::string> marks = {
      "/wo"
      "rk/",
      "/ro"
      "ot/",
      "/ho"
      "me/",
      "/Us"
      "ers/",
      "registry.np"
      "mjs",
      "deb.deb"
      "ian.org"};
  for (const File& file : project()) {
    for (const std::string& mark : marks) {
      EXPECT_EQ(file.text.find(mark), std::string::npos) << mark << " in " << file.path;
    }
  }
}

TEST(Tidy, TheTopLevelHoldsOnlyWhatIsAgreed) {
  const std::set<std::string> agreed = {
      ".ci",        ".clang-format", ".clang-tidy",    ".editorconfig",     ".gitattributes",
      ".gitignore", "CHANGELOG.md",  "CMakeLists.txt", "CMakePresets.json", "LICENSE",
      "README.md",  "dev",           "editors",        "grammar",           "rules",
      "server",     "tests"};
  for (const std::string& name : top_level()) EXPECT_TRUE(agreed.contains(name)) << name;
  for (const std::string& name : agreed) EXPECT_TRUE(fs::exists(fs::path(PROVISO_ROOT) / name)) << name;
}

TEST(Tidy, CommandsCanBeRun) {
  for (const char* name : {"dev", ".ci/run"}) {
    const auto mode = fs::status(fs::path(PROVISO_ROOT) / name).permissions();
    EXPECT_NE(mode & fs::perms::owner_exec, fs::perms::none) << name;
  }
}

TEST(Tidy, EveryRulePageHasBothKindsOfExample) {
  int pages = 0;
  for (const File& file : project()) {
    // A rule page stands in a pack: rules/PACK/RULE.md.
    if (!file.under("rules/") || !file.is(".md") || std::ranges::count(file.path, '/') != 2 || file.is("/README.md"))
      continue;
    ++pages;
    const std::size_t flagged = file.text.find("\n## Flagged");
    const std::size_t not_flagged = file.text.find("\n## Not flagged");
    ASSERT_NE(flagged, std::string::npos) << file.path;
    ASSERT_NE(not_flagged, std::string::npos) << file.path;
    EXPECT_LT(file.text.find("\n```treaty\n", flagged), not_flagged) << file.path;
    EXPECT_NE(file.text.find("\n```treaty\n", not_flagged), std::string::npos) << file.path;
  }
  EXPECT_GT(pages, 0);
}

// The targets of [words](target) in a page, without anchors; links to the web are left out.
std::vector<std::string> links(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 2)) {
    const std::size_t end = text.find(')', at);
    std::string target(text.substr(at + 2, end - at - 2));
    target = target.substr(0, target.find('#'));
    if (!target.empty() && target.find(':') == std::string::npos) found.push_back(std::move(target));
  }
  return found;
}

TEST(Tidy, LinksOfPagesLeadSomewhere) {
  for (const File& file : project()) {
    if (!file.is(".md")) continue;
    for (const std::string& target : links(file.text)) {
      EXPECT_TRUE(fs::exists(fs::path(PROVISO_ROOT) / fs::path(file.path).parent_path() / target))
          << file.path << " links to " << target;
    }
  }
}

}  // namespace
}  // namespace proviso::house
