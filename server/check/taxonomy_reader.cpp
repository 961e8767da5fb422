#include "server/check/taxonomy_reader.h"

#include <algorithm>

#include "server/check/message_template.h"
#include "server/check/near_name.h"
#include "server/check/yaml_fields.h"
#include "server/model/force.h"

namespace proviso {
namespace {

constexpr std::size_t kMostEntries = 4096;

const std::vector<std::string_view> kStandingNames = {"binding", "agreed-language", "case-law", "soft-law", "proposal"};
const std::vector<std::string_view> kStatusKeys = {"weakened", "implied", "contested", "contradicted"};

std::vector<std::string_view> reason_names(const Taxonomy& taxonomy) {
  std::vector<std::string_view> names;
  for (std::size_t bit = 0; bit < taxonomy.reasons.size(); ++bit) names.push_back(name(static_cast<Reason>(1u << bit)));
  return names;
}

// Puts `entry` in the place of the one of its id, or at the end.
template <class Entry>
void put(std::vector<Entry>& entries, Entry entry) {
  const auto same = std::find_if(entries.begin(), entries.end(), [&](const Entry& one) { return one.id == entry.id; });
  if (same != entries.end()) {
    *same = std::move(entry);
  } else {
    entries.push_back(std::move(entry));
  }
}

// The map under `key`; nullptr where it is absent, which is reported if the taxonomy is the first one.
const YamlNode* section(DataFile& file, const YamlNode& root, std::string_view key, bool first) {
  const YamlNode* node = root.find(key);
  if (node == nullptr) {
    if (first) file.problem(root.offset, "the key '" + std::string(key) + "' is needed here");
    return nullptr;
  }
  return is_map(file, *node, "'" + std::string(key) + "'") ? node : nullptr;
}

// Whether an id may be kept: small letters, digits, hyphens and points, and not too many of them.
bool fit(DataFile& file, const YamlNode& id, std::size_t count) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
  if (id.text.empty() || !std::all_of(id.text.begin(), id.text.end(), plain)) {
    file.problem(id.offset, "an id has small letters, digits, hyphens and points only");
    return false;
  }
  if (count >= kMostEntries) file.problem(id.offset, "there are too many entries; this one is left out");
  return count < kMostEntries;
}

void read_safeguards(DataFile& file, const YamlNode& map, Taxonomy& taxonomy) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const YamlNode& node = map.items[i];
    if (!fit(file, map.keys[i], taxonomy.safeguards.size()) || !is_map(file, node, "a safeguard")) continue;
    only_keys(file, node, {"label", "standing", "implied"});
    Safeguard safeguard;
    safeguard.id = map.keys[i].text;
    safeguard.label = text_of(file, node, "label", true);
    const std::string standing = text_of(file, node, "standing", true);
    if (const std::optional<Standing> known = standing_named(standing)) {
      safeguard.standing = *known;
    } else if (!standing.empty()) {
      file.problem(node.find("standing")->offset, no_such("standing", standing, kStandingNames));
    }
    if (const YamlNode* implied = node.find("implied")) safeguard.implied = truth_of(file, *implied).value_or(false);
    put(taxonomy.safeguards, std::move(safeguard));
  }
}

void read_pairs(DataFile& file, const YamlNode& kind, Level level, const Taxonomy& taxonomy, std::vector<Pair>& pairs) {
  const YamlNode* list = kind.find(name(level));
  if (list == nullptr) return;
  for (const Located& id : texts_of(file, *list)) {
    const SafeguardIndex safeguard = known_safeguard(file, id, taxonomy);
    if (safeguard == kNoIndex) continue;
    if (std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.safeguard == safeguard; })) {
      file.problem(id.offset, "this kind asks for '" + id.text + "' a second time");
    } else {
      pairs.push_back({safeguard, level});
    }
  }
}

void read_kinds(DataFile& file, const YamlNode& map, Taxonomy& taxonomy) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const YamlNode& node = map.items[i];
    if (!fit(file, map.keys[i], taxonomy.kinds.size()) || !is_map(file, node, "a kind")) continue;
    only_keys(file, node, {"label", "must", "should"});
    Kind kind{map.keys[i].text, text_of(file, node, "label", true), {}};
    read_pairs(file, node, Level::must, taxonomy, kind.pairs);
    read_pairs(file, node, Level::should, taxonomy, kind.pairs);
    put(taxonomy.kinds, std::move(kind));
  }
}

void read_statuses(DataFile& file, const YamlNode& map, Taxonomy& taxonomy, bool first) {
  only_keys(file, map, kStatusKeys);
  for (const std::string_view key : kStatusKeys) {
    const std::string sentence = text_of(file, map, key, first);
    if (sentence.empty()) continue;
    check_template(file, located(file, *map.find(key)));
    taxonomy.messages[static_cast<std::size_t>(*status_named(key))] = sentence;
  }
}

void read_reasons(DataFile& file, const YamlNode& map, Taxonomy& taxonomy, bool first) {
  const std::vector<std::string_view> names = reason_names(taxonomy);
  only_keys(file, map, names);
  for (std::size_t bit = 0; bit < names.size(); ++bit) {
    std::string words = text_of(file, map, names[bit], first);
    if (!words.empty()) taxonomy.reasons[bit] = std::move(words);
  }
}

}  // namespace

void read_taxonomy(DataFile& file, Taxonomy& taxonomy) {
  const bool first = taxonomy.safeguards.empty();
  const std::optional<YamlNode> root = read_yaml(file, {0, static_cast<std::uint32_t>(file.text().size())});
  if (!root || !is_map(file, *root, "the taxonomy")) return;
  only_keys(file, *root, {"head", "statuses", "reasons", "safeguards", "kinds"});
  std::string head = text_of(file, *root, "head", first);
  if (!head.empty()) taxonomy.head = std::move(head);
  if (const YamlNode* map = section(file, *root, "statuses", first)) read_statuses(file, *map, taxonomy, first);
  if (const YamlNode* map = section(file, *root, "reasons", first)) read_reasons(file, *map, taxonomy, first);
  if (const YamlNode* map = section(file, *root, "safeguards", first)) read_safeguards(file, *map, taxonomy);
  if (const YamlNode* map = section(file, *root, "kinds", first)) read_kinds(file, *map, taxonomy);
}

std::vector<std::string_view> safeguard_ids(const Taxonomy& taxonomy) {
  std::vector<std::string_view> ids;
  for (const Safeguard& safeguard : taxonomy.safeguards) ids.push_back(safeguard.id);
  return ids;
}

std::vector<std::string_view> kind_ids(const Taxonomy& taxonomy) {
  std::vector<std::string_view> ids;
  for (const Kind& kind : taxonomy.kinds) ids.push_back(kind.id);
  return ids;
}

SafeguardIndex known_safeguard(DataFile& file, const Located& id, const Taxonomy& taxonomy) {
  const SafeguardIndex index = taxonomy.safeguard(id.text);
  if (index == kNoIndex) file.problem(id.offset, no_such("safeguard", id.text, safeguard_ids(taxonomy)));
  return index;
}

}  // namespace proviso
