#pragma once

#include "grammar/block.h"
#include "server/phrases/phrase.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace proviso::phrases {

// A block as no parser would make it: random runs, edges, conditions and mentions over a few words, so that every
// way through a graph is tried.
struct RandomBlock {
  std::string text;
  BlockSyntax syntax;
};
RandomBlock random_block(std::mt19937& random);

// A text of the same words as a draft may print it: sentences, items, a tail, nested brackets and alternatives.
std::string random_text(std::mt19937& random);

// A phrase of the same few words, readable for the most part, with every part of the language in it.
Phrase random_phrase(std::mt19937& random);
Names random_names();

// A number below `count`.
std::uint32_t pick(std::mt19937& random, std::uint32_t count);

}  // namespace proviso::phrases
