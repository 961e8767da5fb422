#include "server/check/lexicon_reader.h"

#include <algorithm>
#include <array>

#include "server/check/near_name.h"
#include "server/check/taxonomy_reader.h"
#include "server/check/yaml_fields.h"

namespace proviso {
namespace {

using Shape = YamlNode::Shape;

// What the ids under a section are.
enum class Ids : std::uint8_t { none, strengths, reasons, kinds, safeguards };

struct Section {
  std::string_view key;
  Role role;
  Ids ids;
};

constexpr std::array<Section, 13> kSections = {{
    {"modals", Role::modal, Ids::strengths},
    {"weakeners", Role::weakener, Ids::reasons},
    {"formulas", Role::formula, Ids::none},
    {"boundaries", Role::boundary, Ids::none},
    {"negations", Role::negation, Ids::none},
    {"scopes", Role::scope, Ids::none},
    {"anaphora", Role::anaphora, Ids::none},
    {"requests", Role::request, Ids::none},
    {"assistance", Role::assistance, Ids::none},
    {"contexts", Role::context, Ids::none},
    {"kinds", Role::kind, Ids::kinds},
    {"safeguards", Role::safeguard, Ids::safeguards},
    {"contradictions", Role::contradiction, Ids::safeguards},
}};

const std::vector<std::string_view> kStrengthNames = {"obligation", "aspiration", "consideration", "permission",
                                                      "interpretation"};
const std::vector<std::string_view> kPlaceNames = {"heading", "chapeau", "item", "tail", "sentence"};
const std::vector<std::string_view> kEntryKeys = {"phrase", "in", "with", "not", "gives", "force", "reason"};

std::vector<std::string_view> reason_names() {
  std::vector<std::string_view> names;
  for (unsigned bit = 0; (1u << bit) <= kFloorNotCeiling; ++bit) names.push_back(name(static_cast<Reason>(1u << bit)));
  return names;
}

// Reads the phrases of one file into `parts`.
class Reader {
 public:
  Reader(DataFile& file, const Taxonomy& taxonomy, LexiconParts& parts)
      : file_(file), taxonomy_(taxonomy), parts_(parts) {}

  void read_section(const Section& section, const YamlNode& node) {
    if (section.ids == Ids::none) return read_phrases(section, node, {});
    if (!is_map(file_, node, "'" + std::string(section.key) + "'")) return;
    const std::vector<std::string_view> known = known_ids(section.ids);
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const std::optional<std::uint16_t> id = index_of(section.ids, known, located(file_, node.keys[i]));
      if (id) read_phrases(section, node.items[i], *id);
    }
  }

  void read_names(const YamlNode& node) {
    if (!is_map(file_, node, "'names'")) return;
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const std::optional<Located> text = one_text(file_, node.items[i]);
      if (!text) continue;
      parts_.names[node.keys[i].text] = text->text;
      parts_.name_places[node.keys[i].text] = {&file_, *text, {}};
    }
  }

 private:
  std::vector<std::string_view> known_ids(Ids ids) const {
    switch (ids) {
      case Ids::strengths:
        return kStrengthNames;
      case Ids::reasons:
        return reason_names();
      case Ids::kinds:
        return kind_ids(taxonomy_);
      case Ids::safeguards:
        return safeguard_ids(taxonomy_);
      case Ids::none:
        break;
    }
    return {};
  }

  std::optional<std::uint16_t> index_of(Ids ids, const std::vector<std::string_view>& known, const Located& id) {
    const auto found = std::find(known.begin(), known.end(), id.text);
    if (found != known.end()) return static_cast<std::uint16_t>(found - known.begin());
    const std::string_view what = ids == Ids::kinds ? "kind" : ids == Ids::safeguards ? "safeguard" : "key";
    file_.problem(id.offset, no_such(what, id.text, known));
    return std::nullopt;
  }

  LexiconEntry entry(const Section& section, std::optional<std::uint16_t> id) const {
    LexiconEntry made;
    made.role = section.role;
    if (section.ids == Ids::strengths || section.ids == Ids::reasons) {
      made.detail = static_cast<std::uint8_t>(*id);
    } else if (id) {
      made.ids.push_back(*id);
    }
    return made;
  }

  void read_phrases(const Section& section, const YamlNode& node, std::optional<std::uint16_t> id) {
    const LexiconEntry plain = entry(section, id);
    if (node.is(Shape::scalar)) return add_lines(node, plain, {}, {});
    if (!node.is(Shape::list)) return file_.problem(node.offset, "phrases belong here: one a line under |, or a list");
    for (const YamlNode& item : node.items) {
      if (item.is(Shape::map)) {
        read_entry(section, item, plain);
      } else if (const std::optional<Located> text = one_text(file_, item)) {
        add(*text, plain, {}, {});
      }
    }
  }

  void read_entry(const Section& section, const YamlNode& map, LexiconEntry made) {
    only_keys(file_, map, kEntryKeys);
    const YamlNode* text = map.find("phrase");
    if (text == nullptr) return file_.problem(map.offset, "the key 'phrase' is needed here");
    if (!text->is(Shape::scalar)) return file_.problem(text->offset, "one phrase belongs here");
    phrases::Phrase phrase;
    if (const YamlNode* in = map.find("in")) phrase.places = places(*in);
    if (const YamlNode* gives = map.find("gives")) read_gives(section, *gives, made);
    if (const YamlNode* force = map.find("force")) made.force = force_mode(*force);
    if (const YamlNode* reason = map.find("reason")) read_reason(section, *reason, made);
    std::vector<Located> located_parts;
    for (const auto& [key, into] : {std::pair{"with", &phrase.with}, std::pair{"not", &phrase.unless}}) {
      const YamlNode* node = map.find(key);
      if (node == nullptr) continue;
      for (Located& part : texts_of(file_, *node)) {
        into->push_back(part.text);
        located_parts.push_back(std::move(part));
      }
    }
    add_lines(*text, made, phrase, located_parts);
  }

  std::uint8_t places(const YamlNode& node) {
    unsigned flags = 0;
    for (const Located& place : texts_of(file_, node)) {
      const auto found = std::find(kPlaceNames.begin(), kPlaceNames.end(), place.text);
      if (found != kPlaceNames.end()) {
        flags |= 1u << (found - kPlaceNames.begin());
      } else {
        file_.problem(place.offset, no_such("place", place.text, kPlaceNames));
      }
    }
    return static_cast<std::uint8_t>(flags);
  }

  void read_gives(const Section& section, const YamlNode& node, LexiconEntry& made) {
    if (section.ids != Ids::kinds && section.ids != Ids::safeguards) {
      return file_.problem(node.offset, "phrases of this section give no ids");
    }
    const std::vector<std::string_view> known = known_ids(section.ids);
    for (const Located& id : texts_of(file_, node)) {
      const std::optional<std::uint16_t> index = index_of(section.ids, known, id);
      if (index && std::find(made.ids.begin(), made.ids.end(), *index) == made.ids.end()) made.ids.push_back(*index);
    }
  }

  // A safeguard named by words that are weak in themselves: "courts or other competent authorities".
  void read_reason(const Section& section, const YamlNode& node, LexiconEntry& made) {
    if (section.role != Role::safeguard)
      return file_.problem(node.offset, "only a safeguard has a reason of weakening");
    if (const auto bit = index_of(Ids::reasons, reason_names(), located(file_, node)))
      made.detail = static_cast<std::uint8_t>(*bit + 1);
  }

  ForceMode force_mode(const YamlNode& node) {
    if (node.is(Shape::scalar) && node.text == "element") return ForceMode::element;
    if (!node.is(Shape::scalar) || node.text != "modal") file_.problem(node.offset, "force is either modal or element");
    return ForceMode::modal;
  }

  void add_lines(const YamlNode& node, const LexiconEntry& entry, const phrases::Phrase& phrase,
                 const std::vector<Located>& located_parts) {
    if (node.offset < file_.text().size() && file_.text()[node.offset] == '>') {
      return file_.problem(node.offset, "phrases stand one a line: write | instead of >");
    }
    for (const Located& line : located_lines(file_, node)) add(line, entry, phrase, located_parts);
  }

  void add(const Located& text, LexiconEntry entry, phrases::Phrase phrase, const std::vector<Located>& located_parts) {
    if (parts_.phrases.size() >= LexiconParts::kMostPhrases) {
      if (!full_) file_.problem(text.offset, "there are more than 100,000 phrases; from here on none is read");
      full_ = true;
      return;
    }
    entry.origin = file_.origin(text.offset);
    phrase.text = text.text;
    parts_.entries.push_back(std::move(entry));
    parts_.phrases.push_back(std::move(phrase));
    parts_.places.push_back({&file_, text, located_parts});
  }

  DataFile& file_;
  const Taxonomy& taxonomy_;
  LexiconParts& parts_;
  bool full_ = false;
};

// "lexicon/en.yaml" -> "en"
std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

void check_language(DataFile& file, const YamlNode& root) {
  const std::string language = text_of(file, root, "language", true);
  if (language.empty()) return;
  const std::size_t offset = root.find("language")->offset;
  if (language != "en") {
    file.problem(offset, "the words of structure are known for the language 'en' only");
  } else if (stem(file.path()) != language) {
    file.problem(offset, "this file is named for another language than '" + language + "'");
  }
}

}  // namespace

void read_lexicon(DataFile& file, const Taxonomy& taxonomy, LexiconParts& parts) {
  const std::optional<YamlNode> root = read_yaml(file, {0, static_cast<std::uint32_t>(file.text().size())});
  if (!root || !is_map(file, *root, "the lexicon")) return;
  std::vector<std::string_view> known = {"language", "names"};
  for (const Section& section : kSections) known.push_back(section.key);
  only_keys(file, *root, known);
  check_language(file, *root);
  Reader reader(file, taxonomy, parts);
  if (const YamlNode* names = root->find("names")) reader.read_names(*names);
  for (const Section& section : kSections) {
    if (const YamlNode* node = root->find(section.key)) reader.read_section(section, *node);
  }
}

}  // namespace proviso
