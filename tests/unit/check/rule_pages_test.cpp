// Every built-in rule holds to its own page: `proviso rules test`.

#include <gtest/gtest.h>

#include "server/check/pack_reader.h"
#include "server/check/rule_examples.h"

namespace proviso {
namespace {

class RulePages : public testing::TestWithParam<std::string> {};

TEST_P(RulePages, FindsWhatItShows) {
  const std::shared_ptr<const Packs> packs = builtin_packs();
  const Judge by_judge = [](const Input& input, const std::shared_ptr<const Packs>& with, const Settings& settings) {
    return judge(input, with, settings);
  };
  const Rule* rule = packs->rule(GetParam());
  ASSERT_NE(rule, nullptr);
  for (const ExampleFailure& failure : run_examples(*rule, packs, by_judge)) {
    ADD_FAILURE() << "rules/" << failure.file << ':' << failure.line << ": " << failure.message;
  }
}

std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const Rule& rule : builtin_packs()->rules) ids.push_back(rule.id);
  return ids;
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  for (char& c : name) {
    if (c == '/' || c == '-') c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, RulePages, testing::ValuesIn(rule_ids()), name_of);

}  // namespace
}  // namespace proviso
