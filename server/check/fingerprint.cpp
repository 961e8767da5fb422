#include "server/check/fingerprint.h"

#include <unordered_map>

#include "server/check/digest.h"

namespace proviso {

namespace {

std::uint64_t digest_of_words(std::string_view text, Span span, std::uint64_t digest) {
  std::vector<Word> words;
  scan_words(text, span, 0, words);
  for (const Word& word : words) {
    const char* bytes = reinterpret_cast<const char*>(&word.hash);
    digest = digest_of({bytes, sizeof word.hash}, digest);
  }
  return digest_of("/", digest);
}

}  // namespace

std::string fingerprint(const Finding& finding, const Document& document, std::uint32_t block, Span words) {
  std::uint64_t digest = kDigestStart;
  for (std::string_view part : {std::string_view(finding.rule), std::string_view(finding.kind),
                                std::string_view(finding.safeguard), finding.kind.empty() ? name(finding.status) : ""})
    digest = digest_of("/", digest_of(part, digest));
  const std::uint32_t article = document.blocks[block].article;
  const std::string_view text = document.source->text();
  if (article != kNone) digest = digest_of_words(text, document.outline.nodes[article].heading, digest);
  return digest_text(digest_of_words(text, words, digest));
}

void number_equals(std::vector<Finding>& findings) {
  std::unordered_map<std::string, int> seen;
  for (Finding& finding : findings)
    if (const int count = seen[finding.fingerprint]++; count > 0)
      finding.fingerprint = digest_text(digest_of(std::to_string(count), digest_of(finding.fingerprint)));
}

}  // namespace proviso
