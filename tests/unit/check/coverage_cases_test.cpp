// Runs tests/coverage/*.txt: short treaties and what they should give for single pairs. A case is
//   === name
//   text
//   ---
//   ID KIND SAFEGUARD STATUS [WHERE [REASONS]]     or   ID KIND absent     or   ID KIND found
// Only the pairs named are compared.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "server/check/judge.h"
#include "server/check/pack_reader.h"

namespace proviso {
namespace {

struct Case {
  std::string file, name, text;
  std::vector<std::string> expected;
};

std::vector<Case> read_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(PROVISO_ROOT "/tests/coverage"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Case> cases;
  for (const auto& file : files) {
    std::ifstream in(file);
    bool expecting = false;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("=== ")) {
        cases.push_back({file.filename().string(), line.substr(4), {}, {}});
        expecting = false;
      } else if (cases.empty()) {
        continue;
      } else if (line == "---") {
        expecting = true;
      } else if (!expecting) {
        cases.back().text += line + '\n';
      } else if (!line.empty()) {
        cases.back().expected.push_back(line);
      }
    }
  }
  return cases;
}

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> all;
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

std::string reasons_text(Reasons reasons) {
  std::string text;
  for (unsigned bit = 1; bit <= kFloorNotCeiling; bit <<= 1)
    if (reasons & bit) text += (text.empty() ? "" : ",") + std::string(name(static_cast<Reason>(bit)));
  return text;
}

std::string actual(const Judgement& judgement, const std::vector<std::string>& asked) {
  const Document& document = *judgement.document;
  const Taxonomy& taxonomy = judgement.packs->taxonomy;
  std::string line = asked[0] + ' ' + asked[1] + " absent";
  for (std::uint32_t k = 0; k < judgement.coverage.kinds.size(); ++k) {
    const KindFound& kind = judgement.coverage.kinds[k];
    if (document.id(kind.block) != asked[0] || taxonomy.kinds[kind.kind].id != asked[1]) continue;
    line = asked[0] + ' ' + asked[1] + " found";
    for (const CoverageRow& row : judgement.coverage.rows) {
      if (row.kind != k || taxonomy.safeguards[row.safeguard].id != asked[2]) continue;
      line = asked[0] + ' ' + asked[1] + ' ' + asked[2] + ' ' + std::string(name(row.status));
      if (row.decisive == kNone) continue;
      const Support& support = row.supports[row.decisive];
      if (asked.size() > 4) line += ' ' + document.short_name(support.block, support.item);
      if (asked.size() > 5) line += ' ' + reasons_text(support.reasons);
    }
  }
  return line;
}

TEST(CoverageCases, GiveWhatTheyShould) {
  const auto packs = builtin_packs();
  const auto cases = read_cases();
  ASSERT_FALSE(cases.empty());
  for (const Case& one : cases) {
    const auto judgement = judge({std::make_shared<Source>(one.text), {}, nullptr}, packs, {});
    ASSERT_FALSE(one.expected.empty()) << one.file << ": " << one.name;
    for (const std::string& expected : one.expected) {
      std::string normal;
      for (const std::string& word : words(expected)) normal += (normal.empty() ? "" : " ") + word;
      EXPECT_EQ(actual(*judgement, words(expected)), normal) << one.file << ": " << one.name;
    }
  }
}

}  // namespace
}  // namespace proviso
