#include "grammar/block.h"

#include "grammar/brackets.h"
#include "grammar/items.h"
#include "grammar/layout.h"
#include "grammar/mentions.h"
#include "grammar/sentences.h"

#include <utility>

namespace proviso {
namespace {

// A heading is one piece of text, whatever it looks like.
Items one_piece(std::string_view text) {
  Items items;
  items.pieces.push_back({{0, static_cast<std::uint32_t>(text.size())}, kNone});
  return items;
}

}  // namespace

BlockSyntax parse_block(std::string_view text, BlockRole role, Language language, Profile) {
  BlockSyntax syntax;
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  Items items = role == BlockRole::heading ? one_piece(text) : itemize(Layout(text, whole, language));
  Brackets found = brackets(text, language, items.options);
  syntax.items = std::move(items.items);
  syntax.marks = std::move(found.marks);
  join_sentences(text, role, items.pieces, found.unread, syntax);
  std::uint32_t word = 0;
  for (const Piece& piece : items.pieces) {
    const std::uint32_t first = word;
    while (word < syntax.words.size() && syntax.words[word].begin < piece.span.end) ++word;
    find_mentions(text, syntax.words, first, word, piece.span.end, language, syntax.mentions);
  }
  return syntax;
}

}  // namespace proviso
