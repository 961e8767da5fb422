// Bytes as a client may send them: framing does not depend on how they are cut, and nothing ends the server.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/check/pack_reader.h"
#include "server/lsp/framing.h"
#include "server/lsp/server.h"
#include "tests/fuzz/require.h"
#include "tests/unit/session/manual_scheduler.h"

namespace {
using namespace proviso;

// What framing makes of `bytes` cut into pieces of `step`: bodies as they are, faults marked.
std::vector<std::string> framed(std::string_view bytes, std::size_t step) {
  lsp::Framing framing;
  std::vector<std::string> items;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    framing.push(bytes.substr(at, step));
    while (const auto item = framing.pop()) {
      items.push_back(item->fault.empty() ? std::string(item->body) : "fault: " + std::string(item->fault));
    }
  }
  return items;
}

lsp::Options options() {
  lsp::Options options;
  options.setup_of = [](const std::string&) {
    Setup setup;
    setup.packs = builtin_packs();
    return setup;
  };
  options.report = [](const Judgement&, const std::string&) { return std::string("{}"); };
  return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  fuzz::require(framed(bytes, size + 1) == framed(bytes, 1), "framing depends on how the bytes are cut");

  ManualScheduler scheduler;
  lsp::Server server(
      scheduler,
      [](std::string_view body) {
        fuzz::require(body.starts_with('{') && body.ends_with('}'), "an answer is no object");
      },
      options());
  const std::string_view start = R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}})";
  server.receive(lsp::header_for(start) + std::string(start));
  for (std::size_t at = 0; at < size; at += 64) {
    server.receive(bytes.substr(at, 64));
    scheduler.run_all();
  }
  server.closed();
  scheduler.run_all();
  fuzz::require(server.exit_code().has_value(), "the session is not over");
  return 0;
}
