#include "server/lsp/reply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace proviso::lsp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ReplyTest : public testing::Test {
 protected:
  std::vector<std::string> sent_;
  std::shared_ptr<RequestTable> table_ =
      std::make_shared<RequestTable>([this](std::string body) { sent_.push_back(std::move(body)); });
};

TEST_F(ReplyTest, AnswersOnlyTheFirstTime) {
  Reply reply(table_, {"1"});
  EXPECT_TRUE(reply.wanted());
  reply.result("7");
  reply.error(ErrorCode::internal_error, "late");
  EXPECT_FALSE(reply.wanted());
  EXPECT_THAT(sent_, ElementsAre(R"({"jsonrpc":"2.0","id":1,"result":7})"));
}

TEST_F(ReplyTest, AnswersWhenItIsForgotten) {
  { Reply reply(table_, {"1"}); }
  EXPECT_THAT(sent_, ElementsAre(HasSubstr("-32603")));
}

TEST_F(ReplyTest, MovedReplyAnswersOnce) {
  {
    Reply reply(table_, {"1"});
    Reply other(std::move(reply));
    EXPECT_THAT(sent_, IsEmpty());
  }
  EXPECT_THAT(sent_, ElementsAre(HasSubstr("-32603")));
}

TEST_F(ReplyTest, CancelAnswersAllOfThatId) {
  Reply one(table_, {"1"}), again(table_, {"1"}), other(table_, {"\"1\""});
  table_->cancel({"1"});
  EXPECT_THAT(sent_, ElementsAre(HasSubstr("-32800"), HasSubstr("-32800")));
  EXPECT_FALSE(one.wanted());
  EXPECT_TRUE(other.wanted());
  table_->cancel_all();
  EXPECT_EQ(sent_.size(), 3u);
}

}  // namespace
}  // namespace proviso::lsp
