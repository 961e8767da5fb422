#include "server/report/json_outline.h"

#include "server/report/json_parts.h"
#include "server/report/tree.h"

namespace proviso::report {
namespace {

bool left_out(NodeKind kind) {
  return kind == NodeKind::heading || kind == NodeKind::noise || kind == NodeKind::comment;
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

  std::string id(const Branch& branch) const {
    return branch.item == kNone ? document_.node_id(branch.node) : document_.id(branch.block, branch.item);
  }

  JsonWriter& json_;
  const Document& document_;
  Places& places_;
};

}  // namespace

void write_outline(JsonWriter& json, const Document& document, Places& places) {
  OutlineWriter(json, document, places).write();
}

}  // namespace proviso::report
