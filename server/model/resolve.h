#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/model/document.h"

namespace proviso {

// Finds what references name. Made once a document; holds views into it.
class Resolver {
 public:
  explicit Resolver(const Document& document);

  // Nodes of the outline that `path`, written in `block`, names: one, or all of a range over existing siblings; the
  // document's own node for "this Convention". Empty where nothing of that number exists. A paragraph inside an item
  // list resolves to the deepest node the outline has.
  std::vector<std::uint32_t> nodes(std::uint32_t block, const Path& path) const;
  // The same for all paths of a mention; empty for an external one.
  std::vector<std::uint32_t> nodes(std::uint32_t block, const Mention& mention) const;

 private:
  std::vector<std::uint32_t> step(std::uint32_t block, std::uint32_t host, const Step& step) const;
  std::vector<std::uint32_t> articles(std::uint32_t block, const Step& step) const;
  std::vector<std::uint32_t> children(std::uint32_t host, NodeKind kind, const Step& step) const;
  std::vector<std::uint32_t> containers(std::uint32_t block, NodeKind kind, const Step& step) const;

  const Document& document_;
  std::vector<std::uint32_t> articles_;    // nodes, in text order
  std::vector<std::uint32_t> containers_;  // annexes, parts, titles, chapters, sections
  std::unordered_multimap<std::string_view, std::uint32_t> article_by_label_;  // -> index into articles_
};

// How the references of a text came out.
struct ReferenceCounts {
  std::uint32_t resolved = 0;
  std::uint32_t external = 0;
  std::uint32_t unresolved = 0;
};
ReferenceCounts count_references(const Document& document);

}  // namespace proviso
