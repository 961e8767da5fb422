#include "server/host/output.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <utility>

namespace proviso::host {
namespace {

constexpr std::size_t kWriteAtOnce = 1 << 16;

std::string reason(int error) {
  if (error == ENOENT) return "the directory for this file does not exist";
  return std::string("this file could not be written: ") + std::strerror(error);
}

}  // namespace

Output::Output(const std::string& path)
    : descriptor_(path.empty() ? STDOUT_FILENO : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) error_ = reason(errno);
}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      kept_(std::move(other.kept_)),
      error_(std::move(other.error_)) {}

Output::~Output() { close(); }

void Output::write(std::string_view bytes) {
  if (kept_.size() + bytes.size() < kWriteAtOnce) {
    kept_.append(bytes);
    return;
  }
  flush();
  put(bytes);
}

void Output::flush() {
  put(kept_);
  kept_.clear();
}

void Output::put(std::string_view bytes) {
  while (!bytes.empty() && error_.empty()) {
    const ssize_t put = ::write(descriptor_, bytes.data(), bytes.size());
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno != EINTR) {
      error_ = reason(errno);
    }
  }
}

std::string Output::close() {
  if (descriptor_ < 0) return error_;
  flush();
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor != STDOUT_FILENO && ::close(descriptor) != 0 && error_.empty()) error_ = reason(errno);
  return error_;
}

}  // namespace proviso::host
