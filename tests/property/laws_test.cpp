// Laws that hold for every text.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "grammar/outline.h"
#include "server/check/judge.h"
#include "server/check/pack_reader.h"
#include "tests/support/files.h"
#include "tests/support/for_all.h"
#include "tests/support/generate.h"
#include "tests/support/law.h"
#include "tests/support/random.h"

namespace proviso::test {
namespace {

std::shared_ptr<const Judgement> judged(std::string text, const Judgement* previous = nullptr) {
  return judge({.text = std::make_shared<const Source>(std::move(text)), .notes = {}, .base = nullptr}, builtin_packs(),
               {}, previous);
}

TEST(Laws, EveryByteOfATextIsInItsTree) {
  for_all(40, [](Random& random) {
    std::string text = any_treaty(random);
    for (int i = 0; i < 20; ++i) {
      const Source source(text);
      EXPECT_EQ(written(outline(source), source), text);
      text = std::string(apply(source, {random_edit(random, text)}).text());
    }
  });
}

TEST(Laws, ATreeNests) {
  for_all(40, [](Random& random) {
    std::string text = any_treaty(random);
    for (int i = 0; i < 20; ++i) {
      const Source source(text);
      EXPECT_EQ(mistake_of(outline(source), source.size()), "");
      text = std::string(apply(source, {random_edit(random, text)}).text());
    }
  });
}

TEST(Laws, AnEditIsJudgedAsAFreshText) {
  for_all(25, [](Random& random) {
    auto before = judged(any_treaty(random));
    for (int i = 0; i < 12; ++i) {
      const std::string text(before->document->source->text());
      const std::string after(apply(Source(text), {random_edit(random, text)}).text());
      auto warm = judged(after, before.get());
      ASSERT_EQ(difference(*warm, *judged(after)), "");
      before = std::move(warm);
    }
  });
}

TEST(Laws, AnUnrelatedPastLeavesNoTrace) {
  for_all(10, [](Random& random) {
    const auto other = judged(any_treaty(random));
    const std::string text = any_treaty(random);
    EXPECT_EQ(difference(*judged(text, other.get()), *judged(text)), "");
  });
}

TEST(Laws, FindingsAreWholeAndInTheText) {
  std::size_t count = 0;
  for_all(20, [&](Random& random) {
    const auto judgement = judged(any_treaty(random));
    count += judgement->findings.size();
    for (const Finding& finding : judgement->findings) {
      EXPECT_LE(finding.range.begin, finding.range.end);
      EXPECT_LE(finding.range.end, judgement->document->source->size());
      EXPECT_FALSE(finding.message.empty());
      EXPECT_EQ(finding.message.find('{'), std::string::npos) << finding.message;
      EXPECT_EQ(finding.fingerprint.size(), 16U);
      EXPECT_NE(judgement->packs->rule(finding.rule), nullptr) << finding.rule;
    }
  });
  EXPECT_GT(count, 0U) << "generated treaties have to give the laws something to hold";
}

// A run that is stopped says nothing; it never says a part.
TEST(Laws, AStoppedRunSaysNothing) {
  Random random(1);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(judge({.text = std::make_shared<const Source>(any_treaty(random)), .notes = {}, .base = nullptr},
                  builtin_packs(), {}, nullptr, stop.get_token()),
            nullptr);
}

std::vector<PackFile> rule_files() {
  const std::string root = std::string(PROVISO_ROOT) + "/rules/";
  std::vector<PackFile> files;
  for (const char* ending : {".yaml", ".md"}) {
    for (const std::string& path : files_under(root, ending)) {
      if (!path.ends_with("README.md")) files.push_back({path.substr(root.size()), bytes_of(path)});
    }
  }
  return files;
}

TEST(Laws, TheOrderOfPackFilesChangesNothing) {
  const std::vector<PackFile> in_order = rule_files();
  const std::string stored = store_packs(*read_packs(in_order).packs);
  for_all(5, [&](Random& random) {
    std::vector<PackFile> files = in_order;
    for (std::size_t i = files.size(); i > 1; --i) std::swap(files[i - 1], files[random.below(i)]);
    EXPECT_TRUE(store_packs(*read_packs(std::move(files)).packs) == stored);
  });
}

}  // namespace
}  // namespace proviso::test
