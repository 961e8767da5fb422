#include "server/lsp/run_stdio.h"

#include "server/lsp/loop.h"
#include "server/lsp/stdio.h"

#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace proviso::lsp {
namespace {

// Each edit makes a text and its tables anew and frees those before. Memory given back to the system in between would
// be asked for, and cleared, at every keystroke.
void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
}

}  // namespace

int run_stdio(Options options) {
  keep_freed_memory();
  Loop loop;
  Stdio stdio(loop);
  Server server(
      loop, [&](const std::string& body) { stdio.send(body); }, std::move(options));
  const auto stop_when_over = [&] {
    if (server.exit_code()) loop.stop();
  };
  stdio.start({[&](std::string_view bytes, bool more) {
                 server.receive(bytes, more);
                 stop_when_over();
               },
               [&] {
                 server.closed();
                 stop_when_over();
               }});
  loop.run();
  return server.exit_code().value_or(1);
}

}  // namespace proviso::lsp
