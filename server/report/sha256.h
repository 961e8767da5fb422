#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace proviso::report {

// The SHA-256 of `bytes` (FIPS 180-4) as 64 hex digits. Uses the processor's own instructions where it has them.
std::string sha256(std::string_view bytes);

// The state of the hash between blocks, and the two ways to go on by `count` blocks of 64 bytes. Both give the same.
using Sha256State = std::array<std::uint32_t, 8>;
void sha256_blocks_portable(Sha256State& state, const unsigned char* data, std::size_t count);
// Only where sha256_in_hardware() is true.
void sha256_blocks_hardware(Sha256State& state, const unsigned char* data, std::size_t count);
bool sha256_in_hardware();

extern const std::array<std::uint32_t, 64> kSha256Rounds;

}  // namespace proviso::report
