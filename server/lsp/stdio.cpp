#include "server/lsp/stdio.h"

#include "server/lsp/framing.h"

#include <poll.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

namespace proviso::lsp {
namespace {

constexpr std::size_t kChunk = 64u << 10;
// The reader waits while more than this is queued: a client that only writes must not fill the memory.
constexpr std::uint64_t kMostQueued = 2 * Framing::kLargestBody;

bool readable(int descriptor) {
  pollfd poll_for{descriptor, POLLIN, 0};
  return ::poll(&poll_for, 1, 0) > 0;
}

// Writes all of `parts`, two of them. False where the other end is gone.
bool write_all(int descriptor, iovec* parts) {
  for (iovec* const end = parts + 2; parts != end;) {
    const ssize_t written = ::writev(descriptor, parts, static_cast<int>(end - parts));
    if (written < 0) {
      if (errno == EINTR) continue;
      if (errno != EAGAIN) return false;
      pollfd poll_for{descriptor, POLLOUT, 0};
      ::poll(&poll_for, 1, -1);
      continue;
    }
    auto left = static_cast<std::size_t>(written);
    for (; parts != end && left >= parts->iov_len; ++parts) left -= parts->iov_len;
    if (parts == end) break;
    parts->iov_base = static_cast<char*>(parts->iov_base) + left;
    parts->iov_len -= left;
  }
  return true;
}

}  // namespace

Stdio::Stdio(Scheduler& scheduler, int input, int output) : scheduler_(scheduler), input_(input), output_(output) {
  // A client that goes away is an error of write, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
}

Stdio::~Stdio() {
  if (!reader_.joinable()) return;
  ending_ = true;
  ::close(wake_[1]);
  queued_ = 0;
  queued_.notify_all();
  reader_.join();
  ::close(wake_[0]);
}

void Stdio::start(Events events) {
  events_ = std::move(events);
  if (::pipe(wake_) != 0) {
    scheduler_.post([this] { events_.closed(); });
    return;
  }
  reader_ = std::thread([this] { read_all(); });
}

void Stdio::send(std::string_view body) {
  if (broken_) return;
  std::string header = header_for(body);
  iovec parts[2] = {{header.data(), header.size()}, {const_cast<char*>(body.data()), body.size()}};
  if (write_all(output_, parts)) return;
  broken_ = true;
  scheduler_.post([this] { events_.closed(); });
}

bool Stdio::wait_for_input() const {
  pollfd both[2] = {{input_, POLLIN, 0}, {wake_[0], POLLIN, 0}};
  while (::poll(both, 2, -1) < 0) {
    if (errno != EINTR) return false;
  }
  return both[1].revents == 0;
}

void Stdio::read_all() {
  std::vector<char> chunk(kChunk);
  while (wait_for_input()) {
    const ssize_t size = ::read(input_, chunk.data(), chunk.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (size <= 0) break;
    post_bytes({chunk.data(), static_cast<std::size_t>(size)});
  }
  if (!ending_) scheduler_.post([this] { events_.closed(); });
}

void Stdio::post_bytes(std::string_view bytes) {
  for (std::uint64_t queued = queued_; queued > kMostQueued && !ending_; queued = queued_) queued_.wait(queued);
  queued_ += bytes.size();
  scheduler_.post([this, text = std::string(bytes)] {
    const bool more = queued_.fetch_sub(text.size()) > text.size() || readable(input_);
    queued_.notify_one();
    events_.received(text, more);
  });
}

}  // namespace proviso::lsp
