#include "server/lsp/json_rpc.h"

#include "server/lsp/json_text.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace proviso::lsp {
namespace {

// Clients nest about twenty deep. A tree of values much deeper than that is an attack on memory.
constexpr int kDeepest = 128;

bool too_deep(std::string_view body) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < body.size(); ++at) {
    const char byte = body[at];
    if (quoted) {
      if (byte == '\\') ++at;
      if (byte == '"') quoted = false;
    } else if (byte == '"') {
      quoted = true;
    } else if (byte == '[' || byte == '{') {
      if (++depth > kDeepest) return true;
    } else if (byte == ']' || byte == '}') {
      --depth;
    }
  }
  return false;
}

Json parsed(std::string_view body) {
  Json json = Json::parse(body, nullptr, false);
  return json.is_discarded() ? Json::parse(mended(body), nullptr, false) : json;
}

// nullopt where the id is of no type that JSON-RPC knows.
std::optional<Id> id_of(const Json& id) {
  if (!id.is_number() && !id.is_string() && !id.is_null()) return std::nullopt;
  return Id{id.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

Message message_of(Json json) {
  if (!json.is_object()) return Malformed{{}, ErrorCode::invalid_request, "a message is a JSON object"};
  const auto id_at = json.find("id");
  const std::optional<Id> id = id_at == json.end() ? Id{} : id_of(*id_at);
  if (!id) return Malformed{{}, ErrorCode::invalid_request, "an id is a number or a string"};
  const auto method = json.find("method");
  if (method == json.end() && id_at != json.end() && (json.contains("result") || json.contains("error")))
    return Response{*id};
  if (method == json.end() || !method->is_string())
    return Malformed{*id, ErrorCode::invalid_request, "a message has a method"};
  const auto params = json.find("params");
  Params shared = std::make_shared<const Json>(params == json.end() ? Json() : std::move(*params));
  if (id_at == json.end()) return Notification{method->get<std::string>(), std::move(shared)};
  return Request{*id, method->get<std::string>(), std::move(shared)};
}

std::string opened(const Id& id) { return R"({"jsonrpc":"2.0","id":)" + id.json; }

}  // namespace

Message parse_message(std::string_view body) {
  if (too_deep(body)) return Malformed{{}, ErrorCode::parse_error, "a message is nested too deeply"};
  Json json = parsed(body);
  if (json.is_discarded()) return Malformed{{}, ErrorCode::parse_error, "a message is not valid JSON"};
  return message_of(std::move(json));
}

std::string result_body(const Id& id, std::string_view json) {
  std::string body = opened(id);
  body += R"(,"result":)";
  body += json;
  body += '}';
  return body;
}

std::string error_body(const Id& id, ErrorCode code, std::string_view message) {
  std::string body = opened(id);
  body += R"(,"error":{"code":)";
  append_number(body, static_cast<int>(code));
  body += R"(,"message":)";
  append_string(body, message);
  body += "}}";
  return body;
}

std::string notification_body(std::string_view method, std::string_view json) {
  std::string body = R"({"jsonrpc":"2.0","method":")";
  body += method;
  body += R"(","params":)";
  body += json;
  body += '}';
  return body;
}

std::string request_body(const Id& id, std::string_view method, std::string_view json) {
  std::string body = opened(id);
  body += R"(,"method":")";
  body += method;
  body += R"(","params":)";
  body += json;
  body += '}';
  return body;
}

}  // namespace proviso::lsp
