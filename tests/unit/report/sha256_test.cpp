#include "server/report/sha256.h"

#include <gtest/gtest.h>

#include <string>

namespace proviso::report {
namespace {

// FIPS 180-4 examples, and lengths around the border of a block.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, TheProcessorsInstructionsGiveTheSame) {
  if (!sha256_in_hardware()) GTEST_SKIP() << "this processor has no instructions for SHA-256";
  std::string bytes;
  for (int i = 0; i < 64 * 7; ++i) bytes += static_cast<char>(i * 31 + i / 7);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  for (std::size_t blocks = 0; blocks <= 7; ++blocks) {
    Sha256State one{1, 2, 3, 4, 5, 6, 7, 8}, other = one;
    sha256_blocks_portable(one, data, blocks);
    sha256_blocks_hardware(other, data, blocks);
    EXPECT_EQ(one, other) << blocks;
  }
}

}  // namespace
}  // namespace proviso::report
