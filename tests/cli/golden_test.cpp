// Each folder beside this file is a case: `cmd` is run by sh in a copy of the folder, and must print what `stdout` and
// `stderr` hold (nothing, where there is no such file) and end with the code in `status` (0 without one). What changes
// from build to build is written {version} and {digest}. PROVISO_UPDATE=1 writes the files anew.
#include <gtest/gtest.h>

#include <stdlib.h>
#include <sys/wait.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace proviso {
namespace {
namespace fs = std::filesystem;

const fs::path kCases = fs::path(PROVISO_ROOT) / "tests/cli";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kCases)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().native());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string without_build(std::string text) {
  replace_all(text, PROVISO_VERSION, "{version}");
  const std::string digest = "\"digest\":\"";
  for (std::size_t at = text.find(digest); at != std::string::npos; at = text.find(digest, at + 1)) {
    const std::size_t begin = at + digest.size();
    text.replace(begin, text.find('"', begin) - begin, "{digest}");
  }
  return text;
}

// What a case printed and how it ended.
struct Outcome {
  std::string out;
  std::string err;
  std::string status;
};

Outcome run(const std::string& name) {
  std::string pattern = (fs::temp_directory_path() / "proviso-cli-XXXXXX").native();
  const fs::path folder = ::mkdtemp(pattern.data());
  fs::copy(kCases / name, folder / "case", fs::copy_options::recursive);
  const std::string command = "unset NO_COLOR; PATH='" + fs::path(PROVISO_COMMAND).parent_path().native() +
                              "':\"$PATH\"; export PATH; cd '" + (folder / "case").native() + "' && . ./cmd";
  std::ofstream(folder / "run") << command << '\n';
  const std::string shell = "sh '" + (folder / "run").native() + "' </dev/null >'" + (folder / "out").native() +
                            "' 2>'" + (folder / "err").native() + "'";
  const int status = std::system(shell.c_str());
  Outcome outcome{without_build(bytes_of(folder / "out")), without_build(bytes_of(folder / "err")),
                  WIFEXITED(status) ? std::to_string(WEXITSTATUS(status)) : "ended by a signal"};
  fs::remove_all(folder);
  return outcome;
}

void bless(const fs::path& path, const std::string& text) {
  if (text.empty()) {
    fs::remove(path);
  } else {
    std::ofstream(path, std::ios::binary) << text;
  }
}

class Cli : public testing::TestWithParam<std::string> {};

TEST_P(Cli, PrintsWhatItsFolderSays) {
  const fs::path folder = kCases / GetParam();
  const Outcome outcome = run(GetParam());
  if (std::getenv("PROVISO_UPDATE") != nullptr) {
    bless(folder / "stdout", outcome.out);
    bless(folder / "stderr", outcome.err);
    bless(folder / "status", outcome.status == "0" ? "" : outcome.status + "\n");
  }
  const std::string status = bytes_of(folder / "status");
  EXPECT_EQ(outcome.out, bytes_of(folder / "stdout"));
  EXPECT_EQ(outcome.err, bytes_of(folder / "stderr"));
  EXPECT_EQ(outcome.status, status.empty() ? "0" : status.substr(0, status.find('\n')));
}

INSTANTIATE_TEST_SUITE_P(Cases, Cli, testing::ValuesIn(cases()), [](const auto& one) { return one.param; });

}  // namespace
}  // namespace proviso
