#include "grammar/label.h"

#include <gtest/gtest.h>

#include <string>

namespace proviso {
namespace {

TEST(Label, FoldsWhatIsPrinted) {
  EXPECT_EQ(fold_label("7 bis").text, "7bis");
  EXPECT_EQ(fold_label("(ii)").text, "ii");
  EXPECT_EQ(fold_label("XII.").text, "xii");
  EXPECT_EQ(fold_label("9.3").text, "9.3");
  EXPECT_EQ(fold_label("[12].").text, "12");
  EXPECT_EQ(fold_label("").text, "");
}

TEST(Label, KnowsRomanNumerals) {
  EXPECT_EQ(roman_value("iv"), 4);
  EXPECT_EQ(roman_value("xlix"), 49);
  EXPECT_EQ(roman_value("mcmxcix"), 1999);
  EXPECT_EQ(roman_value("iiii"), 0);
  EXPECT_EQ(roman_value("ixi"), 0);
  EXPECT_EQ(roman_value("vx"), 0);
  EXPECT_EQ(roman_value("abc"), 0);
  EXPECT_EQ(roman_value(""), 0);
}

struct Step {
  std::string from, to;
  bool roman;
  bool follows;
};

class Follows : public testing::TestWithParam<Step> {};

TEST_P(Follows, IsTheSuccessor) {
  const Step& step = GetParam();
  EXPECT_EQ(follows(Label{step.from}, Label{step.to}, step.roman), step.follows) << step.from << " -> " << step.to;
}

INSTANTIATE_TEST_SUITE_P(
    All, Follows,
    testing::Values(Step{"7", "8", false, true}, Step{"9", "10", false, true}, Step{"99", "100", false, true},
                    Step{"7", "9", false, false}, Step{"7", "7bis", false, true}, Step{"7bis", "7ter", false, true},
                    Step{"7ter", "7quater", false, true}, Step{"7bis", "8", false, true},
                    Step{"7", "7ter", false, false}, Step{"12", "12a", false, true}, Step{"12a", "12b", false, true},
                    Step{"12b", "13", false, true}, Step{"9.3", "9.4", false, true}, Step{"9.9", "9.10", false, true},
                    Step{"a", "b", false, true}, Step{"h", "i", false, true}, Step{"z", "aa", false, true},
                    Step{"aa", "ab", false, true}, Step{"aa", "bb", false, true}, Step{"a", "c", false, false},
                    Step{"iii", "iv", true, true}, Step{"i", "ii", true, true}, Step{"i", "j", false, true},
                    Step{"viii", "ix", true, true}, Step{"i", "iii", true, false}, Step{"", "1", false, false},
                    Step{"1", "", false, false}));

}  // namespace
}  // namespace proviso
