#include "grammar/outline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace proviso {
namespace {

struct Read {
  Source source;
  Outline tree;
  explicit Read(const char* text) : source(text), tree(outline(source)) {}

  std::vector<std::string> blocks(BlockRole role) const {
    std::vector<std::string> texts;
    for (const Block& block : tree.blocks) {
      if (block.role == role) texts.emplace_back(source.text(block.span));
    }
    return texts;
  }
};

using Texts = std::vector<std::string>;

TEST(Outline, BlocksLeaveNumbersAndHeadingsOut) {
  const Read read("Article 5\nSearch\nFor this article:\n1. Each Party shall\norder it.\n2.\n(a) One.\n");
  EXPECT_EQ(read.blocks(BlockRole::body), (Texts{"For this article:", "Each Party shall\norder it.", "(a) One."}));
  EXPECT_EQ(read.blocks(BlockRole::heading), Texts{"Search"});
  EXPECT_EQ(read.tree.nodes[read.tree.blocks[1].node].kind, NodeKind::article);
  EXPECT_EQ(read.tree.nodes[read.tree.blocks[2].node].label.text, "1");
}

TEST(Outline, ABracketAroundANumberIsABlockOfItsOwn) {
  const Read read("Article 1\n1. One.\n[2. Two.]\n");
  EXPECT_EQ(read.blocks(BlockRole::other), Texts{"["});
  EXPECT_EQ(read.blocks(BlockRole::body), (Texts{"One.", "Two.]"}));
}

TEST(Outline, NodesKnowNumberHeadingAndBlock) {
  const Read read("Article 7 bis – Search of devices\nEach Party shall order it.\n");
  const Node& article = read.tree.nodes[1];
  EXPECT_EQ(article.kind, NodeKind::article);
  EXPECT_EQ(read.source.text(article.number), "7 bis");
  EXPECT_EQ(article.label.text, "7bis");
  EXPECT_EQ(read.source.text(article.heading), "Search of devices");
  ASSERT_NE(article.block, kNone);
  EXPECT_EQ(read.source.text(read.tree.blocks[article.block].span), "Each Party shall order it.");
}

TEST(Outline, ReadsTheHeader) {
  const Read read("---\ntitle: A: B\n\n# remark\nprofile:  eu \n---\nArticle 1\nOne.\n");
  ASSERT_EQ(read.tree.header.size(), 2U);
  EXPECT_EQ(read.source.text(read.tree.header[0].key), "title");
  EXPECT_EQ(read.source.text(read.tree.header[0].value), "A: B");
  EXPECT_EQ(read.source.text(read.tree.header[1].value), "eu");
  EXPECT_TRUE(read.tree.problems.empty());
}

TEST(Outline, SaysThatAHeaderIsNotClosed) {
  const Read read("---\ntitle: A\nArticle 1\nOne.\n");
  ASSERT_EQ(read.tree.problems.size(), 1U);
  EXPECT_EQ(read.tree.problems[0].code, "unclosed-header");
  EXPECT_EQ(read.tree.problems[0].span, (Span{0, 3}));
}

TEST(Outline, KeepsTheByteOrderMark) {
  const Read read(
      "\xEF\xBB\xBF"
      "Article 1\nOne.\n");
  EXPECT_EQ(read.tree.nodes[1].kind, NodeKind::noise);
  EXPECT_EQ(read.tree.nodes[2].label.text, "1");
}

TEST(Outline, FindsTheTitle) {
  const Read read("Convention on Lamps\n\nArticle 1\nOne.\n");
  EXPECT_EQ(read.source.text(read.tree.title), "Convention on Lamps");
  EXPECT_TRUE(Read("Each Party shall act.\n").tree.title.empty());
}

TEST(Outline, TellsTheProfile) {
  EXPECT_EQ(Read("Article 1\n1. One.\n").tree.profile, Profile::un);
  EXPECT_EQ(Read("Article 1\n1  One.\n2  Two.\n").tree.profile, Profile::coe);
  EXPECT_EQ(Read("Article 9.3: Trade\n1. One.\n").tree.profile, Profile::trade);
  EXPECT_EQ(Read("Rules\nWhereas:\n(1) One.\nArticle 1\nOne.\n").tree.profile, Profile::eu);
  const Source source("Article 1\n1. One.\n");
  EXPECT_EQ(outline(source, Profile::coe).profile, Profile::coe);
}

}  // namespace
}  // namespace proviso
