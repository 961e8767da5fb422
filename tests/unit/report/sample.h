#pragma once

#include "server/report/report.h"

#include <memory>
#include <string>
#include <string_view>

namespace proviso::report {

// A small convention, judged by hand: one article with two paragraphs, items, a bracket, a kind, a row of each sort of
// support, and an entry of two findings. What a report looks like does not depend on how well a text is read.
struct Sample {
  std::shared_ptr<Document> document = std::make_shared<Document>();
  std::shared_ptr<Packs> packs = std::make_shared<Packs>();
  std::shared_ptr<Judgement> judgement = std::make_shared<Judgement>();

  // The first place of `words` in the text.
  Span at(std::string_view words) const;
  CheckedText text() const { return {"sample.treaty", judgement}; }
};
Sample sample();

}  // namespace proviso::report
