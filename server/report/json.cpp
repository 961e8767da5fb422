#include "server/report/json.h"

#include "server/model/resolve.h"
#include "server/report/json_coverage.h"
#include "server/report/json_outline.h"
#include "server/report/json_parts.h"
#include "server/report/json_writer.h"
#include "server/report/sha256.h"

namespace proviso::report {
namespace {

void write_finding(JsonWriter& json, const Finding& finding, Places& places) {
  json.open('{').key("rule").string(finding.rule);
  json.key("severity").string(name(finding.severity)).key("certainty").string(name(finding.certainty));
  json.key("standing").string(name(finding.standing)).key("id").string(finding.id);
  json.key("article").string(finding.article).key("provision").string(finding.provision);
  json.key("kind").string_or_null(finding.kind).key("safeguard").string_or_null(finding.safeguard);
  json.key("status").string_or_null(finding.safeguard.empty() ? std::string_view{} : name(finding.status));
  json.key("entry").string(finding.entry).key("range");
  write_range(json, places, finding.range);
  json.key("message").string(finding.message).key("evidence").open('[');
  for (const auto& evidence : finding.evidence) {
    json.open('{').key("range");
    write_range(json, places, evidence.range);
    json.key("note").string(evidence.note).close('}');
  }
  json.close(']').key("concerns").open('[');
  for (const auto& id : finding.concerns) json.string(id);
  json.close(']').key("fixes").open('[').close(']');
  json.key("fingerprint").string(finding.fingerprint).close('}');
}

void write_references(JsonWriter& json, const Document& document) {
  const ReferenceCounts counts = count_references(document);
  json.open('{').key("resolved").number(counts.resolved).key("external").number(counts.external);
  json.key("unresolved").number(counts.unresolved).close('}');
}

void write_problem(JsonWriter& json, const Problem& problem) {
  json.open('{').key("file").string(problem.file);
  json.key("severity").string(problem.error ? "error" : "hint").key("range");
  if (problem.place) {
    json.open('{');
    for (const char* end : {"start", "end"}) {
      json.key(end).open('{').key("line").number(problem.place->line);
      json.key("column").number(problem.place->column).close('}');
    }
    json.close('}');
  } else {
    json.null();
  }
  json.key("message").string(problem.message).close('}');
}

}  // namespace

std::string json_head(const Head& head, const Style&) {
  JsonWriter json;
  json.open('{').key("schema").string("proviso/report/1");
  json.key("tool").open('{').key("name").string("proviso").key("version").string(head.version).close('}');
  json.key("packs").open('[');
  for (const auto& pack : head.packs) {
    json.open('{').key("name").string(pack.name).key("digest").string(pack.digest).close('}');
  }
  json.close(']').key("note").string(head.note).key("documents").open('[');
  return json.take() + "\n";
}

std::string json_text(const CheckedText& text, const Style&) {
  const Judgement& judgement = *text.judgement;
  const Document& document = *judgement.document;
  const Source& source = *document.source;
  JsonWriter json(source.size() + 4096);
  Places places(source);
  json.open('{').key("path").string(text.path).key("sha256").string(sha256(source.text()));
  json.key("title").string(title(document)).key("language").string("en");
  json.key("profile").string(profile_name(document.outline.profile));
  json.key("extent").string(document.excerpt ? "excerpt" : "whole").key("reading").string("undecided");
  json.key("findings").open('[');
  for (const auto& finding : judgement.findings) write_finding(json, finding, places);
  json.close(']').key("kinds");
  write_kinds(json, judgement, places);
  json.key("coverage");
  write_coverage(json, judgement, places);
  json.key("outline");
  write_outline(json, document, places);
  json.key("references");
  write_references(json, document);
  json.close('}');
  return json.take();
}

std::string json_tail(const Tail& tail, const Style&) {
  JsonWriter json;
  json.open('[');
  for (const auto& problem : tail.problems) write_problem(json, problem);
  json.close(']');
  return "\n],\"problems\":" + json.take() + "}\n";
}

std::string json_report(const Head& head, const std::vector<CheckedText>& texts, const Tail& tail) {
  std::string report = json_head(head, {});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) report += ",\n";
    report += json_text(texts[i], {});
  }
  return report + json_tail(tail, {});
}

}  // namespace proviso::report
