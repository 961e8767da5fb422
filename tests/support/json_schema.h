#pragma once

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace proviso::test {

// What of JSON Schema (draft 2020-12) our own schemas use: $ref into $defs, type, enum, required, properties, items.
// Stricter in one thing: a member that `properties` does not name is a mistake, so that none is published undescribed.
// A keyword outside this list is a mistake of the schema.
class JsonSchema {
 public:
  explicit JsonSchema(nlohmann::json schema) : root_(std::move(schema)) {}

  // Each place where `value` is not as the schema says; empty if it is.
  std::vector<std::string> mistakes(const nlohmann::json& value) const {
    std::vector<std::string> found;
    check(value, root_, "", found);
    return found;
  }

 private:
  using Json = nlohmann::json;

  static bool is_type(const Json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    return type == value.type_name();
  }

  void check(const Json& value, const Json& schema, const std::string& at, std::vector<std::string>& found) const {
    for (const auto& [keyword, rule] : schema.items()) {
      if (keyword == "$ref") {
        check(value, root_.at(Json::json_pointer(rule.get<std::string>().substr(1))), at, found);
      } else if (keyword == "type") {
        const Json types = rule.is_array() ? rule : Json::array({rule});
        bool fits = false;
        for (const auto& type : types) fits = fits || is_type(value, type);
        if (!fits) found.push_back(at + ": " + value.dump() + " is not of type " + rule.dump());
      } else if (keyword == "enum") {
        if (std::find(rule.begin(), rule.end(), value) == rule.end())
          found.push_back(at + ": " + value.dump() + " is none of " + rule.dump());
      } else if (keyword == "required" && value.is_object()) {
        for (const auto& name : rule)
          if (!value.contains(name.get<std::string>())) found.push_back(at + ": there is no " + name.dump());
      } else if (keyword == "properties" && value.is_object()) {
        check_members(value, rule, at, found);
      } else if (keyword == "items" && value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) check(value[i], rule, at + '/' + std::to_string(i), found);
      } else if (!known(keyword)) {
        found.push_back("the schema has a keyword that is not checked: " + keyword);
      }
    }
  }

  void check_members(const Json& value, const Json& members, const std::string& at,
                     std::vector<std::string>& found) const {
    for (const auto& [name, member] : value.items()) {
      if (members.contains(name)) {
        check(member, members[name], at + '/' + name, found);
      } else {
        found.push_back(at + ": the schema does not describe " + name);
      }
    }
  }

  static bool known(const std::string& keyword) {
    static const std::vector<std::string> all{"$schema", "$id",      "$defs",      "title", "description",
                                              "type",    "required", "properties", "items", "enum"};
    return std::find(all.begin(), all.end(), keyword) != all.end();
  }

  Json root_;
};

}  // namespace proviso::test
