#include "grammar/dump.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

// Runs tests/syntax/*.txt and the samples of grammar/README.md. A case is a text and what it is read as:
//   === name
//   text
//   ---                 the tree; or "--- sentences", "--- mentions", "--- marks": of all blocks, in order
//   (document …)
// In the README a ```treaty block is followed by a ```sexp block. PROVISO_UPDATE=1 writes what is read into the files.
namespace proviso {
namespace {

namespace fs = std::filesystem;

struct Section {
  std::string kind;  // "sexp", "sentences", "mentions", "marks"
  std::string expected;
};

struct Case {
  std::string file;
  std::string name;
  std::string text;
  std::vector<Section> sections;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.file << ": " << one.name; }

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

bool separator(const std::string& line) {
  return line == "--- sentences" || line == "--- mentions" || line == "--- marks" || line == "---";
}

// The text of a case may have a header, whose --- are no separators: the tree, if any, stands behind the last bare one.
Case read_case(const std::string& file, const std::string& name, const std::vector<std::string>& lines) {
  Case result{file, name, {}, {}};
  std::size_t bare = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i] == "---") bare = i;
  }
  bool reading = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (separator(lines[i]) && (lines[i] != "---" || i == bare)) {
      result.sections.push_back({lines[i] == "---" ? "sexp" : lines[i].substr(4), {}});
      reading = true;
    } else {
      (reading ? result.sections.back().expected : result.text) += lines[i] + '\n';
    }
  }
  return result;
}

std::vector<Case> corpus_cases() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(PROVISO_ROOT) / "tests" / "syntax")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const fs::path& file : files) {
    std::string name;
    std::vector<std::string> body;
    for (const std::string& line : lines_of(file)) {
      if (line.rfind("=== ", 0) == 0) {
        if (!name.empty()) cases.push_back(read_case(file.filename().string(), name, body));
        name = line.substr(4);
        body.clear();
      } else {
        body.push_back(line);
      }
    }
    if (!name.empty()) cases.push_back(read_case(file.filename().string(), name, body));
  }
  return cases;
}

// A ```treaty block and the ```sexp block after it.
std::vector<Case> readme_cases() {
  std::vector<Case> cases;
  std::string fence;
  for (const std::string& line : lines_of(fs::path(PROVISO_ROOT) / "grammar" / "README.md")) {
    if (line.rfind("```", 0) == 0) {
      fence = fence.empty() ? line.substr(3) : "";
      if (fence == "treaty") cases.push_back({"README.md", "sample " + std::to_string(cases.size() + 1), {}, {}});
      if (fence == "sexp" && !cases.empty()) cases.back().sections.push_back({"sexp", {}});
    } else if (fence == "treaty") {
      cases.back().text += line + '\n';
    } else if (fence == "sexp" && !cases.empty()) {
      cases.back().sections.back().expected += line + '\n';
    }
  }
  return cases;
}

std::vector<Case> all_cases() {
  std::vector<Case> cases = corpus_cases();
  for (Case& one : readme_cases()) cases.push_back(std::move(one));
  return cases;
}

std::string read_as(const std::string& kind, const std::string& text) {
  const Source source(text);
  const Outline tree = outline(source);
  if (kind == "sexp") return tree_sexp(tree, source);
  std::string result;
  for (const Block& block : tree.blocks) {
    if (block.role == BlockRole::heading) continue;
    const std::string_view words = source.text(block.span);
    const BlockSyntax syntax = parse_block(words, block.role, Language::en, tree.profile);
    if (kind == "sentences") result += sentences_text(syntax, words);
    if (kind == "mentions") result += mentions_text(syntax);
    if (kind == "marks") result += marks_text(syntax, words);
  }
  return result;
}

// Blank lines around what is expected are free.
std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  text.erase(0, text.find_first_not_of('\n') == std::string::npos ? text.size() : text.find_first_not_of('\n'));
  return text;
}

// The text of a case without the blank line that sets it off from the separator.
std::string text_of(const Case& one) { return trimmed(one.text) + '\n'; }

class SyntaxTest : public testing::TestWithParam<Case> {};

TEST_P(SyntaxTest, IsReadAsExpected) {
  const Case& one = GetParam();
  ASSERT_FALSE(one.sections.empty()) << one.name << " expects nothing";
  for (const Section& section : one.sections) {
    EXPECT_EQ(trimmed(read_as(section.kind, text_of(one))), trimmed(section.expected)) << one.file << ": " << one.name;
  }
}

TEST_P(SyntaxTest, IsWrittenBackAsItWas) {
  const Source source(GetParam().text);
  EXPECT_EQ(written(outline(source), source), GetParam().text);
}

std::string case_name(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.file + "_" + info.param.name + "_" + std::to_string(info.index);
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, SyntaxTest, testing::ValuesIn(all_cases()), case_name);

void update_corpus(const fs::path& path) {
  std::ostringstream out;
  for (const Case& one : corpus_cases()) {
    if (one.file != path.filename().string()) continue;
    out << "=== " << one.name << '\n' << text_of(one);
    for (const Section& section : one.sections) {
      out << "---" << (section.kind == "sexp" ? "" : " " + section.kind) << '\n'
          << trimmed(read_as(section.kind, text_of(one))) << '\n';
    }
    out << '\n';
  }
  std::ofstream(path, std::ios::binary) << trimmed(out.str()) << '\n';
}

void update_readme() {
  const fs::path path = fs::path(PROVISO_ROOT) / "grammar" / "README.md";
  std::ostringstream out;
  std::string fence;
  std::string text;
  for (const std::string& line : lines_of(path)) {
    if (line.rfind("```", 0) == 0) {
      const bool closes = !fence.empty();
      if (closes && fence == "sexp") out << read_as("sexp", text);
      fence = closes ? "" : line.substr(3);
      if (fence == "treaty") text.clear();
    } else if (fence == "treaty") {
      text += line + '\n';
    } else if (fence == "sexp") {
      continue;
    }
    out << line << '\n';
  }
  std::ofstream(path, std::ios::binary) << out.str();
}

TEST(SyntaxFiles, AreThere) {
  EXPECT_GT(corpus_cases().size(), 20U);
  EXPECT_GT(readme_cases().size(), 10U);
  if (std::getenv("PROVISO_UPDATE") == nullptr) return;
  for (const auto& entry : fs::directory_iterator(fs::path(PROVISO_ROOT) / "tests" / "syntax")) {
    if (entry.path().extension() == ".txt") update_corpus(entry.path());
  }
  update_readme();
}

}  // namespace
}  // namespace proviso
