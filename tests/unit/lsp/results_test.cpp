#include "server/lsp/results.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace proviso::lsp {
namespace {

using nlohmann::json;

class ResultsTest : public testing::Test {
 protected:
  json symbols() const { return json::parse(symbols_result(symbols_, "file:///a", source_, client_)); }

  const Source source_{"Chapter I\nArticle 1\nArticle 2\n"};
  const std::vector<Symbol> symbols_ = {{"Chapter I", "", NodeKind::chapter, {0, 30}, {8, 9}, 3},
                                        {"Article 1", "Aim", NodeKind::article, {10, 20}, {18, 19}, 2},
                                        {"Article 2", "", NodeKind::article, {20, 30}, {28, 29}, 3},
                                        {"Annex", "", NodeKind::annex, {30, 30}, {30, 30}, 4}};
  Client client_;
};

TEST_F(ResultsTest, SymbolsAreATreeForAClientThatKnowsTrees) {
  client_.can.hierarchical_symbols = true;
  const json tree = symbols();
  ASSERT_EQ(tree.size(), 2u);
  ASSERT_EQ(tree[0]["children"].size(), 2u);
  EXPECT_EQ(tree[0]["children"][0]["name"], "Article 1");
  EXPECT_EQ(tree[0]["children"][0]["detail"], "Aim");
  EXPECT_EQ(tree[0]["children"][1]["selectionRange"]["start"]["line"], 2);
  EXPECT_FALSE(tree[1].contains("detail"));
  EXPECT_EQ(tree[1]["children"], json::array());
}

TEST_F(ResultsTest, SymbolsAreAListForOthers) {
  const json list = symbols();
  ASSERT_EQ(list.size(), 4u);
  EXPECT_EQ(list[1]["name"], "Article 1 Aim");
  EXPECT_EQ(list[1]["containerName"], "Chapter I");
  EXPECT_EQ(list[1]["location"]["uri"], "file:///a");
  EXPECT_FALSE(list[0].contains("containerName"));
  EXPECT_FALSE(list[3].contains("containerName"));
}

TEST_F(ResultsTest, NoSymbolsAreAnEmptyList) {
  client_.can.hierarchical_symbols = true;
  EXPECT_EQ(symbols_result({}, "file:///a", source_, client_), "[]");
}

TEST_F(ResultsTest, HoverComesInWhatTheClientShows) {
  const Hover hover{{0, 7}, "**a**", "a"};
  const json plain = json::parse(hover_result(hover, source_, client_));
  EXPECT_EQ(plain["contents"], json({{"kind", "plaintext"}, {"value", "a"}}));
  EXPECT_EQ(plain["range"]["end"]["character"], 7);
  client_.can.markdown_hover = true;
  const json markdown = json::parse(hover_result(hover, source_, client_));
  EXPECT_EQ(markdown["contents"], json({{"kind", "markdown"}, {"value", "**a**"}}));
  EXPECT_EQ(hover_result(std::nullopt, source_, client_), "null");
}

}  // namespace
}  // namespace proviso::lsp
