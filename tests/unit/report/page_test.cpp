#include "server/report/page.h"

#include <gtest/gtest.h>

namespace proviso::report {
namespace {

Packs packs() {
  Packs packs;
  packs.taxonomy.kinds.push_back({"power.search", "search of premises", {}});
  packs.taxonomy.safeguards.push_back({"review", "review by a court", Standing::case_law, false});
  packs.basis.push_back({"LATER", "Later Convention, article 1", "review", false, "adopted, awaiting ratifications"});
  packs.basis.push_back({"OLD-9", "Old Covenant, article 9", "access to a court", true, ""});
  Rule rule;
  rule.id = "rights/no-review";
  rule.title = "No review";
  rule.safeguard = 0;
  rule.page = "# No review\n\nWhy it matters.\n\n";
  rule.basis = {{"*", {"OLD-9"}}, {"power.search", {"OLD-9", "LATER"}}};
  packs.rules.push_back(rule);
  rule.id = "rights/x";
  packs.rules.push_back(rule);
  return packs;
}

TEST(Page, HasItsWordsItsStandingAndItsSources) {
  const Packs all = packs();
  EXPECT_EQ(page_text(all.rules[0], all, {}),
            "rights/no-review\n"
            "\n"
            "# No review\n"
            "\n"
            "Why it matters.\n"
            "\n"
            "Asks for review by a court. Standing of the demand: case-law.\n"
            "\n"
            "Rests on\n"
            "  for every kind of provision:\n"
            "    Old Covenant, article 9: access to a court\n"
            "  for search of premises:\n"
            "    Old Covenant, article 9: access to a court\n"
            "    Later Convention, article 1: review (not in force) \xE2\x80\x94 adopted, awaiting ratifications\n");
}

TEST(RuleList, HasOneLineARule) {
  EXPECT_EQ(rule_list(packs(), {}), "rights/no-review  No review\nrights/x          No review\n");
}

}  // namespace
}  // namespace proviso::report
