#include "server/report/json_coverage.h"

#include "server/report/json_parts.h"

namespace proviso::report {
namespace {

constexpr unsigned kReasonCount = 9;

std::string_view step_name(ProofStep::Kind kind) {
  switch (kind) {
    case ProofStep::Kind::reference:
      return "by-reference";
    case ProofStep::Kind::scope:
      return "by-scope";
    case ProofStep::Kind::weakener:
      return "weakened-by";
    case ProofStep::Kind::words:
      break;
  }
  return "sentence";
}

void write_reasons(JsonWriter& json, Reasons reasons) {
  json.open('[');
  for (unsigned bit = 0; bit < kReasonCount; ++bit) {
    if (reasons & (1u << bit)) json.string(name(static_cast<Reason>(1u << bit)));
  }
  json.close(']');
}

// The members that name a kind and its place; the same bytes begin every row of that kind.
void write_kind_head(JsonWriter& json, const Judgement& judgement, const KindFound& kind) {
  const Document& document = *judgement.document;
  json.open('{').key("id").string(document.id(kind.block)).key("article").string(document.article(kind.block));
  json.key("provision").string(document.name(kind.block));
  json.key("kind").string(judgement.packs->taxonomy.kinds[kind.kind].id);
}

void write_support(JsonWriter& json, const Document& document, const Support& support, Places& places) {
  json.open('{').key("where").string(document.short_name(support.block, support.item));
  json.key("route").string(name(support.route)).key("force").string(support.reasons == 0 ? "full" : "weakened");
  json.key("weakened_by");
  write_reasons(json, support.reasons);
  json.key("contradicts").boolean(support.contradicts).key("condition");
  write_condition(json, document, places, support.condition);
  json.key("path").open('[');
  for (const auto& step : support.path) {
    json.open('{').key("step").string(step_name(step.kind)).key("id").string(document.id(step.block)).key("range");
    write_range(json, places, step.range);
    json.key("text").string(document.source->text(step.range)).close('}');
  }
  json.close(']').close('}');
}

void write_status(JsonWriter& json, const std::optional<Status>& status) {
  json.string_or_null(status ? name(*status) : std::string_view{});
}

void write_row(JsonWriter& json, const Judgement& judgement, const CoverageRow& row, Places& places) {
  const Document& document = *judgement.document;
  const Support* decisive = row.decisive < row.supports.size() ? &row.supports[row.decisive] : nullptr;
  json.key("safeguard").string(judgement.packs->taxonomy.safeguards[row.safeguard].id);
  json.key("level").string(name(row.level)).key("status").string(name(row.status)).key("where");
  json.string_or_null(decisive ? document.short_name(decisive->block, decisive->item) : std::string{});
  json.key("weakened_by");
  write_reasons(json, decisive ? decisive->reasons : Reasons{});
  json.key("declared").boolean(false).key("if_kept");
  write_status(json, row.if_kept);
  json.key("if_dropped");
  write_status(json, row.if_dropped);
  json.key("supports").open('[');
  for (const auto& support : row.supports) write_support(json, document, support, places);
  json.close(']').close('}');
}

}  // namespace

void write_kinds(JsonWriter& json, const Judgement& judgement, Places& places) {
  const Document& document = *judgement.document;
  json.open('[');
  for (const auto& kind : judgement.coverage.kinds) {
    write_kind_head(json, judgement, kind);
    json.key("certainty").string(name(Certainty::likely)).key("condition");
    write_condition(json, document, places, kind.condition);
    json.key("range");
    write_range(json, places, kind.words);
    json.key("because").string(document.source->text(kind.words)).close('}');
  }
  json.close(']');
}

void write_coverage(JsonWriter& json, const Judgement& judgement, Places& places) {
  std::uint32_t kind = kNone;
  std::string head;
  json.open('[');
  for (const auto& row : judgement.coverage.rows) {
    if (row.kind != kind) {
      kind = row.kind;
      JsonWriter writer;
      write_kind_head(writer, judgement, judgement.coverage.kinds[kind]);
      head = writer.take();
    }
    json.raw(head);
    write_row(json, judgement, row, places);
  }
  json.close(']');
}

}  // namespace proviso::report
