#include "server/lsp/framing.h"

#include "tests/unit/lsp/peer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace proviso::lsp {
namespace {

using nlohmann::json;

void send(Peer& peer, const json& message) {
  const std::string body = message.dump();
  peer.send(header_for(body) + body);
}

json initialize() {
  return {{"jsonrpc", "2.0"}, {"id", 1}, {"method", "initialize"}, {"params", {{"capabilities", json::object()}}}};
}

json open(const std::string& text) {
  return {
      {"jsonrpc", "2.0"},
      {"method", "textDocument/didOpen"},
      {"params", {{"textDocument", {{"uri", "file:///a"}, {"languageId", "treaty"}, {"version", 1}, {"text", text}}}}}};
}

json change(const json& changes) {
  return {{"jsonrpc", "2.0"},
          {"method", "textDocument/didChange"},
          {"params", {{"textDocument", {{"uri", "file:///a"}, {"version", 2}}}, {"contentChanges", changes}}}};
}

TEST(Server, HundredsOfChangesInOneNotification) {
  const auto peer = in_process();
  send(*peer, initialize());
  send(*peer, open("\n"));
  json changes = json::array();
  for (unsigned i = 0; i < 500; ++i) {
    const json at = {{"line", i}, {"character", 0}};
    changes.push_back({{"range", {{"start", at}, {"end", at}}}, {"text", "😀\n"}});
  }
  const json first = {{"line", 0}, {"character", 0}};
  changes.push_back({{"range", {{"start", first}, {"end", {{"line", 500}, {"character", 0}}}}}, {"text", ""}});
  send(*peer, change(changes));
  send(*peer, {{"jsonrpc", "2.0"},
               {"id", 2},
               {"method", "textDocument/hover"},
               {"params", {{"textDocument", {{"uri", "file:///a"}}}, {"position", first}}}});
  EXPECT_EQ(json::parse(*peer->next())["id"], 1);
  EXPECT_EQ(json::parse(*peer->next())["params"]["version"], 1);
  EXPECT_EQ(json::parse(*peer->next())["params"]["version"], 2);
  EXPECT_EQ(json::parse(*peer->next())["id"], 2);
}

TEST(Server, TextThatIsTooLargeIsSaidOnce) {
  Session::Limits limits;
  limits.judged = 10;
  const auto peer = in_process(limits);
  send(*peer, initialize());
  send(*peer, open("a text that is too large"));
  send(*peer, change({{{"text", "another that is too large"}}}));
  EXPECT_EQ(json::parse(*peer->next())["id"], 1);
  EXPECT_EQ(json::parse(*peer->next())["method"], "window/showMessage");
  EXPECT_EQ(json::parse(*peer->next())["params"]["diagnostics"], json::array());
  EXPECT_EQ(json::parse(*peer->next())["params"]["version"], 2);
  EXPECT_FALSE(peer->next());
}

// A client that writes much and reads nothing for long must not bring the two to wait for each other.
TEST(Server, LargeAnswersGoThroughAPipe) {
  const auto peer = process({"/proc/self/exe", "--serve"});
  send(*peer, initialize());
  std::string text;
  for (int i = 1; i < 3000; ++i) text += "Article " + std::to_string(i) + "\n\nEach Party shall search a computer.\n\n";
  send(*peer, open(text));
  for (int i = 0; i < 20; ++i)
    send(*peer, {{"jsonrpc", "2.0"},
                 {"id", 2 + i},
                 {"method", "textDocument/documentSymbol"},
                 {"params", {{"textDocument", {{"uri", "file:///a"}}}}}});
  EXPECT_EQ(json::parse(*peer->next())["id"], 1);
  EXPECT_EQ(json::parse(*peer->next())["method"], "textDocument/publishDiagnostics");
  for (int i = 0; i < 20; ++i) EXPECT_EQ(json::parse(*peer->next())["id"], 2 + i);
}

}  // namespace
}  // namespace proviso::lsp
