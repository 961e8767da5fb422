#include "server/coverage/coverage.h"

namespace proviso {

std::string_view name(Route route) {
  switch (route) {
    case Route::in_text:
      return "in-text";
    case Route::by_reference:
      return "by-reference";
    case Route::by_scope:
      return "by-scope";
    case Route::implied:
      return "implied";
  }
  return "";
}

}  // namespace proviso
