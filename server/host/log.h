#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace proviso::host {

enum class LogLevel : std::uint8_t { error, warning, info, debug };

std::optional<LogLevel> log_level_named(std::string_view name);

// What a program says of its own running, on standard error. Drafts are confidential: callers give names, sizes,
// times and hashes, never words of a text. Lines are written whole, so several threads may share one.
class Log {
 public:
  explicit Log(LogLevel least = LogLevel::warning, int descriptor = 2) : least_(least), descriptor_(descriptor) {}

  bool shows(LogLevel level) const { return level <= least_; }
  // One line: "proviso: error: …". Line ends and control characters inside `message` become blanks.
  void write(LogLevel level, std::string_view message) const;

 private:
  LogLevel least_;
  int descriptor_;
};

}  // namespace proviso::host
