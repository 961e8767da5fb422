#pragma once

#include "server/check/judge.h"
#include "server/report/json_writer.h"
#include "server/report/places.h"

namespace proviso::report {

// Every kind found, in text order.
void write_kinds(JsonWriter& json, const Judgement& judgement, Places& places);

// A row for every pair that the table asks for, with its supports and the path that proves each.
void write_coverage(JsonWriter& json, const Judgement& judgement, Places& places);

}  // namespace proviso::report
