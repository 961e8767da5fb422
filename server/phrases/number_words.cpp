#include "server/phrases/number_words.h"

namespace proviso::phrases {
namespace {

constexpr NumberWord kNumberWords[] = {
    {"one", NumberKind::unit},        {"two", NumberKind::unit},       {"three", NumberKind::unit},
    {"four", NumberKind::unit},       {"five", NumberKind::unit},      {"six", NumberKind::unit},
    {"seven", NumberKind::unit},      {"eight", NumberKind::unit},     {"nine", NumberKind::unit},
    {"ten", NumberKind::teen},        {"eleven", NumberKind::teen},    {"twelve", NumberKind::teen},
    {"thirteen", NumberKind::teen},   {"fourteen", NumberKind::teen},  {"fifteen", NumberKind::teen},
    {"sixteen", NumberKind::teen},    {"seventeen", NumberKind::teen}, {"eighteen", NumberKind::teen},
    {"nineteen", NumberKind::teen},   {"twenty", NumberKind::tens},    {"thirty", NumberKind::tens},
    {"forty", NumberKind::tens},      {"fifty", NumberKind::tens},     {"sixty", NumberKind::tens},
    {"seventy", NumberKind::tens},    {"eighty", NumberKind::tens},    {"ninety", NumberKind::tens},
    {"hundred", NumberKind::hundred},
};

}  // namespace

std::span<const NumberWord> number_words() { return kNumberWords; }

}  // namespace proviso::phrases
