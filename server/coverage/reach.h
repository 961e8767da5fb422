#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "server/coverage/offers.h"

namespace proviso {

// Answers, for one provision at a time, which offers reach it and by which route. Made once a document. The cost of a
// question is that of the offers that reach the provision, not of all there are.
class Reach {
 public:
  Reach(const Document& document, const Taxonomy& taxonomy, const std::vector<KindFound>& kinds, const Offers& offers);

  // All supports for `safeguard` at the provision of `kind`, best first, at most kMostSupports.
  std::vector<Support> supports(const KindFound& kind, SafeguardIndex safeguard) const;

  static constexpr std::size_t kMostSupports = 12;

 private:
  using Nodes = std::vector<std::uint32_t>;
  void add_direct(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const;
  void add_carried(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const;
  void follow(const KindFound& kind, SafeguardIndex safeguard, std::uint32_t node,
              const std::vector<const Carry*>& path, std::vector<Support>& out) const;
  void add_extended(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const;
  void add_implied(const KindFound& kind, SafeguardIndex safeguard, std::vector<Support>& out) const;
  bool gives(const Offer& offer, const KindFound& kind) const;
  bool within(const Nodes& nodes, std::uint32_t block) const;
  bool holds(std::uint32_t node, std::uint32_t block) const;
  Support support(const Offer& offer, Route route) const;

  const Document& document_;
  const Taxonomy& taxonomy_;
  const Offers& offers_;
  SafeguardIndex anchor_ = kNoIndex;                                          // human-rights-anchor
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_scope_;    // (node, safeguard) -> offers
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_article_;  // (article, safeguard) -> offers in it
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> carries_;     // served node -> carries
  std::vector<std::uint8_t> cooperation_;                                     // per block
  std::vector<std::vector<KindIndex>> mirrored_;  // per extension: the kinds found where it says
};

}  // namespace proviso
