#include "grammar/dump.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace proviso {
namespace {

constexpr std::size_t kFirstWords = 48;  // bytes shown of a node's text

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Blanks and line ends as one blank each; cut at a word after `most` bytes.
std::string one_line(std::string_view text, std::size_t most) {
  std::string result;
  for (const char c : text) {
    if (blank(c)) {
      if (result.size() >= most) return result + "…";
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else {
      result += c;
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

// A node or an item, the same to both dumps.
struct Entry {
  NodeKind kind = NodeKind::text;
  std::string number;
  std::string heading;
  std::string words;
  std::size_t depth = 0;
};

bool worded(NodeKind kind) {
  return kind == NodeKind::tail || kind == NodeKind::recital || kind == NodeKind::text || kind == NodeKind::noise ||
         kind == NodeKind::comment || kind == NodeKind::directive || kind == NodeKind::footnote ||
         kind == NodeKind::status || kind == NodeKind::enacting || kind == NodeKind::closing;
}

class Lister {
 public:
  Lister(const Outline& outline, const Source& source) : outline_(outline), source_(source) {}

  std::vector<Entry> entries() {
    std::vector<std::size_t> depths(outline_.nodes.size(), 0);
    for (std::uint32_t i = 0; i < outline_.nodes.size(); ++i) {
      const Node& node = outline_.nodes[i];
      if (node.parent != kNone) depths[i] = depths[node.parent] + 1;
      if (node.kind == NodeKind::heading && node.parent != kNone && !outline_.nodes[node.parent].heading.empty())
        continue;
      add(node, depths[i]);
      // The items of an article that has paragraphs as well stand in its chapeau, before them.
      if (node.block != kNone && node.kind != NodeKind::heading) items(outline_.blocks[node.block], depths[i] + 1);
    }
    return std::move(entries_);
  }

 private:
  void add(const Node& node, std::size_t depth) {
    Entry entry;
    entry.kind = node.kind;
    entry.depth = depth;
    entry.number = one_line(source_.text(node.number), 40);
    entry.heading = one_line(source_.text(node.heading), 400);
    if (node.kind == NodeKind::heading) entry.heading = one_line(source_.text(node.span), 400);
    if (worded(node.kind)) {
      const Span span = node.block != kNone ? outline_.blocks[node.block].span : node.span;
      entry.words = one_line(source_.text(span), kFirstWords);
    }
    entries_.push_back(std::move(entry));
  }

  void items(const Block& block, std::size_t depth) {
    const std::string_view text = source_.text(block.span);
    const BlockSyntax syntax = parse_block(text, block.role, Language::en, outline_.profile);
    for (const Item& item : syntax.items) {
      Entry entry;
      entry.kind = item.kind;
      entry.depth = depth + item.level;
      entry.number = one_line(text.substr(item.number.begin, item.number.size()), 40);
      if (worded(item.kind)) entry.words = one_line(text.substr(item.span.begin, item.span.size()), kFirstWords);
      entries_.push_back(std::move(entry));
    }
  }

  const Outline& outline_;
  const Source& source_;
  std::vector<Entry> entries_;
};

void write(const Outline& outline, const Source& source, std::uint32_t number, std::string& result) {
  const Node& node = outline.nodes[number];
  std::uint32_t at = node.span.begin;
  for (std::uint32_t child = number + 1; child < node.end; child = outline.nodes[child].end) {
    const Span span = outline.nodes[child].span;
    result += source.text({at, std::max(at, span.begin)});
    write(outline, source, child, result);
    at = std::max(at, span.end);
  }
  result += source.text({at, std::max(at, node.span.end)});
}

std::string_view name(Unit unit) {
  switch (unit) {
    case Unit::instrument:
      return "instrument";
    case Unit::annex:
      return "annex";
    case Unit::part:
      return "part";
    case Unit::title:
      return "title";
    case Unit::chapter:
      return "chapter";
    case Unit::section:
      return "section";
    case Unit::article:
      return "article";
    case Unit::paragraph:
      return "paragraph";
    case Unit::item:
      return "item";
  }
  return "";
}

std::string_view name(Deixis deixis) {
  switch (deixis) {
    case Deixis::none:
      return "";
    case Deixis::here:
      return "this ";
    case Deixis::that:
      return "that ";
    case Deixis::preceding:
      return "preceding ";
    case Deixis::following:
      return "following ";
  }
  return "";
}

std::string_view name(Lead lead) {
  switch (lead) {
    case Lead::none:
      return "none";
    case Lead::subject_to:
      return "subject_to";
    case Lead::in_accordance_with:
      return "in_accordance_with";
    case Lead::pursuant_to:
      return "pursuant_to";
    case Lead::notwithstanding:
      return "notwithstanding";
    case Lead::without_prejudice:
      return "without_prejudice";
    case Lead::except:
      return "except";
    case Lead::referred_to_in:
      return "referred_to_in";
    case Lead::provided_for_in:
      return "provided_for_in";
    case Lead::for_the_purposes_of:
      return "for_the_purposes_of";
    case Lead::mutatis_mutandis:
      return "mutatis_mutandis";
  }
  return "";
}

std::string_view name(MarkKind kind) {
  switch (kind) {
    case MarkKind::contested:
      return "contested";
    case MarkKind::alternative:
      return "alternative";
    case MarkKind::attributed:
      return "attributed";
    case MarkKind::placeholder:
      return "placeholder";
    case MarkKind::status:
      return "status";
    case MarkKind::editorial:
      return "editorial";
    case MarkKind::unpaired_open:
      return "unpaired_open";
    case MarkKind::unpaired_close:
      return "unpaired_close";
  }
  return "";
}

std::string path_text(const Path& path) {
  std::string result;
  for (const Step& step : path) {
    if (!result.empty()) result += " > ";
    result += name(step.deixis);
    result += name(step.unit);
    if (!step.from.empty()) result += ' ' + step.from.text;
    if (!step.to.empty()) result += "-" + step.to.text;
  }
  return result;
}

// Walks every way through a graph of sentences.
class Walker {
 public:
  Walker(const BlockSyntax& syntax, std::string_view text, std::size_t most)
      : syntax_(syntax), text_(text), most_(most), entered_(syntax.graph.runs.size(), false) {
    for (const Edge& edge : syntax.graph.edges) entered_[edge.to] = true;
  }

  std::string walk() {
    for (std::uint32_t run = 0; run < syntax_.graph.runs.size(); ++run) {
      if (!entered_[run]) from(run, "");
    }
    return std::move(result_);
  }

 private:
  void from(std::uint32_t number, std::string line) {
    if (lines_ >= most_) return;
    const Run& run = syntax_.graph.runs[number];
    if (run.end > run.begin) {
      if (!line.empty()) line += ' ';
      line += literals(run.condition, true) + words(run);
    }
    if (run.first_edge == run.last_edge) {
      ++lines_;
      if (!line.empty()) result_ += line + '\n';
      return;
    }
    for (std::uint32_t i = run.first_edge; i < run.last_edge; ++i) {
      const Edge& edge = syntax_.graph.edges[i];
      const std::string dropped = literals(edge.condition, false);
      from(edge.to, line + (dropped.empty() || line.empty() ? "" : " ") +
                        dropped.substr(0, dropped.empty() ? 0 : dropped.size() - 1));
    }
  }

  std::string literals(std::uint32_t condition, bool innermost) const {
    std::string result;
    const auto& all = syntax_.conditions[condition].literals;
    for (std::size_t i = innermost && !all.empty() ? all.size() - 1 : 0; i < all.size(); ++i) {
      result += (all[i].kept ? '+' : '-') + std::to_string(all[i].mark) + ' ';
    }
    return result;
  }

  std::string words(const Run& run) const {
    std::string result;
    for (std::uint32_t word = run.begin; word < run.end; ++word) {
      if (word > run.begin) result += ' ';
      const Span span = syntax_.words[word].span();
      result += fold_word(text_.substr(span.begin, span.size()));
    }
    return result;
  }

  const BlockSyntax& syntax_;
  std::string_view text_;
  std::size_t most_;
  std::size_t lines_ = 0;
  std::vector<bool> entered_;
  std::string result_;
};

}  // namespace

std::string tree_sexp(const Outline& outline, const Source& source) {
  const std::vector<Entry> entries = Lister(outline, source).entries();
  std::string result;
  std::size_t open = 0;
  for (const Entry& entry : entries) {
    if (!result.empty()) {
      result += std::string(open > entry.depth ? open - entry.depth : 0, ')') + '\n';
    }
    result += std::string(2 * entry.depth, ' ') + '(' + std::string(name(entry.kind));
    if (!entry.number.empty()) result += ' ' + entry.number;
    if (!entry.heading.empty()) result += ' ' + quoted(entry.heading);
    if (!entry.words.empty()) result += ' ' + quoted(entry.words);
    open = entry.depth + 1;
  }
  return result + std::string(open, ')') + '\n';
}

std::string tree_text(const Outline& outline, const Source& source) {
  std::string result;
  for (const Entry& entry : Lister(outline, source).entries()) {
    result += std::string(2 * entry.depth, ' ') + std::string(name(entry.kind));
    if (!entry.number.empty()) result += ' ' + entry.number;
    if (!entry.heading.empty()) result += "  " + entry.heading;
    if (!entry.words.empty()) result += "  " + entry.words;
    result += '\n';
  }
  return result;
}

std::string written(const Outline& outline, const Source& source) {
  std::string result;
  result.reserve(source.size());
  write(outline, source, 0, result);
  return result;
}

std::string sentences_text(const BlockSyntax& syntax, std::string_view text, std::size_t most) {
  return Walker(syntax, text, most).walk();
}

std::string mentions_text(const BlockSyntax& syntax) {
  std::string result;
  for (const Mention& mention : syntax.mentions) {
    std::string line;
    if (mention.lead != Lead::none) line += std::string(name(mention.lead)) + ": ";
    if (mention.external) line += "external ";
    if (mention.except) line += "except ";
    for (std::size_t i = 0; i < mention.paths.size(); ++i) line += (i > 0 ? ", " : "") + path_text(mention.paths[i]);
    result += line + '\n';
  }
  return result;
}

std::string marks_text(const BlockSyntax& syntax, std::string_view text) {
  std::string result;
  for (const Mark& mark : syntax.marks) {
    result += std::string(name(mark.kind));
    if (mark.group != kNoGroup) result += " of " + std::to_string(mark.group);
    if (mark.parent != kNone) result += " in " + std::to_string(mark.parent);
    result += ' ' + one_line(text.substr(mark.span.begin, mark.span.size()), 60) + '\n';
  }
  return result;
}

}  // namespace proviso
