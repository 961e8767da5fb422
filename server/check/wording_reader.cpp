#include "server/check/wording_reader.h"

#include <algorithm>
#include <array>

#include "server/check/taxonomy_reader.h"
#include "server/check/yaml_fields.h"

namespace proviso {
namespace {

constexpr std::array<std::string_view, 3> kRungs = {"strong", "bridging", "floor"};

// "wording/privilege.yaml" -> "privilege"
std::string stem(const std::string& path) {
  const std::size_t begin = path.rfind('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

}  // namespace

std::size_t rung_order(std::string_view rung) {
  return static_cast<std::size_t>(std::find(kRungs.begin(), kRungs.end(), rung) - kRungs.begin());
}

std::vector<Wording> read_wording(DataFile& file, const Taxonomy& taxonomy) {
  std::vector<Wording> all;
  const std::string safeguard = stem(file.path());
  if (known_safeguard(file, {safeguard, 0, false}, taxonomy) == kNoIndex) return all;
  const std::optional<YamlNode> root = read_yaml(file, {0, static_cast<std::uint32_t>(file.text().size())});
  if (!root || !is_map(file, *root, "wording")) return all;
  only_keys(file, *root, {kRungs.begin(), kRungs.end()});
  for (const std::string_view rung : kRungs) {
    const YamlNode* node = root->find(rung);
    if (node == nullptr || !is_map(file, *node, "a rung")) continue;
    only_keys(file, *node, {"text", "source"});
    Wording wording{safeguard, std::string(rung), text_of(file, *node, "text", true),
                    text_of(file, *node, "source", true)};
    if (!wording.text.empty() && !wording.source.empty()) all.push_back(std::move(wording));
  }
  if (root->keys.empty()) file.problem(root->offset, "at least one of strong, bridging and floor is needed here");
  return all;
}

}  // namespace proviso
