// Prints how fast this build of Proviso is beside programs of known speed, as ratios within one interleaved run:
//     bench_table BUILD_DIR [--rounds N]
// Nothing here passes or fails. Times of a shared machine drift; the ratios of one run do not.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/latency.h"
#include "tests/bench/process.h"
#include "tests/support/files.h"
#include "tests/support/generate.h"

namespace proviso::bench {
namespace {
namespace fs = std::filesystem;

// A program to compare with, and what it took in each round.
struct Row {
  std::string name;
  Command command;
  std::vector<Run> runs;

  double time() const {
    std::vector<double> times;
    for (const Run& run : runs) times.push_back(run.milliseconds);
    return median(std::move(times));
  }
  double memory() const {
    double most = 0;
    for (const Run& run : runs) most = std::max(most, run.megabytes);
    return most;
  }
};

// Runs all rows in turn, `rounds` times, after one round that warms the caches.
void interleave(std::vector<Row>& rows, int rounds) {
  for (int round = 0; round <= rounds; ++round) {
    for (Row& row : rows) {
      const Run taken = run(row.command);
      if (round > 0) row.runs.push_back(taken);
    }
  }
}

// The first row is what the others are compared with.
void print(const std::string& title, double megabytes, const std::vector<Row>& rows) {
  std::printf("\n%-34s %10s %8s %10s %9s\n", title.c_str(), "ms", "ratio", "MB/s", "peak MB");
  for (const Row& row : rows) {
    if (row.runs.empty()) continue;
    const int code = row.runs.back().code;
    std::printf("%-34s %10.2f %8.2f %10.1f %9.1f%s\n", row.name.c_str(), row.time(), row.time() / rows.front().time(),
                megabytes / row.time() * 1000, row.memory(), code > 1 ? "  (failed)" : "");
  }
}

// Writes the generated texts in a process of its own: what they take is then not counted as anybody's memory.
void write_texts(const std::string& folder) {
  const pid_t child = fork();
  if (child != 0) {
    waitpid(child, nullptr, 0);
    return;
  }
  const test::Shape shape{.brackets = 4};
  test::Random random(20240209);
  test::write_bytes(folder + "/S.treaty", test::treaty_of_size(random, 140'000, shape));
  test::write_bytes(folder + "/M.treaty", test::treaty_of_size(random, 1'000'000, shape));
  fs::create_directories(folder + "/L");
  for (int i = 0; i < 100; ++i) {
    test::write_bytes(folder + "/L/" + std::to_string(100 + i) + ".treaty",
                      test::treaty_of_size(random, 20'000 + random.below(240'000), shape));
  }
  _exit(0);
}

double megabytes_of(const std::vector<std::string>& paths) {
  double bytes = 0;
  for (const std::string& path : paths) bytes += static_cast<double>(fs::file_size(path));
  return bytes / 1e6;
}

std::vector<std::string> words(std::vector<std::string> first, const std::vector<std::string>& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

void skipped(const char* program) { std::printf("%s is not installed: left out\n", program); }

void whole_processes(const std::string& proviso, const std::string& name, const std::string& path, int rounds) {
  std::vector<Row> rows = {
      {"wc -w", {{"wc", "-w", path}, "", false}, {}},
      {"proviso check", {{proviso, "check", path}, "", false}, {}},
      {"proviso check --format json", {{proviso, "check", "--format", "json", path}, "", false}, {}},
  };
  if (present("aspell")) rows.push_back({"aspell list", {{"aspell", "list", "--lang=en"}, path, false}, {}});
  if (present("diction")) rows.push_back({"diction", {{"diction", path}, "", false}, {}});
  interleave(rows, rounds);
  print(name, megabytes_of({path}), rows);
}

void throughput(const std::string& proviso, const std::vector<std::string>& paths, const std::string& what,
                int rounds) {
  for (const bool one : {true, false}) {
    std::vector<Row> rows = {
        {"wc -w", {words({"wc", "-w"}, paths), "", one}, {}},
        {"proviso check", {words({proviso, "check"}, paths), "", one}, {}},
        {"proviso check --format json", {words({proviso, "check", "--format", "json"}, paths), "", one}, {}},
    };
    interleave(rows, rounds);
    char title[120];
    std::snprintf(title, sizeof title, "L %.1f MB, %zu %s, %s", megabytes_of(paths), paths.size(), what.c_str(),
                  one ? "one core" : "all cores");
    print(title, megabytes_of(paths), rows);
  }
}

// A place between two letters near the middle of `text`.
std::size_t middle(std::string_view text) {
  const auto letter = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
  std::size_t at = text.size() / 2;
  while (at + 1 < text.size() && !(letter(at - 1) && letter(at))) ++at;
  return at;
}

void keystrokes(const std::string& build, const std::string& name, const std::string& path, int rounds) {
  const std::string text = test::bytes_of(path);
  const std::vector<std::string> proviso = {build + "/proviso", "lsp"};
  constexpr int kEdits = 100;
  constexpr int kThink = 5;
  const Latency sample = latency(proviso, text, middle(text), 10, kThink);
  if (!sample.answered) {
    std::printf("\n%s: proviso lsp gave no answer\n", name.c_str());
    return;
  }
  const std::vector<std::string> echo = {build + "/tests/bench_echo", std::to_string(sample.diagnostics),
                                         std::to_string(sample.bytes)};
  std::vector<double> ours;
  std::vector<double> floor;
  std::vector<double> first;
  std::vector<double> floor_first;
  double memory = 0;
  for (int round = 0; round < rounds; ++round) {
    const Latency a = latency(echo, text, middle(text), kEdits, kThink);
    const Latency b = latency(proviso, text, middle(text), kEdits, kThink);
    floor.insert(floor.end(), a.edits.begin(), a.edits.end());
    ours.insert(ours.end(), b.edits.begin(), b.edits.end());
    floor_first.push_back(a.first);
    first.push_back(b.first);
    memory = std::max(memory, b.megabytes);
  }
  std::printf("\n%-34s %10s %8s %10s %9s\n", name.c_str(), "p50 ms", "p99 ms", "first ms", "peak MB");
  std::printf("%-34s %10.3f %8.3f %10.2f\n", "echo of the same answer", median(floor), quantile(floor, 0.99),
              median(floor_first));
  std::printf("%-34s %10.3f %8.3f %10.2f %9.1f\n", "proviso lsp", median(ours), quantile(ours, 0.99), median(first),
              memory);
  std::printf("%-34s %10.2f %8.2f %10.2f   %zu diagnostics, %zu kB an answer\n", "ratio", median(ours) / median(floor),
              quantile(ours, 0.99) / quantile(floor, 0.99), median(first) / median(floor_first), sample.diagnostics,
              sample.bytes / 1000);
}

// Real texts where the project has them beside it, else generated ones.
std::vector<std::string> many_texts(const std::string& folder, std::string& what) {
  std::vector<std::string> paths;
  for (const char* part : {"/en", "/drafts", "/tota"}) {
    const auto more = test::files_under(std::string(PROVISO_ROOT) + "/../shared/corpus" + part, ".txt");
    paths.insert(paths.end(), more.begin(), more.end());
  }
  what = paths.empty() ? "generated texts" : "treaties";
  return paths.empty() ? test::files_under(folder + "/L", ".treaty") : paths;
}

int main_of(const std::string& build, int rounds) {
  const std::string folder = build + "/bench";
  fs::create_directories(folder);
  write_texts(folder);
  for (const char* program : {"aspell", "diction"}) {
    if (!present(program)) skipped(program);
  }
  std::printf("medians of %d interleaved runs; ratio: to the first row\n", rounds);
  const std::string proviso = build + "/proviso";
  whole_processes(proviso, "S 140 kB, whole process", folder + "/S.treaty", 3 * rounds);
  whole_processes(proviso, "M 1 MB, whole process", folder + "/M.treaty", rounds);
  std::string what;
  const std::vector<std::string> texts = many_texts(folder, what);
  throughput(proviso, texts, what, rounds);
  keystrokes(build, "keystroke in S, 140 kB", folder + "/S.treaty", rounds);
  keystrokes(build, "keystroke in M, 1 MB", folder + "/M.treaty", rounds);
  return 0;
}

}  // namespace
}  // namespace proviso::bench

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: bench_table BUILD_DIR [--rounds N]\n");
    return 2;
  }
  const bool chosen = count > 3 && std::string_view(arguments[2]) == "--rounds";
  // A server that dies is an answer that does not come, not our end.
  std::signal(SIGPIPE, SIG_IGN);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  return proviso::bench::main_of(arguments[1], chosen ? std::max(1, std::atoi(arguments[3])) : 5);
}
