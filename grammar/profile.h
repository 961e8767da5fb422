#pragma once

#include <cstdint>

namespace proviso {

// The house style in which a text is numbered: "1." "(a)" "(i)" (UN), "1" "a" "i" (Council of Europe), EU, trade.
enum class Profile : std::uint8_t { automatic, un, coe, eu, trade };

// The language whose words of structure are read. Tables are in lexicon.cpp.
enum class Language : std::uint8_t { en };

}  // namespace proviso
