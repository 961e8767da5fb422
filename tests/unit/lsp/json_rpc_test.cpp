#include "server/lsp/json_rpc.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <variant>

namespace proviso::lsp {
namespace {

std::string nested(int depth) {
  return R"({"id":1,"method":"m","params":)" + std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']') + "}";
}

TEST(JsonRpc, TellsMessagesApart) {
  EXPECT_TRUE(std::holds_alternative<Request>(parse_message(R"({"id":1,"method":"m"})")));
  EXPECT_TRUE(std::holds_alternative<Notification>(parse_message(R"({"method":"m","params":{}})")));
  EXPECT_TRUE(std::holds_alternative<Response>(parse_message(R"({"id":1,"result":null})")));
  EXPECT_TRUE(std::holds_alternative<Malformed>(parse_message("{")));
}

TEST(JsonRpc, AbsentParamsAreNull) {
  const Message message = parse_message(R"({"method":"m"})");
  EXPECT_TRUE(std::get<Notification>(message).params->is_null());
}

TEST(JsonRpc, BoundsNesting) {
  EXPECT_TRUE(std::holds_alternative<Request>(parse_message(nested(100))));
  EXPECT_TRUE(std::holds_alternative<Malformed>(parse_message(nested(200))));
  EXPECT_TRUE(std::holds_alternative<Malformed>(parse_message(std::string(5'000'000, '['))));
}

TEST(JsonRpc, BracketsInsideStringsDoNotNest) {
  const std::string text = R"({"method":"m","params":{"text":")" + std::string(500, '[') + R"(\"{"}})";
  EXPECT_TRUE(std::holds_alternative<Notification>(parse_message(text)));
}

TEST(JsonRpc, WritesBodies) {
  EXPECT_EQ(result_body({"7"}, "null"), R"({"jsonrpc":"2.0","id":7,"result":null})");
  EXPECT_EQ(error_body({}, ErrorCode::parse_error, "\""),
            R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"\""}})");
  EXPECT_EQ(notification_body("m", "{}"), R"({"jsonrpc":"2.0","method":"m","params":{}})");
  EXPECT_EQ(request_body({"\"a\""}, "m", "{}"), R"({"jsonrpc":"2.0","id":"a","method":"m","params":{}})");
}

}  // namespace
}  // namespace proviso::lsp
