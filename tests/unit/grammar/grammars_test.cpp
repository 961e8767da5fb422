#include "grammar/line_grammar.h"
#include "grammar/mention_grammar.h"

#include <gtest/gtest.h>

#include <tao/pegtl/contrib/analyze.hpp>

#include <cstddef>

namespace proviso {
namespace {

// Finds rules that loop without progress.
template <typename... Rules>
std::size_t issues() {
  return (tao::pegtl::analyze<Rules>() + ...);
}

TEST(Grammars, LinesAreSound) {
  namespace g = line_grammar;
  EXPECT_EQ((issues<g::head, g::bare_head, g::label_line, g::bare_line, g::spaced_line, g::bullet_line, g::noise_line,
                    g::note_line, g::comment, g::directive, g::option_line>()),
            0U);
}

TEST(Grammars, MentionsAreSound) {
  namespace g = mention_grammar;
  EXPECT_EQ((issues<g::unit, g::plural_unit, g::single_unit, g::item_unit, g::direction, g::determiner, g::of_link,
                    g::inner_link, g::instrument_name, g::acronym>()),
            0U);
}

}  // namespace
}  // namespace proviso
