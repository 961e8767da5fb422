#pragma once

#include "grammar/span.h"
#include "server/check/judge.h"

#include <cstdint>
#include <optional>
#include <string>

namespace proviso {

// What an editor shows over a place: the same words twice, with Markdown and without.
struct Hover {
  Span span;  // what it is about
  std::string markdown;
  std::string plain;
};

// What is known of the place at `offset`. Over the words of a finding: why it was made and what it rests on. Over the
// words that make a provision of a kind, or its number or heading: each safeguard asked for, its status, and the path
// through the text that proves it. nullopt elsewhere.
std::optional<Hover> hover(const Judgement& judgement, std::uint32_t offset);

}  // namespace proviso
