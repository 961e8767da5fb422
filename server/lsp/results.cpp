#include "server/lsp/results.h"

#include "server/lsp/convert.h"
#include "server/lsp/json_text.h"

#include <vector>

namespace proviso::lsp {
namespace {

void append_member(std::string& out, std::string_view key, std::string_view text) {
  out += '"';
  out += key;
  out += R"(":)";
  append_string(out, text);
}

void append_kind(std::string& out, NodeKind kind) {
  out += R"(,"kind":)";
  append_number(out, symbol_kind_number(kind));
}

void append_tree(std::string& out, const std::vector<Symbol>& symbols, Locator& locator) {
  std::vector<std::uint32_t> open;  // ends of the symbols whose children are being written
  out += '[';
  for (std::uint32_t i = 0; i < symbols.size(); ++i) {
    for (; !open.empty() && open.back() <= i; open.pop_back()) out += "]}";
    if (out.back() == '}') out += ',';
    const Symbol& symbol = symbols[i];
    out += '{';
    append_member(out, "name", symbol.name);
    if (!symbol.detail.empty()) {
      out += ',';
      append_member(out, "detail", symbol.detail);
    }
    append_kind(out, symbol.kind);
    out += R"(,"range":)";
    append_json(out, locator.range(symbol.span));
    out += R"(,"selectionRange":)";
    append_json(out, locator.range(symbol.selection));
    out += R"(,"children":[)";
    open.push_back(symbol.end);
  }
  for (; !open.empty(); open.pop_back()) out += "]}";
  out += ']';
}

void append_list(std::string& out, const std::vector<Symbol>& symbols, std::string_view uri, Locator& locator) {
  std::vector<const Symbol*> open;
  out += '[';
  for (std::uint32_t i = 0; i < symbols.size(); ++i) {
    while (!open.empty() && open.back()->end <= i) open.pop_back();
    const Symbol& symbol = symbols[i];
    if (i > 0) out += ',';
    out += '{';
    append_member(out, "name", symbol.detail.empty() ? symbol.name : symbol.name + " " + symbol.detail);
    append_kind(out, symbol.kind);
    out += R"(,"location":{)";
    append_member(out, "uri", uri);
    out += R"(,"range":)";
    append_json(out, locator.range(symbol.span));
    out += '}';
    if (!open.empty()) {
      out += ',';
      append_member(out, "containerName", open.back()->name);
    }
    out += '}';
    open.push_back(&symbol);
  }
  out += ']';
}

}  // namespace

std::string initialize_result(const Client& client, std::string_view version) {
  std::string out = R"({"capabilities":{"positionEncoding":")";
  out += name(client.encoding);
  out += R"(","textDocumentSync":{"openClose":true,"change":2,"save":true},"hoverProvider":true,)";
  out += R"("documentSymbolProvider":true},"serverInfo":{"name":"proviso",)";
  append_member(out, "version", version);
  out += "}}";
  return out;
}

std::string hover_result(const std::optional<Hover>& hover, const Source& source, const Client& client) {
  if (!hover) return "null";
  const bool markdown = client.can.markdown_hover;
  std::string out = R"({"contents":{"kind":")";
  out += markdown ? "markdown" : "plaintext";
  out += R"(",)";
  append_member(out, "value", markdown ? hover->markdown : hover->plain);
  out += R"(},"range":)";
  append_json(out, Locator(source, client.encoding).visible_range(hover->span));
  out += '}';
  return out;
}

std::string symbols_result(const std::vector<Symbol>& symbols, std::string_view uri, const Source& source,
                           const Client& client) {
  std::string out;
  Locator locator(source, client.encoding);
  if (client.can.hierarchical_symbols) {
    append_tree(out, symbols, locator);
  } else {
    append_list(out, symbols, uri, locator);
  }
  return out;
}

}  // namespace proviso::lsp
