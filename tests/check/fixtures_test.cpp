// Every tests/check/**/*.treaty: what judge() finds is what is drawn under its lines. PROVISO_UPDATE=1 draws anew.
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "server/check/judge.h"
#include "server/check/pack_reader.h"
#include "tests/support/files.h"
#include "tests/support/fixture.h"

namespace proviso::test {
namespace {

const std::string kFolder = std::string(PROVISO_ROOT) + "/tests/check/";

std::shared_ptr<const Judgement> judged(const Fixture& fixture, std::string text, const Judgement* previous = nullptr) {
  return judge({.text = std::make_shared<const Source>(std::move(text)), .notes = {}, .base = nullptr}, builtin_packs(),
               fixture.settings, previous);
}

class Fixtures : public testing::TestWithParam<std::string> {};

TEST_P(Fixtures, AreFoundAsDrawn) {
  const Fixture fixture = read_fixture(bytes_of(GetParam()));
  ASSERT_TRUE(fixture.mistakes.empty()) << fixture.mistakes.front();
  const auto judgement = judged(fixture, fixture.text);
  ASSERT_NE(judgement, nullptr);
  if (std::getenv("PROVISO_UPDATE") != nullptr) {
    ASSERT_TRUE(write_bytes(GetParam(), blessed(fixture, *judgement)));
    return;
  }
  for (const std::string& difference : differences(fixture, *judgement)) ADD_FAILURE() << difference;
}

TEST_P(Fixtures, AreTheSameAfterAnEditAndItsUndo) {
  const Fixture fixture = read_fixture(bytes_of(GetParam()));
  const auto fresh = judged(fixture, fixture.text);
  std::string edited = fixture.text;
  edited.insert(edited.size() / 2, "\n[or as appropriate\n");
  const auto middle = judged(fixture, edited, fresh.get());
  const auto undone = judged(fixture, fixture.text, middle.get());
  EXPECT_EQ(undone->findings, fresh->findings);
}

std::string case_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(kFolder.size());
  name.resize(name.size() - std::string(".treaty").size());
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Check, Fixtures, testing::ValuesIn(files_under(kFolder, ".treaty")), case_name);

TEST(FixtureReader, TakesAnnotationsOutOfTheText) {
  const Fixture fixture = read_fixture(
      "pack: drafting, scope\n---\nArticle 1 é x\n          ^ error drafting/a: told\n|  | not one\n\\^^^ warning "
      "kept\n"
      "two\n^^^... hint scope/b\n| hint scope/c\n");
  EXPECT_EQ(fixture.settings.packs, (std::vector<std::string>{"drafting", "scope"}));
  EXPECT_EQ(fixture.text, "Article 1 é x\n|  | not one\n^^^ warning kept\ntwo\n");
  ASSERT_EQ(fixture.expected.size(), 3U);
  EXPECT_EQ(fixture.expected[0].message, "told");
  EXPECT_EQ(fixture.expected[1].line, 3U);
  EXPECT_TRUE(fixture.expected[1].beyond);
  EXPECT_EQ(annotation(fixture.expected[0]), "          ^ error drafting/a: told");
  EXPECT_EQ(annotation(fixture.expected[2]), "| hint scope/c");
  EXPECT_TRUE(fixture.mistakes.empty());
}

Judgement of(const std::string& text, std::vector<Finding> findings) {
  auto document = std::make_shared<Document>();
  document->source = std::make_shared<const Source>(text);
  Judgement judgement;
  judgement.document = std::move(document);
  judgement.findings = std::move(findings);
  return judgement;
}

TEST(FixtureReader, ComparesOneToOneAndBlesses) {
  Finding finding;
  finding.rule = "drafting/a";
  finding.range = {5, 8};
  finding.message = "something is said";
  const Judgement judgement = of("one\ntwo six\n", {finding, finding});
  const Fixture once = read_fixture("one\ntwo six\n ^^^ warning drafting/a: is said\n");
  const auto said = differences(once, judgement);
  ASSERT_EQ(said.size(), 1U);
  EXPECT_NE(said[0].find("found, but not expected, under line 2"), std::string::npos);
  EXPECT_NE(said[0].find(" ^^^ warning drafting/a: something is said"), std::string::npos);
  const std::string file = blessed(once, judgement);
  EXPECT_EQ(file, "one\ntwo six\n ^^^ warning drafting/a: is said\n ^^^ warning drafting/a\n");
  EXPECT_TRUE(differences(read_fixture(file), judgement).empty());
}

}  // namespace
}  // namespace proviso::test
