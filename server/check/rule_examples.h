#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/check/judge.h"

namespace proviso {

// What is wrong with a rule by its own page.
struct ExampleFailure {
  std::string file;  // of the page: "human-rights/no-….md"
  std::uint32_t line = 1;
  std::string message;
  friend bool operator==(const ExampleFailure&, const ExampleFailure&) = default;
};

// judge() of judge.h, or what stands for it.
using Judge =
    std::function<std::shared_ptr<const Judgement>(const Input&, std::shared_ptr<const Packs>, const Settings&)>;

// Judges the examples of a rule and compares what this rule finds with what the page shows. Fails as well: a rule
// that no example fires, and one whose safeguard can be deleted from an example under "Not flagged" without a
// finding. An example there that does not touch the rule at all is exempt if another one passes.
std::vector<ExampleFailure> run_examples(const Rule& rule, std::shared_ptr<const Packs> packs, const Judge& judge);

// The same for every rule, in their order.
std::vector<ExampleFailure> run_examples(std::shared_ptr<const Packs> packs, const Judge& judge);

}  // namespace proviso
