#include "server/check/judge.h"

#include "server/check/findings.h"

namespace proviso {

std::string_view name(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain:
      return "certain";
    case Certainty::likely:
      return "likely";
    case Certainty::possible:
      return "possible";
  }
  return "";
}

std::shared_ptr<const Judgement> judge(const Input& input, std::shared_ptr<const Packs> packs, const Settings& settings,
                                       const Judgement* previous, std::stop_token stop) {
  auto made = std::make_shared<Judgement>();
  made->document = read_document(input.text, packs->lexicon, settings.profile,
                                 previous != nullptr ? previous->document.get() : nullptr);
  if (stop.stop_requested()) return nullptr;
  made->coverage = cover(*made->document, packs->lexicon, packs->taxonomy);
  if (stop.stop_requested()) return nullptr;
  made->findings = findings_of(*made->document, made->coverage, *packs, settings, stop);
  if (stop.stop_requested()) return nullptr;
  made->packs = std::move(packs);
  return made;
}

}  // namespace proviso
