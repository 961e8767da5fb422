#include "server/lsp/diagnostics.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace proviso::lsp {
namespace {

using nlohmann::json;

// A text of three lines of five letters, and the findings that are made of it.
class DiagnosticsTest : public testing::Test {
 protected:
  DiagnosticsTest() {
    auto document = std::make_shared<Document>();
    document->source = std::make_shared<const Source>("alpha\nbeta \ngamma\n");
    judgement_->document = std::move(document);
  }

  Finding& add(const std::string& entry, Severity severity, Span range) {
    Finding finding;
    finding.entry = entry;
    finding.severity = severity;
    finding.range = range;
    finding.rule = "pack/" + std::to_string(judgement_->findings.size());
    finding.message = "message " + std::to_string(judgement_->findings.size());
    judgement_->findings.push_back(finding);
    return judgement_->findings.back();
  }

  json published() const { return json::parse(diagnostics_params({uri_, 3, judgement_}, client_)); }
  json only() const {
    const json all = published()["diagnostics"];
    EXPECT_EQ(all.size(), 1u);
    return all.at(0);
  }

  const std::string uri_ = "file:///a \"b\".treaty";
  std::shared_ptr<Judgement> judgement_ = std::make_shared<Judgement>();
  Client client_;
};

TEST_F(DiagnosticsTest, NamesTextAndVersion) {
  EXPECT_EQ(published(), json({{"uri", uri_}, {"version", 3}, {"diagnostics", json::array()}}));
  const json none = json::parse(diagnostics_params({uri_, std::nullopt, nullptr}, client_));
  EXPECT_EQ(none, json({{"uri", uri_}, {"diagnostics", json::array()}}));
}

TEST_F(DiagnosticsTest, EntryIsOneDiagnosticLedByItsMostSevereFinding) {
  add("article-1", Severity::information, {0, 5});
  add("article-1", Severity::warning, {6, 10});
  add("article-2", Severity::hint, {12, 17});
  const json all = published()["diagnostics"];
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["message"], "message 1\nmessage 0");
  EXPECT_EQ(all[0]["code"], "pack/1");
  EXPECT_EQ(all[0]["severity"], 2);
  EXPECT_EQ(all[0]["source"], "proviso");
  EXPECT_EQ(all[0]["range"], json::parse(R"({"start":{"line":1,"character":0},"end":{"line":1,"character":4}})"));
  EXPECT_EQ(all[1]["code"], "pack/2");
}

TEST_F(DiagnosticsTest, WhatSentencesOfAnEntryShareIsSaidOnce) {
  add("e", Severity::warning, {0, 5}).message = "Article 1 lets States search; nothing here says when";
  add("e", Severity::warning, {0, 5}).message = "Article 1 lets States search; nothing here says how";
  add("e", Severity::warning, {0, 5}).message = "Article 2 asks States to search; nothing here says how";
  EXPECT_EQ(only()["message"],
            "Article 1 lets States search; nothing here says when\nnothing here says how\n"
            "Article 2 asks States to search; nothing here says how");
}

TEST_F(DiagnosticsTest, LinksTheRulePageWhereTheClientCan) {
  add("e", Severity::warning, {0, 5});
  client_.rule_pages = "file:///pages";
  EXPECT_FALSE(only().contains("codeDescription"));
  client_.can.code_description = true;
  EXPECT_EQ(only()["codeDescription"]["href"], "file:///pages/pack/0.md");
  client_.rule_pages.clear();
  EXPECT_FALSE(only().contains("codeDescription"));
}

TEST_F(DiagnosticsTest, FivePlacesAtMostAreRelatedNoneTwice) {
  Finding& finding = add("e", Severity::warning, {0, 5});
  finding.evidence.push_back({{0, 5}, "itself"});
  for (std::uint32_t i = 0; i < 9; ++i) finding.evidence.push_back({{6 + i / 2, 10}, "note " + std::to_string(i / 2)});
  add("e", Severity::warning, {0, 5}).evidence.push_back({{12, 17}, "of the second"});
  client_.can.related_information = true;
  const json related = only()["relatedInformation"];
  ASSERT_EQ(related.size(), 5u);
  EXPECT_EQ(related[0]["message"], "note 0");
  EXPECT_EQ(related[0]["location"]["uri"], uri_);
  EXPECT_EQ(related[0]["location"]["range"]["start"]["line"], 1);
  EXPECT_EQ(related[4]["message"], "note 4");
}

TEST_F(DiagnosticsTest, RelatedPlacesAreToldWhereTheyCannotBeShown) {
  add("e", Severity::warning, {0, 5}).evidence.push_back({{12, 17}, "the word that weakens it"});
  EXPECT_EQ(only()["message"], "message 0\nline 3: the word that weakens it");
  EXPECT_FALSE(only().contains("relatedInformation"));
}

TEST_F(DiagnosticsTest, RangeIsNeverEmpty) {
  add("e", Severity::error, {18, 18});
  EXPECT_NE(only()["range"]["start"], only()["range"]["end"]);
}

}  // namespace
}  // namespace proviso::lsp
