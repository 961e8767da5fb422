#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/check/data_file.h"
#include "server/check/packs.h"

namespace proviso {

// Where the parts of one phrase stand, so that a mistake inside them is shown there.
struct PhrasePlace {
  DataFile* file = nullptr;
  Located text;
  std::vector<Located> parts;  // with, then not
};

// The phrases of lexicon files, not yet compiled. `phrases`, `entries` and `places` run side by side; those of a base
// come first and have no place.
struct LexiconParts {
  static constexpr std::size_t kMostPhrases = 100'000;

  Language language = Language::en;
  std::vector<phrases::Phrase> phrases;
  std::vector<LexiconEntry> entries;
  std::vector<PhrasePlace> places;
  phrases::Names names;
  phrases::Names base_names;  // as they were before any file was read
  std::map<std::string, PhrasePlace> name_places;
};

// Reads lexicon/<language>.yaml and adds its phrases and names to `parts`; a name that stands there already is
// replaced.
void read_lexicon(DataFile& file, const Taxonomy& taxonomy, LexiconParts& parts);

// Compiles the phrases and puts them into `packs`. A phrase or name that cannot be read is reported where it stands
// and left out.
void put_lexicon(LexiconParts parts, Packs& packs);

}  // namespace proviso
