#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace proviso {

// The hash of a folded word, eight bytes at a step; constexpr so that tables of words are made by the compiler.
// A word of up to eight bytes takes one step: word_hash_end(word_hash_step(word_hash_begin(size), bytes)).
constexpr std::uint64_t word_hash_begin(std::size_t size) { return size * 0x9E3779B97F4A7C15U; }
constexpr std::uint64_t word_hash_step(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32);
}
constexpr std::uint64_t word_hash_end(std::uint64_t hash) {
  hash *= 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 29);
}

// Up to eight bytes as a number, the first one lowest.
constexpr std::uint64_t bytes_at(const char* word, std::size_t size) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < size; ++i) bytes |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
  return bytes;
}

// Eight bytes at once, by one load where the machine stores numbers that way round.
constexpr std::uint64_t eight_bytes_at(const char* word) {
  if (std::is_constant_evaluated() || std::endian::native != std::endian::little) return bytes_at(word, 8);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, word, 8);
  return bytes;
}

constexpr std::uint64_t word_hash(const char* word, std::size_t size) {
  std::uint64_t hash = word_hash_begin(size);
  for (; size >= 8; word += 8, size -= 8) hash = word_hash_step(hash, eight_bytes_at(word));
  if (size > 0) hash = word_hash_step(hash, bytes_at(word, size));
  return word_hash_end(hash);
}

constexpr std::uint64_t word_hash(std::string_view word) { return word_hash(word.data(), word.size()); }

// A few folded words in a row, as hashes: "in accordance with".
struct WordSequence {
  static constexpr std::size_t kMost = 6;
  std::array<std::uint64_t, kMost> hashes{};
  std::size_t size = 0;

  constexpr WordSequence() = default;
  constexpr WordSequence(const char* words) {
    std::string_view phrase(words);
    while (!phrase.empty() && size < kMost) {
      const std::size_t blank = phrase.find(' ');
      hashes[size++] = word_hash(phrase.substr(0, blank));
      phrase = blank == std::string_view::npos ? std::string_view{} : phrase.substr(blank + 1);
    }
  }
};

// Whether the bit of a word is set in a set of words: false means that it is not in the set.
constexpr bool word_bit(const std::array<std::uint64_t, 16>& bits, std::uint64_t hash) {
  return (bits[(hash >> 6) & 15] >> (hash & 63)) & 1;
}

// Entries found by the hash of their word. Most words are in no table: one bit of `seen` turns them away.
template <class Entry, std::size_t N>
struct WordTable {
  struct Slot {
    std::uint64_t hash = 0;
    Entry entry{};
  };
  std::array<Slot, N> slots{};
  std::array<std::uint64_t, 16> seen{};

  constexpr explicit WordTable(const Entry (&entries)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      const std::uint64_t hash = word_hash(entries[i].word);
      slots[i] = {hash, entries[i]};
      seen[(hash >> 6) & 15] |= std::uint64_t{1} << (hash & 63);
    }
  }

  constexpr const Entry* find(std::uint64_t hash) const {
    if (!word_bit(seen, hash)) return nullptr;
    for (const Slot& slot : slots) {
      if (slot.hash == hash) return &slot.entry;
    }
    return nullptr;
  }
};

}  // namespace proviso
