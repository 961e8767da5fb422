#include "server/check/pack_reader.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "tests/unit/check/rule_files.h"

namespace proviso {
namespace {

const Packs& mini() {
  static const ReadPacks read = read_packs(test::mini_rules());
  EXPECT_TRUE(read.problems.empty());
  return *read.packs;
}

// Texts of the phrases with this role, in their order.
std::vector<std::string> texts(const Packs& packs, Role role) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < packs.phrases.size(); ++i) {
    if (packs.lexicon.entries[i].role == role) found.push_back(packs.phrases[i].text);
  }
  return found;
}

std::size_t phrase_of(const Packs& packs, std::string_view text) {
  const auto found = std::find_if(packs.phrases.begin(), packs.phrases.end(),
                                  [&](const phrases::Phrase& phrase) { return phrase.text == text; });
  EXPECT_NE(found, packs.phrases.end()) << text;
  return static_cast<std::size_t>(found - packs.phrases.begin());
}

TEST(PackReader, ReadsTheTaxonomyInTheOrderOfTheTable) {
  const Taxonomy& taxonomy = mini().taxonomy;
  EXPECT_EQ(taxonomy.head, "A finding is a question to the text.");
  ASSERT_EQ(taxonomy.safeguards.size(), 2u);
  EXPECT_EQ(taxonomy.safeguards[0].id, "privilege");
  EXPECT_TRUE(taxonomy.safeguards[0].implied);
  EXPECT_EQ(taxonomy.safeguards[0].standing, Standing::case_law);
  EXPECT_FALSE(taxonomy.safeguards[1].implied);
  ASSERT_EQ(taxonomy.kinds.size(), 3u);
  EXPECT_EQ(taxonomy.kinds[0].pairs, (std::vector<Pair>{{1, Level::must}, {0, Level::should}}));
  EXPECT_TRUE(taxonomy.kinds[2].pairs.empty());
  EXPECT_EQ(taxonomy.messages[static_cast<std::size_t>(Status::implied)], "{clause} implies {safeguard}; {concerns}");
  EXPECT_EQ(taxonomy.messages[static_cast<std::size_t>(Status::missing)], "");
  EXPECT_EQ(taxonomy.reasons[0], "only permits it");
  EXPECT_EQ(taxonomy.reasons[8], "sets a minimum only");
}

TEST(PackReader, ReadsPhrasesWithTheirMeaning) {
  const Packs& packs = mini();
  EXPECT_EQ(texts(packs, Role::boundary), (std::vector<std::string>{"provided that", "unless"}));
  EXPECT_EQ(texts(packs, Role::modal), (std::vector<std::string>{"shall", "must", "may"}));
  const LexiconEntry& may = packs.lexicon.entries[phrase_of(packs, "may")];
  EXPECT_EQ(may.detail, static_cast<std::uint8_t>(Strength::permission));
  const LexiconEntry& weakener = packs.lexicon.entries[phrase_of(packs, "as appropriate")];
  EXPECT_EQ(1u << weakener.detail, kAsAppropriate);
  const std::size_t seize = phrase_of(packs, "seize");
  EXPECT_EQ(packs.phrases[seize].places, phrases::kInItem | phrases::kInTail);
  EXPECT_EQ(packs.phrases[seize].with, std::vector<std::string>{"(data|things)"});
  EXPECT_EQ(packs.phrases[seize].unless, std::vector<std::string>{"seize the opportunity"});
  EXPECT_EQ(packs.lexicon.entries[seize].ids, std::vector<std::uint16_t>{0});
  const LexiconEntry& suspicion = packs.lexicon.entries[phrase_of(packs, "reasonable suspicion")];
  EXPECT_EQ(suspicion.force, ForceMode::element);
  EXPECT_EQ(suspicion.ids, (std::vector<std::uint16_t>{1, 0}));
  EXPECT_EQ(suspicion.origin, "lexicon/en.yaml:28");
  EXPECT_EQ(packs.names.at("court"), "(court*|judge*)");
}

TEST(PackReader, ReadsPages) {
  const Rule* rule = mini().rule("human-rights/no-privilege");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->pack, "human-rights");
  EXPECT_EQ(rule->title, "Privilege is not protected");
  EXPECT_EQ(rule->safeguard, 0);
  EXPECT_EQ(rule->kinds, std::vector<std::string>{"power.*"});
  EXPECT_EQ(basis_of(*rule, "power.search-seizure"), (std::vector<std::string>{"Court-1", "Draft-2"}));
  EXPECT_FALSE(rule->severity);
  EXPECT_FALSE(rule->pedantic_examples);
  EXPECT_EQ(rule->page.substr(0, 28), "# Privilege is not protected");
  ASSERT_EQ(rule->examples.size(), 2u);
  EXPECT_EQ(rule->examples[0].text, "Article 1\nEach Party shall search.\n");
  EXPECT_EQ(rule->examples[0].line, 16u);
  EXPECT_EQ(rule->examples[0].expectations,
            (std::vector<Expectation>{{1, 17, 6, Severity::warning, "nothing in this text", false}}));
  EXPECT_TRUE(rule->examples[1].expectations.empty());
  const Rule* grounds = mini().rule("human-rights/no-grounds");
  ASSERT_NE(grounds, nullptr);
  EXPECT_EQ(grounds->severity, Severity::information);
  EXPECT_TRUE(grounds->pedantic_examples);
  EXPECT_TRUE(grounds->examples[0].expectations.at(0).past_line);
  EXPECT_EQ(mini().rule("human-rights/no"), nullptr);
}

TEST(PackReader, ReadsSourcesAndWording) {
  ASSERT_NE(mini().source("Draft-2"), nullptr);
  EXPECT_FALSE(mini().source("Draft-2")->in_force);
  EXPECT_TRUE(mini().source("Court-1")->in_force);
  ASSERT_EQ(mini().wordings.size(), 2u);
  EXPECT_EQ(mini().wordings[0].rung, "strong");
  EXPECT_EQ(mini().wordings[1].source, "A draft");
}

TEST(PackReader, TheOrderOfFilesDoesNotMatter) {
  std::vector<PackFile> files = test::mini_rules();
  const std::string stored = store_packs(mini());
  std::mt19937 random(7);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(files.begin(), files.end(), random);
    EXPECT_EQ(store_packs(*read_packs(files).packs), stored);
  }
}

TEST(PackReader, StoredPacksComeBackEqual) {
  const std::string stored = store_packs(mini());
  const std::shared_ptr<const Packs> restored = restore_packs(stored);
  ASSERT_NE(restored, nullptr);
  EXPECT_EQ(store_packs(*restored), stored);
  EXPECT_EQ(restored->taxonomy, mini().taxonomy);
  EXPECT_EQ(restored->rules, mini().rules);
  EXPECT_EQ(restored->lexicon.entries, mini().lexicon.entries);
  EXPECT_EQ(restored->lexicon.automaton, mini().lexicon.automaton);
  EXPECT_EQ(restored->phrases, mini().phrases);
  EXPECT_EQ(restored->basis, mini().basis);
  EXPECT_EQ(restored->wordings, mini().wordings);
  EXPECT_EQ(restored->info, mini().info);
}

TEST(PackReader, BytesOfAnotherLayoutAreRefused) {
  const std::string stored = store_packs(mini());
  for (std::size_t size = 0; size < stored.size(); size += 37)
    EXPECT_EQ(restore_packs(stored.substr(0, size)), nullptr);
  EXPECT_EQ(restore_packs(stored + '\0'), nullptr);
  std::string other = stored;
  other[12] ^= 1;
  EXPECT_EQ(restore_packs(other), nullptr);
}

TEST(PackReader, FilesAreAddedToABase) {
  const std::vector<PackFile> files = {
      {"taxonomy.yaml",
       "safeguards:\n  privilege: { label: new words, standing: binding }\n  consent: { label: consent, standing: "
       "proposal }\n"
       "kinds:\n  power.hacking: { label: hacking, must: [consent, privilege] }\n"},
      {"lexicon/en.yaml",
       "language: en\nnames:\n  order: order of {court}\nkinds:\n  power.hacking: hack\nsafeguards:\n  consent: "
       "\"{order}\"\n"},
      {"basis.yaml", "Court-1: { title: Another, provides: Nothing. }\nCourt-0: { title: First, provides: All. }\n"},
      {"wording/privilege.yaml", "floor: { text: Less., source: own }\n"},
      {"ours/no-consent.md",
       "---\nrequires: consent\nmessage: m\n---\n# Title\n## Flagged\n```treaty\nx\n^ warning\n```\n## Not "
       "flagged\n```treaty\ny\n```\n"}};
  const ReadPacks read = read_packs(files, &mini());
  EXPECT_TRUE(read.problems.empty()) << to_text(read.problems.front());
  const Packs& packs = *read.packs;
  EXPECT_EQ(packs.taxonomy.safeguard("privilege"), 0);
  EXPECT_EQ(packs.taxonomy.safeguards[0].label, "new words");
  EXPECT_EQ(packs.taxonomy.safeguard("consent"), 2);
  EXPECT_EQ(packs.taxonomy.kind("power.hacking"), 3);
  EXPECT_EQ(packs.taxonomy.head, mini().taxonomy.head);
  EXPECT_EQ(packs.phrases.size(), mini().phrases.size() + 2);
  EXPECT_TRUE(std::equal(mini().phrases.begin(), mini().phrases.end(), packs.phrases.begin()));
  EXPECT_EQ(packs.names.at("order"), "order of {court}");
  EXPECT_NE(packs.lexicon.digest, mini().lexicon.digest);
  EXPECT_EQ(packs.source("Court-1")->title, "Another");
  EXPECT_EQ(packs.basis.front().id, "Court-0");
  ASSERT_EQ(packs.wordings.size(), 2u);
  EXPECT_EQ(packs.wordings[1].text, "Less.");
  EXPECT_EQ(packs.rules.size(), 3u);
  ASSERT_EQ(packs.info.size(), 2u);
  EXPECT_EQ(packs.info[0], mini().info[0]);
  EXPECT_EQ(packs.info[1].name, "ours");
  EXPECT_EQ(pack_names(files), std::vector<std::string>{"ours"});
}

TEST(PackReader, ABrokenNameDoesNotTakeTheBaseAlong) {
  const std::vector<PackFile> files = {{"lexicon/en.yaml", "language: en\nnames: { court: (a|b }\n"}};
  const ReadPacks read = read_packs(files, &mini());
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.packs->names, mini().names);
  EXPECT_EQ(store_packs(*read.packs), store_packs(mini()));
}

TEST(PackReader, OriginsDoNotEnterTheDigest) {
  std::vector<PackFile> files = test::mini_rules();
  for (PackFile& file : files) {
    if (file.path == "lexicon/en.yaml") file.text.insert(0, "# One more line.\n");
  }
  const ReadPacks read = read_packs(files);
  EXPECT_EQ(read.packs->lexicon.digest, mini().lexicon.digest);
  EXPECT_NE(read.packs->lexicon.entries[0].origin, mini().lexicon.entries[0].origin);
}

TEST(PackReader, ThePacksDigestIsOfItsPages) {
  std::vector<PackFile> files = test::mini_rules();
  for (PackFile& file : files) {
    if (file.path == "basis.yaml") file.text += "\n";
  }
  EXPECT_EQ(read_packs(files).packs->info, mini().info);
  for (PackFile& file : files) {
    if (file.path == "human-rights/no-grounds.md") file.text += "\n";
  }
  EXPECT_NE(read_packs(files).packs->info, mini().info);
}

TEST(PackReader, AFileGivenTwiceIsReadOnce) {
  std::vector<PackFile> files = test::mini_rules();
  files.push_back({"basis.yaml", "X: { title: x, provides: y }\n"});
  const ReadPacks read = read_packs(files);
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].message, "this file is given twice; only the first is read");
}

TEST(PackReader, TooManyPhrasesAreCutShort) {
  std::string text = "language: en\nboundaries: |\n";
  for (int i = 0; i < 100'010; ++i) text += "  unless\n";
  const ReadPacks read = read_packs({{"lexicon/en.yaml", text}}, &mini());
  ASSERT_EQ(read.problems.size(), 1u);
  EXPECT_EQ(read.problems[0].message, "there are more than 100,000 phrases; from here on none is read");
  EXPECT_EQ(read.packs->phrases.size(), 100'000u);
}

}  // namespace
}  // namespace proviso
