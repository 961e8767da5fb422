#include "server/check/yaml_node.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace proviso {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Builds nodes from the events of yaml-cpp. A map's key and value arrive one after the other.
class Builder : public YAML::EventHandler {
 public:
  Builder(DataFile& file, std::size_t base) : file_(file), base_(base) {}

  YamlNode take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_extras(mark, {}, anchor);
    add(node(YamlNode::Shape::null, mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { add(node(YamlNode::Shape::null, mark)); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_extras(mark, tag, anchor);
    YamlNode scalar = node(YamlNode::Shape::scalar, mark);
    scalar.text = value;
    add(std::move(scalar));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_extras(mark, tag, anchor);
    open_.push_back(node(YamlNode::Shape::list, mark));
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_extras(mark, tag, anchor);
    open_.push_back(node(YamlNode::Shape::map, mark));
  }
  void OnMapEnd() override {
    drop_doubles(open_.back());
    close();
  }

 private:
  YamlNode node(YamlNode::Shape shape, const YAML::Mark& mark) const {
    YamlNode made;
    made.shape = shape;
    made.offset = base_ + static_cast<std::size_t>(std::max(mark.pos, 0));
    return made;
  }

  void refuse_extras(const YAML::Mark& mark, std::string_view tag, YAML::anchor_t anchor) {
    const std::size_t offset = base_ + static_cast<std::size_t>(std::max(mark.pos, 0));
    if (anchor != 0)
      file_.problem(offset, "anchors (&) and aliases (*) are not read here; a text with & or * needs quotes");
    if (!tag.empty() && tag != "?" && tag != "!") file_.problem(offset, "tags (!) are not read here");
  }

  void close() {
    YamlNode done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done));
  }

  void add(YamlNode done) {
    if (open_.empty()) {
      root_ = std::move(done);
      return;
    }
    YamlNode& parent = open_.back();
    const bool key = parent.is(YamlNode::Shape::map) && parent.keys.size() == parent.items.size();
    if (key && !done.is(YamlNode::Shape::scalar)) file_.problem(done.offset, "a key is one word or a quoted text");
    // yaml-cpp places an empty value at whatever follows it.
    if (!key && done.is(YamlNode::Shape::null) && parent.is(YamlNode::Shape::map))
      done.offset = parent.keys.back().offset;
    (key ? parent.keys : parent.items).push_back(std::move(done));
  }

  void drop_doubles(YamlNode& map) {
    std::vector<std::size_t> order(map.keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return map.keys[a].text < map.keys[b].text; });
    std::vector<std::size_t> doubles;
    for (std::size_t i = 1; i < order.size(); ++i) {
      if (map.keys[order[i]].text == map.keys[order[i - 1]].text) doubles.push_back(order[i]);
    }
    std::sort(doubles.begin(), doubles.end());
    for (const std::size_t at : doubles) {
      file_.problem(map.keys[at].offset, "the key '" + map.keys[at].text + "' stands here a second time");
    }
    std::size_t kept = 0;
    for (std::size_t i = 0, next = 0; i < map.keys.size(); ++i) {
      if (next < doubles.size() && doubles[next] == i) {
        ++next;
        continue;
      }
      if (kept != i) {
        map.keys[kept] = std::move(map.keys[i]);
        map.items[kept] = std::move(map.items[i]);
      }
      ++kept;
    }
    map.keys.resize(kept);
    map.items.resize(kept);
  }

  DataFile& file_;
  std::size_t base_;
  std::vector<YamlNode> open_;
  YamlNode root_;
};

// A person who writes {…} or * unquoted has never heard of aliases and flow maps.
std::string reason(const YAML::Exception& error) {
  if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR) return "a text that begins with * needs quotes";
  if (error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW)
    return "a text that begins with { needs quotes, and an opened { its }";
  if (error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW)
    return "a text that begins with [ needs quotes, and an opened [ its ]";
  return "this cannot be read as YAML: " + error.msg;
}

Located trimmed(std::string_view text, std::size_t offset, bool exact) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {{}, offset, exact};
  const std::size_t last = text.find_last_not_of(kBlanks);
  return {std::string(text.substr(first, last + 1 - first)), exact ? offset + first : offset, exact};
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find('\n', offset);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].text == key) return &items[i];
  }
  return nullptr;
}

std::optional<YamlNode> read_yaml(DataFile& file, Span part) {
  std::string_view bytes = file.text().substr(part.begin, part.size());
  std::size_t base = part.begin;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
    bytes.remove_prefix(3);
    base += 3;
  }
  std::istringstream stream{std::string(bytes)};
  Builder builder(file, base);
  try {
    YAML::Parser parser(stream);
    YamlNode nothing;
    nothing.offset = base;
    if (!parser.HandleNextDocument(builder)) return nothing;
    YamlNode root = builder.take();
    Builder rest(file, base);
    if (parser.HandleNextDocument(rest))
      file.problem(rest.take().offset, "a second document begins here; only the first is read");
    return root;
  } catch (const YAML::Exception& error) {
    const auto place = static_cast<std::size_t>(std::max(error.mark.pos, 0));
    file.problem(base + place, reason(error));
    return std::nullopt;
  }
}

Located located(const DataFile& file, const YamlNode& scalar) {
  const std::string_view text = file.text();
  const std::size_t quote = scalar.offset < text.size() && (text[scalar.offset] == '"' || text[scalar.offset] == '\'');
  const std::size_t begin = scalar.offset + quote;
  const bool exact = text.substr(std::min(begin, text.size()), scalar.text.size()) == scalar.text;
  return trimmed(scalar.text, exact ? begin : scalar.offset, exact);
}

std::vector<Located> located_lines(const DataFile& file, const YamlNode& scalar) {
  const std::string_view text = file.text();
  std::vector<Located> lines;
  if (scalar.offset >= text.size() || text[scalar.offset] != '|') {
    Located one = located(file, scalar);
    if (!one.text.empty()) lines.push_back(std::move(one));
    return lines;
  }
  std::size_t source = next_line(text, scalar.offset);
  for (std::size_t at = 0; at < scalar.text.size(); source = next_line(text, source)) {
    const std::size_t end = std::min(scalar.text.find('\n', at), scalar.text.size());
    const std::string_view line = std::string_view(scalar.text).substr(at, end - at);
    at = end + 1;
    const std::size_t place = text.substr(0, next_line(text, source)).find(line, source);
    const bool exact = place != std::string_view::npos;
    Located one = trimmed(line, exact ? place : source, exact);
    if (!one.text.empty()) lines.push_back(std::move(one));
  }
  return lines;
}

}  // namespace proviso
