#include "server/features/symbols.h"

#include "tests/unit/features/sample.h"

#include <gtest/gtest.h>

namespace proviso {
namespace {

std::string line(const Symbol& symbol) {
  return symbol.name + " | " + symbol.detail + " | " + std::to_string(symbol.end);
}

TEST(Symbols, NameArticlesAndParagraphs) {
  const Sample sample;
  const auto all = symbols(*sample.document);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(line(all[0]), "Article 7 | Search of *stored* data | 3");
  EXPECT_EQ(line(all[1]), "7(1) | Each Party shall empower its authorities to search a… | 2");
  EXPECT_EQ(line(all[2]), "7(2) | The powers are subject to review by a court, as appropriate. | 3");
  EXPECT_EQ(all[0].selection, (Span{8, 9}));
}

TEST(Symbols, SelectionLiesInsideAndNamesAreNeverEmpty) {
  Sample sample;
  for (Node& node : sample.document->outline.nodes) node.number = node.heading = {};
  for (const Symbol& symbol : symbols(*sample.document)) {
    EXPECT_TRUE(symbol.span.contains(symbol.selection));
    EXPECT_FALSE(symbol.name.empty());
  }
}

TEST(Symbols, DocumentWithoutNodesHasNone) { EXPECT_TRUE(symbols(Document{}).empty()); }

}  // namespace
}  // namespace proviso
