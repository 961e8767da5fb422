#include "server/features/hover.h"

#include "tests/unit/features/sample.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso {
namespace {

using testing::HasSubstr;
using testing::Not;

class HoverTest : public testing::Test {
 protected:
  std::string plain(std::uint32_t offset) const {
    const auto found = hover(sample_.judgement, offset);
    return found ? found->plain : "nothing";
  }

  Sample sample_;
};

constexpr std::string_view kCoverage =
    "search of computers · article 7(1) · “search a computer”\n"
    "- independent review: weakened, 7(2): left to what is appropriate\n"
    "  - 7(2): “The powers” → “review by a court” → “as appropriate”\n"
    "- an effective remedy: missing\n"
    "- notice to the person (advisable): contested (if the brackets go and the words stay: in the text; if the words "
    "go: missing)";

TEST_F(HoverTest, WordsOfAKindShowEachSafeguardAndItsProof) {
  const Span words = sample_.at("search a\n  computer");
  EXPECT_EQ(plain(words.begin), kCoverage);
  EXPECT_EQ(hover(sample_.judgement, words.begin)->span, words);
}

TEST_F(HoverTest, NumberOfAParagraphSpeaksOfTheParagraph) {
  EXPECT_EQ(plain(sample_.at("1. Each").begin), kCoverage);
  EXPECT_EQ(plain(sample_.at("2. The").begin), "nothing");
}

TEST_F(HoverTest, NumberAndHeadingOfAnArticleSpeakOfItsProvisions) {
  EXPECT_EQ(plain(0), kCoverage);
  EXPECT_EQ(plain(sample_.at("stored").begin), kCoverage);
}

TEST_F(HoverTest, FindingShowsWhatItRestsOn) {
  EXPECT_EQ(plain(sample_.at("empower").begin),
            "Article 7(1) names no remedy\n\n"
            "Rests on:\n- Covenant, article 2\n- Draft, article 1 (not in force)\n\n"
            "pack/no-remedy · warning · agreed language");
}

TEST_F(HoverTest, FindingAtAClauseRestsOnTheSourcesOfThoseConcerned) {
  Finding& finding = sample_.judgement.findings[0];
  finding.kind.clear();
  finding.concerns = {sample_.document->id(0)};
  EXPECT_THAT(plain(finding.range.begin), HasSubstr("Rests on:\n- Covenant, article 2"));
  finding.concerns = {"article-8"};
  EXPECT_THAT(plain(finding.range.begin), Not(HasSubstr("Rests on")));
}

TEST_F(HoverTest, OtherPlacesShowNothing) {
  EXPECT_EQ(plain(sample_.at("Each Party").begin), "nothing");
  EXPECT_EQ(plain(sample_.document->source->size() + 10), "nothing");
}

TEST_F(HoverTest, MarkdownEscapesTheWordsOfTheText) {
  sample_.judgement.coverage.kinds[0].words = sample_.at("*stored*");
  const std::string markdown = hover(sample_.judgement, sample_.at("*stored*").begin)->markdown;
  EXPECT_THAT(markdown, HasSubstr("**search of computers** · article 7(1) · “\\*stored\\*”\n\n- independent review"));
}

}  // namespace
}  // namespace proviso
