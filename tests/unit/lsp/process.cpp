#include "server/lsp/framing.h"

#include "tests/unit/lsp/peer.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <deque>
#include <stdexcept>

namespace proviso::lsp {
namespace {

constexpr int kPatience = 20000;  // ms; only a hanging server takes so long

class Process final : public Peer {
 public:
  explicit Process(const std::vector<std::string>& command) {
    int to[2], from[2];
    if (::pipe(to) != 0 || ::pipe(from) != 0) throw std::runtime_error("no pipe");
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(to[0], 0);
      ::dup2(from[1], 1);
      for (const int end : {to[0], to[1], from[0], from[1]}) ::close(end);
      std::vector<char*> arguments;
      for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
      arguments.push_back(nullptr);
      ::execvp(arguments[0], arguments.data());
      ::_exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    input_ = to[1];
    output_ = from[0];
    std::signal(SIGPIPE, SIG_IGN);
  }
  ~Process() override {
    close();
    ::close(output_);
    if (!status_) {
      ::kill(child_, SIGKILL);
      ::waitpid(child_, nullptr, 0);
    }
  }

  void send(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(input_, bytes.data(), bytes.size());
      if (written <= 0) return;  // it has gone: what a transcript then misses says so
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  std::optional<std::string> next() override {
    if (kept_.empty()) return read_message();
    std::string body = std::move(kept_.front());
    kept_.pop_front();
    return body;
  }

  std::optional<std::string> pending() override {
    if (!kept_.empty()) return next();
    return status_ ? read_message() : std::nullopt;
  }

  // An unknown request is answered in every phase: what came before its answer is all there was to come.
  void sync() override {
    const std::string fence = "fence-" + std::to_string(++fences_);
    const std::string body = R"({"jsonrpc":"2.0","id":")" + fence + R"(","method":"proviso/fence"})";
    send(header_for(body) + body);
    while (const auto message = read_message()) {
      const auto json = nlohmann::json::parse(*message, nullptr, false);
      if (json.is_object() && json.value("id", nlohmann::json()) == fence) return;
      kept_.push_back(*message);
    }
  }

  void run() override { sync(); }

  void close() override {
    if (input_ >= 0) ::close(input_);
    input_ = -1;
  }

  std::optional<int> exit_code() override {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatience);
    while (!status_ && std::chrono::steady_clock::now() < end) {
      int status = 0;
      if (::waitpid(child_, &status, WNOHANG) == child_) status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
      if (!status_) ::usleep(1000);
    }
    return status_;
  }

 private:
  std::optional<std::string> read_message() {
    for (;;) {
      if (const auto item = framing_.pop()) return std::string(item->body);
      pollfd ready{output_, POLLIN, 0};
      if (::poll(&ready, 1, kPatience) <= 0) return std::nullopt;
      char bytes[65536];
      const ssize_t size = ::read(output_, bytes, sizeof bytes);
      if (size <= 0) return std::nullopt;
      framing_.push({bytes, static_cast<std::size_t>(size)});
    }
  }

  pid_t child_ = 0;
  int input_ = -1;
  int output_ = -1;
  int fences_ = 0;
  Framing framing_;
  std::deque<std::string> kept_;
  std::optional<int> status_;
};

}  // namespace

std::unique_ptr<Peer> process(const std::vector<std::string>& command) { return std::make_unique<Process>(command); }

}  // namespace proviso::lsp
