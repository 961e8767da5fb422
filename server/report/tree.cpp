#include "server/report/tree.h"

namespace proviso::report {
namespace {

// Puts the items of one block and the nodes below its node into one order.
class Grower {
 public:
  Grower(const Outline& outline, const std::vector<const BlockSyntax*>& blocks) : outline_(outline), blocks_(blocks) {}

  std::vector<Branch> grow() {
    all_.reserve(outline_.nodes.size() * 2);
    for (std::uint32_t node = 0; node < outline_.nodes.size(); ++node) add_node(node);
    return std::move(all_);
  }

 private:
  // A node whose block has items yet to be placed before what follows at `until`.
  struct Open {
    std::uint32_t branch;
    std::uint32_t node_end;
    std::uint32_t block = kNone;
    std::uint32_t next_item = 0;
    std::vector<std::uint32_t> items = {};  // branch of each item placed
  };

  void add_node(std::uint32_t index) {
    const Node& node = outline_.nodes[index];
    while (!open_.empty() && open_.back().node_end <= index) close();
    if (!open_.empty()) place_items(open_.back(), node.span.begin);
    const std::uint32_t parent = open_.empty() ? kNone : open_.back().branch;
    const Branch branch{node.kind, node.span, node.number, node.heading, index, node.block, kNone, parent};
    push(branch);
    open_.push_back({.branch = last(), .node_end = node.end});
    if (node.block < blocks_.size() && blocks_[node.block]) open_.back().block = node.block;
    if (index + 1 == outline_.nodes.size()) {
      while (!open_.empty()) close();
    }
  }

  void close() {
    place_items(open_.back(), 0xFFFFFFFF);
    open_.pop_back();
  }

  void place_items(Open& open, std::uint32_t until) {
    if (open.block == kNone) return;
    const auto& items = blocks_[open.block]->items;
    const std::uint32_t start = outline_.blocks[open.block].span.begin;
    for (; open.next_item < items.size() && items[open.next_item].span.begin + start < until; ++open.next_item) {
      const Item& item = items[open.next_item];
      const Span number = item.number.empty() ? Span{} : item.number.shifted(start);
      const std::uint32_t parent = item.parent < open.items.size() ? open.items[item.parent] : open.branch;
      push({item.kind, item.span.shifted(start), number, {}, kNone, open.block, open.next_item, parent});
      open.items.push_back(last());
    }
  }

  void push(Branch branch) {
    if (branch.parent != kNone) branch.depth = all_[branch.parent].depth + 1;
    all_.push_back(branch);
  }
  std::uint32_t last() const { return static_cast<std::uint32_t>(all_.size() - 1); }

  const Outline& outline_;
  const std::vector<const BlockSyntax*>& blocks_;
  std::vector<Branch> all_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<Branch> branches(const Outline& outline, const std::vector<const BlockSyntax*>& blocks) {
  return Grower(outline, blocks).grow();
}

}  // namespace proviso::report
