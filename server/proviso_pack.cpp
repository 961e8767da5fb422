// proviso_pack RULES OUTPUT: reads a rules folder and writes it as C++ that holds its stored bytes. Exits with 1 and
// says where, if anything in the folder is wrong.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "server/check/pack_reader.h"

namespace {

namespace fs = std::filesystem;

std::vector<proviso::PackFile> files_in(const fs::path& folder) {
  std::vector<proviso::PackFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(folder).generic_string(),
                     {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
  }
  return files;
}

// Numbers compile faster than a list of characters, and need no escapes.
void write(std::ostream& out, const std::string& bytes) {
  out << "#include <cstdint>\n\n#include \"server/check/builtin.h\"\n\nnamespace {\n\nconst std::uint64_t kWords[] = {";
  for (std::size_t at = 0; at < bytes.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
    out << (at % 64 == 0 ? "\n    " : " ") << word << "u,";
  }
  out << "\n};\n\n}  // namespace\n\nstd::string_view proviso::builtin_bytes() {\n  return {reinterpret_cast<const "
         "char*>(kWords), "
      << bytes.size() << "};\n}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: proviso_pack RULES OUTPUT\n";
    return 2;
  }
  const fs::path rules = arguments[1];
  const proviso::ReadPacks read = proviso::read_packs(files_in(rules));
  for (proviso::DataProblem problem : read.problems) {
    problem.file = (rules / problem.file).generic_string();
    std::cerr << proviso::to_text(problem);
  }
  if (!read.problems.empty()) return 1;
  std::ofstream out(arguments[2], std::ios::binary);
  write(out, proviso::store_packs(*read.packs));
  return out.flush() ? 0 : 2;
}
