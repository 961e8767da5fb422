#include "server/check/basis_reader.h"

#include "server/check/yaml_fields.h"

namespace proviso {

std::vector<Basis> read_basis(DataFile& file) {
  std::vector<Basis> all;
  const std::optional<YamlNode> root = read_yaml(file, {0, static_cast<std::uint32_t>(file.text().size())});
  if (!root || !is_map(file, *root, "the list of sources")) return all;
  for (std::size_t i = 0; i < root->keys.size(); ++i) {
    const YamlNode& node = root->items[i];
    if (!is_map(file, node, "a source")) continue;
    only_keys(file, node, {"title", "provides", "in-force", "note"});
    Basis basis;
    basis.id = root->keys[i].text;
    basis.title = text_of(file, node, "title", true);
    basis.provides = text_of(file, node, "provides", true);
    basis.note = text_of(file, node, "note", false);
    if (const YamlNode* in_force = node.find("in-force")) basis.in_force = truth_of(file, *in_force).value_or(true);
    all.push_back(std::move(basis));
  }
  return all;
}

}  // namespace proviso
