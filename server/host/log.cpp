#include "server/host/log.h"

#include <unistd.h>
#include <array>
#include <string>
#include <utility>

namespace proviso::host {
namespace {

constexpr std::array<std::pair<std::string_view, LogLevel>, 4> kLevels{
    {{"error", LogLevel::error}, {"warning", LogLevel::warning}, {"info", LogLevel::info}, {"debug", LogLevel::debug}}};

}  // namespace

std::optional<LogLevel> log_level_named(std::string_view name) {
  for (const auto& [known, level] : kLevels) {
    if (known == name) return level;
  }
  return std::nullopt;
}

void Log::write(LogLevel level, std::string_view message) const {
  if (!shows(level)) return;
  std::string line = "proviso: ";
  line.append(kLevels[static_cast<std::size_t>(level)].first).append(": ");
  for (const char c : message) line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  line += '\n';
  // Nobody is left to tell where standard error itself fails.
  [[maybe_unused]] const auto ignored = ::write(descriptor_, line.data(), line.size());
}

}  // namespace proviso::host
