#pragma once

#include "server/lsp/json_rpc.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace proviso::lsp {

// Sends one message body.
using Send = std::function<void(std::string)>;

// The requests that wait for their answer. An answer to one that is no longer here is dropped: so every request is
// answered once, whoever answers first, its handler or a cancellation.
class RequestTable {
 public:
  explicit RequestTable(Send send) : send_(std::move(send)) {}

  std::uint64_t add(Id id);
  bool waits(std::uint64_t serial) const { return open_.contains(serial); }
  void result(std::uint64_t serial, std::string_view json);
  void error(std::uint64_t serial, ErrorCode code, std::string_view message);
  // Answers all that wait under `id` with request_cancelled.
  void cancel(const Id& id);
  void cancel_all();

 private:
  Send send_;
  std::map<std::uint64_t, Id> open_;
  std::uint64_t next_ = 0;
};

// The duty to answer one request. Whoever holds it last without having answered answers with an internal error.
class Reply {
 public:
  Reply(std::shared_ptr<RequestTable> table, Id id) : table_(std::move(table)), serial_(table_->add(std::move(id))) {}
  Reply(Reply&&) noexcept = default;
  Reply& operator=(Reply&&) = delete;
  ~Reply();

  // Whether an answer is still wanted: false once answered or cancelled.
  bool wanted() const { return table_->waits(serial_); }
  // `json` is JSON text.
  void result(std::string_view json) { table_->result(serial_, json); }
  void error(ErrorCode code, std::string_view message) { table_->error(serial_, code, message); }

 private:
  std::shared_ptr<RequestTable> table_;  // null once moved from
  std::uint64_t serial_;
};

}  // namespace proviso::lsp
