#pragma once

#include "server/model/document.h"
#include "server/report/json_writer.h"
#include "server/report/places.h"

namespace proviso::report {

// The divisions, articles, paragraphs and items of a text, nested. Headings are a member of what they head; page
// noise and comments are left out.
void write_outline(JsonWriter& json, const Document& document, Places& places);

}  // namespace proviso::report
