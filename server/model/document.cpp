#include "server/model/document.h"

#include <algorithm>
#include <unordered_map>

namespace proviso {

namespace {

// FNV-1a over eight bytes at a time: blocks are compared by it before their bytes are looked at.
std::uint64_t content_key(std::string_view text, BlockRole role, Profile profile) {
  std::uint64_t hash =
      0xcbf29ce484222325u ^ (static_cast<std::uint64_t>(role) << 8) ^ static_cast<std::uint64_t>(profile);
  const auto mix = [&](std::uint64_t chunk) {
    hash = (hash ^ chunk) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  };
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t chunk = 0;
    std::copy_n(text.data() + i, 8, reinterpret_cast<char*>(&chunk));
    mix(chunk);
  }
  std::uint64_t rest = text.size();
  for (; i < text.size(); ++i) rest = (rest << 8) | static_cast<unsigned char>(text[i]);
  mix(rest);
  return hash;
}

// Facts of the previous version, found again by content.
class Carried {
 public:
  Carried(const Document* previous, const Lexicon& lexicon, Profile profile)
      : previous_(previous != nullptr && previous->digest == lexicon.digest && previous->outline.profile == profile
                      ? previous
                      : nullptr) {}

  // Facts of a block of the same bytes and role; null if there is none. Blocks before an edit keep their index, those
  // after it their distance from the end; only for the few between is a table made.
  std::shared_ptr<const BlockFacts> find(std::string_view text, BlockRole role, std::size_t index,
                                         std::size_t from_end) {
    if (previous_ == nullptr) return nullptr;
    const auto& blocks = previous_->blocks;
    if (index < blocks.size() && equal(blocks[index], text, role)) return blocks[index].facts;
    if (from_end <= blocks.size() && from_end > 0 && equal(blocks[blocks.size() - from_end], text, role))
      return blocks[blocks.size() - from_end].facts;
    if (by_key_.empty())
      for (const PlacedBlock& block : blocks) by_key_.emplace(block.facts->key, &block);
    const auto range = by_key_.equal_range(content_key(text, role, previous_->outline.profile));
    for (auto it = range.first; it != range.second; ++it)
      if (equal(*it->second, text, role)) return it->second->facts;
    return nullptr;
  }

 private:
  bool equal(const PlacedBlock& block, std::string_view text, BlockRole role) const {
    return block.block.role == role && previous_->source->text(block.block.span) == text;
  }

  const Document* previous_;
  std::unordered_multimap<std::uint64_t, const PlacedBlock*> by_key_;
};

// Brackets without a partner in their own block, paired across blocks as they nest.
void pair_brackets(Document& document) {
  struct Open {
    std::uint32_t offset, mark;
  };
  std::vector<Open> open;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const auto& marks = document.blocks[b].facts->syntax.marks;
    for (std::uint32_t m = 0; m < marks.size(); ++m) {
      const Span span = marks[m].span.shifted(document.blocks[b].block.span.begin);
      if (marks[m].kind == MarkKind::unpaired_open) open.push_back({span.begin, document.mark_base[b] + m});
      if (marks[m].kind != MarkKind::unpaired_close) continue;
      if (open.empty()) {
        document.unpaired.push_back(span);
      } else {
        document.overlays.push_back({{open.back().offset, span.end}, open.back().mark});
        open.pop_back();
      }
    }
  }
  for (const Open& left : open) document.unpaired.push_back({left.offset, left.offset + 1});
  std::ranges::sort(document.overlays, {}, &Overlay::span);
  std::ranges::sort(document.unpaired);
}

std::string_view header_value(const Document& document, std::string_view key) {
  for (const HeaderEntry& entry : document.outline.header)
    if (document.source->text(entry.key) == key) return document.source->text(entry.value);
  return {};
}

int leading_number(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9' || value > 100000) break;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Declared in the header, else where the articles of the main text do not begin at 1 and at least a fifth of the
// numbers up to the last are absent.
bool is_excerpt(const Document& document) {
  if (const std::string_view extent = header_value(document, "extent"); !extent.empty()) return extent == "excerpt";
  int first = 0, last = 0, count = 0;
  for (std::size_t n = 0; n < document.outline.nodes.size(); ++n) {
    const Node& node = document.outline.nodes[n];
    if (node.kind == NodeKind::annex) break;
    if (node.kind != NodeKind::article) continue;
    const int number = leading_number(node.label.text);
    if (number == 0) continue;
    if (count == 0) first = number;
    last = std::max(last, number);
    ++count;
  }
  return count > 0 && first > 1 && (last - count) * 5 >= last;
}

std::uint32_t enclosing(const Outline& outline, std::uint32_t node, NodeKind kind) {
  while (node != kNone && outline.nodes[node].kind != kind) node = outline.nodes[node].parent;
  return node;
}

std::string_view unit_name(NodeKind kind) { return kind == NodeKind::item ? "" : name(kind); }

}  // namespace

std::shared_ptr<const Document> read_document(std::shared_ptr<const Source> source, const Lexicon& lexicon,
                                              Profile profile, const Document* previous) {
  auto document = std::make_shared<Document>();
  document->source = std::move(source);
  document->outline = outline(*document->source, profile);
  document->language = lexicon.language;
  document->digest = lexicon.digest;
  const Profile style = document->outline.profile;
  Carried carried(previous, lexicon, style);
  const auto& blocks = document->outline.blocks;
  document->blocks.reserve(blocks.size());
  document->mark_base.reserve(blocks.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::string_view text = document->source->text(blocks[b].span);
    auto facts = carried.find(text, blocks[b].role, b, blocks.size() - b);
    if (facts == nullptr) {
      auto made = std::make_shared<BlockFacts>(block_facts(text, blocks[b].role, style, lexicon));
      made->key = content_key(text, blocks[b].role, style);
      facts = std::move(made);
    }
    const auto base = static_cast<std::uint32_t>(document->groups.size());
    document->mark_base.push_back(base);
    for (const Mark& mark : facts->syntax.marks)
      document->groups.push_back(mark.group == kNoGroup ? kNoGroup : base + mark.group);
    document->blocks.push_back(
        {blocks[b], std::move(facts), enclosing(document->outline, blocks[b].node, NodeKind::article)});
  }
  pair_brackets(*document);
  document->excerpt = is_excerpt(*document);
  return document;
}

std::string Document::node_id(std::uint32_t node) const {
  std::string text;
  for (std::uint32_t n = node; n != kNone && n != 0; n = outline.nodes[n].parent) {
    const Node& one = outline.nodes[n];
    std::string part;
    if (one.kind == NodeKind::paragraph)
      part = one.label.text;
    else if (n == node || one.kind == NodeKind::article || one.kind == NodeKind::annex)
      part = std::string(proviso::name(one.kind)) + (one.label.empty() ? "" : "-" + one.label.text);
    if (!part.empty()) text = text.empty() ? part : part + '/' + text;
  }
  return text;
}

std::string Document::id(std::uint32_t block, std::uint32_t item) const {
  std::string tail;
  const auto& items = blocks[block].facts->syntax.items;
  for (std::uint32_t i = item; i != kNone; i = items[i].parent)
    if (items[i].kind == NodeKind::item) tail = '/' + items[i].label.text + tail;
  return node_id(blocks[block].block.node) + tail;
}

std::string Document::short_name(std::uint32_t block, std::uint32_t item) const {
  std::string tail;
  const auto& items = blocks[block].facts->syntax.items;
  for (std::uint32_t i = item; i != kNone; i = items[i].parent)
    if (items[i].kind == NodeKind::item && !items[i].number.empty()) tail = '(' + items[i].label.text + ')' + tail;
  const Node& node = outline.nodes[blocks[block].block.node];
  if (node.kind == NodeKind::paragraph && !node.number.empty()) tail = '(' + node.label.text + ')' + tail;
  return article(block) + tail;
}

std::string Document::name(std::uint32_t block, std::uint32_t item) const {
  std::string text = short_name(block, item);
  const std::uint32_t a = blocks[block].article;
  if (a == kNone) {
    const Node& node = outline.nodes[blocks[block].block.node];
    return std::string(unit_name(node.kind)) + (text.empty() ? "" : " " + text);
  }
  if (!outline.nodes[a].number.empty()) text = "article " + text;
  const std::uint32_t annex = enclosing(outline, a, NodeKind::annex);
  if (annex == kNone) return text;
  const std::string_view number = source->text(outline.nodes[annex].number);
  return text + " of annex" + (number.empty() ? "" : " " + std::string(number));
}

std::string Document::article(std::uint32_t block) const {
  const std::uint32_t a = blocks[block].article;
  if (a == kNone) return {};
  const Node& node = outline.nodes[a];
  return std::string(source->text(node.number.empty() ? node.heading : node.number));
}

Span Document::mark_span(std::uint32_t mark) const {
  for (const Overlay& overlay : overlays)
    if (overlay.mark == mark) return overlay.span;
  const auto after = std::ranges::upper_bound(mark_base, mark);
  if (after == mark_base.begin()) return {};
  const auto block = static_cast<std::size_t>(after - mark_base.begin() - 1);
  const auto& marks = blocks[block].facts->syntax.marks;
  const std::uint32_t index = mark - mark_base[block];
  return index < marks.size() ? marks[index].span.shifted(blocks[block].block.span.begin) : Span{};
}

std::uint32_t Document::block_at(std::uint32_t offset) const {
  auto it = std::upper_bound(blocks.begin(), blocks.end(), offset,
                             [](std::uint32_t at, const PlacedBlock& block) { return at < block.block.span.begin; });
  if (it == blocks.begin()) return kNone;
  --it;
  return it->block.span.contains(offset) ? static_cast<std::uint32_t>(it - blocks.begin()) : kNone;
}

}  // namespace proviso
