#include "server/report/json_outline.h"

#include "server/report/json_parts.h"
#include "server/report/tree.h"

#include <algorithm>

namespace proviso::report {
namespace {

bool left_out(NodeKind kind) {
  return kind == NodeKind::heading || kind == NodeKind::noise || kind == NodeKind::comment;
}

// "annex-1/article-3/2" -> "annex-1/article-3": an article is named as its paragraphs are, without their part.
std::string article_part(std::string id) {
  const std::size_t article = id.rfind("article-");
  if (article == std::string::npos) return id;
  id.resize(std::min(id.size(), id.find('/', article)));
  return id;
}

class OutlineWriter {
 public:
  OutlineWriter(JsonWriter& json, const Document& document, Places& places)
      : json_(json), document_(document), places_(places) {}

  void write() {
    std::vector<const BlockSyntax*> syntax;
    syntax.reserve(document_.blocks.size());
    for (const auto& block : document_.blocks) syntax.push_back(&block.facts->syntax);
    const std::vector<Branch> all = branches(document_.outline, syntax);
    json_.open('[');
    std::uint32_t open = 0;  // branches not yet closed
    for (std::size_t i = 1; i < all.size();) {
      for (; open >= all[i].depth && open > 0; --open) json_.close(']').close('}');
      if (left_out(all[i].kind)) {
        const std::uint32_t depth = all[i].depth;
        for (++i; i < all.size() && all[i].depth > depth;) ++i;
        continue;
      }
      write_branch(all[i]);
      open = all[i++].depth;
    }
    for (; open > 0; --open) json_.close(']').close('}');
    json_.close(']');
  }

 private:
  void write_branch(const Branch& branch) {
    json_.open('{').key("id").string(id(branch)).key("kind").string(name(branch.kind));
    json_.key("number").string_or_null(document_.source->text(branch.number));
    json_.key("heading").string_or_null(one_line(document_.source->text(branch.heading))).key("range");
    write_range(json_, places_, branch.span);
    json_.key("children").open('[');
  }

  std::string id(const Branch& branch) {
    if (branch.block != kNone) return document_.id(branch.block, branch.item);
    const Node& node = document_.outline.nodes[branch.node];
    if (node.kind == NodeKind::article) {
      const std::uint32_t block = first_block(branch.node, node.end);
      if (block != kNone) return article_part(document_.id(block));
    }
    std::string own(name(node.kind));
    if (!node.label.empty()) own += '-' + node.label.text;
    return own;
  }

  // The first block below the nodes [node, end). Nodes are asked for in order, so the search goes on where it was.
  std::uint32_t first_block(std::uint32_t node, std::uint32_t end) {
    const auto& blocks = document_.blocks;
    while (next_block_ < blocks.size() && blocks[next_block_].block.node < node) ++next_block_;
    return next_block_ < blocks.size() && blocks[next_block_].block.node < end ? next_block_ : kNone;
  }

  JsonWriter& json_;
  const Document& document_;
  Places& places_;
  std::uint32_t next_block_ = 0;
};

}  // namespace

void write_outline(JsonWriter& json, const Document& document, Places& places) {
  OutlineWriter(json, document, places).write();
}

}  // namespace proviso::report
