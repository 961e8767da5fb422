#include "server/check/data_file.h"

#include "grammar/utf8.h"

#include <algorithm>
#include <tuple>

namespace proviso {
namespace {

// Of a longer line only the part around the mistake would help; its beginning is shown.
constexpr std::size_t kLongestLine = 400;

std::string shown_line(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  if (line.size() > kLongestLine) {
    std::size_t end = kLongestLine;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    line = line.substr(0, end);
  }
  return std::string(line);
}

bool control(char32_t value) {
  return (value < 0x20 && value != '\t' && value != '\n' && value != '\r') || value == 0x7F;
}

}  // namespace

std::string DataFile::origin(std::size_t offset) const {
  return path_ + ':' + std::to_string(source_.line_of(static_cast<std::uint32_t>(offset)) + 1);
}

bool DataFile::readable() {
  const std::string_view all = text();
  if (all.size() > kMostBytes) {
    problem(0, "this file is larger than 4 MB and is not read");
    return false;
  }
  for (std::size_t at = 0; at < all.size();) {
    const CodePoint point = code_point(all, at);
    if (!point.valid || control(point.value)) {
      problem(at, point.valid ? "there is a control character here" : "this file is not written in UTF-8");
      return false;
    }
    at += point.size;
  }
  return true;
}

void DataFile::problem(std::size_t offset, std::string message) {
  if (reported_++ >= kMostProblems) return;
  const auto place = static_cast<std::uint32_t>(std::min<std::size_t>(offset, source_.size()));
  const Position position = source_.position(place, Encoding::utf32);
  problems_->push_back({path_, position.line + 1, position.character + 1, std::move(message),
                        shown_line(source_.text(source_.line(position.line)))});
}

void sort_problems(std::vector<DataProblem>& problems) {
  std::sort(problems.begin(), problems.end(), [](const DataProblem& a, const DataProblem& b) {
    return std::tie(a.file, a.line, a.column, a.message) < std::tie(b.file, b.line, b.column, b.message);
  });
}

}  // namespace proviso
