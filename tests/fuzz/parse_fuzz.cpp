// Any bytes: the tree is sound and holds all of them, and every block can be read.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "grammar/block.h"
#include "grammar/outline.h"
#include "tests/fuzz/require.h"
#include "tests/support/law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proviso;
  const Source source(std::string(reinterpret_cast<const char*>(data), size));
  const Outline tree = outline(source);
  fuzz::require(test::written(tree, source) == source.text(), "the tree does not hold the text");
  fuzz::require(test::mistake_of(tree, source.size()).empty(), "the tree is unsound");
  for (const Block& block : tree.blocks) {
    const std::string_view text = source.text(block.span);
    const BlockSyntax syntax = parse_block(text, block.role, Language::en, tree.profile);
    for (const Word& word : syntax.words)
      fuzz::require(word.span().end <= text.size(), "a word reaches out of its block");
    for (const Run& run : syntax.graph.runs) fuzz::require(run.end <= syntax.words.size(), "a run names no words");
    for (const Mention& mention : syntax.mentions)
      fuzz::require(mention.span.end <= text.size(), "a mention reaches out");
  }
  return 0;
}
