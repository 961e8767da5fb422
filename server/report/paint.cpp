#include "server/report/paint.h"

#include "server/report/shown.h"

namespace proviso::report {

std::string_view colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return kRed;
    case Severity::warning:
      return kYellow;
    case Severity::information:
      return kBlue;
    case Severity::hint:
      break;
  }
  return kCyan;
}

std::string paint(std::string_view text, std::string_view colour, const Style& style) {
  std::string out(text);
  if (style.colour && !text.empty()) out.insert(0, colour).append("\x1b[0m");
  return out;
}

std::string wrapped(std::string_view first, std::string_view text, const Style& style) {
  const std::size_t indent = shown_width(first);
  const std::size_t limit = style.columns > indent + 20 ? style.columns : indent + 20;
  const std::string clean = shown(text);
  std::string out(first);
  std::size_t column = indent;
  for (std::size_t at = 0; at < clean.size();) {
    const std::size_t begin = clean.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    at = std::min(clean.size(), clean.find(' ', begin));
    const std::string_view word = std::string_view(clean).substr(begin, at - begin);
    const std::size_t columns = shown_width(word);
    if (column > indent && column + 1 + columns > limit) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += columns;
  }
  return out += '\n';
}

std::string enumerated(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  std::string out = std::to_string(count) + ' ';
  if (count == 1) return out.append(singular);
  return plural.empty() ? out.append(singular).append("s") : out.append(plural);
}

}  // namespace proviso::report
