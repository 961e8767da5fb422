#include "server/cli/checker.h"

#include "server/host/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdlib.h>
#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <stdexcept>
#include <string>

namespace proviso::cli {
namespace {
namespace fs = std::filesystem;
using testing::HasSubstr;

std::string path_of(const report::CheckedText& text, const report::Style&) { return text.path; }
std::string nothing(const report::Head&, const report::Style&) { return {}; }
std::string nothing_after(const report::Tail&, const report::Style&) { return {}; }
const report::Format kPaths{"paths", nothing, path_of, "", nothing_after, false};

class CheckerTest : public testing::Test {
 protected:
  CheckerTest() {
    std::string pattern = (fs::temp_directory_path() / "proviso-checker-XXXXXX").native();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~CheckerTest() override { fs::remove_all(folder_); }

  std::vector<Task> tasks(std::size_t count) const {
    std::vector<Task> all;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string path = (folder_ / (std::to_string(i) + ".treaty")).native();
      std::string text;
      // Some texts take much longer than others, so that workers overtake each other.
      for (std::size_t line = 0; line < (i % 7 == 0 ? 2000 : 1); ++line) text += "Article 1\nStores are kept dry.\n";
      EXPECT_EQ(host::write_file(path, text), "");
      all.push_back({path, {builtin_packs(), {}, {}, nullptr}});
    }
    return all;
  }

  fs::path folder_;
};

TEST_F(CheckerTest, GivesResultsInTheOrderOfTheTasksHoweverManyThreads) {
  const std::vector<Task> all = tasks(150);
  for (const unsigned threads : {1u, 2u, 8u}) {
    std::size_t next = 0;
    check_all(all, {{&kPaths, {}}}, threads, [&](const Task& task, Result result) {
      ASSERT_LT(next, all.size());
      EXPECT_EQ(&task, &all[next++]);
      ASSERT_EQ(result.rendered.size(), 1u);
      EXPECT_EQ(result.rendered[0], task.path);
    });
    EXPECT_EQ(next, all.size());
  }
}

std::string findings_of(const report::CheckedText& text, const report::Style&) {
  std::string all;
  for (const Finding& finding : text.judgement->findings) all += finding.rule + finding.fingerprint + finding.message;
  return all;
}

// The law of files: what is found in one does not depend on the others, their order or the number of threads.
TEST_F(CheckerTest, AShuffledListOfFilesChangesNothingInAnyOfThem) {
  const report::Format findings{"findings", nothing, findings_of, "", nothing_after, false};
  std::vector<Task> all = tasks(40);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::string text = "Article 1\nEach Party shall empower its law enforcement authorities to search premises.\n";
    for (std::size_t n = 0; n < i % 5; ++n)
      text += "\nArticle " + std::to_string(n + 2) +
              "\nThe powers referred to in article 1 shall be proportionate to their aim.\n";
    ASSERT_EQ(host::write_file(all[i].path, text), "");
  }
  std::map<std::string, std::string> expected;
  std::mt19937 random(7);
  for (unsigned round = 0; round < 6; ++round) {
    std::map<std::string, std::string> found;
    check_all(all, {{&findings, {}}}, 1 + round % 4, [&](const Task& task, Result result) {
      ASSERT_EQ(result.rendered.size(), 1u);
      found[task.path] = result.rendered[0];
    });
    if (round == 0) expected = found;
    EXPECT_EQ(found, expected) << "round " << round;
    std::shuffle(all.begin(), all.end(), random);
  }
  EXPECT_EQ(expected.size(), 40u);
  EXPECT_THAT(expected.begin()->second, HasSubstr("human-rights/"));
}

TEST_F(CheckerTest, ATextThatCannotBeReadIsAProblemOfItsOwn) {
  std::vector<Task> all = tasks(3);
  all[1].path += ".none";
  std::vector<bool> judged;
  check_all(all, {{&kPaths, {}}}, 2, [&](const Task&, Result result) {
    judged.push_back(result.judged);
    if (!result.judged) {
      EXPECT_THAT(result.problems.at(0).message, HasSubstr("no such file"));
    }
  });
  EXPECT_EQ(judged, (std::vector<bool>{true, false, true}));
}

TEST_F(CheckerTest, AFailureWhileTakingEndsTheRunAndItsThreads) {
  const std::vector<Task> all = tasks(200);
  std::size_t taken = 0;
  const auto take = [&](const Task&, Result) {
    if (++taken == 3) throw std::runtime_error("the disk is full");
  };
  EXPECT_THROW(check_all(all, {{&kPaths, {}}}, 4, take), std::runtime_error);
  EXPECT_EQ(taken, 3u);
}

}  // namespace
}  // namespace proviso::cli
