#pragma once

#include <string>
#include <vector>

namespace proviso::bench {

// What one run of a program took.
struct Run {
  double milliseconds = 0;  // from before the start to the end
  double megabytes = 0;     // most memory held at once
  int code = 0;             // exit code, 128 + signal, or 127 where it could not be started
};

// How to run a program: `input` becomes its standard input (none: empty), what it prints is thrown away.
struct Command {
  std::vector<std::string> words;
  std::string input;
  bool one_core = false;
};

Run run(const Command& command);

// Whether a program of this name is in PATH.
bool present(const std::string& program);

// The middle of `values`; 0 if there are none. `at` 0.99 gives the value that 99 of 100 do not exceed.
double quantile(std::vector<double> values, double at);
inline double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

}  // namespace proviso::bench
