#pragma once

#include "server/report/report.h"

#include <string>

namespace proviso::report {

// The report "proviso/report/1" in three pieces; report.schema.json describes the whole. The bytes depend on nothing
// but their arguments: the server answers proviso/report with the same.
std::string json_head(const Head& head, const Style& style);
std::string json_text(const CheckedText& text, const Style& style);
std::string json_tail(const Tail& tail, const Style& style);

// The whole report of some texts in one piece.
std::string json_report(const Head& head, const std::vector<CheckedText>& texts, const Tail& tail);

}  // namespace proviso::report
