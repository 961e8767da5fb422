#include "server/report/json_parts.h"

#include <algorithm>

namespace proviso::report {
namespace {

void write_place(JsonWriter& json, const Place& place) {
  json.open('{').key("line").number(place.line).key("column").number(place.column);
  json.key("offset").number(place.offset).close('}');
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

void write_range(JsonWriter& json, Places& places, Span span) {
  json.open('{').key("start");
  write_place(json, places.at(span.begin));
  json.key("end");
  write_place(json, places.at(span.end));
  json.close('}');
}

void write_condition(JsonWriter& json, const Document& document, Places& places, const Condition& condition) {
  json.open('[');
  for (const auto& literal : condition.literals) {
    json.open('{').key("range");
    write_range(json, places, document.mark_span(literal.mark));
    json.key("state").string(literal.kept ? "kept" : "dropped").close('}');
  }
  json.close(']');
}

std::string_view profile_name(Profile profile) {
  switch (profile) {
    case Profile::un:
      return "un";
    case Profile::coe:
      return "coe";
    case Profile::eu:
      return "eu";
    case Profile::trade:
      return "trade";
    case Profile::automatic:
      break;
  }
  return "automatic";
}

std::string title(const Document& document) {
  const Source& source = *document.source;
  for (const auto& entry : document.outline.header) {
    if (source.text(entry.key) == "title" && !entry.value.empty()) return one_line(source.text(entry.value));
  }
  return one_line(source.text(document.outline.title));
}

}  // namespace proviso::report
