#include "server/report/parse_tree.h"

#include "server/report/json_parts.h"
#include "server/report/json_writer.h"
#include "server/report/shown.h"

namespace proviso::report {
namespace {

std::string place_text(const Place& place) { return std::to_string(place.line) + ':' + std::to_string(place.column); }

std::string quoted(std::string_view text) { return JsonWriter().string(text).take(); }

// Closes what is open down to `depth` and says how much that was.
std::size_t closings(std::uint32_t& open, std::uint32_t depth) {
  const std::size_t count = open > depth ? open - depth : 0;
  open -= static_cast<std::uint32_t>(count);
  return count;
}

}  // namespace

std::string tree_text(const Source& source, const std::vector<Branch>& tree) {
  std::string out;
  Places places(source);
  for (const auto& branch : tree) {
    out.append(branch.depth * 2, ' ').append(name(branch.kind));
    if (!branch.number.empty()) out += ' ' + shown(source.text(branch.number));
    if (!branch.heading.empty()) out += " \"" + one_line(shown(source.text(branch.heading))) + '"';
    out += "  " + place_text(places.at(branch.span.begin)) + '-' + place_text(places.at(branch.span.end)) + '\n';
  }
  return out;
}

std::string tree_sexp(const Source& source, const std::vector<Branch>& tree) {
  std::string out;
  std::uint32_t open = 0;
  for (const auto& branch : tree) {
    out.append(closings(open, branch.depth), ')');
    if (!out.empty()) out += '\n';
    out.append(branch.depth * 2, ' ').append("(").append(name(branch.kind));
    if (!branch.number.empty()) out += ' ' + quoted(source.text(branch.number));
    if (!branch.heading.empty()) out += " heading: " + quoted(one_line(source.text(branch.heading)));
    ++open;
  }
  return out.append(open, ')').append("\n");
}

std::string tree_json(const Source& source, const std::vector<Branch>& tree, std::string_view path) {
  JsonWriter json;
  Places places(source);
  json.open('{').key("schema").string("proviso/tree/1").key("path").string(path).key("tree");
  std::uint32_t open = 0;
  for (const auto& branch : tree) {
    for (std::size_t left = closings(open, branch.depth); left > 0; --left) json.close(']').close('}');
    json.open('{').key("kind").string(name(branch.kind));
    json.key("number").string_or_null(source.text(branch.number));
    json.key("heading").string_or_null(one_line(source.text(branch.heading))).key("range");
    write_range(json, places, branch.span);
    json.key("children").open('[');
    ++open;
  }
  for (; open > 0; --open) json.close(']').close('}');
  return json.close('}').take() + '\n';
}

}  // namespace proviso::report
