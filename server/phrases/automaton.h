#pragma once

#include "server/phrases/tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace proviso::phrases {

// All phrases of all packs, ready to be matched in one pass. A value of flat tables, written to the binary at build
// time and read back without parsing.
class Automaton {
 public:
  Automaton() = default;
  explicit Automaton(Tables tables) : tables_(std::move(tables)) {}

  // Flat bytes; equal automata give equal bytes.
  std::string bytes() const;
  // Reads what bytes() gave; nullopt where the bytes are of another layout or damaged.
  static std::optional<Automaton> restore(std::string_view bytes);
  const Tables& tables() const { return tables_; }
  friend bool operator==(const Automaton&, const Automaton&) = default;

 private:
  Tables tables_;
};

}  // namespace proviso::phrases
