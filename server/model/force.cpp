#include "server/model/force.h"

namespace proviso {

std::string_view name(Reason reason) {
  switch (reason) {
    case kPermissive:
      return "permissive";
    case kAspirational:
      return "aspirational";
    case kAsAppropriate:
      return "as-appropriate";
    case kDomesticLaw:
      return "domestic-law";
    case kOpenList:
      return "open-list";
    case kNarrower:
      return "narrower";
    case kPartyOption:
      return "party-option";
    case kByReservation:
      return "by-reservation";
    case kFloorNotCeiling:
      return "floor-not-ceiling";
  }
  return "";
}

}  // namespace proviso
