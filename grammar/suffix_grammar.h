#pragma once

#include "grammar/lexicon.h"

#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include <cstddef>
#include <string_view>

namespace proviso {

// Whether the input goes on with `word`, in any case.
template <typename Input>
bool goes_on_with(Input& in, std::string_view word) {
  if (in.size(word.size()) < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = in.peek_char(i);
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c) != word[i]) return false;
  }
  return true;
}

// "bis", "ter", … after a number, and "alt" as in "3 alt". Longest first: "quater" begins no other.
struct latin_suffix {
  using rule_t = latin_suffix;
  using subs_t = tao::pegtl::empty_list;
  template <tao::pegtl::apply_mode, tao::pegtl::rewind_mode, template <typename...> class, template <typename...> class,
            typename Input, typename... States>
  static bool match(Input& in, States&&...) {
    constexpr std::string_view kVariant = "alt";
    for (const std::string_view suffix : kSuffixes) {
      if (!goes_on_with(in, suffix)) continue;
      in.bump(suffix.size());
      return true;
    }
    if (!goes_on_with(in, kVariant)) return false;
    in.bump(kVariant.size());
    return true;
  }
};

}  // namespace proviso

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, proviso::latin_suffix> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
