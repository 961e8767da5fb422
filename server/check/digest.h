#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proviso {

inline constexpr std::uint64_t kDigestStart = 0xCBF29CE484222325;

// 64-bit FNV-1a of `bytes`, going on from `digest`.
constexpr std::uint64_t digest_of(std::string_view bytes, std::uint64_t digest = kDigestStart) {
  for (const char byte : bytes) digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return digest;
}

// 16 hex digits.
std::string digest_text(std::uint64_t digest);

}  // namespace proviso
