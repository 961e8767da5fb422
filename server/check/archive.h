#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace proviso {

// Two archives with one face: a type says its fields once, `fields(archive, value)`, and is written by a Writer and
// read by a Reader. Numbers are little-endian, texts and lists have their length before them.

class ArchiveWriter {
 public:
  static constexpr bool kReads = false;

  template <class... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  std::string take() { return std::move(bytes_); }

 private:
  template <class Number>
  void number(Number value) {
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
      bytes_.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i)));
    }
  }
  void put(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  template <class Value>
  void put(const std::vector<Value>& list) {
    number(static_cast<std::uint32_t>(list.size()));
    for (const Value& value : list) put(value);
  }
  template <class Value, std::size_t count>
  void put(const std::array<Value, count>& list) {
    for (const Value& value : list) put(value);
  }
  template <class Key, class Value>
  void put(const std::map<Key, Value>& map) {
    number(static_cast<std::uint32_t>(map.size()));
    for (const auto& [key, value] : map) (*this)(key, value);
  }
  template <class Value>
  void put(const std::optional<Value>& value) {
    number(static_cast<std::uint8_t>(value.has_value()));
    if (value) put(*value);
  }
  template <class Value>
  void put(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      number(static_cast<std::underlying_type_t<Value>>(value));
    } else if constexpr (std::is_integral_v<Value>) {
      number(value);
    } else {
      fields(*this, value);
    }
  }

  std::string bytes_;
};

// Reads what ArchiveWriter wrote. Bytes of another layout make it fail, never read past the end.
class ArchiveReader {
 public:
  static constexpr bool kReads = true;

  explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

  template <class... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }
  bool failed() const { return failed_; }
  bool done() const { return !failed_ && rest_.empty(); }

 private:
  std::string_view piece(std::size_t size) {
    if (size > rest_.size()) {
      failed_ = true;
      rest_ = {};
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  template <class Number>
  Number number() {
    const std::string_view bytes = piece(sizeof(Number));
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    return static_cast<Number>(value);
  }
  // Every member takes at least a byte, so a length past the rest is a lie that would only cost memory.
  std::size_t length() {
    const auto size = number<std::uint32_t>();
    if (size <= rest_.size()) return size;
    failed_ = true;
    rest_ = {};
    return 0;
  }
  void get(std::string& text) { text = piece(length()); }
  // A view into the bytes read.
  void get(std::string_view& text) { text = piece(length()); }
  template <class Value>
  void get(std::vector<Value>& list) {
    list.resize(length());
    for (Value& value : list) get(value);
  }
  template <class Value, std::size_t count>
  void get(std::array<Value, count>& list) {
    for (Value& value : list) get(value);
  }
  template <class Key, class Value>
  void get(std::map<Key, Value>& map) {
    for (std::size_t i = length(); i > 0 && !failed_; --i) {
      Key key;
      Value value;
      (*this)(key, value);
      map.insert_or_assign(map.end(), std::move(key), std::move(value));
    }
  }
  template <class Value>
  void get(std::optional<Value>& value) {
    if (number<std::uint8_t>() != 0) get(value.emplace());
  }
  template <class Value>
  void get(Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      value = static_cast<Value>(number<std::underlying_type_t<Value>>());
    } else if constexpr (std::is_same_v<Value, bool>) {
      value = number<std::uint8_t>() != 0;
    } else if constexpr (std::is_integral_v<Value>) {
      value = number<Value>();
    } else {
      fields(*this, value);
    }
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace proviso
