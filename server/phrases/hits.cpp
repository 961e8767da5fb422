#include "server/phrases/hits.h"

#include <algorithm>
#include <tuple>

namespace proviso::phrases {

void sort_out(std::vector<Hit>& hits) {
  std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
    return std::tie(a.first_word, a.last_word, a.phrase, a.condition) <
           std::tie(b.first_word, b.last_word, b.phrase, b.condition);
  });
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
}

}  // namespace proviso::phrases
