#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "grammar/source.h"
#include "tests/support/random.h"

namespace proviso::test {

// How a generated treaty looks. Percentages.
struct Shape {
  std::uint32_t articles = 12;
  std::uint32_t brackets = 0;     // sentences with a bracket in them
  std::uint32_t references = 35;  // sentences that name another provision
  std::uint32_t powers = 20;      // paragraphs that give a power, ask for an offence or for cooperation
  std::uint32_t safeguards = 12;  // paragraphs that protect
  std::uint32_t items = 20;       // paragraphs with items
  std::uint32_t wrap = 0;         // hard-wrap lines at this column; 0: one line a paragraph
};

// A whole treaty in words of our own: title, preamble, chapters, articles, paragraphs, items, final clauses. The same
// random state and shape give the same text.
std::string treaty(Random& random, const Shape& shape = {});

// A short treaty of any shape.
std::string any_treaty(Random& random);

// A treaty of at least `bytes` bytes, at most one article more.
std::string treaty_of_size(Random& random, std::size_t bytes, Shape shape = {});

// One change as a person (or a cat) would make it: letters, words of structure, brackets, directives, cuts, bytes that
// are no text. The span lies in `text`.
Edit random_edit(Random& random, std::string_view text);

}  // namespace proviso::test
