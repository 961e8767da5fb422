#include "server/check/glob.h"

#include <cstddef>
#include <vector>

namespace proviso {
namespace {

// fits[i]: the pattern read so far fits the first i characters of the path.
using Fits = std::vector<bool>;

// * and ** may take any number of characters; only ** takes a slash.
void stretch(Fits& fits, std::string_view path, bool slashes) {
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (fits[i] && (slashes || path[i] != '/')) fits[i + 1] = true;
  }
}

// "**/" takes whole folders, none included.
void stretch_folders(Fits& fits, std::string_view path) {
  bool open = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    open = open || fits[i];
    if (open && path[i] == '/') fits[i + 1] = true;
  }
}

void step(Fits& fits, std::string_view path, char wanted) {
  for (std::size_t i = path.size(); i > 0; --i) {
    const bool same = wanted == '?' ? path[i - 1] != '/' : path[i - 1] == wanted;
    fits[i] = fits[i - 1] && same;
  }
  fits[0] = false;
}

}  // namespace

bool fits_glob(std::string_view pattern, std::string_view path) {
  if (pattern.substr(0, 2) == "./") pattern.remove_prefix(2);
  if (path.substr(0, 2) == "./") path.remove_prefix(2);
  if (pattern.find('/') == std::string_view::npos) path.remove_prefix(path.rfind('/') + 1);
  Fits fits(path.size() + 1, false);
  fits[0] = true;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern.substr(at, 3) == "**/") {
      stretch_folders(fits, path);
      at += 3;
    } else if (pattern.substr(at, 2) == "**") {
      stretch(fits, path, true);
      at += 2;
    } else if (pattern[at] == '*') {
      stretch(fits, path, false);
      ++at;
    } else {
      step(fits, path, pattern[at++]);
    }
  }
  return fits[path.size()];
}

}  // namespace proviso
