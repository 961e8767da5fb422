#include "server/report/page.h"

#include "server/report/paint.h"

#include <algorithm>

namespace proviso::report {
namespace {

// "interception of content" for power.content-interception, "every power.*" for a pattern.
std::string kind_label(const std::string& pattern, const Taxonomy& taxonomy) {
  if (pattern == "*") return "every kind of provision";
  const KindIndex kind = taxonomy.kind(pattern);
  return kind == kNoIndex ? "every " + pattern : taxonomy.kinds[kind].label;
}

std::string source_text(const std::string& id, const Packs& packs, const Style& style) {
  const Basis* source = packs.source(id);
  if (!source) return wrapped("    ", id, style);
  std::string text = source->title;
  if (!source->provides.empty()) text += ": " + source->provides;
  text += source->in_force ? "" : " (not in force)";
  if (!source->note.empty()) text += " — " + source->note;
  return wrapped("    ", text, style);
}

std::string basis_text(const Rule& rule, const Packs& packs, const Style& style) {
  // Kinds that rest on the same sources share a heading.
  std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> groups;
  for (const auto& [pattern, sources] : rule.basis) {
    auto group = std::ranges::find(groups, sources, [](const auto& one) { return one.first; });
    if (group == groups.end()) group = groups.insert(groups.end(), {sources, {}});
    group->second.push_back(kind_label(pattern, packs.taxonomy));
  }
  std::string text;
  for (const auto& [sources, kinds] : groups) {
    text += wrapped("  ", "for " + enumerated(kinds) + ":", style);
    for (const auto& id : sources) text += source_text(id, packs, style);
  }
  return text;
}

}  // namespace

std::string page_text(const Rule& rule, const Packs& packs, const Style& style) {
  std::string text = paint(rule.id, kBold, style) + "\n\n" + rule.page;
  while (text.ends_with('\n')) text.pop_back();
  text += '\n';
  if (rule.safeguard != kNoIndex) {
    const Safeguard& safeguard = packs.taxonomy.safeguards[rule.safeguard];
    text += '\n' + wrapped("",
                           "Asks for " + safeguard.label +
                               ". Standing of the demand: " + std::string(name(safeguard.standing)) + ".",
                           style);
  }
  if (!rule.basis.empty()) text += '\n' + paint("Rests on", kBold, style) + '\n' + basis_text(rule, packs, style);
  return text;
}

std::string rule_list(const Packs& packs, const Style& style) {
  std::size_t widest = 0;
  for (const auto& rule : packs.rules) widest = std::max(widest, rule.id.size());
  std::string text;
  for (const auto& rule : packs.rules) {
    text += paint(rule.id, kBold, style) + std::string(widest + 2 - rule.id.size(), ' ') + rule.title + '\n';
  }
  return text;
}

}  // namespace proviso::report
