#include "tests/unit/lsp/transcript.h"

#include "server/lsp/framing.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>
#include <sstream>
#include <utility>

namespace proviso::lsp {
namespace {

using nlohmann::json;

std::string unescaped(std::string_view quoted) {
  std::string out;
  for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
    if (quoted[at] != '\\') {
      out += quoted[at];
      continue;
    }
    const char escape = quoted[++at];
    unsigned char byte = 0;
    if (escape == 'x') {
      std::from_chars(quoted.data() + at + 1, quoted.data() + at + 3, byte, 16);
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape;
    }
  }
  return out;
}

std::string framed(const std::string& text) {
  json message = json::parse(text, nullptr, false);
  if (!message.is_object()) return header_for(text) + text;
  if (!message.contains("jsonrpc")) message["jsonrpc"] = "2.0";
  const std::string body = message.dump();
  return header_for(body) + body;
}

// Whether `text` is the words of `pattern`, of which "..." stands for any.
bool like(std::string_view pattern, std::string_view text) {
  const std::size_t gap = pattern.find("...");
  if (gap == std::string_view::npos) return pattern == text;
  if (!text.starts_with(pattern.substr(0, gap))) return false;
  text.remove_prefix(gap);
  pattern.remove_prefix(gap + 3);
  for (std::size_t skipped = 0; skipped <= text.size(); ++skipped) {
    if (like(pattern, text.substr(skipped))) return true;
  }
  return false;
}

bool matches(const json& expected, const json& got);

bool members_match(const json& expected, const json& got) {
  for (const auto& [key, value] : expected.items()) {
    const bool there = got.contains(key);
    if (value == "absent" ? there : !there || !matches(value, got[key])) return false;
  }
  return true;
}

bool elements_match(const json& expected, const json& got) {
  const bool open = !expected.empty() && expected.back() == "...";
  const std::size_t named = expected.size() - (open ? 1 : 0);
  if (open ? got.size() < named : got.size() != named) return false;
  for (std::size_t i = 0; i < named; ++i) {
    if (!matches(expected[i], got[i])) return false;
  }
  return true;
}

bool matches(const json& expected, const json& got) {
  if (expected == "...") return true;
  if (expected.is_object() && got.is_object()) return members_match(expected, got);
  if (expected.is_array() && got.is_array()) return elements_match(expected, got);
  if (expected.is_string() && got.is_string())
    return like(expected.get_ref<const std::string&>(), got.get_ref<const std::string&>());
  return expected == got;
}

class Player {
 public:
  explicit Player(Peer& peer) : peer_(peer) {}

  // What is wrong, empty where nothing is.
  std::string step(const std::string& verb, const std::string& rest) {
    if (verb == "-->") return waiting_ += framed(rest), "";
    if (verb == "raw") return waiting_ += unescaped(rest), "";
    if (verb == "body") {
      const std::string body = unescaped(rest);
      return waiting_ += header_for(body) + body, "";
    }
    flush();
    if (verb == "<--") return expect(rest);
    if (verb == "sync") return peer_.sync(), nothing_left();
    if (verb == "run") return peer_.run(), "";
    if (verb == "eof") return peer_.close(), "";
    if (verb == "exit") return expect_exit(rest);
    return "no such step: " + verb;
  }

  std::string end() {
    flush();
    if (!over_) peer_.sync();
    return nothing_left();
  }

 private:
  void flush() {
    if (!waiting_.empty()) peer_.send(std::exchange(waiting_, {}));
  }

  std::string expect(const std::string& rest) {
    const auto body = peer_.next();
    if (!body) return "nothing came where there should be " + rest;
    const json expected = json::parse(rest, nullptr, false);
    const json got = json::parse(*body, nullptr, false);
    if (expected.is_discarded()) return "the expectation is not JSON: " + rest;
    if (got.value("jsonrpc", "") != "2.0") return "not JSON-RPC: " + *body;
    return matches(expected, got) ? "" : "expected " + rest + "\ngot " + *body;
  }

  std::string expect_exit(const std::string& rest) {
    over_ = true;
    const auto code = peer_.exit_code();
    if (!code) return "the server goes on";
    return std::to_string(*code) == rest ? "" : "exit status " + std::to_string(*code);
  }

  std::string nothing_left() {
    const auto body = peer_.pending();
    return body ? "nobody expected " + *body : "";
  }

  Peer& peer_;
  std::string waiting_;
  bool over_ = false;
};

}  // namespace

Transcript read_transcript(std::string_view text) {
  Transcript transcript;
  std::istringstream lines{std::string(text)};
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == ' ' && !transcript.steps.empty()) {
      transcript.steps.back().rest += line;
      continue;
    }
    if (line == "pooled") {
      transcript.pooled = true;
      continue;
    }
    const std::size_t space = line.find(' ');
    transcript.steps.push_back(
        {number, line.substr(0, space), space == std::string::npos ? "" : line.substr(space + 1)});
  }
  return transcript;
}

std::string play(const Transcript& transcript, Peer& peer) {
  Player player(peer);
  for (const Transcript::Step& step : transcript.steps) {
    const std::string wrong = player.step(step.verb, step.rest);
    if (!wrong.empty()) return "line " + std::to_string(step.line) + ": " + wrong;
  }
  const std::string wrong = player.end();
  return wrong.empty() ? "" : "at the end: " + wrong;
}

}  // namespace proviso::lsp
