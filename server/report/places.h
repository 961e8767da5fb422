#pragma once

#include "grammar/source.h"

#include <cstdint>
#include <vector>

namespace proviso::report {

// A place as people name it: line and column count from 1, columns in code points; the offset counts bytes from 0.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t offset = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// The places of one text. Remembers where it counted last, so that asking costs little however long a line is.
// One thread at a time; the source must outlive it.
class Places {
 public:
  explicit Places(const Source& source) : source_(source), line_(source.line(0)) {}

  // Offsets past the end count as the end; the column of an offset inside a code point is that of its start.
  Place at(std::uint32_t offset);

 private:
  void enter(std::uint32_t line);
  // Where to count on from: the nearest place on this line at or before `offset` whose column is known.
  Place known(std::uint32_t offset) const;

  const Source& source_;
  Span line_;  // of last_
  Place last_;
  std::vector<Place> stations_;  // every few thousand bytes of this line, as far as it was counted
};

}  // namespace proviso::report
