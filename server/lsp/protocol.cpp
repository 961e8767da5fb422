#include "server/lsp/protocol.h"

#include "server/lsp/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace proviso::lsp {
namespace {

constexpr std::uint32_t kLargest = std::numeric_limits<std::int32_t>::max();  // of the protocol's uinteger

// A member of `json` and the path to it, for messages: "textDocument.uri".
struct Member {
  const Json* value = nullptr;  // null where it is absent
  std::string path;

  Member operator[](const char* key) const {
    const std::string inner = path.empty() ? key : path + '.' + key;
    if (!value || !value->is_object()) return {nullptr, inner};
    const auto found = value->find(key);
    return {found == value->end() ? nullptr : &*found, inner};
  }
  const std::string& text() const {
    if (!value || !value->is_string()) throw BadParams(path + " must be a string");
    return value->get_ref<const std::string&>();
  }
  const Json::array_t& array() const {
    if (!value || !value->is_array()) throw BadParams(path + " must be an array");
    return value->get_ref<const Json::array_t&>();
  }
  // Of what may be absent: whether it is there and true.
  bool truth() const { return value && value->is_boolean() && value->get<bool>(); }
  bool absent() const { return !value || value->is_null(); }
};

Member root(const Json& json) {
  if (!json.is_object()) throw BadParams("params must be an object");
  return {&json, {}};
}

std::uint32_t coordinate(const Member& member) {
  if (!member.value || !member.value->is_number()) throw BadParams(member.path + " must be a number");
  const double number = member.value->get<double>();
  if (!(number > 0)) return 0;
  return number >= kLargest ? kLargest : static_cast<std::uint32_t>(number);
}

Position position_of(const Member& member) { return {coordinate(member["line"]), coordinate(member["character"])}; }

std::optional<std::int64_t> version_of(const Member& member) {
  if (!member.value || !member.value->is_number_integer()) return std::nullopt;
  if (member.value->is_number_unsigned() && member.value->get<std::uint64_t>() > kLargest) return std::nullopt;
  const auto version = member.value->get<std::int64_t>();
  return version < -std::int64_t{kLargest} ? std::nullopt : std::optional(version);
}

// Strings of an array that may be absent; other elements are passed over.
std::vector<std::string> texts(const Member& member) {
  std::vector<std::string> found;
  if (!member.value || !member.value->is_array()) return found;
  for (const Json& element : *member.value) {
    if (element.is_string()) found.push_back(element.get<std::string>());
  }
  return found;
}

ClientCapabilities capabilities_of(const Member& member) {
  const Member document = member["textDocument"];
  ClientCapabilities client;
  client.position_encodings = texts(member["general"]["positionEncodings"]);
  client.related_information = document["publishDiagnostics"]["relatedInformation"].truth();
  client.code_description = document["publishDiagnostics"]["codeDescriptionSupport"].truth();
  client.hierarchical_symbols = document["documentSymbol"]["hierarchicalDocumentSymbolSupport"].truth();
  const std::vector<std::string> formats = texts(document["hover"]["contentFormat"]);
  client.markdown_hover = std::ranges::find(formats, "markdown") != formats.end();
  client.watched_files = member["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"].truth();
  return client;
}

ContentChange change_of(const Json& json) {
  const Member change{&json, "contentChanges[]"};
  const Member range = change["range"];
  if (range.absent()) return {std::nullopt, change["text"].text()};
  return {Range{position_of(range["start"]), position_of(range["end"])}, change["text"].text()};
}

void append_json(std::string& out, Position position) {
  out += R"({"line":)";
  append_number(out, position.line);
  out += R"(,"character":)";
  append_number(out, position.character);
  out += '}';
}

}  // namespace

void from_json(const Json& json, InitializeParams& params) {
  const Member member = root(json);
  params.capabilities = capabilities_of(member["capabilities"]);
  const Member pages = member["initializationOptions"]["rulePages"];
  if (pages.value && pages.value->is_string()) params.rule_pages = pages.text();
}

void from_json(const Json& json, TextDocumentParams& params) { params.uri = root(json)["textDocument"]["uri"].text(); }

void from_json(const Json& json, DidOpenParams& params) {
  const Member document = root(json)["textDocument"];
  params.uri = document["uri"].text();
  params.version = version_of(document["version"]);
  params.text = document["text"].text();
}

void from_json(const Json& json, DidChangeParams& params) {
  const Member member = root(json);
  params.uri = member["textDocument"]["uri"].text();
  params.version = version_of(member["textDocument"]["version"]);
  for (const Json& change : member["contentChanges"].array()) params.changes.push_back(change_of(change));
}

void from_json(const Json& json, HoverParams& params) {
  const Member member = root(json);
  params.uri = member["textDocument"]["uri"].text();
  params.position = position_of(member["position"]);
}

void from_json(const Json& json, CancelParams& params) {
  const Member id = root(json)["id"];
  if (!id.value || !(id.value->is_number() || id.value->is_string()))
    throw BadParams("id must be a number or a string");
  params.id.json = id.value->dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_json(std::string& out, const Range& range) {
  out += R"({"start":)";
  append_json(out, range.start);
  out += R"(,"end":)";
  append_json(out, range.end);
  out += '}';
}

std::string message_params(MessageType type, std::string_view message) {
  std::string out = R"({"type":)";
  append_number(out, static_cast<int>(type));
  out += R"(,"message":)";
  append_string(out, message);
  out += '}';
  return out;
}

}  // namespace proviso::lsp
