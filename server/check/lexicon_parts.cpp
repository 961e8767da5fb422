#include "server/check/digest.h"
#include "server/check/lexicon_reader.h"
#include "server/check/store.h"
#include "server/phrases/matcher.h"

#include <algorithm>

namespace proviso {
namespace {

using phrases::PhraseProblem;

// Where the text that a problem is about stands; no file for a phrase of the base.
std::pair<DataFile*, const Located*> place_of(const LexiconParts& parts, const PhraseProblem& problem) {
  if (problem.part == -2) {
    const auto name = parts.name_places.find(problem.name);
    if (name == parts.name_places.end()) return {nullptr, nullptr};
    return {name->second.file, &name->second.text};
  }
  const PhrasePlace& place = parts.places[problem.phrase];
  if (problem.part < 0 || static_cast<std::size_t>(problem.part) >= place.parts.size())
    return {place.file, &place.text};
  return {place.file, &place.parts[static_cast<std::size_t>(problem.part)]};
}

// Reports each mistake once: what stands in one place may be part of many phrases.
void report(const LexiconParts& parts, const std::vector<PhraseProblem>& problems) {
  std::vector<std::tuple<DataFile*, std::size_t, std::string>> said;
  for (const PhraseProblem& problem : problems) {
    const auto [file, text] = place_of(parts, problem);
    if (file == nullptr) continue;
    std::tuple mistake{file, text->at(problem.column), problem.message};
    if (std::find(said.begin(), said.end(), mistake) != said.end()) continue;
    file->problem(std::get<1>(mistake), problem.message);
    said.push_back(std::move(mistake));
  }
}

template <class Entry>
void drop(std::vector<Entry>& entries, const std::vector<bool>& bad) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (bad[i]) continue;
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  entries.resize(kept);
}

// How many definitions were dropped. The base's own comes back where there is one: its phrases rely on it.
std::size_t drop_name(LexiconParts& parts, const std::string& name) {
  const auto base = parts.base_names.find(name);
  if (base == parts.base_names.end() || parts.name_places.erase(name) == 0) return parts.names.erase(name);
  parts.names[name] = base->second;
  return 1;
}

// Whether anything was dropped.
bool drop_unreadable(LexiconParts& parts, const std::vector<PhraseProblem>& problems) {
  std::vector<bool> bad(parts.phrases.size(), false);
  std::size_t dropped = 0;
  for (const PhraseProblem& problem : problems) {
    if (problem.part == -2) {
      dropped += drop_name(parts, problem.name);
    } else if (!bad[problem.phrase]) {
      bad[problem.phrase] = true;
      ++dropped;
    }
  }
  drop(parts.phrases, bad);
  drop(parts.entries, bad);
  return dropped > 0;
}

}  // namespace

void put_lexicon(LexiconParts parts, Packs& packs) {
  phrases::Compiled compiled = phrases::compile(parts.phrases, parts.names);
  report(parts, compiled.problems);
  // A name that is gone takes those along that use it.
  while (!compiled.problems.empty() && drop_unreadable(parts, compiled.problems)) {
    compiled = phrases::compile(parts.phrases, parts.names);
  }
  packs.lexicon.language = parts.language;
  packs.lexicon.automaton = std::move(compiled.automaton);
  packs.lexicon.entries = std::move(parts.entries);
  packs.phrases = std::move(parts.phrases);
  packs.names = std::move(parts.names);
  packs.lexicon.digest = digest_of(store_meaning(packs));
}

}  // namespace proviso
