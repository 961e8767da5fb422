#pragma once

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace proviso::lsp {

using Json = nlohmann::json;
using Params = std::shared_ptr<const Json>;  // never null; JSON null where a message has none

// What a request is answered to: its id as JSON text: 7, "a", null.
struct Id {
  std::string json = "null";
  friend bool operator==(const Id&, const Id&) = default;
};

enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_cancelled = -32800,
};

struct Request {
  Id id;
  std::string method;
  Params params;
};
struct Notification {
  std::string method;
  Params params;
};
// The client's answer to a request of ours.
struct Response {
  Id id;
};
// Not a message, and what to answer to it.
struct Malformed {
  Id id;
  ErrorCode code = ErrorCode::parse_error;
  std::string message;
};
using Message = std::variant<Request, Notification, Response, Malformed>;

// Reads one body. Never throws; nesting is bounded, and bytes that are not UTF-8 are replaced.
Message parse_message(std::string_view body);

// Bodies to send. `json` is JSON text.
std::string result_body(const Id& id, std::string_view json);
std::string error_body(const Id& id, ErrorCode code, std::string_view message);
std::string notification_body(std::string_view method, std::string_view json);
std::string request_body(const Id& id, std::string_view method, std::string_view json);

}  // namespace proviso::lsp
