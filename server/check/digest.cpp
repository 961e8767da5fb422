#include "server/check/digest.h"

namespace proviso {

std::string digest_text(std::uint64_t digest) {
  std::string text(16, '0');
  for (std::size_t place = text.size(); place-- > 0; digest >>= 4) text[place] = "0123456789abcdef"[digest & 15];
  return text;
}

}  // namespace proviso
