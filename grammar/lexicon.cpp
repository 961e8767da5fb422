#include "grammar/lexicon.h"

#include <cstddef>

namespace proviso {
namespace {

namespace en {

constexpr UnitWord kUnitList[] = {
    {"article", Unit::article, NodeKind::article, false},
    {"articles", Unit::article, NodeKind::text, true},
    {"art", Unit::article, NodeKind::article, false},
    {"arts", Unit::article, NodeKind::text, true},
    {"paragraph", Unit::paragraph, NodeKind::text, false},
    {"paragraphs", Unit::paragraph, NodeKind::text, true},
    {"para", Unit::paragraph, NodeKind::text, false},
    {"paras", Unit::paragraph, NodeKind::text, true},
    {"subparagraph", Unit::item, NodeKind::text, false},
    {"subparagraphs", Unit::item, NodeKind::text, true},
    {"item", Unit::item, NodeKind::text, false, false},
    {"items", Unit::item, NodeKind::text, true, false},
    {"point", Unit::item, NodeKind::text, false, false},
    {"points", Unit::item, NodeKind::text, true, false},
    {"letter", Unit::item, NodeKind::text, false, false},
    {"letters", Unit::item, NodeKind::text, true, false},
    {"clause", Unit::item, NodeKind::text, false, false},
    {"clauses", Unit::item, NodeKind::text, true, false},
    {"section", Unit::section, NodeKind::section, false},
    {"sections", Unit::section, NodeKind::text, true},
    {"subsection", Unit::section, NodeKind::subsection, false},
    {"subsections", Unit::section, NodeKind::text, true},
    {"chapter", Unit::chapter, NodeKind::chapter, false},
    {"chapters", Unit::chapter, NodeKind::text, true},
    {"title", Unit::title, NodeKind::title, false},
    {"titles", Unit::title, NodeKind::text, true},
    {"part", Unit::part, NodeKind::part, false},
    {"parts", Unit::part, NodeKind::text, true},
    {"annex", Unit::annex, NodeKind::annex, false},
    {"annexes", Unit::annex, NodeKind::text, true},
    {"appendix", Unit::annex, NodeKind::annex, false},
    {"appendices", Unit::annex, NodeKind::text, true},
    {"schedule", Unit::annex, NodeKind::annex, false},
    {"schedules", Unit::annex, NodeKind::text, true},
    {"convention", Unit::instrument, NodeKind::text, false},
    {"agreement", Unit::instrument, NodeKind::text, false},
    {"protocol", Unit::instrument, NodeKind::text, false},
    {"covenant", Unit::instrument, NodeKind::text, false},
    {"charter", Unit::instrument, NodeKind::text, false},
    {"treaty", Unit::instrument, NodeKind::text, false},
    {"statute", Unit::instrument, NodeKind::text, false},
    {"regulation", Unit::instrument, NodeKind::text, false},
    {"directive", Unit::instrument, NodeKind::text, false},
    {"declaration", Unit::instrument, NodeKind::text, false},
    {"constitution", Unit::instrument, NodeKind::text, false},
    {"resolution", Unit::instrument, NodeKind::text, false},
};
constexpr WordTable kUnits(kUnitList);

constexpr GlueWord kGlueList[] = {
    {"and", Glue::list},
    {"or", Glue::list},
    {"to", Glue::range},
    {"through", Glue::range},
    {"of", Glue::of},
    {"the", Glue::the},
    {"this", Glue::here},
    {"present", Glue::here},
    {"that", Glue::that},
    {"said", Glue::that},
    {"same", Glue::that},
    {"such", Glue::that},
    {"preceding", Glue::preceding},
    {"previous", Glue::preceding},
    {"foregoing", Glue::preceding},
    {"above", Glue::above},
    {"following", Glue::following},
    {"below", Glue::below},
    {"days", Glue::measure},
    {"months", Glue::measure},
    {"years", Glue::measure},
    {"hours", Glue::measure},
    {"weeks", Glue::measure},
    {"per", Glue::measure},
    {"percent", Glue::measure},
    {"in", Glue::small},
    {"with", Glue::small},
    {"by", Glue::small},
    {"for", Glue::small},
    {"from", Glue::small},
    {"under", Glue::small},
    {"a", Glue::small},
    {"an", Glue::small},
    {"its", Glue::small},
    {"their", Glue::small},
    {"which", Glue::small},
};
constexpr WordTable kGlue(kGlueList);

constexpr LeadPhrase kLeads[] = {
    {"subject to", Lead::subject_to, false},
    {"in accordance with", Lead::in_accordance_with, false},
    {"in conformity with", Lead::in_accordance_with, false},
    {"pursuant to", Lead::pursuant_to, false},
    {"notwithstanding", Lead::notwithstanding, false},
    {"without prejudice to", Lead::without_prejudice, false},
    {"except as provided in", Lead::except, false},
    {"except as provided for in", Lead::except, false},
    {"except as provided under", Lead::except, false},
    {"except as specified in", Lead::except, false},
    {"except as set out in", Lead::except, false},
    {"except as set forth in", Lead::except, false},
    {"except as otherwise provided in", Lead::except, false},
    {"except as otherwise provided for in", Lead::except, false},
    {"except as specifically provided in", Lead::except, false},
    {"except as specifically provided otherwise in", Lead::except, false},
    {"unless otherwise provided in", Lead::except, false},
    {"unless otherwise provided for in", Lead::except, false},
    {"save as provided in", Lead::except, false},
    {"except", Lead::except, true},
    {"except for", Lead::except, true},
    {"except in", Lead::except, true},
    {"except under", Lead::except, true},
    {"excluding", Lead::except, true},
    {"other than", Lead::except, true},
    {"other than in", Lead::except, true},
    {"other than under", Lead::except, true},
    {"other than those in", Lead::except, true},
    {"with the exception of", Lead::except, true},
    {"save for", Lead::except, true},
    {"referred to in", Lead::referred_to_in, false},
    {"referred to under", Lead::referred_to_in, false},
    {"mentioned in", Lead::referred_to_in, false},
    {"described in", Lead::referred_to_in, false},
    {"listed in", Lead::referred_to_in, false},
    {"specified in", Lead::referred_to_in, false},
    {"defined in", Lead::referred_to_in, false},
    {"covered by", Lead::referred_to_in, false},
    {"contemplated in", Lead::referred_to_in, false},
    {"provided for in", Lead::provided_for_in, false},
    {"provided for by", Lead::provided_for_in, false},
    {"provided for under", Lead::provided_for_in, false},
    {"provided in", Lead::provided_for_in, false},
    {"provided under", Lead::provided_for_in, false},
    {"set forth in", Lead::provided_for_in, false},
    {"set out in", Lead::provided_for_in, false},
    {"laid down in", Lead::provided_for_in, false},
    {"established in", Lead::provided_for_in, false},
    {"established by", Lead::provided_for_in, false},
    {"established under", Lead::provided_for_in, false},
    {"contained in", Lead::provided_for_in, false},
    {"mutatis mutandis to", Lead::mutatis_mutandis, false},
    {"for the purposes of", Lead::for_the_purposes_of, false},
    {"for the purpose of", Lead::for_the_purposes_of, false},
};

constexpr WordSequence kFillers[] = {
    {"the provisions of"},
    {"provisions of"},
    {"the requirements of"},
    {"the terms of"},
    {"the conditions of"},
    {"any of"},
    {"all of"},
    {"the stipulations of"},
    {"the principles of"},
    {"the obligations of"},
    {"the procedures of"},
    {"the application of"},
};

constexpr std::string_view kPreamble[] = {"preamble", "preambule"};
constexpr std::string_view kEnacting[] = {"have agreed as follows",         "have agreed on the following",
                                          "have agreed upon the following", "agree as follows",
                                          "hereby agree as follows",        "have adopted this",
                                          "have decided as follows"};
constexpr std::string_view kClosing[] = {"in witness whereof", "in witness thereof", "in faith whereof", "done at",
                                         "done in"};
constexpr std::string_view kOptions[] = {"option", "alternative", "variant", "proposal"};
constexpr std::string_view kDrafts[] = {"draft"};
constexpr std::string_view kStatuses[] = {"agreed ad referendum",
                                          "agreed ad ref",
                                          "ad referendum",
                                          "ad ref",
                                          "agreed",
                                          "pending",
                                          "under consultation",
                                          "under consideration",
                                          "under negotiation",
                                          "to be discussed",
                                          "to be negotiated",
                                          "deleted",
                                          "reserved",
                                          "placeholder",
                                          "moved to",
                                          "text moved to"};
constexpr std::string_view kEditorial[] = {"sic", "emphasis added", "emphasis in original", "footnote omitted"};
constexpr std::string_view kBlanks[] = {"number",
                                        "date",
                                        "name",
                                        "place",
                                        "x",
                                        "xx",
                                        "xxx",
                                        "n",
                                        "y",
                                        "tbd",
                                        "tbc",
                                        "to be determined",
                                        "to be confirmed",
                                        "to be completed",
                                        "insert"};
constexpr std::string_view kPages[] = {"page"};
constexpr std::string_view kVerbs[] = {"shall", "must", "should", "agree", "undertake", "undertakes"};

}  // namespace en

constexpr StructureWords kEnglish{&en::kUnits.seen,
                                  [](std::uint64_t hash) { return en::kUnits.find(hash); },
                                  [](std::uint64_t hash) { return en::kGlue.find(hash); },
                                  en::kLeads,
                                  en::kFillers,
                                  en::kPreamble,
                                  en::kEnacting,
                                  en::kClosing,
                                  en::kOptions,
                                  en::kDrafts,
                                  en::kStatuses,
                                  en::kEditorial,
                                  en::kBlanks,
                                  en::kPages,
                                  en::kVerbs};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

const StructureWords& structure_words(Language language) {
  switch (language) {
    case Language::en:
      return kEnglish;
  }
  return kEnglish;
}

bool begins_with(std::string_view text, std::string_view phrase) {
  std::size_t at = 0;
  for (const char c : phrase) {
    if (c == ' ') {
      if (at >= text.size() || !blank(text[at])) return false;
      while (at < text.size() && blank(text[at])) ++at;
      continue;
    }
    if (at >= text.size() || (letter(text[at]) ? static_cast<char>(text[at] | 0x20) : text[at]) != c) return false;
    ++at;
  }
  return at == text.size() || !letter(text[at]);
}

}  // namespace proviso
