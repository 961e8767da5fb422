#pragma once

#include "server/report/report.h"

#include <string>

namespace proviso::report {

// The report for people: the note on what a finding is, then text by text its entries, each with its place, its
// message, the words in the text, what else it says and the evidence; last a summary of one line.
std::string text_head(const Head& head, const Style& style);
std::string text_of(const CheckedText& text, const Style& style);
std::string text_tail(const Tail& tail, const Style& style);

// A problem of the run as it is told on standard error: place, message and, where known, the line and a caret.
std::string problem_text(const Problem& problem, const Style& style);

}  // namespace proviso::report
