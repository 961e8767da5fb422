#include "tests/unit/session/fake_judge.h"

#include "server/check/judge.h"

#include <atomic>
#include <stdexcept>

namespace proviso {
namespace {

std::atomic<int> runs = 0;

Finding finding_at(std::uint32_t at) {
  Finding finding;
  finding.rule = "fake/power";
  finding.entry = "entry-" + std::to_string(at);
  finding.range = {at, at + 5};
  finding.message = "the word power";
  return finding;
}

}  // namespace

namespace fake {
int judge_runs() { return runs.exchange(0); }
}  // namespace fake

// One finding for each "power"; "fault" is a fault.
std::shared_ptr<const Judgement> judge(const Input& input, std::shared_ptr<const Packs> packs, const Settings&,
                                       const Judgement*, std::stop_token stop) {
  ++runs;
  if (stop.stop_requested()) return nullptr;
  const std::string_view text = input.text->text();
  if (text.find("fault") != std::string_view::npos) throw std::runtime_error("fault");
  auto judgement = std::make_shared<Judgement>();
  auto document = std::make_shared<Document>();
  document->source = input.text;
  judgement->document = std::move(document);
  judgement->packs = std::move(packs);
  for (std::size_t at = text.find("power"); at != std::string_view::npos; at = text.find("power", at + 1))
    judgement->findings.push_back(finding_at(static_cast<std::uint32_t>(at)));
  return judgement;
}

}  // namespace proviso
