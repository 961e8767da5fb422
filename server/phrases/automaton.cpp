#include "server/phrases/automaton.h"

#include <cstring>
#include <type_traits>

namespace proviso::phrases {
namespace {

// Changes whenever a table does. The number itself tells bytes of another byte order apart.
constexpr std::uint64_t kLayout = 0x50524F56'00000001;

// Of eight bytes at a time: bytes() pads every table to eight.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = bytes.size();
  for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
    sum ^= sum >> 32;
  }
  return sum;
}

void append(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::uint64_t taken(std::string_view& bytes) {
  std::uint64_t number = 0;
  if (bytes.size() < sizeof number) return number;
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return number;
}

std::size_t padded(std::size_t size) { return (size + 7) / 8 * 8; }

}  // namespace

std::string Automaton::bytes() const {
  std::string body;
  for_each_table(tables_, [&](const auto& table) {
    using T = typename std::remove_reference_t<decltype(table)>::value_type;
    static_assert(std::has_unique_object_representations_v<T>, "equal tables must give equal bytes");
    append(body, table.size());
    if (!table.empty()) body.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof(T));
    body.resize(padded(body.size()));
  });
  std::string all;
  all.reserve(body.size() + 16);
  append(all, kLayout);
  append(all, checksum(body));
  return all + body;
}

std::optional<Automaton> Automaton::restore(std::string_view bytes) {
  if (taken(bytes) != kLayout) return std::nullopt;
  if (taken(bytes) != checksum(bytes)) return std::nullopt;
  Tables tables;
  bool whole = true;
  for_each_table(tables, [&](auto& table) {
    using T = typename std::remove_reference_t<decltype(table)>::value_type;
    const std::uint64_t count = taken(bytes);
    if (!whole || count > bytes.size() / sizeof(T) || padded(count * sizeof(T)) > bytes.size()) {
      whole = false;
      return;
    }
    table.resize(count);
    if (count != 0) std::memcpy(table.data(), bytes.data(), count * sizeof(T));
    bytes.remove_prefix(padded(count * sizeof(T)));
  });
  if (!whole || !bytes.empty()) return std::nullopt;
  return Automaton(std::move(tables));
}

}  // namespace proviso::phrases
