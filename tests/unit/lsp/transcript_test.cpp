#include "tests/unit/lsp/transcript.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace proviso::lsp {
namespace {

namespace fs = std::filesystem;

Transcript transcript_named(const std::string& name) {
  std::ifstream file(fs::path(PROVISO_ROOT) / "tests/protocol" / (name + ".lsp"));
  std::ostringstream text;
  text << file.rdbuf();
  return read_transcript(text.str());
}

// Every tests/protocol/*.lsp, found when the runner starts; `pooled` ones need a scheduler that runs by hand.
std::vector<std::string> transcripts(bool pooled_too) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(PROVISO_ROOT) / "tests/protocol")) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".lsp") continue;
    if (pooled_too || !transcript_named(name).pooled) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

std::string test_name(const testing::TestParamInfo<std::string>& test) {
  std::string name = test.param;
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

// The server to be tried over a pipe: PROVISO_LSP ("path/to/proviso lsp"), else this runner itself (main.cpp).
std::vector<std::string> server_command() {
  const char* named = std::getenv("PROVISO_LSP");
  std::istringstream words(named ? named : "/proc/self/exe --serve");
  std::vector<std::string> command;
  for (std::string word; words >> word;) command.push_back(word);
  return command;
}

class InProcessTest : public testing::TestWithParam<std::string> {};

TEST_P(InProcessTest, GoesAsWritten) {
  const Transcript transcript = transcript_named(GetParam());
  ASSERT_FALSE(transcript.steps.empty());
  Session::Limits limits;
  if (transcript.pooled) limits.judge_here = 0;
  EXPECT_EQ(play(transcript, *in_process(limits)), "");
}

class PipeTest : public testing::TestWithParam<std::string> {};

TEST_P(PipeTest, GoesAsWritten) {
  const Transcript transcript = transcript_named(GetParam());
  EXPECT_EQ(play(transcript, *process(server_command())), "");
}

INSTANTIATE_TEST_SUITE_P(Protocol, InProcessTest, testing::ValuesIn(transcripts(true)), test_name);
INSTANTIATE_TEST_SUITE_P(Protocol, PipeTest, testing::ValuesIn(transcripts(false)), test_name);

}  // namespace
}  // namespace proviso::lsp
