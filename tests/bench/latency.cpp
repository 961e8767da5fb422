#include "tests/bench/latency.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string_view>
#include <thread>

namespace proviso::bench {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out + "\"";
}

// A server's process and the pipes to it.
class Server {
 public:
  explicit Server(std::vector<std::string> command) {
    int in[2];
    int out[2];
    if (pipe(in) != 0 || pipe(out) != 0) return;
    std::vector<char*> words;
    for (std::string& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      for (const int end : {in[0], in[1], out[0], out[1]}) close(end);
      dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
      execvp(words[0], words.data());
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    to_ = in[1];
    from_ = out[0];
    fcntl(to_, F_SETFL, O_NONBLOCK);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() {
    close(to_);
    // A server that does not end by itself when its input ends is none to wait for.
    for (int i = 0; i < 200 && waitpid(child_, nullptr, WNOHANG) == 0; ++i) {
      if (i == 100) kill(child_, SIGKILL);
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    close(from_);
  }

  // Writes a message, reading on meanwhile so that neither side waits for the other.
  bool send(std::string_view body) {
    const std::string bytes = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
    for (std::size_t sent = 0; sent < bytes.size();) {
      pollfd ends[2] = {{to_, POLLOUT, 0}, {from_, POLLIN, 0}};
      if (poll(ends, 2, kPatience) <= 0) return false;
      if ((ends[1].revents & (POLLIN | POLLHUP)) != 0 && !fill()) return false;
      if ((ends[0].revents & POLLOUT) == 0) continue;
      const ssize_t count = write(to_, bytes.data() + sent, bytes.size() - sent);
      if (count < 0) return false;
      sent += static_cast<std::size_t>(count);
    }
    return true;
  }

  // The next message; nullopt where none comes.
  std::optional<std::string> receive() {
    while (true) {
      const std::size_t end = buffer_.find("\r\n\r\n");
      if (end != std::string::npos) {
        const std::size_t length = std::strtoul(buffer_.c_str() + buffer_.find(':') + 1, nullptr, 10);
        if (buffer_.size() >= end + 4 + length) {
          std::string body = buffer_.substr(end + 4, length);
          buffer_.erase(0, end + 4 + length);
          return body;
        }
      }
      pollfd readable{from_, POLLIN, 0};
      if (poll(&readable, 1, kPatience) <= 0 || !fill()) return std::nullopt;
    }
  }

  double megabytes() const {
    std::ifstream status("/proc/" + std::to_string(child_) + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("VmHWM:")) return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
  }

 private:
  static constexpr int kPatience = 30000;

  bool fill() {
    char bytes[65536];
    const ssize_t count = read(from_, bytes, sizeof bytes);
    if (count > 0) buffer_.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
  }

  pid_t child_ = -1;
  int to_ = -1;
  int from_ = -1;
  std::string buffer_;
};

// Waits for the diagnostics of `version`.
std::optional<std::string> answer(Server& server, int version) {
  const std::string wanted = "\"version\":" + std::to_string(version);
  while (std::optional<std::string> body = server.receive()) {
    if (body->find("publishDiagnostics") == std::string::npos) continue;
    const std::size_t at = body->find(wanted);
    if (at != std::string::npos && std::string_view(",}").find((*body)[at + wanted.size()]) != std::string_view::npos) {
      return body;
    }
  }
  return std::nullopt;
}

constexpr std::string_view kUri = "\"file:///draft.treaty\"";

std::string did_open(const std::string& text) {
  return R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":)" + std::string(kUri) +
         R"(,"languageId":"treaty","version":1,"text":)" + json_string(text) + "}}}";
}

// Types a letter at a place and, every second time, takes it away again.
std::string did_change(int version, std::size_t line, std::size_t column) {
  const bool remove = version % 2 == 1;
  const std::string at = R"({"line":)" + std::to_string(line) + R"(,"character":)";
  return R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":)" + std::string(kUri) +
         R"(,"version":)" + std::to_string(version) + R"(},"contentChanges":[{"range":{"start":)" + at +
         std::to_string(column) + R"(},"end":)" + at + std::to_string(column + (remove ? 1 : 0)) + R"(}},"text":")" +
         (remove ? "" : "x") + R"("}]}})";
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

Latency latency(const std::vector<std::string>& command, const std::string& text, std::size_t offset, int edits,
                int think) {
  Latency latency;
  const auto line = static_cast<std::size_t>(std::ranges::count(std::string_view(text).substr(0, offset), '\n'));
  const std::size_t start = line == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const auto begin = Clock::now();
  Server server(command);
  server.send(
      R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":)"
      R"({"textDocument":{"publishDiagnostics":{"versionSupport":true}}}}})");
  if (!server.receive()) return latency;
  server.send(R"({"jsonrpc":"2.0","method":"initialized","params":{}})");
  server.send(did_open(text));
  if (!answer(server, 1)) return latency;
  latency.first = since(begin);
  std::optional<std::string> last;
  for (int version = 2; version < edits + 2; ++version) {
    std::this_thread::sleep_for(std::chrono::milliseconds(think));
    const std::string change = did_change(version, line, offset - start);
    const auto sent = Clock::now();
    if (!server.send(change) || !(last = answer(server, version))) return latency;
    latency.edits.push_back(since(sent));
  }
  latency.answered = true;
  latency.bytes = last->size();
  latency.diagnostics = count(*last, "\"severity\":");
  latency.megabytes = server.megabytes();
  server.send(R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})");
  server.receive();
  server.send(R"({"jsonrpc":"2.0","method":"exit"})");
  return latency;
}

}  // namespace proviso::bench
