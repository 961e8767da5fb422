#include "server/model/resolve.h"

#include <algorithm>

namespace proviso {

namespace {

NodeKind node_kind(Unit unit) {
  switch (unit) {
    case Unit::instrument:
      return NodeKind::document;
    case Unit::annex:
      return NodeKind::annex;
    case Unit::part:
      return NodeKind::part;
    case Unit::title:
      return NodeKind::title;
    case Unit::chapter:
      return NodeKind::chapter;
    case Unit::section:
      return NodeKind::section;
    case Unit::article:
      return NodeKind::article;
    case Unit::paragraph:
      return NodeKind::paragraph;
    case Unit::item:
      return NodeKind::item;
  }
  return NodeKind::document;
}

bool is_container(NodeKind kind) {
  return kind == NodeKind::annex || kind == NodeKind::part || kind == NodeKind::title || kind == NodeKind::chapter ||
         kind == NodeKind::section || kind == NodeKind::subsection;
}

// Members [first, last] of siblings in text order; a last that does not exist leaves the first alone.
void take_range(const std::vector<std::uint32_t>& siblings, std::size_t first, const Label& to, const Outline& outline,
                std::vector<std::uint32_t>& out) {
  std::size_t last = first;
  if (!to.empty())
    for (std::size_t i = first; i < siblings.size(); ++i)
      if (outline.nodes[siblings[i]].label == to) {
        last = i;
        break;
      }
  out.insert(out.end(), siblings.begin() + static_cast<std::ptrdiff_t>(first),
             siblings.begin() + static_cast<std::ptrdiff_t>(last) + 1);
}

}  // namespace

Resolver::Resolver(const Document& document) : document_(document) {
  const auto& nodes = document.outline.nodes;
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    if (is_container(nodes[n].kind)) containers_.push_back(n);
    if (nodes[n].kind != NodeKind::article) continue;
    article_by_label_.emplace(nodes[n].label.text, static_cast<std::uint32_t>(articles_.size()));
    articles_.push_back(n);
  }
}

std::vector<std::uint32_t> Resolver::nodes(std::uint32_t block, const Mention& mention) const {
  std::vector<std::uint32_t> found;
  if (mention.external) return found;
  for (const Path& path : mention.paths) {
    const auto named = nodes(block, path);
    found.insert(found.end(), named.begin(), named.end());
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::uint32_t> Resolver::nodes(std::uint32_t block, const Path& path) const {
  std::vector<std::uint32_t> hosts{kNone};
  for (const Step& one : path) {
    std::vector<std::uint32_t> next;
    for (std::uint32_t host : hosts) {
      const auto named = step(block, host, one);
      next.insert(next.end(), named.begin(), named.end());
    }
    hosts = std::move(next);
  }
  std::erase(hosts, kNone);
  return hosts;
}

std::vector<std::uint32_t> Resolver::step(std::uint32_t block, std::uint32_t host, const Step& one) const {
  const auto& nodes = document_.outline.nodes;
  const NodeKind kind = node_kind(one.unit);
  if (kind == NodeKind::document) return {0};
  if (kind == NodeKind::item) return {host != kNone ? host : document_.blocks[block].block.node};
  if (is_container(kind)) return containers(block, kind, one);
  if (kind == NodeKind::article) return articles(block, one);
  const std::uint32_t own = document_.blocks[block].block.node;
  if (one.deixis != Deixis::none && one.from.empty()) {
    if (one.deixis == Deixis::here || one.deixis == Deixis::that) return {own};
    const std::uint32_t article = document_.blocks[block].article;
    std::vector<std::uint32_t> siblings;
    for (std::uint32_t n = article == kNone ? 0 : article + 1; article != kNone && n < nodes[article].end;
         n = nodes[n].end)
      if (nodes[n].kind == NodeKind::paragraph) siblings.push_back(n);
    const auto at = std::ranges::find(siblings, own);
    if (at == siblings.end()) return {};
    if (one.deixis == Deixis::preceding)
      return at == siblings.begin() ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{*(at - 1)};
    return at + 1 == siblings.end() ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{*(at + 1)};
  }
  return children(host != kNone ? host : document_.blocks[block].article, kind, one);
}

std::vector<std::uint32_t> Resolver::articles(std::uint32_t block, const Step& one) const {
  std::vector<std::uint32_t> found;
  const std::uint32_t own = document_.blocks[block].article;
  if (one.from.empty()) {
    if (own == kNone) return found;
    if (one.deixis == Deixis::here || one.deixis == Deixis::that) return {own};
    const auto at = std::ranges::find(articles_, own);
    if (one.deixis == Deixis::preceding && at != articles_.begin()) return {*(at - 1)};
    if (one.deixis == Deixis::following && at + 1 != articles_.end()) return {*(at + 1)};
    return found;
  }
  const auto range = article_by_label_.equal_range(one.from.text);
  std::uint32_t best = kNone;
  const auto annex_of = [&](std::uint32_t node) {
    while (node != kNone && document_.outline.nodes[node].kind != NodeKind::annex)
      node = document_.outline.nodes[node].parent;
    return node;
  };
  const std::uint32_t home = annex_of(own);
  for (auto it = range.first; it != range.second; ++it) {
    const std::uint32_t annex = annex_of(articles_[it->second]);
    // The article of one's own annex first, then that of the main text; the first of that number.
    if (annex == home)
      best = best == kNone || annex_of(articles_[best]) != home ? it->second : std::min(best, it->second);
    else if (annex == kNone && best == kNone)
      best = it->second;
  }
  if (best != kNone) take_range(articles_, best, one.to, document_.outline, found);
  return found;
}

std::vector<std::uint32_t> Resolver::children(std::uint32_t host, NodeKind kind, const Step& one) const {
  std::vector<std::uint32_t> siblings, found;
  if (host == kNone) return found;
  const auto& nodes = document_.outline.nodes;
  for (std::uint32_t n = host + 1; n < nodes[host].end; n = nodes[n].end)
    if (nodes[n].kind == kind) siblings.push_back(n);
  for (std::size_t i = 0; i < siblings.size(); ++i)
    if (nodes[siblings[i]].label == one.from) {
      take_range(siblings, i, one.to, document_.outline, found);
      break;
    }
  return found;
}

std::vector<std::uint32_t> Resolver::containers(std::uint32_t block, NodeKind kind, const Step& one) const {
  const auto& nodes = document_.outline.nodes;
  std::uint32_t own = document_.blocks[block].block.node;
  if (one.from.empty()) {
    while (own != kNone && nodes[own].kind != kind) own = nodes[own].parent;
    return own == kNone ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{own};
  }
  // The container of that number with the nearest common ancestor; section numbers begin anew in each chapter.
  for (; own != kNone; own = nodes[own].parent) {
    std::vector<std::uint32_t> siblings, found;
    for (std::uint32_t c : containers_)
      if (nodes[c].kind == kind && own <= c && c < nodes[own].end) siblings.push_back(c);
    for (std::size_t i = 0; i < siblings.size(); ++i)
      if (nodes[siblings[i]].label == one.from) {
        take_range(siblings, i, one.to, document_.outline, found);
        return found;
      }
  }
  return {};
}

ReferenceCounts count_references(const Document& document) {
  ReferenceCounts counts;
  const Resolver resolver(document);
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b)
    for (const Mention& mention : document.blocks[b].facts->syntax.mentions) {
      if (mention.external)
        ++counts.external;
      else if (resolver.nodes(b, mention).empty())
        ++counts.unresolved;
      else
        ++counts.resolved;
    }
  return counts;
}

}  // namespace proviso
