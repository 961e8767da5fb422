#include "server/cli/cli.h"

#include <cstdio>
#include <exception>
#include <new>

int main(int argc, char** argv) {
  // The last resort: what nobody foresaw still ends with a sentence and the code for a failed run.
  try {
    return proviso::cli::run(argc, argv, PROVISO_VERSION);
  } catch (const std::bad_alloc&) {
    std::fputs("proviso: error: there is not enough memory\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "proviso: error: %s\n", error.what());
  }
  return 2;
}
