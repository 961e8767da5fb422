#pragma once

#include <string>
#include <string_view>

namespace proviso::host {

// Where bytes are written one after another: standard output, or a file that is made anew. The first failure ends it:
// what comes after is dropped, and close() tells.
class Output {
 public:
  // "" is standard output.
  explicit Output(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();

  void write(std::string_view bytes);
  // Hands on what was kept back.
  void flush();
  // Why it could not be opened or written, empty where it could.
  std::string close();
  const std::string& error() const { return error_; }

 private:
  void put(std::string_view bytes);

  int descriptor_;
  std::string kept_;
  std::string error_;
};

}  // namespace proviso::host
