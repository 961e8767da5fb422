#include "server/session/session.h"

#include <exception>
#include <utility>

namespace proviso {
namespace {

// Faults of our own must not end the session: the text then has no judgement until its next change.
std::shared_ptr<const Judgement> judgement_of(const Input& input, const Setup& setup, const Judgement* previous,
                                              const std::stop_token& stop) {
  try {
    return judge(input, setup.packs, setup.settings, previous, stop);
  } catch (const std::exception&) {
    return nullptr;
  }
}

bool same_text(const std::shared_ptr<const Source>& a, const std::shared_ptr<const Source>& b) {
  return a == b || (a && b && a->text() == b->text());
}

bool same_outcome(const Setup& a, const Setup& b) {
  return a.packs == b.packs && a.settings == b.settings && a.notes == b.notes && same_text(a.base, b.base);
}

}  // namespace

struct Session::Text {
  std::string uri;
  std::string path;
  std::optional<std::int64_t> version;
  Buffer buffer;
  std::shared_ptr<const Setup> setup;
  std::shared_ptr<const Judgement> judgement;  // the newest there is, maybe of an older text
  bool stale = true;                           // judgement is not of the text as it is
  bool refused = false;                        // not judged, and said so
  bool lost = false;                           // too large to be kept: the text is not known until it is opened anew
  std::uint64_t job = 0;                       // of the pool's work for this text, 0 if none is under way
  std::stop_source stop;
  std::vector<Waiter> waiters;
};

Session::Session(Scheduler& scheduler, SetupOf setup_of, Events events, Limits limits)
    : scheduler_(scheduler), setup_of_(std::move(setup_of)), events_(std::move(events)), limits_(limits) {}

Session::~Session() {
  for (const auto& [uri, text] : texts_) text->stop.request_stop();
}

void Session::open(const std::string& uri, const std::string& path, std::optional<std::int64_t> version,
                   std::string text) {
  std::unique_ptr<Text>& slot = texts_[uri];
  if (!slot) slot = std::make_unique<Text>();
  slot->uri = uri;
  slot->path = path;
  slot->version = version;
  slot->buffer.assign(std::move(text));
  slot->refused = slot->lost = false;
  slot->stale = true;
  set_up(*slot);
}

bool Session::change(const std::string& uri, std::optional<std::int64_t> version,
                     const std::function<void(Buffer&)>& edit) {
  const auto found = texts_.find(uri);
  if (found == texts_.end()) return false;
  Text& text = *found->second;
  text.version = version;
  text.stale = true;
  if (text.lost) return true;
  edit(text.buffer);
  if (text.buffer.size() > limits_.kept) {
    text.lost = true;
    text.buffer.assign({});
  }
  return true;
}

bool Session::close(const std::string& uri) {
  auto closed = texts_.extract(uri);
  if (!closed) return false;
  Text& text = *closed.mapped();
  text.stop.request_stop();
  for (const Waiter& waiter : std::exchange(text.waiters, {})) waiter(nullptr);
  events_.judged({uri, std::nullopt, nullptr});
  return true;
}

void Session::reload() {
  for (const auto& [uri, text] : texts_) set_up(*text);
}

void Session::set_up(Text& text) {
  auto setup = std::make_shared<const Setup>(setup_of_(text.path));
  const bool said = text.setup && text.setup->problems == setup->problems;
  if (!text.setup || !same_outcome(*text.setup, *setup)) text.stale = true;
  text.setup = std::move(setup);
  if (said) return;
  for (const std::string& problem : text.setup->problems) events_.notice(problem);
}

void Session::settle() {
  for (const auto& [uri, text] : texts_) bring_up_to_date(*text);
}

void Session::when_judged(const std::string& uri, Waiter waiter) {
  const auto found = texts_.find(uri);
  if (found == texts_.end()) return waiter(nullptr);
  Text& text = *found->second;
  bring_up_to_date(text);
  if (text.job != 0) {
    text.waiters.push_back(std::move(waiter));
  } else {
    waiter(text.judgement);
  }
}

// After it, either the judgement is of the text as it is, or a job is under way that will make it so.
void Session::bring_up_to_date(Text& text) {
  if (!text.stale) return;
  text.stop.request_stop();
  text.job = 0;
  text.stale = false;
  if (too_large(text)) {
    say_once(text, too_large_notice(text));
    finish(text, nullptr);
  } else if (text.buffer.size() > limits_.judge_here) {
    judge_later(text);
  } else {
    judge_now(text);
  }
}

bool Session::too_large(const Text& text) const { return text.lost || text.buffer.size() > limits_.judged; }

std::string Session::too_large_notice(const Text& text) const {
  std::string notice = "A text larger than " + std::to_string(limits_.judged >> 20) + " MB is not checked";
  if (text.lost) notice += "; close it and open it again once it is smaller";
  return notice + ".";
}

void Session::say_once(Text& text, const std::string& notice) {
  if (!std::exchange(text.refused, true)) events_.notice(notice);
}

void Session::judge_now(Text& text) {
  const Input input{text.buffer.source(), text.setup->notes, text.setup->base};
  finish(text, judgement_of(input, *text.setup, text.judgement.get(), {}));
}

void Session::judge_later(Text& text) {
  text.job = ++jobs_;
  text.stop = {};
  // The session may be gone while this runs, but not the scheduler; what is posted after the end is never run.
  scheduler_.work([this, &scheduler = scheduler_, uri = text.uri, job = text.job, stop = text.stop.get_token(),
                   setup = text.setup, previous = text.judgement,
                   input = Input{text.buffer.source(), text.setup->notes, text.setup->base}]() mutable {
    if (stop.stop_requested()) return;
    auto judgement = judgement_of(input, *setup, previous.get(), stop);
    if (stop.stop_requested()) return;
    scheduler.post([this, uri = std::move(uri), job, judgement = std::move(judgement)]() mutable {
      arrived(uri, job, std::move(judgement));
    });
  });
}

void Session::arrived(const std::string& uri, std::uint64_t job, std::shared_ptr<const Judgement> judgement) {
  const auto found = texts_.find(uri);
  if (found == texts_.end() || found->second->job != job) return;
  found->second->job = 0;
  // A change that came meanwhile will stop nothing any more, but this is not the text as it is.
  if (found->second->stale) return;
  finish(*found->second, std::move(judgement));
}

void Session::finish(Text& text, std::shared_ptr<const Judgement> judgement) {
  if (judgement) {
    text.refused = false;
  } else {
    say_once(text, "A text could not be checked because of a fault in Proviso.");
  }
  // The one before is freed only after the new one has been sent.
  const std::shared_ptr<const Judgement> before = std::exchange(text.judgement, std::move(judgement));
  events_.judged({text.uri, text.version, text.judgement});
  for (const Waiter& waiter : std::exchange(text.waiters, {})) waiter(text.judgement);
}

}  // namespace proviso
