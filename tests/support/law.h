#pragma once

#include <string>

#include "grammar/outline.h"
#include "server/check/judge.h"

namespace proviso::test {

// The text as its deepest nodes hold it, in their order: the bytes that `outline` was made of.
std::string written(const Outline& outline, const Source& source);

// What is wrong with the shape of a tree over `size` bytes: parents hold their children, siblings do not overlap,
// blocks are in order and point at nodes that point back. Empty if all is well.
std::string mistake_of(const Outline& outline, std::uint32_t size);

// Where two judgements of one text differ: facts, coverage or findings. Empty if they are the same.
std::string difference(const Judgement& a, const Judgement& b);

}  // namespace proviso::test
