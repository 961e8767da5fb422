// The first line is a phrase, the rest a text: compiling ends, matching stays within the words.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/block.h"
#include "server/phrases/matcher.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proviso;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const phrases::Phrase phrase{.text = std::string(input.substr(0, line)), .with = {}, .unless = {}};
  const phrases::Names names = {{"authority", "(competent|responsible) authorit*"}};
  const phrases::Compiled compiled = phrases::compile(std::span(&phrase, 1), names);
  const std::string_view text = input.substr(std::min(line + 1, input.size()));
  const BlockSyntax block = parse_block(text, BlockRole::body, Language::en, Profile::un);
  const phrases::Matches matches = phrases::match(compiled.automaton, block, text);
  for (const phrases::Hit& hit : matches.hits) {
    fuzz::require(hit.phrase == 0 && hit.first_word < hit.last_word && hit.last_word <= block.words.size(),
                  "a hit names no words");
    fuzz::require(hit.first_run < block.graph.runs.size() && hit.last_run < block.graph.runs.size(),
                  "a hit names no run");
  }
  const auto restored = phrases::Automaton::restore(compiled.automaton.bytes());
  fuzz::require(restored && *restored == compiled.automaton, "an automaton does not survive being stored");
  return 0;
}
