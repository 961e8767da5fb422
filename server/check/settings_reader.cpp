#include "server/check/settings_reader.h"

#include <algorithm>

#include "server/check/glob.h"
#include "server/check/near_name.h"
#include "server/check/yaml_fields.h"

namespace proviso {
namespace {

const std::vector<std::string_view> kProfiles = {"automatic", "un", "coe", "eu", "trade", "civil-society"};
const std::vector<std::string_view> kStandings = {"binding", "agreed-language", "case-law", "soft-law", "proposal"};
const std::vector<std::string_view> kSeverities = {"error", "warning", "information", "hint"};
const std::vector<std::string_view> kSeveritiesAndOff = {"error", "warning", "information", "hint", "off"};

bool is_folder(std::string_view name) { return name.substr(0, 2) == "./" || name.substr(0, 3) == "../"; }

std::vector<std::string> strings(const std::vector<Located>& texts) {
  std::vector<std::string> all;
  for (const Located& text : texts) all.push_back(text.text);
  return all;
}

class Reader {
 public:
  Reader(DataFile& file, const Packs& packs) : file_(file), packs_(packs) {}

  void read(const YamlNode& root, Config& config) {
    only_keys(file_, root,
              {"packs", "profile", "standing", "severities", "files", "base", "pedantic", "fail-on", "overrides"});
    const Choices choices = read_choices(root, &config.folders);
    apply(choices, config.settings);
    config.base = choices.base.value_or("");
    if (const YamlNode* files = root.find("files")) config.files = strings(texts_of(file_, *files));
    if (const YamlNode* severity = root.find("fail-on")) read_fail_on(*severity, config);
    if (const YamlNode* overrides = root.find("overrides")) read_overrides(*overrides, config);
  }

  static void apply(const Choices& choices, Settings& settings) {
    if (choices.packs) settings.packs = *choices.packs;
    if (choices.profile) settings.profile = *choices.profile;
    if (choices.least_standing) settings.least_standing = choices.least_standing;
    if (choices.pedantic) settings.pedantic = *choices.pedantic;
    for (const auto& [rule, severity] : choices.severities) {
      settings.severities.erase(rule);
      settings.off.erase(std::remove(settings.off.begin(), settings.off.end(), rule), settings.off.end());
      if (severity) {
        settings.severities[rule] = *severity;
      } else {
        settings.off.insert(std::lower_bound(settings.off.begin(), settings.off.end(), rule), rule);
      }
    }
  }

 private:
  // Folders of packs are named once for all texts: `folders` is null in an override.
  Choices read_choices(const YamlNode& map, std::vector<std::string>* folders) {
    Choices choices;
    if (const YamlNode* node = map.find("packs")) read_packs(*node, folders, choices);
    if (const YamlNode* node = map.find("profile")) read_profile(*node, choices);
    if (const YamlNode* node = map.find("standing")) read_standing(*node, choices);
    if (const YamlNode* node = map.find("severities")) read_severities(*node, choices);
    if (const YamlNode* node = map.find("pedantic")) choices.pedantic = truth_of(file_, *node);
    if (const YamlNode* node = map.find("base")) {
      if (const std::optional<Located> base = one_text(file_, *node)) choices.base = base->text;
    }
    return choices;
  }

  void read_packs(const YamlNode& node, std::vector<std::string>* folders, Choices& choices) {
    std::vector<std::string_view> known;
    for (const PackInfo& info : packs_.info) known.push_back(info.name);
    std::vector<std::string> names;
    for (const Located& pack : texts_of(file_, node)) {
      if (!is_folder(pack.text)) {
        if (std::find(known.begin(), known.end(), pack.text) == known.end()) {
          file_.problem(pack.offset, no_such("pack", pack.text, known));
        } else {
          names.push_back(pack.text);
        }
      } else if (folders != nullptr) {
        folders->push_back(pack.text);
      } else {
        file_.problem(pack.offset, "folders of packs are named once, outside the overrides");
      }
    }
    // Folders alone add packs; they do not silence those that are built in.
    if (!names.empty()) choices.packs = std::move(names);
  }

  void read_profile(const YamlNode& node, Choices& choices) {
    for (const Located& profile : texts_of(file_, node)) {
      const auto found = std::find(kProfiles.begin(), kProfiles.end(), profile.text);
      if (found == kProfiles.end()) {
        file_.problem(profile.offset, no_such("profile", profile.text, kProfiles));
      } else if (profile.text == "civil-society") {
        choices.pedantic = true;
      } else {
        choices.profile = static_cast<Profile>(found - kProfiles.begin());
      }
    }
  }

  void read_standing(const YamlNode& node, Choices& choices) {
    const std::optional<Located> text = one_text(file_, node);
    if (!text) return;
    choices.least_standing = standing_named(text->text);
    if (!choices.least_standing) file_.problem(text->offset, no_such("standing", text->text, kStandings));
  }

  void read_severities(const YamlNode& node, Choices& choices) {
    if (!is_map(file_, node, "'severities'")) return;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const YamlNode& rule = node.keys[i];
      if (!known_rule(rule)) continue;
      const std::optional<Located> text = one_text(file_, node.items[i]);
      if (!text) continue;
      const std::optional<Severity> severity = severity_named(text->text);
      if (severity || text->text == "off") {
        choices.severities[rule.text] = severity;
      } else {
        file_.problem(text->offset, no_such("severity", text->text, kSeveritiesAndOff));
      }
    }
  }

  bool known_rule(const YamlNode& rule) {
    if (packs_.rule(rule.text) != nullptr) return true;
    std::vector<std::string_view> known;
    for (const Rule& one : packs_.rules) known.push_back(one.id);
    file_.problem(rule.offset, no_such("rule", rule.text, known));
    return false;
  }

  void read_fail_on(const YamlNode& node, Config& config) {
    const std::optional<Located> text = one_text(file_, node);
    if (!text) return;
    config.fail_on = severity_named(text->text);
    if (!config.fail_on) file_.problem(text->offset, no_such("severity", text->text, kSeverities));
  }

  void read_overrides(const YamlNode& node, Config& config) {
    if (!node.is(YamlNode::Shape::list)) return file_.problem(node.offset, "a list of overrides belongs here");
    for (const YamlNode& item : node.items) {
      if (!is_map(file_, item, "an override")) continue;
      only_keys(file_, item, {"packs", "profile", "standing", "severities", "files", "base", "pedantic"});
      const YamlNode* files = item.find("files");
      if (files == nullptr) {
        file_.problem(item.offset, "the key 'files' is needed here");
        continue;
      }
      config.overrides.push_back({strings(texts_of(file_, *files)), read_choices(item, nullptr)});
    }
  }

  DataFile& file_;
  const Packs& packs_;
};

bool applies(const Override& one, std::string_view path) {
  return std::any_of(one.files.begin(), one.files.end(),
                     [&](const std::string& glob) { return fits_glob(glob, path); });
}

}  // namespace

ReadConfig read_config(std::string path, std::string text, const Packs& packs,
                       const std::vector<std::string>& folder_packs) {
  ReadConfig read;
  DataFile file(std::move(path), std::move(text), read.problems);
  if (!file.readable()) return read;
  const std::optional<YamlNode> root = read_yaml(file, {0, static_cast<std::uint32_t>(file.text().size())});
  // An empty file chooses nothing.
  if (!root || root->is(YamlNode::Shape::null) || !is_map(file, *root, "the configuration")) return read;
  Reader(file, packs).read(*root, read.config);
  sort_problems(read.problems);
  std::vector<std::string>& speaking = read.config.settings.packs;
  for (const std::string& name : folder_packs) {
    if (!speaking.empty() && std::find(speaking.begin(), speaking.end(), name) == speaking.end())
      speaking.push_back(name);
  }
  return read;
}

Settings settings_for(const Config& config, std::string_view path) {
  Settings settings = config.settings;
  for (const Override& one : config.overrides) {
    if (applies(one, path)) Reader::apply(one.choices, settings);
  }
  return settings;
}

std::string base_for(const Config& config, std::string_view path) {
  std::string base = config.base;
  for (const Override& one : config.overrides) {
    if (one.choices.base && applies(one, path)) base = *one.choices.base;
  }
  return base;
}

}  // namespace proviso
