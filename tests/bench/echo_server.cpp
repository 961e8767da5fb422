// The floor of what a language server can do: answers each didOpen and didChange at once with the same number of
// diagnostics in the same number of bytes, having looked at nothing. Arguments: diagnostics, bytes of an answer.
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

// Blocks until a whole body is there; empty at the end of input.
std::string next_body(std::string& buffer) {
  const auto more = [&] {
    char bytes[65536];
    const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0) buffer.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
  };
  std::size_t end = 0;
  while ((end = buffer.find("\r\n\r\n")) == std::string::npos) {
    if (!more()) return "";
  }
  const std::size_t length = std::strtoul(buffer.c_str() + buffer.find(':') + 1, nullptr, 10);
  while (buffer.size() < end + 4 + length) {
    if (!more()) return "";
  }
  std::string body = buffer.substr(end + 4, length);
  buffer.erase(0, end + 4 + length);
  return body;
}

void send(const std::string& body) {
  const std::string bytes = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t count = write(STDOUT_FILENO, bytes.data() + sent, bytes.size() - sent);
    if (count <= 0) std::exit(1);
    sent += static_cast<std::size_t>(count);
  }
}

// The value of the first `"key":`, as it is written; the texts we send have it before any text of a user.
std::string field(std::string_view body, std::string_view key) {
  const std::size_t at = body.find(std::string("\"").append(key).append("\":"));
  if (at == std::string_view::npos) return "null";
  const std::size_t begin = at + key.size() + 3;
  const std::size_t end = body[begin] == '"' ? body.find('"', begin + 1) + 1 : body.find_first_of(",}", begin);
  return std::string(body.substr(begin, end - begin));
}

std::string diagnostics(int count, std::size_t bytes) {
  std::string all;
  const std::size_t each = count == 0 ? 0 : bytes / static_cast<std::size_t>(count);
  for (int i = 0; i < count; ++i) {
    const std::string line = std::to_string(i);
    std::string one = "{\"range\":{\"start\":{\"line\":" + line + ",\"character\":0},\"end\":{\"line\":" + line +
                      ",\"character\":9}},\"severity\":2,\"source\":\"echo\",\"message\":\"";
    if (one.size() + 3 < each) one.append(each - one.size() - 3, 'm');
    all += (i == 0 ? "" : ",") + one + "\"}";
  }
  return all;
}

}  // namespace

int main(int count, char** arguments) {
  const int number = count > 1 ? std::atoi(arguments[1]) : 0;
  const std::string answer = diagnostics(number, count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 0);
  std::string buffer;
  for (std::string body = next_body(buffer); !body.empty(); body = next_body(buffer)) {
    const std::string_view head = std::string_view(body).substr(0, 400);
    if (head.find("\"initialize\"") != std::string_view::npos) {
      send("{\"jsonrpc\":\"2.0\",\"id\":" + field(head, "id") +
           ",\"result\":{\"capabilities\":{\"textDocumentSync\":2}}}");
    } else if (head.find("\"shutdown\"") != std::string_view::npos) {
      send("{\"jsonrpc\":\"2.0\",\"id\":" + field(head, "id") + ",\"result\":null}");
    } else if (head.find("\"exit\"") != std::string_view::npos) {
      return 0;
    } else if (head.find("/didOpen\"") != std::string_view::npos ||
               head.find("/didChange\"") != std::string_view::npos) {
      send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/publishDiagnostics\",\"params\":{\"uri\":" +
           field(head, "uri") + ",\"version\":" + field(head, "version") + ",\"diagnostics\":[" + answer + "]}}");
    }
  }
}
