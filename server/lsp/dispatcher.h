#pragma once

#include "server/lsp/json_rpc.h"
#include "server/lsp/protocol.h"
#include "server/lsp/reply.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace proviso::lsp {

// Where a session stands: before initialize, at work, after shutdown, after exit.
enum class Phase { fresh, running, shut_down, gone };

// Takes message bodies and calls the handler of their method with typed params. Answers by itself what no handler
// should see: malformed messages, unknown methods, wrong params, requests out of their phase, cancellations.
// Handlers are called on the thread that calls receive; what they throw becomes an error answer.
class Dispatcher {
 public:
  explicit Dispatcher(Send send);

  template <class P>
  void on_request(std::string method, std::function<void(P, Reply)> handler) {
    requests_[std::move(method)] = [handler = std::move(handler)](const Json& json, Id id, const Table& table) {
      P params;
      from_json(json, params);
      handler(std::move(params), Reply(table, std::move(id)));
    };
  }
  template <class P>
  void on_notification(std::string method, std::function<void(P)> handler) {
    notifications_[std::move(method)] = [handler = std::move(handler)](const Json& json) {
      P params;
      from_json(json, params);
      handler(std::move(params));
    };
  }

  // Handles one body. False where it was no JSON at all, which may be a fault of framing.
  bool receive(std::string_view body);
  // Answers what is no body: a fault of framing.
  void receive_fault(std::string_view fault);
  // Answers all that still wait: the session is over.
  void close() { table_->cancel_all(); }

  Phase phase() const { return phase_; }
  void enter(Phase phase) { phase_ = phase; }

 private:
  using Table = std::shared_ptr<RequestTable>;
  void handle(const Request& request);
  void handle(const Notification& notification);
  void handle(const Response&) {}  // what we ask of a client needs no answer
  void handle(const Malformed& malformed);
  void log(std::string_view message);

  Send send_;
  Table table_;
  std::map<std::string, std::function<void(const Json&, Id, const Table&)>, std::less<>> requests_;
  std::map<std::string, std::function<void(const Json&)>, std::less<>> notifications_;
  Phase phase_ = Phase::fresh;
};

}  // namespace proviso::lsp
