#include "server/report/report.h"

#include "server/check/entries.h"
#include "server/report/json.h"
#include "server/report/text.h"

#include <algorithm>

namespace proviso::report {
namespace {

constexpr std::array kFormats{
    Format{"text", text_head, text_of, "", text_tail, false},
    Format{"json", json_head, json_text, ",\n", json_tail, true},
};

}  // namespace

const Format* format_named(std::string_view name) {
  const auto* found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : found;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const auto& format : kFormats) names.emplace_back(format.name);
  return names;
}

void Tally::add(const Tally& other) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i] += other.entries[i];
    findings[i] += other.findings[i];
  }
  texts += other.texts;
}

Tally tally(const Judgement& judgement) {
  Tally counts{.texts = 1};
  for (const Entry entry : proviso::entries(judgement.findings)) {
    ++counts.entries[static_cast<std::size_t>(lead(entry).severity)];
    for (const Finding& finding : entry) ++counts.findings[static_cast<std::size_t>(finding.severity)];
  }
  return counts;
}

}  // namespace proviso::report
