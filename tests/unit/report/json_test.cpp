#include "server/report/json.h"

#include "tests/support/json_schema.h"
#include "tests/unit/report/sample.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace proviso::report {
namespace {
using Json = nlohmann::json;

Json report_of(const Sample& sample) {
  const Head head{"1.2.3", sample.packs->info, sample.packs->taxonomy.head};
  Problem broken{.file = "proviso.yaml", .message = "there is no pack 'x'", .place = Place{2, 3, 0}};
  return Json::parse(
      json_report(head, {sample.text(), sample.text()}, {tally(*sample.judgement), {broken, {.file = "a"}}}));
}

Json document_of(const Sample& sample) { return report_of(sample)["documents"][0]; }

TEST(JsonReport, IsAsItsSchemaSays) {
  std::ifstream file(PROVISO_ROOT "/server/report/report.schema.json");
  const test::JsonSchema schema(Json::parse(file));
  for (const auto& mistake : schema.mistakes(report_of(sample()))) ADD_FAILURE() << mistake;
}

TEST(JsonReport, ASchemaFindsWhatIsWrong) {
  std::ifstream file(PROVISO_ROOT "/server/report/report.schema.json");
  const test::JsonSchema schema(Json::parse(file));
  Json report = report_of(sample());
  report["documents"][0]["findings"][0]["severity"] = "grave";
  report["documents"][0].erase("sha256");
  report["documents"][1]["outline"][0]["children"][0]["number"] = 1;
  report["more"] = true;
  EXPECT_EQ(schema.mistakes(report).size(), 4u);
}

TEST(JsonReport, NamesTheToolThePacksAndTheProblems) {
  const Json report = report_of(sample());
  EXPECT_EQ(report["schema"], "proviso/report/1");
  EXPECT_EQ(report["tool"], Json::parse(R"({"name": "proviso", "version": "1.2.3"})"));
  EXPECT_EQ(report["packs"], Json::parse(R"([{"name": "samples", "digest": "0123456789abcdef"}])"));
  EXPECT_EQ(report["problems"][0]["range"]["start"], Json::parse(R"({"line": 2, "column": 3})"));
  EXPECT_TRUE(report["problems"][1]["range"].is_null());
  EXPECT_EQ(report["documents"].size(), 2u);
}

TEST(JsonReport, DescribesTheText) {
  const Json document = document_of(sample());
  EXPECT_EQ(document["title"], "CONVENTION ON SAMPLES");
  EXPECT_EQ(document["profile"], "un");
  EXPECT_EQ(document["extent"], "whole");
  EXPECT_EQ(document["sha256"].get<std::string>().size(), 64u);
}

TEST(JsonReport, TheHeaderNamesTheTitle) {
  Sample named = sample();
  named.document->source = std::make_shared<const Source>("title: My  Draft\n");
  *named.judgement = Judgement{named.document, named.packs, {}, {}};
  named.document->outline = {};
  named.document->outline.header.push_back({{0, 5}, {7, 16}});
  named.document->outline.nodes.resize(1);
  named.document->outline.nodes[0] = {NodeKind::document, {0, 17}, {}, {}, {}, kNone, 1, kNone};
  named.document->blocks.clear();
  EXPECT_EQ(document_of(named)["title"], "My Draft");
}

TEST(JsonReport, NestsTheOutlineWithItems) {
  const Json outline = document_of(sample())["outline"];
  ASSERT_EQ(outline.size(), 1u);
  EXPECT_EQ(outline[0]["id"], "article-7bis");
  EXPECT_EQ(outline[0]["number"], "7 bis");
  EXPECT_EQ(outline[0]["heading"], "Access to d\u00E9p\u00F4ts");
  const Json paragraphs = outline[0]["children"];
  ASSERT_EQ(paragraphs.size(), 2u);
  EXPECT_EQ(paragraphs[0]["kind"], "paragraph");
  EXPECT_EQ(paragraphs[0]["number"], "1");
  ASSERT_EQ(paragraphs[0]["children"].size(), 2u);
  EXPECT_EQ(paragraphs[0]["children"][1]["id"], "article-7bis/1/b");
  EXPECT_EQ(paragraphs[0]["children"][1]["number"], "b");
  EXPECT_TRUE(paragraphs[1]["children"].empty());
}

TEST(JsonReport, PlacesCountFromOneAndColumnsInCodePoints) {
  const Json heading_end = document_of(sample())["outline"][0]["range"];
  EXPECT_EQ(heading_end["start"], Json::parse(R"({"line": 4, "column": 1, "offset": 23})"));
  EXPECT_EQ(document_of(sample())["kinds"][0]["range"]["start"]["line"], 9);
  EXPECT_EQ(document_of(sample())["kinds"][0]["range"]["start"]["column"], 5);
}

TEST(JsonReport, GivesKindsWithTheBracketsTheyDependOn) {
  const Json kind = document_of(sample())["kinds"][0];
  EXPECT_EQ(kind["because"], "take samples");
  EXPECT_EQ(kind["provision"], "article 7 bis(1)");
  ASSERT_EQ(kind["condition"].size(), 1u);
  EXPECT_EQ(kind["condition"][0]["state"], "kept");
  const Json range = kind["condition"][0]["range"];
  EXPECT_EQ(range["end"]["offset"].get<int>() - range["start"]["offset"].get<int>(), 16);
}

TEST(JsonReport, GivesARowForEveryPairWithItsProof) {
  const Json rows = document_of(sample())["coverage"];
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0]["where"], "7 bis(2)");
  EXPECT_EQ(rows[0]["weakened_by"], Json::parse(R"(["as-appropriate", "open-list"])"));
  EXPECT_EQ(rows[0]["supports"][0]["path"][1]["step"], "weakened-by");
  EXPECT_EQ(rows[0]["supports"][0]["path"][1]["text"], "as appropriate");
  EXPECT_EQ(rows[0]["supports"][0]["path"][0]["id"], "article-7bis/2");
  EXPECT_TRUE(rows[1]["where"].is_null());
  EXPECT_EQ(rows[1]["if_kept"], "weakened");
  EXPECT_EQ(rows[1]["if_dropped"], "missing");
}

TEST(JsonReport, AFindingAtAClauseHasNoKind) {
  const Json findings = document_of(sample())["findings"];
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0]["kind"], "power.sampling");
  EXPECT_TRUE(findings[1]["kind"].is_null());
  EXPECT_EQ(findings[1]["concerns"], Json::parse(R"(["article-7bis/1"])"));
  EXPECT_TRUE(findings[1]["fixes"].empty());
}

}  // namespace
}  // namespace proviso::report
