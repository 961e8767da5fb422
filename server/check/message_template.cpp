#include "server/check/message_template.h"

#include <algorithm>

#include "server/check/near_name.h"

namespace proviso {

void check_template(DataFile& file, const Located& sentence) {
  static const std::vector<std::string_view> known = {"clause",         "safeguard", "words",  "concerns",
                                                      "provision-does", "kind",      "closest"};
  const std::string_view text = sentence.text;
  for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}", at)) {
    const std::size_t end = text.find_first_of("{}", at + 1);
    if (text[at] == '}' || end == std::string_view::npos || text[end] == '{') {
      file.problem(sentence.at(at), "this brace has no partner");
      ++at;
      continue;
    }
    const std::string_view word = text.substr(at + 1, end - at - 1);
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      file.problem(sentence.at(at), no_such("placeholder", word, known));
    }
    at = end + 1;
  }
}

}  // namespace proviso
