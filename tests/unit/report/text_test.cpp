#include "server/report/text.h"

#include "server/report/paint.h"
#include "tests/unit/report/sample.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proviso::report {
namespace {
using testing::HasSubstr;
using testing::Not;

TEST(TextReport, ShowsAnEntryOnceWithAllItSays) {
  EXPECT_EQ(text_of(sample().text(), {}),
            "sample.treaty\n"
            "  CONVENTION ON SAMPLES, 1 article\n"
            "\n"
            "sample.treaty:11:35: warning: samples/weak-review\n"
            "  Article 7 bis(2) leaves review to what is appropriate; nothing in this text says more\n"
            "     |\n"
            "  11 | 2. A court shall, as appropriate, review measures under this article.\n"
            "     |                                   ^^^^^^^^^^^^^^^\n"
            "  = nothing in this text tells the owner [information: samples/no-notice]\n"
            "  = article 7 bis(2): \"as appropriate\" (line 11)\n"
            "  = what rests on it: article 7 bis(1)\n"
            "\n");
}

TEST(TextReport, ATextWithoutFindingsTakesOneLine) {
  Sample quiet = sample();
  quiet.judgement->findings.clear();
  EXPECT_EQ(text_of(quiet.text(), {}), "sample.treaty: CONVENTION ON SAMPLES, 1 article, no findings\n");
}

TEST(TextReport, SaysThatAnExcerptIsOne) {
  Sample excerpt = sample();
  excerpt.document->excerpt = true;
  EXPECT_THAT(text_of(excerpt.text(), {}), HasSubstr("\n  an excerpt: what is not in this text may stand elsewhere"));
}

TEST(TextReport, ColoursOnlyWhereAsked) {
  EXPECT_THAT(text_of(sample().text(), {}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(text_of(sample().text(), {true, 100}), HasSubstr("\x1b[1;33mwarning:\x1b[0m"));
}

TEST(TextReport, SaysOnceWhatAFindingIs) {
  EXPECT_EQ(text_head({"1", {}, "A finding is a question to the text."}, {}),
            "A finding is a question to the text.\n\n");
}

TEST(TextReport, SumsUpInOneLine) {
  Tail tail{tally(*sample().judgement), {}};
  EXPECT_EQ(text_tail(tail, {}), "1 text: 1 entry (1 warning)\n");
  tail.tally = {{1, 0, 2, 3}, {}, 4};
  EXPECT_EQ(text_tail(tail, {}), "4 texts: 6 entries (1 error, 2 information and 3 hints)\n");
  tail.tally = {{}, {}, 2};
  EXPECT_EQ(text_tail(tail, {}), "2 texts: no findings\n");
  EXPECT_EQ(text_tail({}, {}), "no text was judged\n");
}

TEST(TextReport, TellsAProblemWithItsLine) {
  const Problem problem{
      .file = "proviso.yaml", .message = "there is no pack 'x'", .place = Place{3, 8, 0}, .source_line = "packs: x"};
  EXPECT_EQ(problem_text(problem, {}),
            "proviso.yaml:3:8: error: there is no pack 'x'\n"
            "    |\n"
            "  3 | packs: x\n"
            "    |        ^\n");
  EXPECT_EQ(problem_text({.message = "no"}, {}), "proviso: error: no\n");
  EXPECT_EQ(problem_text({.file = "a\x1b", .message = "odd", .error = false}, {}), "a\xEF\xBF\xBD: hint: odd\n");
}

TEST(Wrapped, BreaksAtBlanksAndKeepsTheIndent) {
  EXPECT_EQ(wrapped("  = ", "one two three four five six seven", {false, 20}),
            "  = one two three four\n    five six seven\n");
  EXPECT_EQ(wrapped("", "a\n  b", {}), "a b\n");
}

TEST(Enumerated, ReadsAsASentenceWould) {
  EXPECT_EQ(enumerated({}), "");
  EXPECT_EQ(enumerated({"a"}), "a");
  EXPECT_EQ(enumerated({"a", "b", "c"}), "a, b and c");
}

}  // namespace
}  // namespace proviso::report
