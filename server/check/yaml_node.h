#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/span.h"
#include "server/check/data_file.h"

namespace proviso {

// A value of a YAML file and where it begins, in bytes of the file. Only what data needs: no anchors, aliases, tags.
struct YamlNode {
  enum class Shape : std::uint8_t { null, scalar, list, map };
  Shape shape = Shape::null;
  std::string text;  // of a scalar
  std::size_t offset = 0;
  std::vector<YamlNode> keys;   // of a map, in the order of the file, none twice
  std::vector<YamlNode> items;  // of a list, or the values of a map, each at the place of its key

  bool is(Shape one) const { return shape == one; }
  // The value of `key` in a map, nullptr if there is none.
  const YamlNode* find(std::string_view key) const;
};

// Reads the bytes `part` of the file as one YAML document. What is not YAML, a key that stands twice, an anchor, an
// alias or a tag is reported; nullopt where nothing could be read. An empty part is a null node.
std::optional<YamlNode> read_yaml(DataFile& file, Span part);

// The text of a scalar without blanks around it.
Located located(const DataFile& file, const YamlNode& scalar);

// The lines of a scalar, one by one, without blanks around them and without empty ones. Exact for a block scalar (|).
std::vector<Located> located_lines(const DataFile& file, const YamlNode& scalar);

}  // namespace proviso
