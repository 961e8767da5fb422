#include "server/phrases/distances.h"

namespace proviso::phrases {
namespace {

constexpr std::uint32_t kFar = 0xFFFFFFFF;
constexpr std::uint32_t kMostRows = 32;
constexpr std::uint32_t kMostRuns = 1024;
constexpr std::uint32_t kMostEdges = 4096;

}  // namespace

const Distances::Row& Distances::row(std::uint32_t from) {
  if (rows_.empty()) rows_.resize(kMostRows);
  Row& row = rows_[from % kMostRows];
  if (row.from == from) return row;
  row.from = from;
  row.words.assign(1, 0);
  std::uint32_t edges = 0;
  for (std::uint32_t i = 0; i < row.words.size(); ++i) {
    if (row.words[i] == kFar) continue;
    const Run& run = graph_.runs[from + i];
    const std::uint32_t words = row.words[i] + (i == 0 ? 0 : run.end - run.begin);
    for (std::uint32_t edge = run.first_edge; edge < run.last_edge; ++edge) {
      const std::uint32_t to = graph_.edges[edge].to - from;
      if (to >= kMostRuns || ++edges > kMostEdges) {
        bounded_ = true;
        break;
      }
      if (to >= row.words.size()) row.words.resize(to + 1, kFar);
      row.words[to] = std::min(row.words[to], words);
    }
  }
  return row;
}

std::optional<std::uint32_t> Distances::between(std::uint32_t from, std::uint32_t to) {
  const Row& found = row(from);
  if (to - from >= found.words.size() || found.words[to - from] == kFar) return std::nullopt;
  return found.words[to - from];
}

std::uint32_t Distances::last_reached(std::uint32_t from) {
  return from + static_cast<std::uint32_t>(row(from).words.size()) - 1;
}

}  // namespace proviso::phrases
