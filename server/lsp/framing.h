#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace proviso::lsp {

// Cuts the byte stream of a client into message bodies (Content-Length: N, blank line, N bytes). No I/O, no JSON.
// A header that makes no sense is reported once; then the stream is read on from the next Content-Length.
class Framing {
 public:
  static constexpr std::size_t kLargestBody = 64u << 20;
  static constexpr std::size_t kLongestHeader = 8u << 10;

  // A body, or what is wrong with a header. `body` lives until the next call of push.
  struct Item {
    std::string_view body;
    std::string_view fault;  // one sentence; empty where there is a body
  };

  void push(std::string_view bytes);
  // The next body or fault; nullopt until more bytes come.
  std::optional<Item> pop();
  // Says that the last body is no message. If another header begins inside it (the length was too large), reading
  // goes on there.
  void reject_last();

 private:
  std::string_view rest() const { return std::string_view(bytes_).substr(begin_); }
  Item lose(std::size_t skipped, std::string_view fault);

  std::string bytes_;
  std::size_t begin_ = 0;      // bytes before it are done with
  std::size_t last_body_ = 0;  // where the last body began
  bool lost_ = false;          // looking for the next Content-Length
};

// The header that stands before `body`, with its blank line.
std::string header_for(std::string_view body);

}  // namespace proviso::lsp
