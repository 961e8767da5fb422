#include "grammar/letters.h"

namespace proviso {

Letter letter_class(char32_t value) {
  switch (value) {
    case 0x00A0:
    case 0x202F:
    case 0x2007:
    case 0x3000:
    case 0xFEFF:
      return Letter::blank;
    case 0x0085:
    case 0x2028:
    case 0x2029:
      return Letter::line_end;
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
      return Letter::joiner;
    case 0x2010:
    case 0x2011:
      return Letter::hyphen;
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
      return Letter::apostrophe;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return Letter::dash;
    case 0x00AB:
    case 0x00BB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0xFF02:
      return Letter::quote;
    case 0x060C:
    case 0x3001:
    case 0xFF0C:
      return Letter::comma;
    case 0x061B:
    case 0xFF1B:
      return Letter::semicolon;
    case 0xFF1A:
      return Letter::colon;
    case 0xFF08:
    case 0xFF09:
      return Letter::parenthesis;
    case 0x061F:
    case 0x06D4:
    case 0x3002:
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
      return Letter::stop;
    case 0x00D7:
    case 0x00F7:
    case kReplacement:
      return Letter::other;
    default:
      break;
  }
  if (value >= 0x2018 && value <= 0x201F) return Letter::quote;
  if (value < 0xAA || (value > 0xAA && value < 0xC0 && value != 0xB5 && value != 0xBA)) return Letter::other;
  if (value >= 0x2000 && value <= 0x2BFF) return Letter::other;
  if (value >= 0x3001 && value <= 0x303F) return Letter::other;
  if (value >= 0xFF00 && value <= 0xFF65) {
    const bool narrow = (value >= 0xFF10 && value <= 0xFF19) || (value >= 0xFF21 && value <= 0xFF3A) ||
                        (value >= 0xFF41 && value <= 0xFF5A);
    return narrow ? Letter::letter : Letter::other;
  }
  return Letter::letter;
}

char32_t folded(char32_t value) {
  if (value >= 0xFF21 && value <= 0xFF3A) return value - 0xFF21 + 'a';
  if (value >= 0xFF41 && value <= 0xFF5A) return value - 0xFF41 + 'a';
  if (value >= 0xFF10 && value <= 0xFF19) return value - 0xFF10 + '0';
  if (value >= 0xC0 && value <= 0xDE) return value + 0x20;
  if (value >= 0x100 && value <= 0x17F) {
    const bool odd_upper = (value >= 0x139 && value <= 0x148) || (value >= 0x179 && value <= 0x17E);
    if (value == 0x130 || value == 0x131 || value == 0x138 || value == 0x149 || value == 0x17F) return value;
    if (value == 0x178) return 0xFF;
    return odd_upper ? value + (value & 1) : value | 1;
  }
  if (value >= 0x391 && value <= 0x3A9) return value + 0x20;
  if (value >= 0x410 && value <= 0x42F) return value + 0x20;
  if (value >= 0x400 && value <= 0x40F) return value + 0x50;
  return value;
}

std::string_view ligature(char32_t value) {
  switch (value) {
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    default:
      return {};
  }
}

}  // namespace proviso
