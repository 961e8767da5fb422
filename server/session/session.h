#pragma once

#include "server/check/judge.h"
#include "server/session/buffer.h"
#include "server/session/scheduler.h"
#include "server/session/setup.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace proviso {

// A text as it was at one version, and what was found in it.
struct Judged {
  const std::string& uri;
  std::optional<std::int64_t> version;
  std::shared_ptr<const Judgement> judgement;  // null where the text was closed or refused
};

// The texts that an editor has open, each judged anew when it changed. Lives on the loop's thread and blocks it no
// longer than a text of `judge_here` bytes takes; larger ones are judged in the pool, and what is obsolete by then is
// dropped. Knows no protocol: a uri is a name, a version is passed on.
class Session {
 public:
  struct Limits {
    std::uint32_t judge_here = 2u << 20;  // bytes above which a text is judged in the pool
    std::uint32_t judged = 16u << 20;     // bytes above which a text is refused
    std::uint32_t kept = 64u << 20;       // bytes above which it is not even kept
  };
  struct Events {
    std::function<void(const Judged&)> judged;
    // What a person should know, one sentence, said once: a text is not judged, or its settings cannot be read.
    std::function<void(const std::string& notice)> notice;
  };
  using Waiter = std::function<void(std::shared_ptr<const Judgement>)>;

  Session(Scheduler& scheduler, SetupOf setup_of, Events events, Limits limits);
  Session(Scheduler& scheduler, SetupOf setup_of, Events events)
      : Session(scheduler, std::move(setup_of), std::move(events), Limits{}) {}
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Opens a text, or replaces one of the same name. `path` is the file it comes from, empty where there is none.
  void open(const std::string& uri, const std::string& path, std::optional<std::int64_t> version, std::string text);
  // Lets `edit` change the text. False where it is not open. Judges nothing yet.
  bool change(const std::string& uri, std::optional<std::int64_t> version, const std::function<void(Buffer&)>& edit);
  // Forgets a text and says that nothing is found in it any more. False where it is not open.
  bool close(const std::string& uri);
  // What surrounds the texts (settings, packs, notes) may have changed. Where it did, they are judged anew at the next
  // settle().
  void reload();

  // Judges what changed since it was judged. Called when no more input waits, so that a burst is judged once.
  void settle();
  // Calls `waiter` with the judgement of the text as it is now: at once if that is known or quick to get, else when it
  // is there. With null where the text is not open, is closed meanwhile, or is refused.
  void when_judged(const std::string& uri, Waiter waiter);

 private:
  struct Text;
  void judge_now(Text& text);
  void judge_later(Text& text);
  void arrived(const std::string& uri, std::uint64_t job, std::shared_ptr<const Judgement> judgement);
  void finish(Text& text, std::shared_ptr<const Judgement> judgement);
  bool too_large(const Text& text) const;
  std::string too_large_notice(const Text& text) const;
  void set_up(Text& text);
  void bring_up_to_date(Text& text);
  void say_once(Text& text, const std::string& notice);

  Scheduler& scheduler_;
  SetupOf setup_of_;
  Events events_;
  Limits limits_;
  std::map<std::string, std::unique_ptr<Text>, std::less<>> texts_;
  std::uint64_t jobs_ = 0;
};

}  // namespace proviso
