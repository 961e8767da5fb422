#pragma once

#include "tests/unit/lsp/peer.h"

#include <string>
#include <string_view>
#include <vector>

namespace proviso::lsp {

// A session written down, one step a line; a line that begins with blanks goes on with the step before it.
//   --> {…}      send a message ("jsonrpc" is added); what is no JSON object is sent as it stands
//   raw "…"      send bytes without a header; \r \n \" \\ and \xFF as in C
//   body "…"     the same with a header
//   <-- {…}      the next message; members that are not named do not matter. "..." stands for any value, within a
//   string
//                for any words, as the last of an array for any more; "absent" for a member that must not be there
//   sync         all that was sent is handled now; no message may be left over
//   run          the pool does its work (where it runs by hand)
//   eof          the client closes its end
//   exit 0       the server ends with this status
//   # …          a remark
// A first line `pooled` has every text judged in the pool, which only the server in this process can do.
struct Transcript {
  struct Step {
    int line = 0;
    std::string verb;
    std::string rest;
  };
  std::vector<Step> steps;
  bool pooled = false;
};

Transcript read_transcript(std::string_view text);

// Plays it. Returns what went wrong first, with its line; empty where all went as written.
std::string play(const Transcript& transcript, Peer& peer);

}  // namespace proviso::lsp
