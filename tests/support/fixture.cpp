#include "tests/support/fixture.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace proviso::test {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// The next line of `text` with its end, cut off from it.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end == std::string_view::npos ? text.size() : end + 1);
  text.remove_prefix(line.size());
  return line;
}

std::string_view without_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

bool is_severity(std::string_view word) { return severity_named(word).has_value(); }

// A line that draws a finding; nullopt for a line of the text. "|" needs a severity behind it, as texts have bars too.
std::optional<Drawn> read_annotation(std::string_view line) {
  line = without_end(line);
  const std::size_t column = line.find_first_not_of(' ');
  if (column == std::string_view::npos || (line[column] != '^' && line[column] != '|')) return std::nullopt;
  Drawn drawn;
  drawn.column = static_cast<std::uint32_t>(column);
  std::string_view rest = line.substr(column);
  if (rest.front() == '|') {
    rest.remove_prefix(1);
  } else {
    drawn.length = static_cast<std::uint32_t>(std::min(rest.find_first_not_of('^'), rest.size()));
    rest.remove_prefix(drawn.length);
    if (rest.starts_with("...")) {
      drawn.beyond = true;
      rest.remove_prefix(3);
    }
  }
  rest = trimmed(rest);
  const std::size_t space = std::min(rest.find(' '), rest.size());
  drawn.severity = rest.substr(0, space);
  if (!is_severity(drawn.severity)) return std::nullopt;
  rest = trimmed(rest.substr(space));
  const std::size_t colon = std::min(rest.find(": "), rest.size());
  drawn.rule = rest.substr(0, colon);
  if (colon < rest.size()) drawn.message = trimmed(rest.substr(colon + 2));
  return drawn;
}

std::vector<std::string> list(std::string_view value) {
  std::vector<std::string> items;
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    items.emplace_back(trimmed(value.substr(0, comma)));
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
  return items;
}

void read_setting(std::string_view line, Fixture& fixture) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view key = trimmed(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
  if (key == "pack") {
    fixture.settings.packs = list(value);
  } else if (key == "rules") {
    fixture.rules = list(value);
  } else if (key == "pedantic") {
    fixture.settings.pedantic = value == "yes";
  } else {
    fixture.mistakes.push_back("the header knows pack, rules and pedantic, not '" + std::string(key) + "'");
  }
}

// A fixture has a header of its own if its first line sets something; a text's header starts with ---.
std::string_view read_header(std::string_view file, Fixture& fixture) {
  if (!file.starts_with("pack:") && !file.starts_with("rules:") && !file.starts_with("pedantic:")) return file;
  const std::string_view whole = file;
  while (!file.empty()) {
    const std::string_view line = without_end(next_line(file));
    if (trimmed(line) == "---") {
      fixture.header = whole.substr(0, whole.size() - file.size());
      return file;
    }
    read_setting(line, fixture);
  }
  fixture.mistakes.push_back("the header is not closed by ---");
  return whole;
}

auto place(const Drawn& drawn) {
  return std::tie(drawn.line, drawn.column, drawn.length, drawn.beyond, drawn.rule, drawn.severity);
}

bool fits(const Drawn& expected, const Drawn& found) {
  return place(expected) == place(found) && found.message.find(expected.message) != std::string::npos;
}

std::vector<Drawn> all_drawn(const Fixture& fixture, const Judgement& judgement) {
  std::vector<Drawn> all;
  for (const Finding& finding : judgement.findings) {
    const bool counts = fixture.rules.empty() || std::ranges::find(fixture.rules, finding.rule) != fixture.rules.end();
    if (counts) all.push_back(drawn(finding, *judgement.document->source));
  }
  std::ranges::stable_sort(all, {}, [](const Drawn& drawn) { return place(drawn); });
  return all;
}

// The expectations that nothing fits, and the findings that fit no expectation.
std::pair<std::vector<Drawn>, std::vector<Drawn>> unmatched(std::vector<Drawn> expected,
                                                            const std::vector<Drawn>& found) {
  std::vector<Drawn> surplus;
  for (const Drawn& drawn : found) {
    const auto at = std::ranges::find_if(expected, [&](const Drawn& e) { return fits(e, drawn); });
    if (at == expected.end()) {
      surplus.push_back(drawn);
    } else {
      expected.erase(at);
    }
  }
  return {std::move(expected), std::move(surplus)};
}

}  // namespace

Fixture read_fixture(std::string_view file) {
  Fixture fixture;
  std::string_view rest = read_header(file, fixture);
  std::uint32_t line_count = 0;
  while (!rest.empty()) {
    std::string_view line = next_line(rest);
    if (std::optional<Drawn> drawn = read_annotation(line)) {
      if (line_count == 0) fixture.mistakes.push_back("an annotation stands above the first line");
      drawn->line = line_count == 0 ? 0 : line_count - 1;
      fixture.expected.push_back(*std::move(drawn));
      continue;
    }
    if (line.starts_with("\\^") || line.starts_with("\\|")) line.remove_prefix(1);
    fixture.text += line;
    ++line_count;
  }
  return fixture;
}

Drawn drawn(const Finding& finding, const Source& source) {
  const Position begin = source.position(finding.range.begin, Encoding::utf32);
  const Position end = source.position(finding.range.end, Encoding::utf32);
  Drawn drawn{.line = begin.line,
              .column = begin.character,
              .severity = std::string(name(finding.severity)),
              .rule = finding.rule,
              .message = finding.message};
  drawn.beyond = end.line != begin.line;
  std::uint32_t last = end.character;
  if (drawn.beyond) {
    // An offset far past the line end is clamped to it.
    last = source.position(source.offset({begin.line, 0xFFFFFFFF}, Encoding::utf32), Encoding::utf32).character;
  }
  drawn.length = last - begin.character;
  return drawn;
}

std::string annotation(const Drawn& drawn) {
  std::string line(drawn.column, ' ');
  line += drawn.length == 0 ? "|" : std::string(drawn.length, '^');
  if (drawn.beyond) line += "...";
  line += " " + drawn.severity + " " + drawn.rule;
  if (!drawn.message.empty()) line += ": " + drawn.message;
  return line;
}

std::vector<std::string> differences(const Fixture& fixture, const Judgement& judgement) {
  const auto [missing, surplus] = unmatched(fixture.expected, all_drawn(fixture, judgement));
  const Source clean(fixture.text);
  std::vector<std::string> said;
  const auto say = [&](std::string_view what, const Drawn& drawn) {
    said.push_back(std::string(what) + ", under line " + std::to_string(drawn.line + 1) + " of the clean text:\n" +
                   std::string(without_end(clean.text(clean.line(drawn.line)))) + "\n" + annotation(drawn));
  };
  for (const Drawn& drawn : missing) say("expected, but not found", drawn);
  for (const Drawn& drawn : surplus) say("found, but not expected", drawn);
  return said;
}

std::string blessed(const Fixture& fixture, const Judgement& judgement) {
  std::vector<Drawn> found = all_drawn(fixture, judgement);
  std::vector<Drawn> expected = fixture.expected;
  for (Drawn& drawn : found) {
    const auto at = std::ranges::find_if(expected, [&](const Drawn& e) { return fits(e, drawn); });
    drawn.message = at == expected.end() ? "" : std::exchange(at->message, "");
    if (at != expected.end()) expected.erase(at);
  }
  std::string file = fixture.header;
  std::string_view rest = fixture.text;
  auto next = found.begin();
  for (std::uint32_t line = 0; !rest.empty(); ++line) {
    const std::string_view text = next_line(rest);
    if (read_annotation(text)) file += '\\';
    file += text;
    if (!text.ends_with('\n')) file += '\n';
    for (; next != found.end() && next->line == line; ++next) file += annotation(*next) + "\n";
  }
  return file;
}

}  // namespace proviso::test
