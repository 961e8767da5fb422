#pragma once

#include <cstdint>

#include "grammar/condition.h"
#include "grammar/span.h"

namespace proviso {

// What a bracket says. Placeholders, status, editorial marks and unpaired brackets put no condition on words.
enum class MarkKind : std::uint8_t {
  contested,      // [text]
  alternative,    // one of [shall] [may], of [shall/should]
  attributed,     // [EU: text], [text (EU, CAN)]
  placeholder,    // […], [...], [number], [__]
  status,         // [agreed ad referendum], (agreed ad referendum)
  editorial,      // [sic]
  unpaired_open,  // no partner in this block: the link phase looks in the others
  unpaired_close,
};

struct Mark {
  MarkKind kind = MarkKind::contested;
  Span span;                          // from [ to ], both included; one bracket only where unpaired
  std::uint32_t parent = 0xFFFFFFFF;  // the mark it stands in
  std::uint32_t group = kNoGroup;     // alternatives that exclude each other share a group
  friend bool operator==(const Mark&, const Mark&) = default;
};

}  // namespace proviso
