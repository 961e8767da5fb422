#include "server/lsp/uri.h"

#include <gtest/gtest.h>

namespace proviso::lsp {
namespace {

TEST(Uri, GivesThePathOfAFile) {
  EXPECT_EQ(path_of("file:///a/b.treaty"), "/a/b.treaty");
  EXPECT_EQ(path_of("file://localhost/a"), "/a");
  EXPECT_EQ(path_of("file:///a%20b/%C3%A9.treaty#x"), "/a b/é.treaty");
}

TEST(Uri, LeavesBrokenEscapesAlone) { EXPECT_EQ(path_of("file:///a%2"), "/a%2"); }

TEST(Uri, OtherUrisHaveNoPath) {
  EXPECT_EQ(path_of("untitled:Untitled-1"), "");
  EXPECT_EQ(path_of("file://"), "");
  EXPECT_EQ(path_of(""), "");
}

}  // namespace
}  // namespace proviso::lsp
