#include "server/check/yaml_fields.h"

#include <algorithm>

#include "server/check/near_name.h"

namespace proviso {

using Shape = YamlNode::Shape;

bool is_map(DataFile& file, const YamlNode& node, std::string_view what) {
  if (node.is(Shape::map)) return true;
  file.problem(node.offset, std::string(what) + " has to be written as 'key: value' lines");
  return false;
}

void only_keys(DataFile& file, const YamlNode& map, const std::vector<std::string_view>& known) {
  for (const YamlNode& key : map.keys) {
    if (std::find(known.begin(), known.end(), key.text) == known.end()) {
      file.problem(key.offset, no_such("key", key.text, known));
    }
  }
}

std::string text_of(DataFile& file, const YamlNode& map, std::string_view key, bool required) {
  const YamlNode* node = map.find(key);
  if (node == nullptr) {
    if (required) file.problem(map.offset, "the key '" + std::string(key) + "' is needed here");
    return {};
  }
  const std::optional<Located> text = one_text(file, *node);
  if (text && text->text.empty() && required) file.problem(node->offset, "'" + std::string(key) + "' says nothing");
  return text ? text->text : std::string();
}

std::optional<Located> one_text(DataFile& file, const YamlNode& node) {
  if (node.is(Shape::scalar)) return located(file, node);
  file.problem(node.offset, "one text belongs here");
  return std::nullopt;
}

std::optional<bool> truth_of(DataFile& file, const YamlNode& node) {
  if (node.is(Shape::scalar) && (node.text == "true" || node.text == "false")) return node.text == "true";
  file.problem(node.offset, "true or false belongs here");
  return std::nullopt;
}

std::vector<Located> texts_of(DataFile& file, const YamlNode& node) {
  std::vector<Located> texts;
  if (node.is(Shape::scalar)) return {located(file, node)};
  if (!node.is(Shape::list)) {
    file.problem(node.offset, "a text or a list of texts belongs here");
    return texts;
  }
  for (const YamlNode& item : node.items) {
    if (std::optional<Located> text = one_text(file, item)) texts.push_back(std::move(*text));
  }
  return texts;
}

}  // namespace proviso
