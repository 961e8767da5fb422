#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace proviso::report {

// Writes JSON by appending to one string. Commas come by themselves; that braces and keys match is up to the caller.
// Strings may hold any bytes: each maximal ill-formed UTF-8 sequence is written as U+FFFD.
class JsonWriter {
 public:
  // Room for the text to come, in bytes: spares growing.
  explicit JsonWriter(std::size_t room = 0) { out_.reserve(room); }

  JsonWriter& open(char bracket) {  // { or [
    separate();
    out_ += bracket;
    return *this;
  }
  JsonWriter& close(char bracket) {  // } or ]
    out_ += bracket;
    return *this;
  }
  // `name` is written as it is: a plain word of our own.
  JsonWriter& key(std::string_view name) {
    separate();
    out_ += '"';
    out_.append(name).append("\":");
    return *this;
  }
  JsonWriter& string(std::string_view text);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  JsonWriter& number(std::uint64_t value);
  // Null where the text is empty.
  JsonWriter& string_or_null(std::string_view text) { return text.empty() ? null() : string(text); }
  // Bytes that are JSON already.
  JsonWriter& raw(std::string_view json) {
    separate();
    out_.append(json);
    return *this;
  }

  const std::string& text() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }

  std::string out_;
};

}  // namespace proviso::report
