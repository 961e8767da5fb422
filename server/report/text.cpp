#include "server/report/text.h"

#include "server/check/entries.h"
#include "server/report/excerpt.h"
#include "server/report/json_parts.h"
#include "server/report/paint.h"
#include "server/report/shown.h"

#include <algorithm>
#include <map>

namespace proviso::report {
namespace {

constexpr std::string_view kIndent = "  ";
constexpr std::string_view kNote = "  = ";

class TextWriter {
 public:
  TextWriter(const CheckedText& text, const Style& style)
      : path_(shown(text.path)),
        judgement_(*text.judgement),
        source_(*judgement_.document->source),
        style_(style),
        places_(source_) {}

  std::string write() {
    const std::vector<Entry> all = entries(judgement_.findings);
    write_head(all.empty());
    for (const Entry entry : all) write_entry(entry);
    return std::move(out_);
  }

 private:
  void write_head(bool silent) {
    const Document& document = *judgement_.document;
    const auto articles = std::ranges::count(document.outline.nodes, NodeKind::article, &Node::kind);
    std::string about = title(document);
    if (articles > 0) about += (about.empty() ? "" : ", ") + counted(static_cast<std::size_t>(articles), "article");
    if (silent) {
      out_ += path_ + ": " + shown(about) + (about.empty() ? "" : ", ") + "no findings\n";
      return;
    }
    out_ += paint(path_, kBold, style_) + '\n' + wrapped(kIndent, about, style_);
    if (document.excerpt) {
      out_ += wrapped(kIndent, "an excerpt: what is not in this text may stand elsewhere in the treaty", style_);
    }
    out_ += '\n';
  }

  void write_entry(Entry entry) {
    const Finding& first = lead(entry);
    out_ += paint(path_ + ':' + place(first.range.begin) + ':', kBold, style_) + ' ';
    out_ += paint(std::string(name(first.severity)) + ':', colour(first.severity), style_) + ' ' + first.rule + '\n';
    out_ += wrapped(kIndent, first.message, style_);
    out_ += excerpt(source_, first.range, style_, colour(first.severity));
    for (const Finding& finding : entry) {
      if (&finding != &first) write_further(finding, first);
    }
    write_evidence(entry);
    write_concerns(entry);
    out_ += '\n';
  }

  void write_further(const Finding& finding, const Finding& first) {
    std::string line(beyond(finding.message, first.message));
    std::string aside = finding.rule;
    if (finding.severity != first.severity) aside.insert(0, std::string(name(finding.severity)) + ": ");
    if (finding.range != first.range) aside += ", " + place(finding.range.begin);
    out_ += wrapped(kNote, line + " [" + aside + ']', style_);
  }

  void write_evidence(Entry entry) {
    std::vector<Evidence> told;
    for (const Finding& finding : entry) {
      for (const auto& evidence : finding.evidence) {
        // What is drawn or listed already needs no line of its own.
        if (evidence.range == finding.range || shows_concern(finding, evidence.range)) continue;
        if (std::ranges::find(told, evidence) != told.end()) continue;
        told.push_back(evidence);
        const std::string line = std::to_string(places_.at(evidence.range.begin).line);
        out_ += wrapped(kNote, evidence.note + quoted(evidence) + " (line " + line + ')', style_);
      }
    }
  }

  // The words themselves, where they are few and the note does not have them.
  std::string quoted(const Evidence& evidence) const {
    constexpr std::uint32_t kFew = 60;
    if (evidence.range.empty() || evidence.range.size() > kFew) return {};
    const std::string words = one_line(source_.text(evidence.range));
    return evidence.note.find(words) == std::string::npos ? ": \xE2\x80\x9C" + words + "\xE2\x80\x9D" : std::string{};
  }

  bool shows_concern(const Finding& finding, Span range) {
    return std::ranges::any_of(finding.concerns, [&](const std::string& id) {
      const auto known = provisions().find(id);
      return known != provisions().end() && std::ranges::find(known->second.words, range) != known->second.words.end();
    });
  }

  void write_concerns(Entry entry) {
    std::vector<const Provision*> concerned;
    for (const Finding& finding : entry) {
      for (const auto& id : finding.concerns) {
        const auto known = provisions().find(id);
        if (known != provisions().end() && id != finding.id) concerned.push_back(&known->second);
      }
    }
    if (concerned.empty()) return;
    std::ranges::sort(concerned, {}, &Provision::block);
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    std::vector<std::string> articles, all;
    for (const Provision* provision : concerned) {
      const bool article = provision->name.starts_with("article ") && provision->name.find(" of ") == std::string::npos;
      (article ? articles : all).push_back(article ? provision->name.substr(8) : provision->name);
    }
    if (!articles.empty())
      all.insert(all.begin(), (articles.size() > 1 ? "articles " : "article ") + enumerated(articles));
    const bool of_a_clause = lead(entry).kind.empty();
    out_ += wrapped(kNote, (of_a_clause ? "what rests on it: " : "the same holds of ") + enumerated(all), style_);
  }

  // A provision that has a kind: what the document calls it, and the words that made it each of its kinds.
  struct Provision {
    std::uint32_t block = 0;
    std::string name;
    std::vector<Span> words;
  };

  // By id. Made when first asked for: most texts have few findings.
  const std::map<std::string, Provision>& provisions() {
    if (!provisions_.empty()) return provisions_;
    const Document& document = *judgement_.document;
    for (const auto& kind : judgement_.coverage.kinds) {
      Provision& provision = provisions_[document.id(kind.block)];
      if (provision.words.empty()) provision = {kind.block, document.name(kind.block), {}};
      provision.words.push_back(kind.words);
    }
    return provisions_;
  }

  std::string place(std::uint32_t offset) {
    const Place at = places_.at(offset);
    return std::to_string(at.line) + ':' + std::to_string(at.column);
  }

  std::string path_;
  const Judgement& judgement_;
  const Source& source_;
  const Style& style_;
  Places places_;
  std::map<std::string, Provision> provisions_;
  std::string out_;
};

// "1 warning and 2 information", gravest first.
std::string severities(const std::array<std::size_t, 4>& counts) {
  std::vector<std::string> parts;
  if (counts[0]) parts.push_back(counted(counts[0], "error"));
  if (counts[1]) parts.push_back(counted(counts[1], "warning"));
  if (counts[2]) parts.push_back(std::to_string(counts[2]) + " information");
  if (counts[3]) parts.push_back(counted(counts[3], "hint"));
  return enumerated(parts);
}

}  // namespace

std::string text_head(const Head& head, const Style& style) {
  if (head.note.empty()) return {};
  return wrapped("", head.note, style) + '\n';
}

std::string text_of(const CheckedText& text, const Style& style) { return TextWriter(text, style).write(); }

std::string text_tail(const Tail& tail, const Style& style) {
  std::size_t entries = 0;
  for (const std::size_t count : tail.tally.entries) entries += count;
  if (tail.tally.texts == 0) return wrapped("", "no text was judged", style);
  std::string line = counted(tail.tally.texts, "text") + ": ";
  if (entries == 0) return wrapped("", line + "no findings", style);
  return wrapped("", line + counted(entries, "entry", "entries") + " (" + severities(tail.tally.entries) + ')', style);
}

std::string problem_text(const Problem& problem, const Style& style) {
  std::string place = shown(problem.file);
  if (problem.place) {
    place += ':' + std::to_string(problem.place->line) + ':' + std::to_string(problem.place->column);
  }
  const std::string_view tint = problem.error ? kRed : kCyan;
  std::string out = place.empty() ? paint("proviso:", kBold, style) : paint(place + ':', kBold, style);
  out += ' ' + paint(problem.error ? "error:" : "hint:", tint, style) + ' ' + shown(problem.message) + '\n';
  if (problem.place && !problem.source_line.empty()) {
    out += excerpt(problem.source_line, problem.place->line, problem.place->column, 1, style, tint);
  }
  return out;
}

}  // namespace proviso::report
