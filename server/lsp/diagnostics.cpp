#include "server/lsp/diagnostics.h"

#include "server/check/entries.h"
#include "server/lsp/convert.h"
#include "server/lsp/json_text.h"

#include <algorithm>
#include <vector>

namespace proviso::lsp {
namespace {

// The whole path is in the hover.
constexpr std::size_t kMostRelated = 5;

using Related = std::vector<const Evidence*>;

// The first places of an entry's evidence, none twice, its own range left out.
void collect_related(Entry entry, Span own, Related& related) {
  related.clear();
  for (const Finding& finding : entry) {
    for (const Evidence& evidence : finding.evidence) {
      if (related.size() == kMostRelated) return;
      const auto same = [&](const Evidence* other) { return *other == evidence; };
      if (evidence.range == own || std::any_of(related.begin(), related.end(), same)) continue;
      related.push_back(&evidence);
    }
  }
}

// Writes the diagnostics of one text, reusing its buffers from entry to entry.
class Writer {
 public:
  Writer(std::string& out, std::string_view uri, const Source& source, const Client& client)
      : out_(out), locator_(source, client.encoding), client_(client) {
    append_string(uri_, uri);
    append_escaped(pages_, client.rule_pages);
  }

  void write(Entry entry) {
    const Finding& first = lead(entry);
    collect_related(entry, first.range, related_);
    out_ += R"({"range":)";
    append_json(out_, locator_.visible_range(first.range));
    out_ += R"(,"severity":)";
    append_number(out_, severity_number(first.severity));
    write_code(first.rule);
    out_ += R"(,"source":"proviso","message":")";
    write_message(entry, first);
    out_ += '"';
    if (client_.can.related_information && !related_.empty()) write_related();
    out_ += '}';
  }

 private:
  void write_code(std::string_view rule) {
    out_ += R"(,"code":")";
    append_escaped(out_, rule);
    out_ += '"';
    if (!client_.can.code_description || pages_.empty()) return;
    out_ += R"(,"codeDescription":{"href":")";
    out_ += pages_;
    out_ += '/';
    append_escaped(out_, rule);
    out_ += R"(.md"})";
  }

  void write_message(Entry entry, const Finding& first) {
    append_escaped(out_, first.message);
    const Finding* before = &first;
    for (const Finding& finding : entry) {
      if (&finding == &first) continue;
      out_ += "\\n";
      append_escaped(out_, beyond(finding.message, before->message));
      before = &finding;
    }
    if (client_.can.related_information) return;
    for (const Evidence* evidence : related_) {
      out_ += "\\nline ";
      append_number(out_, std::int64_t{locator_.position(evidence->range.begin).line} + 1);
      out_ += ": ";
      append_escaped(out_, evidence->note);
    }
  }

  void write_related() {
    char before = '[';
    out_ += R"(,"relatedInformation":)";
    for (const Evidence* evidence : related_) {
      out_ += before;
      before = ',';
      out_ += R"({"location":{"uri":)";
      out_ += uri_;
      out_ += R"(,"range":)";
      append_json(out_, locator_.visible_range(evidence->range));
      out_ += R"(},"message":)";
      append_string(out_, evidence->note);
      out_ += '}';
    }
    out_ += ']';
  }

  std::string& out_;
  Locator locator_;
  const Client& client_;
  std::string uri_;    // as JSON
  std::string pages_;  // escaped
  Related related_;
};

}  // namespace

std::string diagnostics_params(const Judged& judged, const Client& client) {
  std::string out = R"({"uri":)";
  append_string(out, judged.uri);
  if (judged.version) {
    out += R"(,"version":)";
    append_number(out, *judged.version);
  }
  out += R"(,"diagnostics":[)";
  if (judged.judgement) {
    Writer writer(out, judged.uri, *judged.judgement->document->source, client);
    for (const Entry entry : entries(judged.judgement->findings)) {
      if (out.back() == '}') out += ',';
      writer.write(entry);
    }
  }
  out += "]}";
  return out;
}

}  // namespace proviso::lsp
