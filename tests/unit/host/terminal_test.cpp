#include "server/host/terminal.h"

#include "server/host/log.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <string>

namespace proviso::host {
namespace {

TEST(Terminal, AFileIsNone) {
  const int file = ::open("/dev/null", O_WRONLY);
  EXPECT_FALSE(is_terminal(file));
  EXPECT_FALSE(colours(Colour::automatic, file));
  EXPECT_TRUE(colours(Colour::always, file));
  EXPECT_FALSE(colours(Colour::never, file));
  EXPECT_EQ(columns(file, 100), 100u);
  ::close(file);
}

TEST(Log, WritesOneWholeLineAndNothingBelowItsLevel) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const Log log(LogLevel::warning, ends[1]);
  log.write(LogLevel::info, "not shown");
  log.write(LogLevel::error, "two\nlines");
  ::close(ends[1]);
  std::string said(100, '\0');
  said.resize(static_cast<std::size_t>(::read(ends[0], said.data(), said.size())));
  ::close(ends[0]);
  EXPECT_EQ(said, "proviso: error: two lines\n");
  EXPECT_EQ(log_level_named("debug"), LogLevel::debug);
  EXPECT_EQ(log_level_named("loud"), std::nullopt);
}

}  // namespace
}  // namespace proviso::host
