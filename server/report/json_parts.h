#pragma once

#include "grammar/profile.h"
#include "grammar/span.h"
#include "server/model/document.h"
#include "server/report/json_writer.h"
#include "server/report/places.h"

#include <string>
#include <string_view>

namespace proviso::report {

// {"start": {"line", "column", "offset"}, "end": {…}}
void write_range(JsonWriter& json, Places& places, Span span);

// [{"range": …, "state": "kept"|"dropped"}, …]: the brackets on which something depends; empty where it always stands.
void write_condition(JsonWriter& json, const Document& document, Places& places, const Condition& condition);

// "un", "coe", "eu", "trade", "automatic".
std::string_view profile_name(Profile profile);

// Words with one blank between them, however they are wrapped.
std::string one_line(std::string_view text);

// The treaty's own title in one line: what its header says, else what the text says, else nothing.
std::string title(const Document& document);

}  // namespace proviso::report
