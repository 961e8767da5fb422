#include "server/session/session.h"

#include "server/check/pack_reader.h"
#include "tests/unit/session/manual_scheduler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace proviso {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class SessionTest : public testing::Test {
 protected:
  SessionTest() { setup_.packs = builtin_packs(); }

  void type(const std::string& uri, std::int64_t version, const std::string& text) {
    session_.change(uri, version, [&](Buffer& buffer) { buffer.replace({buffer.size(), buffer.size()}, text); });
  }
  std::vector<std::string> said() { return std::exchange(said_, {}); }

  // "a@3: " and how the text begins that was judged.
  static std::string line(const Judged& judged) {
    return judged.uri + (judged.version ? "@" + std::to_string(*judged.version) : "") + ": " +
           (judged.judgement ? std::string(judged.judgement->document->source->text().substr(0, 20)) : "none");
  }

  ManualScheduler scheduler_;
  std::vector<std::string> said_;
  proviso::Setup setup_;
  Session session_{scheduler_,
                   [this](const std::string&) { return setup_; },
                   {[this](const Judged& judged) { said_.push_back(line(judged)); },
                    [this](const std::string& notice) { said_.push_back("notice: " + notice); }},
                   {100, 1000, 2000}};  // here, judged, kept
  const std::string large_ = std::string(101, '.');
};

TEST_F(SessionTest, JudgesATextOnceInputIsIdle) {
  session_.open("a", "", 1, "one");
  EXPECT_THAT(said(), IsEmpty());
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@1: one"));
  session_.settle();
  EXPECT_THAT(said(), IsEmpty());
}

TEST_F(SessionTest, JudgesABurstOfEditsOnce) {
  session_.open("a", "", 1, "");
  for (int i = 2; i <= 11; ++i) type("a", i, "x");
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@11: xxxxxxxxxx"));
}

TEST_F(SessionTest, RefusesAnEditOfATextThatIsNotOpen) {
  EXPECT_FALSE(session_.change("a", 1, [](Buffer&) { FAIL(); }));
  EXPECT_FALSE(session_.close("a"));
  EXPECT_THAT(said(), IsEmpty());
}

TEST_F(SessionTest, CloseTakesTheFindingsBack) {
  session_.open("a", "", 1, "one");
  session_.settle();
  session_.close("a");
  EXPECT_THAT(said(), ElementsAre("a@1: one", "a: none"));
}

TEST_F(SessionTest, OpeningAgainReplacesTheText) {
  session_.open("a", "", 1, "one");
  session_.open("a", "", 2, "two");
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@2: two"));
}

TEST_F(SessionTest, LargeTextIsJudgedInThePool) {
  session_.open("a", "", 1, large_);
  session_.settle();
  EXPECT_THAT(said(), IsEmpty());
  scheduler_.run_all();
  EXPECT_THAT(said(), ElementsAre("a@1: ...................."));
}

TEST_F(SessionTest, ChangeWhileCheckingDropsWhatIsObsolete) {
  session_.open("a", "", 1, large_);
  session_.settle();
  session_.change("a", 2, [](Buffer& buffer) { buffer.replace({0, 0}, "new "); });
  session_.settle();
  scheduler_.run_all();
  EXPECT_THAT(said(), ElementsAre("a@2: new ................"));
}

TEST_F(SessionTest, ResultThatCameBeforeAChangeWasSettledIsDropped) {
  session_.open("a", "", 1, large_);
  session_.settle();
  scheduler_.run_one_work();
  session_.change("a", 2, [](Buffer& buffer) { buffer.replace({0, 0}, "new "); });
  scheduler_.run_posted();
  EXPECT_THAT(said(), IsEmpty());
  session_.settle();
  scheduler_.run_all();
  EXPECT_THAT(said(), ElementsAre("a@2: new ................"));
}

TEST_F(SessionTest, CloseWhileCheckingSaysNothingAfterwards) {
  session_.open("a", "", 1, large_);
  session_.settle();
  session_.close("a");
  scheduler_.run_all();
  EXPECT_THAT(said(), ElementsAre("a: none"));
}

TEST_F(SessionTest, ReopenWhileCheckingGivesOnlyTheNewText) {
  session_.open("a", "", 1, large_);
  session_.settle();
  session_.close("a");
  session_.open("a", "", 1, "new " + large_);
  session_.settle();
  scheduler_.run_all();
  EXPECT_THAT(said(), ElementsAre("a: none", "a@1: new ................"));
}

TEST_F(SessionTest, WaiterGetsTheTextAsItIs) {
  session_.open("a", "", 1, "");
  type("a", 2, "new");
  std::string got;
  session_.when_judged("a", [&](const auto& judgement) { got = judgement->document->source->text(); });
  EXPECT_EQ(got, "new");
  EXPECT_THAT(said(), ElementsAre("a@2: new"));
}

TEST_F(SessionTest, WaiterOfALargeTextWaitsThroughChanges) {
  session_.open("a", "", 1, large_);
  std::vector<std::string> got;
  session_.when_judged("a", [&](const auto& judgement) { got.emplace_back(judgement->document->source->text()); });
  session_.change("a", 2, [](Buffer& buffer) { buffer.replace({0, 0}, "new "); });
  session_.settle();
  scheduler_.run_all();
  EXPECT_THAT(got, ElementsAre("new " + large_));
}

TEST_F(SessionTest, WaiterOfAClosedTextGetsNull) {
  session_.open("a", "", 1, large_);
  int calls = 0;
  const auto expect_null = [&](const std::shared_ptr<const Judgement>& judgement) {
    ++calls;
    EXPECT_EQ(judgement, nullptr);
  };
  session_.when_judged("a", expect_null);
  session_.close("a");
  session_.when_judged("a", expect_null);
  EXPECT_EQ(calls, 2);
}

TEST_F(SessionTest, TooLargeATextIsRefusedOnceAndTakenUpAgain) {
  session_.open("a", "", 1, std::string(1001, '.'));
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("notice: A text larger than 0 MB is not checked.", "a@1: none"));
  type("a", 2, "end");
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@2: none"));
  session_.change("a", 3, [](Buffer& buffer) { buffer.replace({0, 1001}, ""); });
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@3: end"));
}

TEST_F(SessionTest, TextThatIsNotKeptIsLostUntilItIsOpenedAgain) {
  session_.open("a", "", 1, "");
  type("a", 2, std::string(2001, '.'));
  session_.settle();
  EXPECT_THAT(said(), ElementsAre(HasSubstr("close it and open it again"), "a@2: none"));
  session_.change("a", 3, [](Buffer&) { FAIL(); });
  session_.open("a", "", 4, "new");
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@4: new"));
}

TEST_F(SessionTest, ReloadJudgesAnewOnlyWhatItChanges) {
  session_.open("a", "", 1, "one");
  session_.settle();
  said();
  session_.reload();
  session_.settle();
  EXPECT_THAT(said(), IsEmpty());
  setup_.settings.pedantic = true;
  session_.reload();
  session_.settle();
  EXPECT_THAT(said(), ElementsAre("a@1: one"));
}

TEST_F(SessionTest, ProblemsOfASetupAreToldOnce) {
  setup_.problems = {"proviso.yaml:1:1: wrong"};
  session_.open("a", "", 1, "");
  session_.reload();
  EXPECT_THAT(said(), ElementsAre("notice: proviso.yaml:1:1: wrong"));
}

}  // namespace
}  // namespace proviso
