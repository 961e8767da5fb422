#include "server/check/pack_reader.h"

#include "server/lsp/server.h"
#include "tests/unit/lsp/peer.h"
#include "tests/unit/session/manual_scheduler.h"

#include <deque>
#include <utility>

namespace proviso::lsp {
namespace {

class InProcess final : public Peer {
 public:
  explicit InProcess(Session::Limits limits) : server_(scheduler_, keep(), options(limits)) {}

  void send(std::string_view bytes) override { server_.receive(bytes); }
  std::optional<std::string> next() override {
    scheduler_.run_posted();
    if (sent_.empty()) return std::nullopt;
    std::string body = std::move(sent_.front());
    sent_.pop_front();
    return body;
  }
  std::optional<std::string> pending() override { return next(); }
  void sync() override { scheduler_.run_posted(); }
  void run() override { scheduler_.run_all(); }
  void close() override { server_.closed(); }
  std::optional<int> exit_code() override { return server_.exit_code(); }

 private:
  static Options options(Session::Limits limits) {
    Options options;
    options.version = "0.0.0";
    options.setup_of = [](const std::string&) {
      Setup setup;
      setup.packs = builtin_packs();
      return setup;
    };
    options.limits = limits;
    return options;
  }
  Send keep() {
    return [this](std::string body) { sent_.push_back(std::move(body)); };
  }

  ManualScheduler scheduler_;
  std::deque<std::string> sent_;
  Server server_;
};

}  // namespace

std::unique_ptr<Peer> in_process(Session::Limits limits) { return std::make_unique<InProcess>(limits); }

}  // namespace proviso::lsp
