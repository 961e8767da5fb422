#include "server/report/parse_tree.h"

#include "tests/unit/report/sample.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace proviso::report {
namespace {

struct Tree {
  Sample text = sample();
  std::vector<Branch> branches;

  Tree() {
    std::vector<const BlockSyntax*> syntax;
    for (const auto& block : text.document->blocks) syntax.push_back(&block.facts->syntax);
    branches = report::branches(text.document->outline, syntax);
  }
  const Source& source() const { return *text.document->source; }
};

TEST(ParseTree, IsIndentedText) {
  const Tree tree;
  EXPECT_EQ(tree_text(tree.source(), tree.branches),
            "document  1:1-12:1\n"
            "  article 7 bis \"Access to d\xC3\xA9p\xC3\xB4ts\"  4:1-12:1\n"
            "    paragraph 1  7:1-11:1\n"
            "      item a  8:1-9:1\n"
            "      item b  9:1-10:1\n"
            "    paragraph 2  11:1-12:1\n");
}

TEST(ParseTree, IsAnSExpression) {
  const Tree tree;
  EXPECT_EQ(tree_sexp(tree.source(), tree.branches),
            "(document\n"
            "  (article \"7 bis\" heading: \"Access to d\xC3\xA9p\xC3\xB4ts\"\n"
            "    (paragraph \"1\"\n"
            "      (item \"a\")\n"
            "      (item \"b\"))\n"
            "    (paragraph \"2\")))\n");
}

TEST(ParseTree, IsJson) {
  const Tree tree;
  const auto json = nlohmann::json::parse(tree_json(tree.source(), tree.branches, "a.treaty"));
  EXPECT_EQ(json["schema"], "proviso/tree/1");
  EXPECT_EQ(json["tree"]["kind"], "document");
  EXPECT_EQ(json["tree"]["children"][0]["children"][0]["children"].size(), 2u);
  EXPECT_EQ(json["tree"]["children"][0]["children"][1]["range"]["start"]["line"], 11);
}

TEST(Branches, PutNestedItemsUnderTheirOwn) {
  Tree tree;
  BlockSyntax syntax;
  syntax.items.push_back({NodeKind::item, {0, 30}, {}, {}, kNone, 0});
  syntax.items.push_back({NodeKind::item, {5, 10}, {}, {}, 0, 1});
  syntax.items.push_back({NodeKind::tail, {12, 20}, {}, {}, 0, 1});
  syntax.items.push_back({NodeKind::item, {30, 40}, {}, {}, kNone, 0});
  const auto all = branches(tree.text.document->outline, {&syntax, nullptr});
  std::vector<std::uint32_t> depths;
  for (const auto& branch : all) depths.push_back(branch.depth);
  EXPECT_EQ(depths, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 4, 3, 2}));
}

}  // namespace
}  // namespace proviso::report
