// The table of server/README.md, kept by reading every #include.
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/house/tree.h"

namespace proviso::house {
namespace {

// What a file of a layer may include of ours besides its own layer.
const std::map<std::string, std::set<std::string>> kMayInclude = [] {
  const std::vector<std::string> core = {"grammar", "phrases", "model", "coverage", "compare", "check"};
  std::map<std::string, std::set<std::string>> may;
  std::set<std::string> right;
  for (const std::string& layer : core) {
    may[layer] = right;
    right.insert(layer);
  }
  may["report"] = may["features"] = right;
  may["host"] = {};
  right.insert({"features", "host"});
  may["session"] = right;
  right.insert("session");
  may["lsp"] = right;
  right.insert({"lsp", "report"});
  may["cli"] = right;
  right.insert("cli");
  may["main"] = right;
  return may;
}();

// Which layers may use what is not ours: the first entry an include starts with decides. Nobody: not at all.
struct Outside {
  std::string_view include;
  std::set<std::string> layers;
};
const std::vector<Outside> kOutside = {
    {"tao/pegtl", {"grammar", "phrases"}},
    {"nlohmann/", {"report", "lsp", "cli", "main"}},
    {"yaml-cpp/", {"check"}},
    {"CLI/", {"cli", "main"}},
    {"boost/", {"lsp"}},
    {"fmt/", {"check", "features", "report", "cli", "main"}},
    {"thread", {"session", "lsp", "cli", "main"}},
    {"filesystem", {"host", "cli", "main"}},
    {"fstream", {"host", "cli", "main"}},
    {"regex", {}},
    {"mutex", {}},
    {"shared_mutex", {}},
    {"condition_variable", {}},
};

struct Include {
  std::string path;
  bool ours = false;  // in quotes
};

std::vector<Include> includes(const File& file) {
  std::vector<Include> found;
  for (std::string_view line : lines(file.text)) {
    if (!line.starts_with("#include ") || line.size() < 11) continue;
    const bool ours = line[9] == '"';
    const std::size_t end = line.find(ours ? '"' : '>', 10);
    found.push_back({std::string(line.substr(10, end - 10)), ours});
  }
  return found;
}

// "grammar" for grammar/x.h, "check" for server/check/x.h, "main" for what stands directly in server/; empty elsewhere.
std::string layer_of(std::string_view path) {
  if (path.starts_with("grammar/")) return "grammar";
  if (!path.starts_with("server/")) return "";
  path.remove_prefix(7);
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? "main" : std::string(path.substr(0, slash));
}

std::vector<const File*> sources() {
  std::vector<const File*> found;
  for (const File& file : project()) {
    if (!layer_of(file.path).empty() && (file.is(".h") || file.is(".cpp"))) found.push_back(&file);
  }
  return found;
}

TEST(Layers, AreAllKnown) {
  ASSERT_FALSE(sources().empty());
  for (const File* file : sources()) EXPECT_TRUE(kMayInclude.contains(layer_of(file->path))) << file->path;
}

// What a file includes against the table, one sentence each.
std::vector<std::string> faults(const File& file) {
  const std::string layer = layer_of(file.path);
  const std::string name = file.path.substr(file.path.rfind('/') + 1);
  std::vector<std::string> faults;
  const auto say = [&](const Include& include, const std::string& why) {
    faults.push_back(file.path + " includes " + include.path + ": " + why);
  };
  for (const Include& include : includes(file)) {
    const std::string other = layer_of(include.path);
    if (include.ours && other.empty()) say(include, "not a path from the root");
    if (include.ours && !other.empty() && other != layer && !kMayInclude.at(layer).contains(other)) {
      say(include, layer + " may not know " + other);
    }
    for (const Outside& outside : kOutside) {
      const bool whole = outside.include.find('/') == std::string_view::npos;
      if (whole ? include.path != outside.include : !include.path.starts_with(outside.include)) continue;
      if (!outside.layers.contains(layer)) say(include, "not for " + layer);
    }
    const bool reader = name.find("reader") != std::string::npos || name.find("yaml") != std::string::npos;
    if (include.path.starts_with("yaml-cpp/") && !reader) say(include, "only readers read YAML");
  }
  return faults;
}

TEST(Layers, IncludeOnlyWhatTheTableAllows) {
  for (const File* file : sources()) {
    if (!kMayInclude.contains(layer_of(file->path))) continue;
    for (const std::string& fault : faults(*file)) ADD_FAILURE() << fault;
  }
}

TEST(Layers, FaultsAreSeen) {
  const auto count = [](const char* path, const char* include) {
    return faults({path, std::string("#include ") + include + "\n"}).size();
  };
  EXPECT_EQ(count("grammar/word.h", "\"grammar/span.h\""), 0U);
  EXPECT_EQ(count("grammar/word.h", "\"server/check/judge.h\""), 1U);
  EXPECT_EQ(count("grammar/word.h", "\"span.h\""), 1U);
  EXPECT_EQ(count("server/report/text.cpp", "\"server/session/session.h\""), 1U);
  EXPECT_EQ(count("server/lsp/server.cpp", "\"server/report/json.h\""), 1U);
  EXPECT_EQ(count("server/main.cpp", "\"server/report/json.h\""), 0U);
  EXPECT_EQ(count("server/features/hover.cpp", "\"server/host/files.h\""), 1U);
  EXPECT_EQ(count("server/check/judge.cpp", "<nlohmann/json.hpp>"), 1U);
  EXPECT_EQ(count("server/check/judge.cpp", "<yaml-cpp/yaml.h>"), 1U);
  EXPECT_EQ(count("server/check/basis_reader.cpp", "<yaml-cpp/yaml.h>"), 0U);
  EXPECT_EQ(count("server/model/facts.cpp", "<regex>"), 1U);
  EXPECT_EQ(count("server/session/session.cpp", "<mutex>"), 1U);
}

// The files of a circle, first and last the same; nullopt if there is none.
std::optional<std::string> circle(const std::map<std::string, std::vector<std::string>>& graph) {
  std::map<std::string, int> state;  // 1: on the way down, 2: done
  std::optional<std::string> found;
  std::function<void(const std::string&, const std::string&)> visit = [&](const std::string& path,
                                                                          const std::string& way) {
    if (found || state[path] == 2) return;
    const std::string here = way + path;
    if (state[path] == 1) {
      found = here;
      return;
    }
    state[path] = 1;
    if (const auto at = graph.find(path); at != graph.end()) {
      for (const std::string& next : at->second) visit(next, here + " → ");
    }
    state[path] = 2;
  };
  for (const auto& [path, next] : graph) visit(path, "");
  return found;
}

TEST(Layers, HaveNoCircleOfIncludes) {
  std::map<std::string, std::vector<std::string>> graph;
  for (const File* file : sources()) {
    for (const Include& include : includes(*file)) {
      if (include.ours) graph[file->path].push_back(include.path);
    }
  }
  EXPECT_EQ(circle(graph), std::nullopt);
  EXPECT_EQ(circle({{"a.h", {"b.h"}}, {"b.h", {"c.h"}}, {"c.h", {"b.h"}}}), "a.h → b.h → c.h → b.h");
}

TEST(Layers, RulesHoldNoProgram) {
  for (const File& file : project()) {
    if (file.under("rules/")) {
      EXPECT_FALSE(file.is(".cpp") || file.is(".h") || file.is(".py") || file.is(".js") || file.is(".sh")) << file.path;
    }
  }
}

}  // namespace
}  // namespace proviso::house
