#include "server/host/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <cstdlib>
#include <string_view>

namespace proviso::host {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool colours(Colour wish, int descriptor) {
  if (wish != Colour::automatic) return wish == Colour::always;
  return environment("NO_COLOR").empty() && environment("TERM") != "dumb" && is_terminal(descriptor);
}

unsigned columns(int descriptor, unsigned otherwise) {
  winsize size{};
  if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return size.ws_col;
}

}  // namespace proviso::host
