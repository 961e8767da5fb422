#include "server/check/store.h"

#include <concepts>

#include "server/check/archive.h"
#include "server/check/pack_reader.h"

namespace proviso {

// Raised whenever a field below changes.
static constexpr std::string_view kLayout = "proviso/packs/1";

template <class Value, class Type>
concept Of = std::same_as<std::remove_const_t<Value>, Type>;

template <class Archive>
void fields(Archive& archive, Of<Safeguard> auto& it) {
  archive(it.id, it.label, it.standing, it.implied);
}
template <class Archive>
void fields(Archive& archive, Of<Pair> auto& it) {
  archive(it.safeguard, it.level);
}
template <class Archive>
void fields(Archive& archive, Of<Kind> auto& it) {
  archive(it.id, it.label, it.pairs);
}
template <class Archive>
void fields(Archive& archive, Of<Taxonomy> auto& it) {
  archive(it.kinds, it.safeguards, it.messages, it.reasons, it.head);
}
template <class Archive>
void fields(Archive& archive, Of<LexiconEntry> auto& it) {
  archive(it.role, it.detail, it.force, it.ids, it.origin);
}
template <class Archive>
void fields(Archive& archive, Of<phrases::Phrase> auto& it) {
  archive(it.text, it.places, it.with, it.unless);
}
template <class Archive>
void fields(Archive& archive, Of<Expectation> auto& it) {
  archive(it.line, it.column, it.length, it.severity, it.message, it.past_line);
}
template <class Archive>
void fields(Archive& archive, Of<Example> auto& it) {
  archive(it.text, it.expectations, it.line);
}
template <class Archive>
void fields(Archive& archive, Of<Rule> auto& it) {
  archive(it.id, it.pack, it.title, it.safeguard, it.kinds, it.basis, it.messages, it.severity, it.page, it.examples,
          it.pedantic_examples, it.file);
}
template <class Archive>
void fields(Archive& archive, Of<Basis> auto& it) {
  archive(it.id, it.title, it.provides, it.in_force, it.note);
}
template <class Archive>
void fields(Archive& archive, Of<Wording> auto& it) {
  archive(it.safeguard, it.rung, it.text, it.source);
}
template <class Archive>
void fields(Archive& archive, Of<PackInfo> auto& it) {
  archive(it.name, it.digest);
}
// The automaton has bytes of its own and is written beside the rest.
template <class Archive>
void fields(Archive& archive, Of<Packs> auto& it) {
  archive(it.taxonomy, it.lexicon.language, it.lexicon.entries, it.lexicon.digest, it.phrases, it.names, it.rules,
          it.basis, it.wordings, it.info);
}

std::string store_meaning(const Packs& packs) {
  ArchiveWriter archive;
  archive(packs.lexicon.language, packs.phrases, packs.names);
  for (const LexiconEntry& entry : packs.lexicon.entries) archive(entry.role, entry.detail, entry.force, entry.ids);
  return archive.take();
}

std::string store_packs(const Packs& packs) {
  ArchiveWriter archive;
  archive(kLayout, packs.lexicon.automaton.bytes(), packs);
  return archive.take();
}

std::shared_ptr<const Packs> restore_packs(std::string_view bytes) {
  ArchiveReader archive(bytes);
  std::string_view layout, automaton;
  archive(layout);
  if (layout != kLayout) return nullptr;
  auto packs = std::make_shared<Packs>();
  archive(automaton, *packs);
  std::optional<phrases::Automaton> restored = phrases::Automaton::restore(automaton);
  if (!archive.done() || !restored) return nullptr;
  packs->lexicon.automaton = std::move(*restored);
  return packs;
}

}  // namespace proviso
