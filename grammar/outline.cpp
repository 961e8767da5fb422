#include "grammar/outline.h"

#include "grammar/divisions.h"
#include "grammar/header.h"
#include "grammar/layout.h"
#include "grammar/numbering.h"
#include "grammar/tree.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace proviso {
namespace {

constexpr std::uint32_t kByteOrderMark = 3;
constexpr std::uint32_t kLongestTitle = 400;

// Reads lines one after another with the stack of open nodes at hand.
class Assembler {
 public:
  Assembler(std::string_view text, Profile profile) : text_(text), tree_(text, outline_) { outline_.profile = profile; }

  Outline assemble() {
    tree_.open(NodeKind::document, 0);
    const std::uint32_t begin = front();
    const Layout layout(text_, {begin, static_cast<std::uint32_t>(text_.size())}, Language::en);
    layout_ = &layout;
    survey();
    for (std::size_t i = 0; i < layout.size();) i = line(i);
    tree_.end_block();
    flush(pending_.size());
    tree_.close_to(0, static_cast<std::uint32_t>(text_.size()));
    settle_profile();
    return std::move(outline_);
  }

 private:
  const Layout& lines() const { return *layout_; }
  // A heading may end in any word: the line after it starts anew.
  bool starts_anew(std::size_t i) const { return i == after_heading_ || lines().starts_anew(i); }
  bool starts_label(std::size_t i) const { return i == after_heading_ || lines().starts_label(i); }
  // The byte order mark and the header.
  std::uint32_t front() {
    std::uint32_t at = 0;
    if (text_.starts_with("\xEF\xBB\xBF")) {
      tree_.leaf(NodeKind::noise, {0, kByteOrderMark});
      at = kByteOrderMark;
    }
    Header found = header(text_, at);
    outline_.header = std::move(found.entries);
    if (found.unclosed) {
      outline_.problems.push_back({"unclosed-header",
                                   {at, at + 3},
                                   "the lines after --- are read as text: a header needs a closing --- within 64 lines "
                                   "and only key: value between"});
    }
    if (!found.span.empty()) {
      tree_.leaf(NodeKind::header, found.span);
      at = found.span.end;
    }
    return at;
  }

  // Looks ahead: has the text articles or a preamble at all, and does it say where the preamble begins?
  void survey() {
    for (std::size_t i = 0; i < lines().size(); ++i) {
      const LineKind kind = lines()[i].kind;
      if (kind == LineKind::preamble) announced_ = true;
      if (kind == LineKind::preamble || kind == LineKind::enacting || (kind == LineKind::head && starts_anew(i))) {
        structured_ = true;
        return;
      }
    }
  }

  // What paragraphs stand in.
  std::size_t container_depth() const {
    return tree_.depth_of(
        [](NodeKind kind) { return kind == NodeKind::article || kind == NodeKind::option || is_division(kind); });
  }

  // Noise, comments and footnotes between two lines of one block are in the block.
  void extend(const Line& line) {
    pending_.clear();
    tree_.extend_block(line);
  }

  // Lines of the page that wait for what follows: inside a block they are the block's, else they are nodes.
  void flush(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const Line& line = lines()[pending_[i]];
      tree_.leaf(leaf_kind(line.kind), line.span);
    }
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(count));
  }

  static NodeKind leaf_kind(LineKind kind) {
    switch (kind) {
      case LineKind::comment:
        return NodeKind::comment;
      case LineKind::directive:
        return NodeKind::directive;
      case LineKind::footnote:
        return NodeKind::footnote;
      case LineKind::status:
        return NodeKind::status;
      default:
        return NodeKind::noise;
    }
  }

  // Ends the block and closes nodes down to `depth`; what follows begins at `begin`. Comments and directives before it
  // are its elder siblings; noise and status notes belong to what they follow.
  void end_at(std::size_t depth, std::uint32_t begin) {
    tree_.end_block();
    std::size_t trailing = 0;
    while (trailing < pending_.size()) {
      const LineKind kind = lines()[pending_[trailing]].kind;
      if (kind == LineKind::comment || kind == LineKind::directive) break;
      ++trailing;
    }
    const std::uint32_t end = trailing < pending_.size() ? lines()[pending_[trailing]].span.begin : begin;
    flush(trailing);
    tree_.close_to(depth, end);
    flush(pending_.size());
  }

  // Reads line i and returns the next line to read.
  std::size_t line(std::size_t i) {
    const Line& line = lines()[i];
    switch (line.kind) {
      case LineKind::blank:
        return i + 1;
      case LineKind::comment:
      case LineKind::directive:
      case LineKind::noise:
      case LineKind::footnote:
      case LineKind::status:
        return aside(i);
      case LineKind::head:
        if (accepts_head(i)) return head(i);
        break;
      case LineKind::preamble:
        if (!tree_.is_open(NodeKind::article) && starts_anew(i)) return preamble(i);
        break;
      case LineKind::enacting:
        if (!tree_.is_open(NodeKind::article)) return enacting(i);
        break;
      case LineKind::closing:
        if (starts_anew(i) && !tree_.is_open(NodeKind::closing) && !tree_.is_open(NodeKind::preamble) && structured_)
          return closing(i);
        break;
      case LineKind::option:
        if (starts_anew(i)) return option(i);
        break;
      case LineKind::label:
        return label(i);
      case LineKind::text:
        break;
    }
    return text(i);
  }

  std::size_t aside(std::size_t i) {
    if (tree_.in_block()) {
      pending_.push_back(i);
    } else {
      tree_.leaf(leaf_kind(lines()[i].kind), lines()[i].span);
    }
    return i + 1;
  }

  bool expected_article(const Line& line) const {
    const Label next = fold_label(text_.substr(line.number.begin, line.number.size()));
    if (article_.empty()) return true;
    return follows(article_, next, false) || follows(article_, next, true) || next.text == "1" || next.text == "i";
  }

  // A wrapped sentence may begin a line with "Article 28 Parties": such a line needs the right number or a blank line.
  bool accepts_head(std::size_t i) const {
    const Line& line = lines()[i];
    if (!starts_anew(i)) return false;
    if (line.bare() || line.separated) return true;
    if (line.head != NodeKind::article) {
      return lines().heading_like({line.rest, line.end}) || lines().blank_before(i) || capitals(line.rest);
    }
    return expected_article(line) || lines().blank_before(i);
  }

  // "ANNEX AGREEMENT RELATING TO …": a heading of any length.
  bool capitals(std::uint32_t at) const {
    const auto upper = [&](std::uint32_t i) { return i < text_.size() && text_[i] >= 'A' && text_[i] <= 'Z'; };
    return upper(at) && upper(at + 1) && upper(at + 2);
  }

  std::size_t head(std::size_t i) {
    const Line& line = lines()[i];
    const std::size_t depth =
        line.head == NodeKind::article ? tree_.depth_of(is_division) : divisions_.depth(tree_, line.head);
    end_at(depth, line.span.begin);
    const std::uint32_t number = tree_.open(line.head, line.span.begin);
    tree_.set_number(number, line);
    tree_.add_bracket(number, line);
    numbering_ = {};
    titled_ = true;
    begun_ = true;
    if (line.head == NodeKind::article) {
      article_ = tree_.node(number).label;
    } else if (line.head == NodeKind::annex) {
      article_ = {};
    } else {
      divisions_.learn(tree_);
    }
    return heading(i, number);
  }

  // The heading on the line of the head or on the next; what is no heading is left to be read as text.
  std::size_t heading(std::size_t i, std::uint32_t number) {
    const Line& line = lines()[i];
    if (!line.bare()) {
      const Span rest{line.rest, line.end};
      if (classify(text_, {line.rest, line.span.end}, Language::en).kind != LineKind::label &&
          lines().heading_like(rest)) {
        return wrapped_heading(i, number, rest);
      }
      return rest_of_head(i);
    }
    const std::size_t next = lines().next(i);
    if (next == lines().size() || lines()[next].kind != LineKind::text) return i + 1;
    const Span candidate{lines()[next].begin, lines()[next].end};
    if (!lines().heading_like(candidate)) return i + 1;
    return wrapped_heading(next, number, candidate);
  }

  std::size_t wrapped_heading(std::size_t i, std::uint32_t number, Span span) {
    const std::size_t first = i;
    while (i + 1 < lines().size() && lines()[i + 1].kind == LineKind::text && !starts_anew(i + 1) &&
           lines().heading_like({span.begin, lines()[i + 1].end})) {
      ++i;
      span.end = lines()[i].end;
    }
    if (lines().reads_on_from(span, i + 1)) return begins_text(first, number, span.begin);
    tree_.node(number).heading = span;
    tree_.add_block(tree_.leaf(NodeKind::heading, span), BlockRole::heading, span);
    after_heading_ = i + 1;
    return i + 1;
  }

  // What looked like a heading is the beginning of a sentence.
  std::size_t begins_text(std::size_t i, std::uint32_t number, std::uint32_t begin) {
    if (tree_.node(number).kind != NodeKind::article) return i + (begin > lines()[i].begin ? 1 : 0);
    tree_.begin_block(number, BlockRole::body, {begin, lines()[i].end});
    return i + 1;
  }

  // "Article 5. 1. Each Party …", "Article 6 The Parties …": the text begins on the head's line.
  std::size_t rest_of_head(std::size_t i) {
    const Line& line = lines()[i];
    const Line rest = classify(text_, {line.rest, line.span.end}, Language::en);
    if (rest.kind == LineKind::label && rest.digits == Digits::arabic) {
      paragraph(rest, line.rest);
    } else {
      tree_.begin_block(tree_.top_number(), BlockRole::body, {line.rest, line.end});
    }
    return i + 1;
  }

  std::size_t preamble(std::size_t i) {
    const Line& line = lines()[i];
    end_at(tree_.depth_of_kind(NodeKind::annex), line.span.begin);
    const std::uint32_t number = tree_.open(NodeKind::preamble, line.span.begin);
    titled_ = true;
    begun_ = true;
    const std::uint32_t end = line.bare() ? line.end : line.rest;
    const Span word{line.begin, end};
    tree_.add_block(tree_.leaf(NodeKind::heading, word), BlockRole::heading, word);
    tree_.node(number).heading = word;
    if (!line.bare()) recital({line.rest, line.end}, line.rest);
    return i + 1;
  }

  void recital(Span span, std::uint32_t begin) {
    tree_.begin_block(tree_.open(NodeKind::recital, begin), BlockRole::recital, span);
  }

  std::size_t enacting(std::size_t i) {
    const Line& line = lines()[i];
    end_at(tree_.depth_of_kind(NodeKind::annex), line.span.begin);
    const std::uint32_t number = tree_.leaf(NodeKind::enacting, line.span);
    tree_.add_block(number, BlockRole::other, {line.begin, line.end});
    titled_ = true;
    begun_ = true;
    return i + 1;
  }

  std::size_t closing(std::size_t i) {
    const Line& line = lines()[i];
    end_at(tree_.depth_of_kind(NodeKind::annex), line.span.begin);
    tree_.begin_block(tree_.open(NodeKind::closing, line.span.begin), BlockRole::other, {line.begin, line.end});
    return i + 1;
  }

  bool block_begins_with_option() const {
    return classify(text_, tree_.block(), Language::en).kind == LineKind::option;
  }

  // Options of one paragraph are in its block; options of whole paragraphs are nodes that hold them.
  std::size_t option(std::size_t i) {
    const Line& line = lines()[i];
    const Label number = fold_label(text_.substr(line.number.begin, line.number.size()));
    const bool inside = tree_.in_block() &&
                        (tree_.top().kind == NodeKind::paragraph || tree_.top().kind == NodeKind::article) &&
                        block_begins_with_option();
    const bool next = tree_.is_open(NodeKind::option) && follows(option_, number, false);
    if (tree_.in_block() && tree_.top().kind == NodeKind::paragraph && (inside || (!next && !lines().blank_before(i))))
      return text(i);
    const bool reciting = tree_.is_open(NodeKind::preamble) || before_body();
    if (before_body()) begin_preamble(line.span.begin);
    const std::size_t depth =
        reciting ? tree_.depth_of_kind(NodeKind::preamble)
                 : tree_.depth_of([](NodeKind kind) { return kind == NodeKind::article || is_division(kind); });
    end_at(depth, line.span.begin);
    const std::uint32_t opened = tree_.open(NodeKind::option, line.span.begin);
    tree_.set_number(opened, line);
    tree_.add_bracket(opened, line);
    option_ = number;
    numbering_ = {};
    if (line.bare()) return i + 1;
    const Line rest = classify(text_, {line.rest, line.span.end}, Language::en);
    if (rest.kind == LineKind::label && rest.digits == Digits::arabic && !reciting) {
      paragraph(rest, line.rest);
    } else {
      tree_.begin_block(opened, reciting ? BlockRole::recital : BlockRole::body, {line.rest, line.end});
    }
    return i + 1;
  }

  std::size_t label(std::size_t i) {
    const Line& line = lines()[i];
    if (tree_.is_open(NodeKind::closing)) return text(i);
    if (tree_.is_open(NodeKind::preamble) || before_body()) {
      if (line.digits == Digits::arabic && starts_label(i)) return numbered_recital(i);
      return text(i);
    }
    if (line.digits != Digits::arabic || !starts_label(i) || !begins_paragraph(i)) return text(i);
    end_at(container_depth(), line.span.begin);
    paragraph(line, line.span.begin);
    return i + 1;
  }

  bool begins_paragraph(std::size_t i) {
    const Preceding before{tree_.in_block() ? tree_.block_text() : std::string_view{}, tree_.in_block(),
                           lines().blank_before(i)};
    return numbering_.begins_paragraph(text_, lines()[i], before);
  }

  // Recitals may be numbered: "(12) Whereas …".
  std::size_t numbered_recital(std::size_t i) {
    const Line& line = lines()[i];
    if (before_body()) begin_preamble(line.span.begin);
    end_at(tree_.depth_of_kind(NodeKind::preamble), line.span.begin);
    recital({line.rest, line.end}, line.span.begin);
    tree_.set_number(tree_.top_number(), line);
    return i + 1;
  }

  void paragraph(const Line& line, std::uint32_t begin) {
    const std::uint32_t number = tree_.open(NodeKind::paragraph, begin);
    tree_.set_number(number, line);
    tree_.add_bracket(number, line);
    numbering_.take(text_, line);
    bare_numbers_ = bare_numbers_ || line.form == Form::bare;
    tree_.begin_block(number, BlockRole::body, {line.rest, line.end});
  }

  // Whether nothing but the title has been read: what comes is the preamble, if the text has articles at all.
  bool before_body() const { return structured_ && !begun_ && tree_.depth() == 1; }

  void begin_preamble(std::uint32_t begin) {
    end_at(1, begin);
    tree_.open(NodeKind::preamble, begin);
    begun_ = true;
  }

  std::size_t text(std::size_t i) {
    const Line& line = lines()[i];
    if (!std::exchange(titled_, true) && !begun_ && tree_.depth() == 1) {
      if (const std::size_t next = title(i); next != i) return next;
    }
    if (before_body() && !announced_) begin_preamble(line.span.begin);
    if (tree_.is_open(NodeKind::preamble)) return recital_line(i);
    if (tree_.in_block() && joins_block(i)) {
      extend(line);
      return i + 1;
    }
    const NodeKind inside = tree_.top().kind;
    if (inside == NodeKind::article || inside == NodeKind::option) {
      tree_.begin_block(tree_.top_number(), BlockRole::body, {line.begin, line.end});
      return i + 1;
    }
    end_at(tree_.depth_of(is_division), line.span.begin);
    const BlockRole role = before_body() ? BlockRole::other : BlockRole::body;
    if (structured_ && !before_body() && !tree_.is_open(NodeKind::annex)) unknown(line);
    tree_.begin_block(tree_.open(NodeKind::text, line.span.begin), role, {line.begin, line.end});
    return i + 1;
  }

  void unknown(const Line& line) {
    outline_.problems.push_back(
        {"unknown-line", {line.begin, line.end}, "this line is neither a heading nor part of an article"});
  }

  // Outside articles a blank line ends a run of text; an item or a wrapped line never begins one.
  bool joins_block(std::size_t i) const {
    if (tree_.top().kind != NodeKind::text) return true;
    return !lines().blank_before(i) || lines()[i].kind == LineKind::label ||
           starts_lower(text_, lines()[i].begin, lines()[i].end);
  }

  // A recital ends with a comma, and the next one begins with a capital.
  bool begins_recital(std::size_t i) const {
    const char last = tree_.block_end();
    return (last == ',' || last == ';' || last == ':') && !starts_lower(text_, lines()[i].begin, lines()[i].end);
  }

  std::size_t recital_line(std::size_t i) {
    const Line& line = lines()[i];
    const bool more = tree_.in_block() && ((!starts_anew(i) && !begins_recital(i)) || line.kind == LineKind::label ||
                                           (starts_lower(text_, line.begin, line.end) && !lines().blank_before(i)));
    if (more) {
      extend(line);
      return i + 1;
    }
    end_at(tree_.depth_of_kind(NodeKind::preamble), line.span.begin);
    recital({line.begin, line.end}, line.span.begin);
    return i + 1;
  }

  // The text's own title: the first line, unless it is a sentence or a recital. Returns i if there is none.
  std::size_t title(std::size_t i) {
    const Line& line = lines()[i];
    if (line.kind != LineKind::text || line.end - line.begin > kLongestTitle) return i;
    const char last = text_[line.end - 1];
    if (last == ',' || last == ';' || last == ':') return i;
    const std::size_t next = lines().next(i);
    if (!structured_ && (!lines().heading_like({line.begin, line.end}) || next == lines().size() ||
                         (next == i + 1 && lines()[next].kind == LineKind::text)))
      return i;
    Span span{line.begin, line.end};
    std::size_t end = i + 1;
    while (end < lines().size() && lines()[end].kind == LineKind::text && span.size() < kLongestTitle &&
           (!starts_anew(end) || starts_lower(text_, lines()[end].begin, lines()[end].end))) {
      span.end = lines()[end].end;
      ++end;
    }
    outline_.title = span;
    tree_.add_block(tree_.leaf(NodeKind::heading, span), BlockRole::heading, span);
    return end;
  }

  void settle_profile() {
    if (outline_.profile != Profile::automatic) return;
    outline_.profile = Profile::un;
    if (bare_numbers_) outline_.profile = Profile::coe;
    for (const Node& one : outline_.nodes) {
      if (one.kind == NodeKind::article && one.label.text.find('.') != std::string::npos)
        outline_.profile = Profile::trade;
      if (one.kind == NodeKind::recital && !one.label.empty()) outline_.profile = Profile::eu;
    }
  }

  std::string_view text_;
  const Layout* layout_ = nullptr;
  Outline outline_;
  Tree tree_;
  Divisions divisions_;
  std::vector<std::size_t> pending_;  // lines of the page after the last line of the block
  std::size_t after_heading_ = 0;     // the line after the last heading
  Numbering numbering_;
  Label article_;  // the last article's number
  Label option_;
  bool bare_numbers_ = false;  // a paragraph has a number without a point or bracket
  bool announced_ = false;     // a line says where the preamble begins
  bool structured_ = false;    // the text has articles, chapters or a preamble
  bool titled_ = false;        // the title has been read, or it is too late for one
  bool begun_ = false;         // the preamble or the body has begun
};

}  // namespace

Outline outline(const Source& source, Profile profile) { return Assembler(source.text(), profile).assemble(); }

}  // namespace proviso
