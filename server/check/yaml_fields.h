#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/data_file.h"
#include "server/check/yaml_node.h"

namespace proviso {

// What the readers ask of nodes. Whatever is not as asked is reported, and the answer is empty.

// Whether `node` is a map; `what` names it in the message: "the taxonomy".
bool is_map(DataFile& file, const YamlNode& node, std::string_view what);

// Reports keys of a map that are not among `known`.
void only_keys(DataFile& file, const YamlNode& map, const std::vector<std::string_view>& known);

// The text of `key`. Empty where it is absent, which is reported at `map` if it is `required`.
std::string text_of(DataFile& file, const YamlNode& map, std::string_view key, bool required);

// The text of a node that has to be one text.
std::optional<Located> one_text(DataFile& file, const YamlNode& node);

// true or false.
std::optional<bool> truth_of(DataFile& file, const YamlNode& node);

// The members of a list of texts; one text alone counts as a list of one.
std::vector<Located> texts_of(DataFile& file, const YamlNode& node);

}  // namespace proviso
