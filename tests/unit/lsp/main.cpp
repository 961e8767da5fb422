#include "server/check/pack_reader.h"

#include "server/lsp/run_stdio.h"

#include <gtest/gtest.h>

#include <string_view>

// The runner, or with --serve a language server: so that transcripts can be played over a pipe without the program.
int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--serve") {
    proviso::lsp::Options options;
    options.version = "0.0.0";
    options.setup_of = [](const std::string&) {
      proviso::Setup setup;
      setup.packs = proviso::builtin_packs();
      return setup;
    };
    return proviso::lsp::run_stdio(options);
  }
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
