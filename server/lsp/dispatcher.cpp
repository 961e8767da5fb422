#include "server/lsp/dispatcher.h"

#include <exception>
#include <variant>

namespace proviso::lsp {

Dispatcher::Dispatcher(Send send) : send_(std::move(send)), table_(std::make_shared<RequestTable>(send_)) {
  on_notification<CancelParams>("$/cancelRequest", [this](CancelParams params) { table_->cancel(params.id); });
}

bool Dispatcher::receive(std::string_view body) {
  try {
    const Message message = parse_message(body);
    std::visit([this](const auto& alternative) { handle(alternative); }, message);
    const auto* malformed = std::get_if<Malformed>(&message);
    return !malformed || malformed->code != ErrorCode::parse_error;
  } catch (const std::exception&) {
    // Only memory can run out here, on a message of many million values.
    send_(error_body({}, ErrorCode::internal_error, "a message could not be handled"));
    return true;
  }
}

void Dispatcher::receive_fault(std::string_view fault) { send_(error_body({}, ErrorCode::parse_error, fault)); }

void Dispatcher::handle(const Request& request) {
  const auto refuse = [&](ErrorCode code, std::string_view why) { send_(error_body(request.id, code, why)); };
  const bool initialize = request.method == "initialize";
  if (phase_ == Phase::fresh && !initialize) return refuse(ErrorCode::server_not_initialized, "initialize comes first");
  if (phase_ == Phase::running && initialize) return refuse(ErrorCode::invalid_request, "initialize comes only once");
  if (phase_ >= Phase::shut_down) return refuse(ErrorCode::invalid_request, "the server was asked to shut down");
  const auto handler = requests_.find(request.method);
  if (handler == requests_.end()) return refuse(ErrorCode::method_not_found, "there is no request " + request.method);
  try {
    handler->second(*request.params, request.id, table_);
  } catch (const BadParams& error) {
    refuse(ErrorCode::invalid_params, error.what());
  } catch (const std::exception& error) {
    // The Reply was made after the params were read and has answered when it was unwound.
    log(request.method + " failed: " + error.what());
  }
}

void Dispatcher::handle(const Notification& notification) {
  if (phase_ != Phase::running && notification.method != "exit") return;
  const auto handler = notifications_.find(notification.method);
  if (handler == notifications_.end()) return;
  try {
    handler->second(*notification.params);
  } catch (const std::exception& error) {
    log(notification.method + " was not understood: " + error.what());
  }
}

void Dispatcher::handle(const Malformed& malformed) {
  send_(error_body(malformed.id, malformed.code, malformed.message));
}

void Dispatcher::log(std::string_view message) {
  send_(notification_body("window/logMessage", message_params(MessageType::error, message)));
}

}  // namespace proviso::lsp
