#include "server/lsp/server.h"

#include "server/lsp/convert.h"
#include "server/lsp/diagnostics.h"
#include "server/lsp/handlers.h"
#include "server/lsp/results.h"

#include <utility>

namespace proviso::lsp {
namespace {

// A client that never stops writing still gets its answers.
constexpr int kMostUnsettled = 64;

// Settings and notes beside a text are read again when they change, where the client can watch them.
constexpr std::string_view kWatch =
    R"({"registrations":[{"id":"proviso-files","method":"workspace/didChangeWatchedFiles","registerOptions":)"
    R"({"watchers":[{"globPattern":"**/proviso.yaml"},{"globPattern":"**/*.notes"}]}}]})";

}  // namespace

Server::Server(Scheduler& scheduler, Send send, Options options)
    : send_(std::move(send)),
      options_(std::move(options)),
      dispatcher_(send_),
      session_(scheduler, options_.setup_of,
               {[this](const Judged& judged) { publish(judged); },
                [this](const std::string& notice) {
                  send_(notification_body("window/showMessage", message_params(MessageType::warning, notice)));
                }},
               options_.limits),
      desk_{session_, client_,
            [this](const std::string& line) {
              send_(notification_body("window/logMessage", message_params(MessageType::warning, line)));
            },
            options_.report} {
  add_lifecycle();
  add_handlers(dispatcher_, desk_);
}

void Server::add_lifecycle() {
  dispatcher_.on_request<InitializeParams>(
      "initialize", [this](InitializeParams params, Reply reply) { initialize(std::move(params), std::move(reply)); });
  dispatcher_.on_notification<NoParams>("initialized", [this](NoParams) { initialized(); });
  dispatcher_.on_request<NoParams>("shutdown", [this](NoParams, Reply reply) {
    dispatcher_.enter(Phase::shut_down);
    reply.result("null");
  });
  dispatcher_.on_notification<NoParams>("exit", [this](NoParams) { end(); });
}

void Server::initialize(InitializeParams params, Reply reply) {
  client_.encoding = negotiated(params.capabilities.position_encodings);
  client_.can = std::move(params.capabilities);
  client_.rule_pages = std::move(params.rule_pages);
  dispatcher_.enter(Phase::running);
  reply.result(initialize_result(client_, options_.version));
}

void Server::initialized() {
  if (client_.can.watched_files) send_(request_body({R"("proviso-1")"}, "client/registerCapability", kWatch));
}

void Server::receive(std::string_view bytes, bool more) {
  framing_.push(bytes);
  while (!exit_code_) {
    const std::optional<Framing::Item> item = framing_.pop();
    if (!item) break;
    if (!item->fault.empty()) {
      dispatcher_.receive_fault(item->fault);
    } else if (!dispatcher_.receive(item->body)) {
      framing_.reject_last();
    }
  }
  if (exit_code_ || (more && ++unsettled_ < kMostUnsettled)) return;
  unsettled_ = 0;
  session_.settle();
}

void Server::closed() {
  if (!exit_code_) end();
}

void Server::end() {
  exit_code_ = dispatcher_.phase() == Phase::shut_down ? 0 : 1;
  dispatcher_.enter(Phase::gone);
  dispatcher_.close();
}

void Server::publish(const Judged& judged) {
  if (dispatcher_.phase() != Phase::running) return;
  send_(notification_body("textDocument/publishDiagnostics", diagnostics_params(judged, client_)));
}

}  // namespace proviso::lsp
