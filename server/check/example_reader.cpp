#include "server/check/example_reader.h"

#include <algorithm>

#include "server/check/near_name.h"

namespace proviso {
namespace {

constexpr std::string_view kBlanks = " \t";

std::uint32_t code_points(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view skip_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// Reads `^^^ warning part of the message`. `line` begins at `offset` of the file.
std::optional<Expectation> read_annotation(DataFile& file, std::string_view line, std::size_t offset) {
  const auto at = [&](std::string_view rest) { return offset + (line.size() - rest.size()); };
  Expectation expected;
  std::string_view rest = skip_blanks(line);
  expected.column = code_points(line.substr(0, line.size() - rest.size()));
  const std::string_view carets = rest.substr(0, rest.find_first_not_of('^'));
  expected.length = static_cast<std::uint32_t>(carets.size());
  rest.remove_prefix(carets.size());
  if (rest.substr(0, 3) == "...") {
    expected.past_line = true;
    rest.remove_prefix(3);
  }
  rest = skip_blanks(rest);
  const std::string_view word = rest.substr(0, rest.find_first_of(kBlanks));
  const std::optional<Severity> severity = severity_named(word);
  if (!severity) {
    file.problem(at(rest), no_such("severity", word, {"error", "warning", "information", "hint"}));
    return std::nullopt;
  }
  expected.severity = *severity;
  rest = skip_blanks(rest.substr(word.size()));
  expected.message = rest.substr(0, rest.find_last_not_of(kBlanks) + 1);
  return expected;
}

// Adds a line of text, `\^` at its beginning read as ^.
void add_line(std::string_view line, std::string& text) {
  const std::size_t first = line.find_first_not_of(kBlanks);
  const bool escaped = first != std::string_view::npos && line.substr(first, 2) == "\\^";
  if (escaped) {
    text.append(line.substr(0, first)).append(line.substr(first + 1));
  } else {
    text.append(line);
  }
  text.push_back('\n');
}

}  // namespace

Example read_example(DataFile& file, Span part) {
  const std::string_view all = file.text();
  Example example;
  example.line = static_cast<std::uint32_t>(std::count(all.begin(), all.begin() + part.begin, '\n')) + 1;
  std::uint32_t lines = 0;
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t end = std::min<std::size_t>(std::min(all.find('\n', at), all.size()), part.end);
    std::string_view line = all.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (skip_blanks(line).substr(0, 1) != "^") {
      add_line(line, example.text);
      ++lines;
    } else if (lines == 0) {
      file.problem(at, "this annotation has no line of text above it");
    } else if (std::optional<Expectation> expected = read_annotation(file, line, at)) {
      expected->line = lines - 1;
      example.expectations.push_back(std::move(*expected));
    }
    at = end + 1;
  }
  return example;
}

std::uint32_t page_line(const Example& example, std::uint32_t line) {
  const auto above = std::count_if(example.expectations.begin(), example.expectations.end(),
                                   [&](const Expectation& expected) { return expected.line < line; });
  return example.line + line + static_cast<std::uint32_t>(above);
}

std::uint32_t annotation_line(const Example& example, std::size_t index) {
  return example.line + example.expectations[index].line + 1 + static_cast<std::uint32_t>(index);
}

}  // namespace proviso
