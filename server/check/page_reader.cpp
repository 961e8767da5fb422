#include "server/check/page_reader.h"

#include <algorithm>

#include "server/check/example_reader.h"
#include "server/check/message_template.h"
#include "server/check/near_name.h"
#include "server/check/page_sections.h"
#include "server/check/taxonomy_reader.h"
#include "server/check/yaml_fields.h"

namespace proviso {
namespace {

// Reads the front matter of one page into a rule.
class Reader {
 public:
  Reader(DataFile& file, const Packs& packs, Rule& rule) : file_(file), packs_(packs), rule_(rule) {}

  void read(const YamlNode& root) {
    only_keys(file_, root, {"requires", "kinds", "basis", "message", "messages", "severity", "examples"});
    read_requires(root);
    if (const YamlNode* kinds = root.find("kinds")) read_kinds(*kinds);
    if (const YamlNode* basis = root.find("basis")) read_basis(*basis);
    read_message(root, "message", Status::missing, true);
    if (const YamlNode* messages = root.find("messages")) read_messages(*messages);
    if (const YamlNode* severity = root.find("severity")) read_severity(*severity);
    if (const YamlNode* examples = root.find("examples")) read_manner(*examples);
  }

 private:
  void read_requires(const YamlNode& root) {
    if (text_of(file_, root, "requires", true).empty()) return;
    rule_.safeguard = known_safeguard(file_, located(file_, *root.find("requires")), packs_.taxonomy);
  }

  // Whether the pattern names a kind at all.
  bool known_kind(const Located& pattern) {
    const std::vector<std::string_view> ids = kind_ids(packs_.taxonomy);
    const bool wild = pattern.text.size() > 2 && pattern.text.substr(pattern.text.size() - 2) == ".*";
    const bool known = std::any_of(ids.begin(), ids.end(), [&](std::string_view id) {
      return wild ? names_kind(pattern.text, id) : id == pattern.text;
    });
    if (!known) file_.problem(pattern.offset, no_such("kind", pattern.text, ids));
    return known;
  }

  bool asked_for(std::string_view pattern) const {
    return std::any_of(packs_.taxonomy.kinds.begin(), packs_.taxonomy.kinds.end(), [&](const Kind& kind) {
      return names_kind(pattern, kind.id) && std::any_of(kind.pairs.begin(), kind.pairs.end(), [&](const Pair& pair) {
               return pair.safeguard == rule_.safeguard;
             });
    });
  }

  void read_kinds(const YamlNode& node) {
    for (const Located& pattern : texts_of(file_, node)) {
      if (!known_kind(pattern)) continue;
      if (rule_.safeguard != kNoIndex && !asked_for(pattern.text)) {
        file_.problem(pattern.offset,
                      "the table of the taxonomy does not ask '" + pattern.text + "' for this safeguard");
      }
      rule_.kinds.push_back(pattern.text);
    }
  }

  std::vector<std::string> sources(const YamlNode& node) {
    std::vector<std::string> ids;
    for (const Located& id : texts_of(file_, node)) {
      if (packs_.source(id.text) == nullptr) {
        std::vector<std::string_view> known;
        for (const Basis& basis : packs_.basis) known.push_back(basis.id);
        file_.problem(id.offset, no_such("source", id.text, known));
      } else {
        ids.push_back(id.text);
      }
    }
    return ids;
  }

  void read_basis(const YamlNode& node) {
    if (!node.is(YamlNode::Shape::map)) {
      rule_.basis["*"] = sources(node);
      return;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const Located pattern = located(file_, node.keys[i]);
      if (pattern.text == "*" || known_kind(pattern)) rule_.basis[pattern.text] = sources(node.items[i]);
    }
  }

  void read_message(const YamlNode& map, std::string_view key, Status status, bool required) {
    std::string text = text_of(file_, map, key, required);
    if (text.empty()) return;
    check_template(file_, located(file_, *map.find(key)));
    rule_.messages[static_cast<std::size_t>(status)] = std::move(text);
  }

  void read_messages(const YamlNode& map) {
    if (!is_map(file_, map, "'messages'")) return;
    const std::vector<std::string_view> known = {"contradicted", "weakened", "implied", "contested"};
    only_keys(file_, map, known);
    for (const std::string_view key : known) read_message(map, key, *status_named(key), false);
  }

  void read_severity(const YamlNode& node) {
    const std::optional<Located> text = one_text(file_, node);
    if (!text) return;
    rule_.severity = severity_named(text->text);
    if (!rule_.severity) {
      file_.problem(text->offset, no_such("severity", text->text, {"error", "warning", "information", "hint"}));
    }
  }

  void read_manner(const YamlNode& node) {
    rule_.pedantic_examples = node.is(YamlNode::Shape::scalar) && node.text == "pedantic";
    if (!rule_.pedantic_examples) file_.problem(node.offset, "examples are judged as usual, or 'pedantic'");
  }

  DataFile& file_;
  const Packs& packs_;
  Rule& rule_;
};

bool plain_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// "human-rights/no-grounds.md" -> pack "human-rights", id "human-rights/no-grounds"
bool read_name(DataFile& file, Rule& rule) {
  rule.file = file.path();
  rule.id = rule.file.substr(0, rule.file.rfind('.'));
  const std::size_t slash = rule.id.find('/');
  rule.pack = rule.id.substr(0, slash);
  if (slash != std::string::npos && plain_name(rule.pack) && plain_name(rule.id.substr(slash + 1))) return true;
  file.problem(0,
               "a page stands in the folder of its pack, and both names have small letters, digits and hyphens only");
  return false;
}

void read_flagged(DataFile& file, const std::vector<Span>& blocks, std::size_t markdown, Rule& rule) {
  if (blocks.empty()) file.problem(markdown, "the page needs an example (```treaty) under '## Flagged'");
  for (const Span block : blocks) {
    Example example = read_example(file, block);
    if (example.expectations.empty())
      file.problem(block.begin, "this example has no line of ^^^ that shows what is found");
    if (!example.expectations.empty()) rule.examples.push_back(std::move(example));
  }
}

void read_not_flagged(DataFile& file, const std::vector<Span>& blocks, std::size_t markdown, Rule& rule) {
  if (blocks.empty()) file.problem(markdown, "the page needs an example (```treaty) under '## Not flagged'");
  for (const Span block : blocks) {
    Example example = read_example(file, block);
    if (!example.expectations.empty()) {
      file.problem(block.begin, "an example under '## Not flagged' shows a finding");
    } else {
      rule.examples.push_back(std::move(example));
    }
  }
}

}  // namespace

std::optional<Rule> read_page(DataFile& file, const Packs& packs) {
  Rule rule;
  const bool named = read_name(file, rule);
  const std::optional<FrontMatter> front = front_matter(file);
  if (!front) return std::nullopt;
  const std::optional<YamlNode> root = read_yaml(file, front->yaml);
  if (root && is_map(file, *root, "what stands between the --- lines")) Reader(file, packs, rule).read(*root);
  const PageSections sections = page_sections(file, front->markdown);
  rule.page = file.text().substr(front->markdown);
  rule.title = sections.title;
  if (rule.title.empty()) file.problem(front->markdown, "the page needs a title: a line that begins with '# '");
  read_flagged(file, sections.flagged, front->markdown, rule);
  read_not_flagged(file, sections.not_flagged, front->markdown, rule);
  const bool message = !rule.messages[static_cast<std::size_t>(Status::missing)].empty();
  if (!named || rule.title.empty() || !message || rule.safeguard == kNoIndex) return std::nullopt;
  return rule;
}

}  // namespace proviso
