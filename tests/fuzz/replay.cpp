// Runs a fuzz target over its kept inputs, so that every build repeats what fuzzing once found.
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "tests/support/files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
  std::vector<std::string> paths(arguments + 1, arguments + count);
  if (paths.empty()) paths = proviso::test::files_under(PROVISO_CORPUS, "");
  for (const std::string& path : paths) {
    const std::string bytes = proviso::test::bytes_of(path);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%zu inputs replayed\n", paths.size());
  return paths.empty() ? 1 : 0;
}
