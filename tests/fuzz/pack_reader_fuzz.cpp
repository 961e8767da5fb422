// Bytes are the files of a rules folder, each "path\ntext" and 0x00 between them: reading them ends, reports what is
// wrong, and what was read survives being stored.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/pack_reader.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proviso;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<PackFile> files;
  while (!rest.empty() && files.size() < 8) {
    const std::string_view file = rest.substr(0, rest.find('\0'));
    const std::size_t line = std::min(file.find('\n'), file.size());
    files.push_back({std::string(file.substr(0, line)), std::string(file.substr(std::min(line + 1, file.size())))});
    rest.remove_prefix(std::min(file.size() + 1, rest.size()));
  }
  for (const Packs* base : {static_cast<const Packs*>(nullptr), builtin_packs().get()}) {
    const ReadPacks read = read_packs(files, base);
    fuzz::require(read.packs != nullptr, "no packs");
    for (const DataProblem& problem : read.problems) {
      fuzz::require(problem.line > 0 && problem.column > 0 && !problem.message.empty(), "a problem without a place");
    }
    const std::string stored = store_packs(*read.packs);
    const auto restored = restore_packs(stored);
    fuzz::require(restored != nullptr && store_packs(*restored) == stored, "packs do not survive being stored");
  }
  return 0;
}
