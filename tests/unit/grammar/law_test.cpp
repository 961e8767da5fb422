#include "grammar/dump.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

namespace proviso {
namespace {

// Lines as they stand in treaties, drafts and bad copies, in own words.
const std::vector<std::string> kLines = {"Article 1",
                                         "Article 2 \xE2\x80\x93 Search of devices",
                                         "ARTICLE 3.",
                                         "[Article 4 bis",
                                         "Chapter II",
                                         "PART III GENERAL",
                                         "Section 2",
                                         "ANNEX I",
                                         "Preamble",
                                         "Have agreed as follows:",
                                         "IN WITNESS WHEREOF the undersigned",
                                         "General provisions",
                                         "1. Each Party shall order the following:",
                                         "2. A Party may, subject to article 4, [shall] [may] refuse.",
                                         "3.",
                                         "(a) the seizure of devices;",
                                         "(b) the copying of data; and",
                                         "(i) on paper;",
                                         "(ii) or otherwise;",
                                         "(j) elsewhere",
                                         "a) plain;",
                                         "a. pointed;",
                                         "(1) round;",
                                         "- dashed,",
                                         "in its territory.",
                                         "[agreed ad referendum]",
                                         "Option 1:",
                                         "Option 2: No text",
                                         "[2 bis. Nothing in this [Convention/Protocol] shall",
                                         "affect that.]",
                                         "A/AC.999/L.1",
                                         "12",
                                         "Page 3 of 9",
                                         "// a remark",
                                         "@kind none",
                                         "@option 1 of 2 {",
                                         "}",
                                         "* A footnote.",
                                         "[^1]: Another.",
                                         "____",
                                         "---",
                                         "title: A text",
                                         "in accordance with paragraphs 1 (a) and 2 of this article",
                                         "",
                                         "",
                                         "   ",
                                         "\t(b) indented;",
                                         "[[[",
                                         "]]]",
                                         "\xEF\xBB\xBF",
                                         "\xFF\xFE\xC0",
                                         "Article 28 shall apply.",
                                         "paragraph",
                                         "2. ending a sentence",
                                         "1  Each Party",
                                         "a  the first",
                                         "(((",
                                         "\r"};

std::string random_text(std::mt19937& random, int lines) {
  static const std::vector<std::string> kEnds = {"\n", "\n", "\n", "\r\n", "\r", " "};
  std::string text;
  for (int i = 0; i < lines; ++i) text += kLines[random() % kLines.size()] + kEnds[random() % kEnds.size()];
  return text;
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
  static const std::string kBytes = "[]()ai1.;:,/ \n\r-*AZ\xC2\xA0\xE2\x80\x93\xFF";
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += kBytes[random() % kBytes.size()];
  return text;
}

void check_nodes(const Outline& tree, const Source& source) {
  ASSERT_FALSE(tree.nodes.empty());
  ASSERT_EQ(tree.nodes[0].span, (Span{0, source.size()}));
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    ASSERT_GT(node.end, i);
    ASSERT_LE(node.end, tree.nodes.size());
    if (i == 0) continue;
    ASSERT_LT(node.parent, i);
    ASSERT_LE(node.end, tree.nodes[node.parent].end);
    ASSERT_TRUE(tree.nodes[node.parent].span.contains(node.span));
    ASSERT_GE(node.span.begin, tree.nodes[i - 1].span.begin);
    if (tree.nodes[i - 1].end == i) {
      ASSERT_GE(node.span.begin, tree.nodes[i - 1].span.end);
    }
  }
}

void check_blocks(const Outline& tree) {
  std::uint32_t end = 0;
  for (const Block& block : tree.blocks) {
    ASSERT_FALSE(block.span.empty());
    ASSERT_GE(block.span.begin, end);
    end = block.span.end;
    ASSERT_TRUE(tree.nodes[block.node].span.contains(block.span));
  }
}

void check_syntax(const BlockSyntax& syntax, std::string_view text) {
  std::uint32_t word = 0;
  for (std::uint32_t i = 0; i < syntax.graph.runs.size(); ++i) {
    const Run& run = syntax.graph.runs[i];
    ASSERT_EQ(run.begin, word) << "runs partition the words";
    ASSERT_LE(run.begin, run.end);
    word = run.end;
    ASSERT_LT(run.condition, syntax.conditions.size());
    for (std::uint32_t edge = run.first_edge; edge < run.last_edge; ++edge) {
      ASSERT_GT(syntax.graph.edges[edge].to, i) << "edges lead forward";
      ASSERT_LT(syntax.graph.edges[edge].to, syntax.graph.runs.size());
      ASSERT_EQ(syntax.graph.runs[syntax.graph.edges[edge].to].sentence, run.sentence);
      ASSERT_LT(syntax.graph.edges[edge].condition, syntax.conditions.size());
    }
  }
  ASSERT_EQ(word, syntax.words.size());
  ASSERT_TRUE(syntax.conditions[0].always());
  for (std::uint32_t i = 0; i < syntax.items.size(); ++i) {
    const Item& item = syntax.items[i];
    ASSERT_LE(item.span.end, text.size());
    if (item.parent == kNone) continue;
    ASSERT_LT(item.parent, i);
    ASSERT_TRUE(syntax.items[item.parent].span.contains(item.span));
  }
  for (std::uint32_t i = 0; i < syntax.marks.size(); ++i) {
    const Mark& mark = syntax.marks[i];
    ASSERT_LE(mark.span.end, text.size());
    if (mark.parent != kNone) {
      ASSERT_LT(mark.parent, i);
      ASSERT_TRUE(syntax.marks[mark.parent].span.contains(mark.span));
    }
    if (mark.group != kNoGroup) {
      ASSERT_LE(mark.group, i);
      ASSERT_EQ(syntax.marks[mark.group].group, mark.group);
    }
  }
  for (const Mention& mention : syntax.mentions) {
    ASSERT_LT(mention.first_word, mention.last_word);
    ASSERT_LE(mention.last_word, syntax.words.size());
    ASSERT_FALSE(mention.paths.empty());
    ASSERT_FALSE(mention.paths.front().empty());
  }
}

void check(const std::string& text) {
  const Source source(text);
  const Outline tree = outline(source);
  ASSERT_EQ(written(tree, source), text);
  check_nodes(tree, source);
  check_blocks(tree);
  ASSERT_EQ(outline(source), tree) << "reading twice gives the same";
  for (const Block& block : tree.blocks) {
    const std::string_view words = source.text(block.span);
    const BlockSyntax syntax = parse_block(words, block.role, Language::en, tree.profile);
    check_syntax(syntax, words);
    ASSERT_EQ(parse_block(std::string(words), block.role, Language::en, tree.profile), syntax)
        << "a block's syntax depends on its bytes alone";
  }
  ASSERT_FALSE(tree_sexp(tree, source).empty());
  ASSERT_FALSE(tree_text(tree, source).empty());
}

TEST(GrammarLaw, HoldsForTextsOfTreatyLines) {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    std::mt19937 random(seed);
    const std::string text = random_text(random, 1 + static_cast<int>(random() % 40));
    check(text);
    if (HasFatalFailure()) FAIL() << "seed " << seed << "\n" << text;
  }
}

TEST(GrammarLaw, HoldsForBytes) {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    std::mt19937 random(seed);
    const std::string text = random_bytes(random, random() % 300);
    check(text);
    check_syntax(parse_block(text, BlockRole::body, Language::en, Profile::un), text);
    if (HasFatalFailure()) FAIL() << "seed " << seed << "\n" << text;
  }
}

std::string repeated(const std::string& piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

// Hostile texts: what is linear takes well under a second, what is not takes minutes.
TEST(GrammarLaw, IsLinear) {
  const std::vector<std::string> texts = {repeated("[", 250000),
                                          repeated("]", 250000),
                                          repeated("[", 125000) + repeated("]", 125000),
                                          repeated("[a] ", 62500),
                                          repeated("[a]", 75000),
                                          repeated("[shall] [may] ", 20000),
                                          repeated("(a)", 75000),
                                          repeated("(a):", 62500),
                                          "x:" + repeated("(a) y;", 40000) + "(b)",
                                          repeated("(", 250000),
                                          repeated("(a) x\n", 40000),
                                          repeated("x\n", 100000),
                                          repeated("tail\n(a) x\n", 22500),
                                          repeated("article 1, ", 22500),
                                          "articles " + repeated("1, ", 75000),
                                          "article 1" + repeated(" (a)", 50000),
                                          "article 1 of " + repeated("the Convention of ", 12500),
                                          repeated(" ", 250000),
                                          repeated("\n", 250000),
                                          repeated("\r", 250000),
                                          repeated("Article 1\n", 25000),
                                          repeated("1. x\n", 50000),
                                          repeated("Option 1: x\n", 20000),
                                          repeated("Chapter I\nSection 1\n", 12500),
                                          repeated("[agreed] ", 25000),
                                          repeated("(agreed ad referendum) ", 10000),
                                          repeated("a-", 125000),
                                          repeated("\xC2\xAD", 125000) + "a",
                                          "a" + repeated("\xC2\xAD", 125000),
                                          repeated("[x", 75000) + repeated("/y]", 75000),
                                          repeated("// c\n", 50000),
                                          repeated("1.1.1.1.", 30000)};
  for (const std::string& text : texts) {
    const auto begin = std::chrono::steady_clock::now();
    const Source source(text);
    const Outline tree = outline(source);
    for (const Block& block : tree.blocks) parse_block(source.text(block.span), block.role, Language::en, tree.profile);
    const BlockSyntax syntax = parse_block(text, BlockRole::body, Language::en, Profile::un);
    EXPECT_LE(syntax.graph.edges.size(), 8 * text.size() + 8);
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    EXPECT_LT(seconds, 10.0) << text.substr(0, 40);
  }
}

}  // namespace
}  // namespace proviso
