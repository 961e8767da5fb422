#include "server/phrases/trie.h"

#include <algorithm>
#include <bit>

namespace proviso::phrases {

std::uint32_t Trie::segment(const std::vector<std::vector<Symbol>>& sequences) {
  const auto [known, added] = segments_.emplace(sequences, segment_count());
  if (!added) return known->second;
  shortest_.push_back(std::ranges::min_element(sequences, {}, &std::vector<Symbol>::size)->size());
  for (const std::vector<Symbol>& sequence : sequences) {
    std::uint32_t node = 0;
    for (const Symbol symbol : sequence) {
      const auto [edge, grown] = nodes_[node].edges.emplace(symbol, static_cast<std::uint32_t>(nodes_.size()));
      node = edge->second;
      if (grown) nodes_.emplace_back();
    }
    nodes_[node].outputs.push_back(known->second);
  }
  return known->second;
}

void Trie::write(Tables& tables, const std::vector<bool>& prefix) const {
  tables.roots.assign(prefix.size(), 0);
  for (const auto& [symbol, node] : nodes_[0].edges) tables.roots[symbol] = node;
  for (const Node& node : nodes_) {
    TrieNode flat;
    flat.first_edge = static_cast<std::uint32_t>(tables.edges.size());
    const auto count = static_cast<std::uint32_t>(node.edges.size());
    flat.edge_places = count < 2 ? count : std::bit_ceil(count * 2);
    tables.edges.resize(tables.edges.size() + flat.edge_places);
    for (const auto& [symbol, next] : node.edges) {
      std::uint32_t place = edge_place(symbol, flat.edge_places);
      while (tables.edges[flat.first_edge + place].node != 0) place = (place + 1) & (flat.edge_places - 1);
      tables.edges[flat.first_edge + place] = {symbol, next};
      if (prefix[symbol]) flat.flags |= kWantsPrefix;
      if (symbol == kReference || symbol == kReach) flat.flags |= kWantsMention;
    }
    flat.first_output = static_cast<std::uint32_t>(tables.outputs.size());
    tables.outputs.insert(tables.outputs.end(), node.outputs.begin(), node.outputs.end());
    flat.last_output = static_cast<std::uint32_t>(tables.outputs.size());
    tables.nodes.push_back(flat);
    if ((flat.flags & kWantsMention) != 0) tables.nodes[0].flags |= kUsesMentions;
  }
}

}  // namespace proviso::phrases
