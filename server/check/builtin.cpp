#include "server/check/builtin.h"

#include "server/check/pack_reader.h"

namespace proviso {

std::shared_ptr<const Packs> builtin_packs() {
  static const std::shared_ptr<const Packs> packs = restore_packs(builtin_bytes());
  return packs;
}

}  // namespace proviso
