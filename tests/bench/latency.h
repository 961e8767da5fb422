#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace proviso::bench {

// What a language server took over one session. Times in milliseconds.
struct Latency {
  bool answered = false;        // all edits had their answer
  double first = 0;             // from its start to the diagnostics of the opened text
  std::vector<double> edits;    // from before the bytes of didChange are written to the last byte of the answer
  std::size_t diagnostics = 0;  // in the last answer
  std::size_t bytes = 0;        // of the last answer's body
  double megabytes = 0;         // most memory held at once
};

// Starts a server on pipes, opens `text`, types `edits` letters at `offset` (a byte offset between ASCII letters) and
// waits for the answer to each, `think` milliseconds apart.
Latency latency(const std::vector<std::string>& command, const std::string& text, std::size_t offset, int edits,
                int think);

}  // namespace proviso::bench
