#include "server/check/rule_examples.h"

#include <algorithm>

#include "server/check/example_reader.h"

namespace proviso {
namespace {

// A text may name its safeguard several times over; each round deletes what the one before left.
constexpr int kMostDeletions = 8;

// What of a support is deleted: the words that name the safeguard, or its whole clause.
enum class Delete : std::uint8_t { words, clause };

// Runs the examples of one rule.
class Runner {
 public:
  Runner(const Rule& rule, std::shared_ptr<const Packs> packs, const Judge& judge)
      : rule_(rule), packs_(std::move(packs)), judge_(judge) {
    settings_.pedantic = rule.pedantic_examples;
  }

  std::vector<ExampleFailure> run() {
    for (const Example& example : rule_.examples) {
      const std::shared_ptr<const Judgement> judgement = judged(example.text);
      compare(example, *judgement);
      if (example.expectations.empty()) delete_safeguard(example, judgement);
    }
    if (!fired_) fail(1, "no example fires this rule");
    if (!had_safeguard_) fail(1, "no example under 'Not flagged' has the safeguard in it");
    return std::move(failures_);
  }

 private:
  void fail(std::uint32_t line, std::string message) { failures_.push_back({rule_.file, line, std::move(message)}); }

  std::shared_ptr<const Judgement> judged(const std::string& text) const {
    return judge_({std::make_shared<const Source>(text), {}, nullptr}, packs_, settings_);
  }

  std::vector<const Finding*> own_findings(const Judgement& judgement) const {
    std::vector<const Finding*> own;
    for (const Finding& finding : judgement.findings) {
      if (finding.rule == rule_.id) own.push_back(&finding);
    }
    return own;
  }

  static Expectation drawn(const Source& source, const Finding& finding) {
    const Position begin = source.position(finding.range.begin, Encoding::utf32);
    const Position end = source.position(finding.range.end, Encoding::utf32);
    Expectation expected{begin.line, begin.character, 0, finding.severity, finding.message, end.line != begin.line};
    // Past the line the carets stop at its last character.
    const Position line_end = source.position(source.line(begin.line).end - 1, Encoding::utf32);
    expected.length = (expected.past_line ? line_end.character : end.character) - begin.character;
    return expected;
  }

  static bool same(const Expectation& shown, const Expectation& found) {
    return shown.line == found.line && shown.column == found.column && shown.severity == found.severity &&
           shown.past_line == found.past_line && (shown.past_line || shown.length == found.length) &&
           found.message.find(shown.message) != std::string::npos;
  }

  void compare(const Example& example, const Judgement& judgement) {
    std::vector<Expectation> found;
    const Source source(example.text);
    for (const Finding* finding : own_findings(judgement)) found.push_back(drawn(source, *finding));
    fired_ = fired_ || !found.empty();
    for (std::size_t i = 0; i < example.expectations.size(); ++i) {
      const auto match = std::find_if(found.begin(), found.end(),
                                      [&](const Expectation& one) { return same(example.expectations[i], one); });
      if (match != found.end()) {
        found.erase(match);
      } else {
        fail(annotation_line(example, i), "the finding that is shown here was not made");
      }
    }
    for (const Expectation& one : found) {
      fail(page_line(example, one.line), "a finding is not shown; it would be\n" + std::string(one.column, ' ') +
                                             std::string(std::max(one.length, 1u), '^') +
                                             (one.past_line ? "... " : " ") + std::string(name(one.severity)) + ' ' +
                                             one.message);
    }
  }

  // Where the text has the safeguard, for the kinds the rule is about; sorted, overlaps joined.
  std::vector<Span> safeguard_spans(const Judgement& judgement, Delete what) const {
    std::vector<Span> spans;
    for (const CoverageRow& row : judgement.coverage.rows) {
      const Kind& kind = packs_->taxonomy.kinds[judgement.coverage.kinds[row.kind].kind];
      if (row.safeguard != rule_.safeguard || !asks_of(rule_, kind.id)) continue;
      for (const Support& support : row.supports) {
        if (what == Delete::clause) spans.push_back(support.clause);
        for (const ProofStep& step : support.path) {
          if (what == Delete::words && step.kind == ProofStep::Kind::words) spans.push_back(step.range);
        }
      }
    }
    std::sort(spans.begin(), spans.end());
    std::vector<Span> joined;
    for (const Span span : spans) {
      if (!joined.empty() && span.begin <= joined.back().end) {
        joined.back() = hull(joined.back(), span);
      } else if (!span.empty()) {
        joined.push_back(span);
      }
    }
    return joined;
  }

  // Whether this rule finds something once the text has the safeguard no more.
  bool found_without(std::string text, std::shared_ptr<const Judgement> judgement, Delete what) const {
    for (int round = 0; round < kMostDeletions; ++round) {
      const std::vector<Span> spans = safeguard_spans(*judgement, what);
      if (spans.empty()) return false;
      for (auto span = spans.rbegin(); span != spans.rend(); ++span) text.erase(span->begin, span->size());
      judgement = judged(text);
      if (!own_findings(*judgement).empty()) return true;
    }
    return false;
  }

  void delete_safeguard(const Example& example, const std::shared_ptr<const Judgement>& judgement) {
    if (safeguard_spans(*judgement, Delete::clause).empty()) return;
    had_safeguard_ = true;
    if (!found_without(example.text, judgement, Delete::words) &&
        !found_without(example.text, judgement, Delete::clause)) {
      fail(example.line, "the safeguard can be deleted from this example without a finding");
    }
  }

  const Rule& rule_;
  std::shared_ptr<const Packs> packs_;
  const Judge& judge_;
  Settings settings_;
  std::vector<ExampleFailure> failures_;
  bool fired_ = false;
  bool had_safeguard_ = false;
};

}  // namespace

std::vector<ExampleFailure> run_examples(const Rule& rule, std::shared_ptr<const Packs> packs, const Judge& judge) {
  return Runner(rule, std::move(packs), judge).run();
}

std::vector<ExampleFailure> run_examples(std::shared_ptr<const Packs> packs, const Judge& judge) {
  std::vector<ExampleFailure> failures;
  for (const Rule& rule : packs->rules) {
    for (ExampleFailure& failure : run_examples(rule, packs, judge)) failures.push_back(std::move(failure));
  }
  return failures;
}

}  // namespace proviso
