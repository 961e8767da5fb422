#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/label.h"
#include "grammar/profile.h"
#include "grammar/source.h"
#include "grammar/span.h"

namespace proviso {

// What a node of the tree is, outermost first. `text` is a run of lines that no rule knows.
enum class NodeKind : std::uint8_t {
  document,
  header,
  annex,
  part,
  title,
  chapter,
  section,
  subsection,
  preamble,
  recital,
  enacting,
  article,
  heading,
  paragraph,
  item,
  tail,
  closing,
  footnote,
  noise,
  comment,
  directive,
  option,
  status,
  text,
};

// The name used in `proviso parse`, in the report's outline and in test data: "article".
std::string_view name(NodeKind kind);

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// One node. Nodes stand in text order, parents before children; `end` is one past the last descendant.
// The span of a division reaches to the start of the next one at its level or above, line ends included.
struct Node {
  NodeKind kind = NodeKind::text;
  Span span;
  Span number;   // the number as printed ("21", "7 bis", "II"), empty if it has none
  Span heading;  // the heading's words, empty if it has none
  Label label;   // the number, folded
  std::uint32_t parent = kNone;
  std::uint32_t end = 0;
  std::uint32_t block = kNone;  // index into Outline::blocks, for paragraph, article (unnumbered body), recital, …
  friend bool operator==(const Node&, const Node&) = default;
};

// What a block is to the law: only a body can give a kind or a safeguard.
enum class BlockRole : std::uint8_t { body, heading, recital, other };

// The smallest unit that holds whole sentences: one numbered paragraph with its items and tail (its number left
// out), the body of an unnumbered article, the chapeau before the first paragraph, a heading, a recital. In text
// order, not overlapping.
struct Block {
  Span span;
  BlockRole role = BlockRole::other;
  std::uint32_t node = 0;
  friend bool operator==(const Block&, const Block&) = default;
};

// Keys of the header: line 1 is ---, a closing --- within 64 lines, between them key: value, blank or comment.
struct HeaderEntry {
  Span key;
  Span value;  // the rest of the line, verbatim, without the blanks around it
  friend bool operator==(const HeaderEntry&, const HeaderEntry&) = default;
};

// A line that could not be understood as structure, or structure that contradicts itself.
struct SyntaxProblem {
  std::string code;  // "unknown-line", "unclosed-header", …
  Span span;
  std::string message;
  friend bool operator==(const SyntaxProblem&, const SyntaxProblem&) = default;
};

// The structure of a text down to blocks. Items inside a block are in its BlockSyntax.
// Every byte of the text is in exactly one deepest node: written back in order they are the text.
struct Outline {
  std::vector<Node> nodes;  // nodes[0] is the document
  std::vector<Block> blocks;
  std::vector<HeaderEntry> header;
  std::vector<SyntaxProblem> problems;
  Span title;  // the treaty's own title, empty if none was recognised
  Profile profile = Profile::un;
  friend bool operator==(const Outline&, const Outline&) = default;
};

// Never fails. Linear in the size of the text. `profile` is what the header or the settings say; automatic lets the
// text decide.
Outline outline(const Source& source, Profile profile = Profile::automatic);

}  // namespace proviso
