#include "server/check/sentences.h"

#include <algorithm>

namespace proviso {

namespace {

// The words of a span on one line: blanks and line ends become one blank each.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

std::string_view verb(Strength strength, bool for_another_state) {
  switch (strength) {
    case Strength::obligation:
      return for_another_state ? " requires States to help each other" : " requires States to";
    case Strength::aspiration:
    case Strength::consideration:
      return for_another_state ? " asks States to help each other" : " asks States to";
    default:
      return for_another_state ? " lets States ask each other to" : " lets States";
  }
}

}  // namespace

std::string filled(std::string_view sentence,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string text;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    text += sentence.substr(0, open);
    const auto value = std::find_if(values.begin(), values.end(), [&](const auto& one) {
      return one.first == sentence.substr(open + 1, close - open - 1);
    });
    text += value == values.end() ? sentence.substr(open, close - open + 1) : value->second;
    sentence.remove_prefix(close + 1);
  }
  text += sentence;
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string provision_does(const Document& document, const KindFound& kind, bool for_another_state) {
  return document.name(kind.block).append(verb(kind.strength, for_another_state));
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

std::string concerns(const Document& document, const std::vector<std::uint32_t>& blocks, std::uint32_t clause_block) {
  std::vector<std::string> articles;
  for (std::uint32_t block : blocks) {
    if (document.blocks[block].article == document.blocks[clause_block].article) continue;
    if (std::string article = document.article(block); articles.empty() || articles.back() != article)
      articles.push_back(std::move(article));
  }
  const bool own = std::any_of(blocks.begin(), blocks.end(), [&](std::uint32_t block) {
    return document.blocks[block].article == document.blocks[clause_block].article;
  });
  if (articles.empty()) return "its own measure rests on it";
  const std::string others = (articles.size() == 1 ? "article " : "articles ") + listed(articles);
  if (own) return "its own measure and " + others + " rest on it";
  return others + (articles.size() == 1 ? " rests on it" : " rest on it");
}

std::string weakening(const Document& document, const Taxonomy& taxonomy, const Support& support) {
  std::vector<std::string> words;
  for (std::size_t bit = 0; bit < taxonomy.reasons.size(); ++bit)
    if (support.reasons & (1u << bit)) words.push_back(taxonomy.reasons[bit]);
  std::string text = listed(words);
  for (const ProofStep& step : support.path)
    if (step.kind == ProofStep::Kind::weakener)
      return text + " (“" + on_one_line(document.source->text(step.range)) + "”)";
  return text;
}

}  // namespace proviso
