#pragma once

#include "grammar/source.h"
#include "server/lsp/json_rpc.h"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace proviso::lsp {

// The protocol's structures, only those that are used, with only what is used of them. from_json throws BadParams
// where something needed is absent or of the wrong type. Numbers too large or too small for a position are clamped:
// editors name the end of a line by the largest number they have.

struct BadParams : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Range {
  Position start;
  Position end;
  friend bool operator==(const Range&, const Range&) = default;
};

// What the client said it can do; a client that says nothing gets the least.
struct ClientCapabilities {
  std::vector<std::string> position_encodings;
  bool related_information = false;
  bool code_description = false;
  bool hierarchical_symbols = false;
  bool markdown_hover = false;
  bool watched_files = false;  // takes a registration for them
};

struct InitializeParams {
  ClientCapabilities capabilities;
  std::string rule_pages;  // initializationOptions.rulePages: where rule pages are: "<this>/<rule id>.md"
};

struct TextDocumentParams {  // didClose, didSave, documentSymbol, proviso/report
  std::string uri;
};

struct DidOpenParams {
  std::string uri;
  std::optional<std::int64_t> version;
  std::string text;
};

struct ContentChange {
  std::optional<Range> range;  // none: the whole text
  std::string text;
};

struct DidChangeParams {
  std::string uri;
  std::optional<std::int64_t> version;
  std::vector<ContentChange> changes;
};

struct HoverParams {
  std::string uri;
  Position position;
};

struct CancelParams {
  Id id;
};

struct NoParams {};

void from_json(const Json& json, InitializeParams& params);
void from_json(const Json& json, TextDocumentParams& params);
void from_json(const Json& json, DidOpenParams& params);
void from_json(const Json& json, DidChangeParams& params);
void from_json(const Json& json, HoverParams& params);
void from_json(const Json& json, CancelParams& params);
inline void from_json(const Json&, NoParams&) {}

enum class MessageType : int { error = 1, warning = 2, info = 3, log = 4 };

// Appends {"start":…,"end":…}.
void append_json(std::string& out, const Range& range);

// Params of window/showMessage and window/logMessage.
std::string message_params(MessageType type, std::string_view message);

}  // namespace proviso::lsp
