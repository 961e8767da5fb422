// What an editor shows is what the command prints: the server's diagnostics after any edits, and the report of a fresh
// run over the same text.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "server/check/judge.h"
#include "server/check/pack_reader.h"
#include "server/lsp/server.h"
#include "server/report/json.h"
#include "tests/support/for_all.h"
#include "tests/support/generate.h"
#include "tests/unit/session/manual_scheduler.h"

namespace proviso::test {
namespace {

using Json = nlohmann::json;

lsp::Options options() {
  lsp::Options options;
  options.setup_of = [](const std::string&) {
    Setup setup;
    setup.packs = builtin_packs();
    return setup;
  };
  return options;
}

// An editor that has one text open in a server of this process. Columns count code points.
class Editor {
 public:
  explicit Editor(const std::string& text)
      : server_(
            scheduler_, [this](const std::string& body) { receive(body); }, options()) {
    const Json can = {
        {"general", {{"positionEncodings", {"utf-32"}}}},
        {"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}, {"versionSupport", true}}}}}};
    send({{"id", 1}, {"method", "initialize"}, {"params", {{"capabilities", can}}}});
    send({{"method", "initialized"}, {"params", Json::object()}});
    send({{"method", "textDocument/didOpen"},
          {"params", {{"textDocument", {{"uri", kUri}, {"languageId", "treaty"}, {"version", 0}, {"text", text}}}}}});
  }

  void change(const Source& before, const Edit& edit) {
    const auto place = [&](std::uint32_t offset) {
      const Position at = before.position(offset, Encoding::utf32);
      return Json{{"line", at.line}, {"character", at.character}};
    };
    const Json range = {{"start", place(edit.span.begin)}, {"end", place(edit.span.end)}};
    send({{"method", "textDocument/didChange"},
          {"params",
           {{"textDocument", {{"uri", kUri}, {"version", ++version_}}},
            {"contentChanges", Json::array({{{"range", range}, {"text", edit.text}}})}}}});
  }

  // Published for the version of the last change; null where nothing was.
  const Json& diagnostics() const { return diagnostics_; }

 private:
  static constexpr const char* kUri = "file:///draft.treaty";

  void send(Json message) {
    message["jsonrpc"] = "2.0";
    const std::string body = message.dump();
    server_.receive(lsp::header_for(body) + body);
    scheduler_.run_all();
  }
  void receive(const std::string& body) {
    const Json message = Json::parse(body);
    if (message.value("method", "") != "textDocument/publishDiagnostics") return;
    if (message["params"].value("version", -1) == version_) diagnostics_ = message["params"]["diagnostics"];
  }

  ManualScheduler scheduler_;
  int version_ = 0;
  Json diagnostics_;
  lsp::Server server_;
};

// The findings of a report, entry by entry, as they are printed.
std::vector<std::vector<Json>> entries_of(const std::string& text) {
  const auto judgement =
      judge({.text = std::make_shared<const Source>(text), .notes = {}, .base = nullptr}, builtin_packs(), {});
  const Json report =
      Json::parse(report::json_report({.version = "0", .packs = {}, .note = {}}, {{"draft.treaty", judgement}}, {}));
  std::vector<std::vector<Json>> entries;
  for (const Json& finding : report["documents"][0]["findings"]) {
    if (entries.empty() || entries.back().front()["entry"] != finding["entry"]) entries.emplace_back();
    entries.back().push_back(finding);
  }
  return entries;
}

bool starts_at(const Json& diagnostic, const Json& finding) {
  const Json& shown = diagnostic["range"]["start"];
  const Json& printed = finding["range"]["start"];
  return shown["line"].get<int>() + 1 == printed["line"] && shown["character"].get<int>() + 1 == printed["column"];
}

void expect_same(const Json& diagnostics, const std::vector<std::vector<Json>>& entries) {
  ASSERT_EQ(diagnostics.size(), entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::string message = "\n" + diagnostics[i]["message"].get<std::string>() + "\n";
    bool placed = false;
    std::size_t length = 1;
    for (const Json& finding : entries[i]) {
      std::string line = finding["message"].get<std::string>() + "\n";
      // What all sentences of an entry begin with stands in the first of them only.
      if (message.find("\n" + line) == std::string::npos) line = line.substr(line.find("; ") + 2);
      EXPECT_NE(message.find("\n" + line), std::string::npos) << line << "is not in" << message;
      length += line.size();
      placed = placed || (diagnostics[i]["code"] == finding["rule"] && starts_at(diagnostics[i], finding));
    }
    EXPECT_EQ(message.size(), length) << message;
    EXPECT_TRUE(placed) << diagnostics[i].dump();
  }
}

bool is_utf8(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::ignore) ==
         Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

TEST(Laws, AnEditorShowsWhatTheCommandPrints) {
  for_all(15, [](Random& random) {
    std::string text = any_treaty(random);
    Editor editor(text);
    expect_same(editor.diagnostics(), entries_of(text));
    for (int i = 0; i < 8; ++i) {
      const Source before(text);
      const Edit edit = random_edit(random, text);
      const std::string after(apply(before, {edit}).text());
      if (!is_utf8(after) || !is_utf8(edit.text)) continue;
      editor.change(before, edit);
      text = after;
      expect_same(editor.diagnostics(), entries_of(text));
    }
  });
}

}  // namespace
}  // namespace proviso::test
