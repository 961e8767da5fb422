#pragma once

#include "server/check/judge.h"

#include <memory>
#include <string>
#include <string_view>

namespace proviso {

// A treaty of one article with two paragraphs, and a judgement of it put together by hand:
//   Article 7 Search of *stored* data
//   1. Each Party shall empower its authorities to search a computer.
//   2. The powers are subject to review by a court, as appropriate.
// The first paragraph is a power; review is weakened, remedy missing, notice contested.
struct Sample {
  Sample();

  // Where `words` stand in the text.
  Span at(std::string_view words) const;

  std::shared_ptr<Document> document = std::make_shared<Document>();
  std::shared_ptr<Packs> packs = std::make_shared<Packs>();
  Judgement judgement;
};

}  // namespace proviso
