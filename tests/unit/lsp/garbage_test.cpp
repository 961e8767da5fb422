#include "server/lsp/framing.h"

#include "tests/unit/lsp/peer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <random>
#include <string>

namespace proviso::lsp {
namespace {

using nlohmann::json;

// Sessions of random messages, some of them damaged: whatever comes, each request is answered once.
class Garbage {
 public:
  explicit Garbage(unsigned seed) : random_(seed) {}

  std::string play() {
    Session::Limits limits;
    if (one_in(3)) limits.judge_here = 3;
    const auto peer = in_process(limits);
    ask(*peer, "initialize", {{"capabilities", json::object()}});
    for (int step = 0; step < 60; ++step) {
      message(*peer);
      if (one_in(5)) peer->run();
    }
    send(*peer, {{"jsonrpc", "2.0"}, {"method", "exit"}});
    peer->run();
    while (const auto body = peer->next()) count(*body);
    for (const auto& [id, answers] : answers_) {
      if (answers != 1) return "request " + id + " has " + std::to_string(answers) + " answers";
    }
    return peer->exit_code() ? "" : "the server goes on";
  }

 private:
  bool one_in(unsigned n) { return random_() % n == 0; }

  template <class T>
  const T& any(const std::vector<T>& of) {
    return of[random_() % of.size()];
  }

  void message(Peer& peer) {
    switch (random_() % 6) {
      case 0:
        return noise(peer);
      case 1:
      case 2:
        return ask(peer, any<std::string>(kRequests), params());
      case 3:
        return send(peer, {{"jsonrpc", "2.0"}, {"method", "$/cancelRequest"}, {"params", {{"id", last_}}}});
      default:
        return send(peer, {{"jsonrpc", "2.0"}, {"method", any<std::string>(kNotifications)}, {"params", params()}});
    }
  }

  void ask(Peer& peer, const std::string& method, const json& params) {
    last_ = "r" + std::to_string(answers_.size());
    answers_[json(last_).dump()] = 0;
    send(peer, {{"jsonrpc", "2.0"}, {"id", last_}, {"method", method}, {"params", params}});
  }

  static void send(Peer& peer, const json& message) {
    const std::string body = message.dump();
    peer.send(header_for(body) + body);
  }

  // Bytes that swallow no message after them: a wrong length may cost its neighbour, so that lengths are right here.
  void noise(Peer& peer) {
    std::string body(random_() % 30, ' ');
    for (char& c : body) c = static_cast<char>(random_());
    if (one_in(3)) body = R"({"jsonrpc":"2.0","method":)" + body;
    peer.send(header_for(body) + body);
  }

  json number() { return any<json>({0, 1, 2, 7, -1, 1e300, 4294967296, "1", nullptr}); }
  json position() { return {{"line", number()}, {"character", number()}}; }

  json params() {
    json document = {{"uri", any<json>({"file:///a", "file:///b", "untitled:c", 7})}, {"version", number()}};
    if (!one_in(6)) document["text"] = text();
    json made = {{"textDocument", document}, {"position", position()}, {"contentChanges", changes()}};
    if (one_in(8)) made.erase(any<std::string>({"textDocument", "position", "contentChanges"}));
    return one_in(20) ? json(3) : made;
  }

  json changes() {
    json all = json::array();
    for (auto left = random_() % 4; left > 0; --left) {
      json change = {{"text", text()}};
      if (!one_in(4)) change["range"] = {{"start", position()}, {"end", position()}};
      all.push_back(one_in(12) ? json("no") : change);
    }
    return all;
  }

  std::string text() {
    return any<std::string>({"", "power",
                             "Article 1\n\nEach Party shall empower its authorities to search a computer.\n",
                             "Article 1\n\n1. Each Party\n", "é😀", "\r", "[", "fault"});
  }

  void count(const std::string& body) {
    const json message = json::parse(body);
    if (!message.contains("method") && !message["id"].is_null()) ++answers_[message["id"].dump()];
  }

  const std::vector<std::string> kRequests = {"textDocument/hover", "textDocument/documentSymbol", "no/such",
                                              "initialize",         "textDocument/didOpen",        "proviso/report"};
  const std::vector<std::string> kNotifications = {"textDocument/didOpen",
                                                   "textDocument/didChange",
                                                   "textDocument/didChange",
                                                   "textDocument/didClose",
                                                   "textDocument/didSave",
                                                   "textDocument/hover",
                                                   "initialized",
                                                   "no/such"};
  std::mt19937 random_;
  std::string last_;
  std::map<std::string, int> answers_;
};

TEST(Garbage, EveryRequestIsAnsweredOnce) {
  for (unsigned seed = 0; seed < 300; ++seed) ASSERT_EQ(Garbage(seed).play(), "") << "seed " << seed;
}

bool answers(const std::string& body, const std::string& id) {
  return json::parse(body).value("id", json()) == json(id);
}

// Damage anywhere in the stream: the server lives, and answers the next whole message that is asked twice.
TEST(Garbage, DamagedStreamsAreSurvived) {
  std::mt19937 random(1);
  const std::string initialize = R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}})";
  const std::string ask = R"({"jsonrpc":"2.0","id":"asked","method":"no/such"})";
  for (int round = 0; round < 500; ++round) {
    std::string stream;
    for (int i = 0; i < 4; ++i) stream += header_for(initialize) + initialize;
    for (auto left = 1 + random() % 8; left > 0; --left) stream[random() % stream.size()] = static_cast<char>(random());
    const auto peer = in_process();
    peer->send(stream);
    for (int i = 0; i < 3; ++i) peer->send(header_for(ask) + ask);
    bool answered = false;
    while (const auto body = peer->next()) answered |= answers(*body, "asked");
    // A length that was damaged to a larger one waits for its bytes.
    peer->send(std::string(100'000, ' ') + header_for(ask) + ask + header_for(ask) + ask);
    while (const auto body = peer->next()) answered |= answers(*body, "asked");
    ASSERT_TRUE(answered) << "round " << round;
    ASSERT_FALSE(peer->exit_code());
  }
}

}  // namespace
}  // namespace proviso::lsp
