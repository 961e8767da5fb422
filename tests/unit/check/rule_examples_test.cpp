#include "server/check/rule_examples.h"

#include <gtest/gtest.h>

#include "server/check/pack_reader.h"
#include "tests/unit/check/rule_files.h"

namespace proviso {
namespace {

// A judge who knows two words: "search" is the kind, and what `protection` says is the safeguard. Where
// that one is absent, "search" is found.
class Words {
 public:
  explicit Words(std::string protection, bool blind = false) : protection_(std::move(protection)), blind_(blind) {}

  std::shared_ptr<const Judgement> operator()(const Input& input, const std::shared_ptr<const Packs>& packs,
                                              const Settings& settings) const {
    auto judgement = std::make_shared<Judgement>();
    const std::string_view text = input.text->text();
    const Span kind = span_of(text, "search");
    if (kind.empty()) return judgement;
    judgement->coverage.kinds.push_back(
        {0, packs->taxonomy.kind("power.search-seizure"), Strength::obligation, {}, kind});
    CoverageRow row;
    row.safeguard = packs->taxonomy.safeguard("privilege");
    if (const Span words = span_of(text, protection_); !words.empty()) {
      Support support;
      support.clause = words;
      support.path.push_back({ProofStep::Kind::words, 0, words});
      row.supports.push_back(support);
    } else if (!blind_ || text.find("It shall respect") == std::string_view::npos) {
      Finding finding;
      finding.rule = "human-rights/no-privilege";
      finding.severity = settings.pedantic ? Severity::hint : Severity::warning;
      finding.message = "nothing in this text protects it";
      finding.range = kind;
      judgement->findings.push_back(finding);
    }
    judgement->coverage.rows.push_back(std::move(row));
    return judgement;
  }

 private:
  static Span span_of(std::string_view text, std::string_view words) {
    const std::size_t at = text.find(words);
    if (at == std::string_view::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  std::string protection_;
  bool blind_;
};

// The page of the mini rules with `from` replaced, judged.
std::vector<ExampleFailure> failures(const Judge& judge, const std::string& from = "", const std::string& to = "") {
  std::vector<PackFile> files = test::mini_rules();
  for (PackFile& file : files) {
    if (file.path != "human-rights/no-privilege.md" || from.empty()) continue;
    const std::size_t at = file.text.find(from);
    EXPECT_NE(at, std::string::npos);
    file.text.replace(at, from.size(), to);
  }
  const ReadPacks read = read_packs(files);
  for (const DataProblem& problem : read.problems) ADD_FAILURE() << to_text(problem);
  return run_examples(*read.packs->rule("human-rights/no-privilege"), read.packs, judge);
}

TEST(RuleExamples, APageThatHoldsHasNoFailures) { EXPECT_TRUE(failures(Words("professional privilege")).empty()); }

TEST(RuleExamples, AFindingThatIsNotShownFails) {
  const auto failed = failures(Words("professional privilege"), "^^^^^^ warning nothing", "^^^^ warning nothing");
  ASSERT_EQ(failed.size(), 2u);
  EXPECT_EQ(failed[0].file, "human-rights/no-privilege.md");
  EXPECT_EQ(failed[0].line, 18u);
  EXPECT_EQ(failed[0].message, "the finding that is shown here was not made");
  EXPECT_EQ(failed[1].line, 17u);
  EXPECT_EQ(failed[1].message,
            "a finding is not shown; it would be\n                 ^^^^^^ warning nothing in this text protects it");
}

TEST(RuleExamples, ARuleThatNeverFiresFails) {
  const auto failed = failures(Words("Each Party"));
  ASSERT_FALSE(failed.empty());
  EXPECT_EQ(failed.back().message, "no example fires this rule");
}

TEST(RuleExamples, ASafeguardWhoseAbsenceIsNotSeenFails) {
  const auto failed = failures(Words("professional privilege", true));
  ASSERT_EQ(failed.size(), 1u);
  EXPECT_EQ(failed[0].line, 23u);
  EXPECT_EQ(failed[0].message, "the safeguard can be deleted from this example without a finding");
}

TEST(RuleExamples, ADecoyNeedsAnExampleThatHasTheSafeguard) {
  const auto failed =
      failures(Words("professional privilege"), "Each Party shall search. It shall respect professional privilege.",
               "Each Party shall meet.");
  ASSERT_EQ(failed.size(), 1u);
  EXPECT_EQ(failed[0].message, "no example under 'Not flagged' has the safeguard in it");
}

TEST(RuleExamples, APageMayAskForPedantry) {
  EXPECT_FALSE(failures(Words("professional privilege"), "kinds: [power.*]", "examples: pedantic").empty());
}

}  // namespace
}  // namespace proviso
