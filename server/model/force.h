#pragma once

#include <cstdint>
#include <string_view>

namespace proviso {

// How strongly a modal binds, strongest first. `none` is text without a modal.
enum class Strength : std::uint8_t { obligation, aspiration, consideration, permission, interpretation, none };

// Why a support is less than full (reference: taxonomy, "Reasons for weakening"). Bits of a set.
enum Reason : std::uint16_t {
  kPermissive = 1,    // may
  kAspirational = 2,  // should, shall endeavour, shall consider
  kAsAppropriate = 4,
  kDomesticLaw = 8,   // left to each State's law, the content unnamed
  kOpenList = 16,     // inter alia, in particular
  kNarrower = 32,     // reaches less than the provision does
  kPartyOption = 64,  // a Party may require
  kByReservation = 128,
  kFloorNotCeiling = 256,
};
using Reasons = std::uint16_t;

// "as-appropriate" for kAsAppropriate; for one reason at a time.
std::string_view name(Reason reason);

// Whether an entry of the lexicon takes the force of the modal of its clause, or belongs to the description of the
// power, offence or permission itself, which only a weakener attached to it can weaken.
enum class ForceMode : std::uint8_t { modal, element };

}  // namespace proviso
