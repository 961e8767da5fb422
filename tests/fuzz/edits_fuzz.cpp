// Bytes are a text and a script of edits: what is judged step by step equals what is judged afresh.
//
//     text 0x00 (position: 2 bytes, cut: 1 byte, length: 1 byte, letters…)*
#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/judge.h"
#include "server/check/pack_reader.h"
#include "tests/fuzz/require.h"
#include "tests/support/law.h"

namespace {
using namespace proviso;

std::shared_ptr<const Judgement> judged(std::shared_ptr<const Source> text, const Judgement* previous) {
  return judge({.text = std::move(text), .notes = {}, .base = nullptr}, builtin_packs(), {}, previous);
}

// Takes one edit off the script; what is missing at its end counts as zero.
Edit next_edit(std::string_view& script, std::uint32_t size) {
  const auto byte = [&]() -> std::uint32_t {
    if (script.empty()) return 0;
    const auto value = static_cast<unsigned char>(script.front());
    script.remove_prefix(1);
    return value;
  };
  const std::uint32_t begin = (byte() * 256 + byte()) % (size + 1);
  const std::uint32_t end = std::min(size, begin + byte());
  const std::size_t length = std::min<std::size_t>(byte(), script.size());
  Edit edit{{begin, end}, std::string(script.substr(0, length))};
  script.remove_prefix(length);
  return edit;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t zero = std::min(input.find('\0'), input.size());
  std::string_view script = input.substr(std::min(zero + 1, input.size()));
  auto now = judged(std::make_shared<const Source>(std::string(input.substr(0, zero))), nullptr);
  for (int step = 0; step < 8 && !script.empty(); ++step) {
    const Source& source = *now->document->source;
    const auto text = std::make_shared<const Source>(apply(source, {next_edit(script, source.size())}));
    now = judged(text, now.get());
    const std::string difference = test::difference(*now, *judged(text, nullptr));
    fuzz::require(difference.empty(), difference.c_str());
  }
  return 0;
}
