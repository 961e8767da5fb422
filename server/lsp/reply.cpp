#include "server/lsp/reply.h"

#include <utility>
#include <vector>

namespace proviso::lsp {

std::uint64_t RequestTable::add(Id id) {
  open_.emplace(next_, std::move(id));
  return next_++;
}

void RequestTable::result(std::uint64_t serial, std::string_view json) {
  if (const auto request = open_.extract(serial)) send_(result_body(request.mapped(), json));
}

void RequestTable::error(std::uint64_t serial, ErrorCode code, std::string_view message) {
  if (const auto request = open_.extract(serial)) send_(error_body(request.mapped(), code, message));
}

void RequestTable::cancel(const Id& id) {
  std::vector<std::uint64_t> serials;
  for (const auto& [serial, open] : open_) {
    if (open == id) serials.push_back(serial);
  }
  for (const std::uint64_t serial : serials) error(serial, ErrorCode::request_cancelled, "the request was cancelled");
}

void RequestTable::cancel_all() {
  while (!open_.empty()) error(open_.begin()->first, ErrorCode::request_cancelled, "the server is closing");
}

Reply::~Reply() {
  if (table_) table_->error(serial_, ErrorCode::internal_error, "the server could not answer this request");
}

}  // namespace proviso::lsp
