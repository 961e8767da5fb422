#include "grammar/sentences.h"

#include "grammar/word_hash.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace proviso {
namespace {

constexpr std::uint64_t kAnd = word_hash("and");
constexpr std::uint64_t kOr = word_hash("or");

// A run that the next words may follow, and the condition of the way to them.
struct End {
  std::uint32_t run = 0;
  std::uint32_t condition = 0;
};

// Mostly none or one: only more than one is worth a vector.
class Ends {
 public:
  Ends() = default;
  explicit Ends(End only) : first_(only), size_(1) {}

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  const End& operator[](std::size_t i) const { return i == 0 ? first_ : more_[i - 1]; }

  void add(End end) {
    if (size_ == 0)
      first_ = end;
    else
      more_.push_back(end);
    ++size_;
  }
  void add(const Ends& others) {
    for (std::size_t i = 0; i < others.size(); ++i) add(others[i]);
  }
  void clear() {
    more_.clear();
    size_ = 0;
  }

 private:
  End first_;
  std::size_t size_ = 0;
  std::vector<End> more_;
};

struct Link {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t condition = 0;
};

// What one item, or the block, has been read up to.
struct Level {
  std::uint32_t item = kNone;
  Ends current;    // what its next words follow
  Ends entry;      // what each item of its open list follows
  Ends collected;  // where the items of its open list end
  bool in_list = false;
  bool ended = true;  // its last sentence has ended
};

// A bracket that is open while words are read.
struct Open {
  std::uint32_t mark = 0;
  std::uint32_t item = kNone;  // whose words it was opened in
  std::uint32_t condition = 0;
  Ends before;  // what stands before it: the way round it
};

// What stands before a group of alternatives, and in which item.
struct Fork {
  Ends ends;
  std::uint32_t item = kNone;
};

class Joiner {
 public:
  Joiner(std::string_view text, BlockRole role, const std::vector<Span>& unread, BlockSyntax& syntax)
      : text_(text), role_(role), unread_(unread), syntax_(syntax), forks_(syntax.marks.size()) {
    syntax_.conditions.assign(1, Condition{});
    levels_.emplace_back();
  }

  void join(const std::vector<Piece>& pieces) {
    syntax_.words.reserve(text_.size() / 6 + 4);
    std::uint8_t before = 0;
    for (const Piece& piece : pieces) {
      const auto first = static_cast<std::uint32_t>(syntax_.words.size());
      before = scan_words(text_, piece.span, before, syntax_.words);
      read(piece, first, before);
    }
    close_run(static_cast<std::uint32_t>(syntax_.words.size()));
    number_sentences();
    store_edges();
  }

 private:
  Graph& graph() { return syntax_.graph; }
  Level& level() { return levels_.back(); }

  // The item whose text reads on in a piece: a tail's words are those of its parent.
  std::uint32_t host(std::uint32_t item) const {
    return item != kNone && syntax_.items[item].kind == NodeKind::tail ? syntax_.items[item].parent : item;
  }

  bool inside(std::uint32_t item, std::uint32_t outer) const {
    if (outer == kNone) return true;
    while (item != kNone && item != outer) item = syntax_.items[item].parent;
    return item == outer;
  }

  void read(const Piece& piece, std::uint32_t first, std::uint8_t after) {
    const auto last = static_cast<std::uint32_t>(syntax_.words.size());
    const std::uint32_t target = host(piece.item);
    close_run(first);
    enter(target);
    piece_item_ = piece.item;
    std::uint32_t end = last;
    if (piece.item != kNone) {
      while (end > first && (syntax_.words[end - 1].hash == kAnd || syntax_.words[end - 1].hash == kOr)) --end;
    }
    const bool fresh = level().ended;
    const std::vector<Word>& words = syntax_.words;
    for (std::uint32_t word = first; word < end; ++word) {
      const Word at = words[word];
      const bool ends = word == first ? fresh : (at.before & kSentenceEnd) != 0;
      // Most words follow the one before them, and nothing else happens.
      if (run_ != kNone && !ends && at.begin < next_event()) continue;
      brackets_to(at.begin + 1, word, ends);
      const bool skipped = unread(at.begin);
      if (skipped != skipping_) {
        close_run(word);
        skipping_ = skipped;
      }
      if (run_ == kNone) begin_run(word);
    }
    brackets_to(piece.span.end, end, false);
    if (end < last) {
      close_run(end);
      skipping_ = true;
      begin_run(end);
      close_run(last);
    }
    skipping_ = false;
    // What ends a sentence here may stand behind the item's last word: "…; or".
    level().ended = last == first ? level().ended : (after & kSentenceEnd) != 0 && end == last;
  }

  // Closes the items that `target` is not in and opens those it is in.
  void enter(std::uint32_t target) {
    while (levels_.size() > 1 && !inside(target, level().item)) leave();
    if (level().item == target) {
      // Text after a list follows each of its items.
      if (level().in_list) {
        level().current = std::exchange(level().collected, Ends());
        level().in_list = false;
      }
      return;
    }
    std::vector<std::uint32_t> path;
    for (std::uint32_t item = target; item != kNone && item != level().item; item = syntax_.items[item].parent) {
      if (syntax_.items[item].kind != NodeKind::tail) path.push_back(item);
    }
    std::reverse(path.begin(), path.end());
    for (const std::uint32_t item : path) descend(item);
  }

  void descend(std::uint32_t item) {
    Level& outer = level();
    if (!outer.in_list) {
      outer.in_list = true;
      if (outer.ended) outer.current.clear();
      outer.entry = single(std::exchange(outer.current, Ends()));
      outer.collected.clear();
      mark_chapeau(outer.entry);
    }
    Level inner;
    inner.item = item;
    inner.current = outer.entry;
    inner.ended = outer.entry.empty();
    levels_.push_back(std::move(inner));
  }

  void leave() {
    Level inner = std::move(level());
    levels_.pop_back();
    level().collected.add(inner.in_list ? inner.collected : inner.current);
    level().ended = inner.ended;
  }

  // The run that leads into a list is its chapeau.
  void mark_chapeau(const Ends& entry) {
    for (std::size_t i = 0; i < entry.size(); ++i) chapeaus_.push_back(entry[i].run);
  }

  // Many ways become one, by a run without words, so that what forks next adds few edges.
  Ends single(Ends ends) {
    if (ends.size() < 2) return ends;
    const std::uint32_t run = add_run(word_count(), word_count());
    link(ends, run);
    return Ends({run, 0});
  }

  std::uint32_t word_count() const { return syntax_.graph.runs.empty() ? 0 : syntax_.graph.runs.back().end; }

  Place place() const {
    if (role_ == BlockRole::heading) return Place::heading;
    if (piece_item_ == kNone) return Place::sentence;
    return syntax_.items[piece_item_].kind == NodeKind::tail ? Place::tail : Place::item;
  }

  std::uint32_t add_run(std::uint32_t begin, std::uint32_t end) {
    Run run;
    run.begin = begin;
    run.end = end;
    run.condition = open_.empty() ? 0 : open_.back().condition;
    run.place = place();
    run.item = piece_item_;
    run.sentence = static_cast<std::uint32_t>(sentence_of_.size());
    sentence_of_.push_back(run.sentence);
    graph().runs.push_back(run);
    return static_cast<std::uint32_t>(graph().runs.size() - 1);
  }

  void link(const Ends& from, std::uint32_t to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      links_.push_back({from[i].run, to, from[i].condition});
      unite(from[i].run, to);
    }
  }

  void begin_run(std::uint32_t word) {
    run_ = add_run(word, word);
    if (skipping_) return;
    if (level().current.empty() && place() == Place::tail) graph().runs[run_].place = Place::sentence;
    link(level().current, run_);
    level().current = Ends({run_, 0});
  }

  void close_run(std::uint32_t word) {
    if (run_ == kNone) return;
    graph().runs[run_].end = word;
    run_ = kNone;
  }

  // The first byte at which a bracket opens or closes or words that are not read begin or end.
  std::uint32_t next_event() const {
    std::uint32_t next = next_mark_ < syntax_.marks.size() ? syntax_.marks[next_mark_].span.begin : kNone;
    if (!open_.empty()) next = std::min(next, syntax_.marks[open_.back().mark].span.end);
    if (skipping_) return 0;
    return next_unread_ < unread_.size() ? std::min(next, unread_[next_unread_].begin) : next;
  }

  bool unread(std::uint32_t offset) {
    while (next_unread_ < unread_.size() && unread_[next_unread_].end <= offset) ++next_unread_;
    return next_unread_ < unread_.size() && unread_[next_unread_].begin <= offset;
  }

  // Opens and closes the brackets that stand before `offset`, before `word`. A sentence that ends here ends after what
  // closes and before what opens.
  void brackets_to(std::uint32_t offset, std::uint32_t word, bool sentence_ends) {
    const std::vector<Mark>& marks = syntax_.marks;
    const auto end_sentence = [&] {
      if (!std::exchange(sentence_ends, false)) return;
      close_run(word);
      level().current.clear();
    };
    for (;;) {
      const std::uint32_t opens = next_mark_ < marks.size() ? marks[next_mark_].span.begin : kNone;
      const std::uint32_t closes = open_.empty() ? kNone : marks[open_.back().mark].span.end;
      if (closes != kNone && closes <= opens && closes <= offset) {
        close_run(word);
        close_bracket();
      } else if (opens == kNone || opens >= offset) {
        return end_sentence();
      } else if (conditional(next_mark_)) {
        end_sentence();
        close_run(word);
        open_bracket(next_mark_++);
      } else {
        ++next_mark_;
      }
    }
  }

  bool conditional(std::uint32_t number) const {
    const Mark& mark = syntax_.marks[number];
    if (open_.size() >= kMostNested) return false;
    switch (mark.kind) {
      case MarkKind::contested:
      case MarkKind::attributed:
        return true;
      // Of [shall/should] the parts are chosen among; the bracket around them always stays.
      case MarkKind::alternative:
        return mark.group != kNoGroup;
      default:
        return false;
    }
  }

  std::uint32_t add_condition(Condition condition) {
    syntax_.conditions.push_back(std::move(condition));
    return static_cast<std::uint32_t>(syntax_.conditions.size() - 1);
  }

  void open_bracket(std::uint32_t number) {
    Open open;
    open.mark = number;
    open.item = level().item;
    const Condition outer = open_.empty() ? Condition{} : syntax_.conditions[open_.back().condition];
    open.condition = add_condition(both(outer, Condition{{{number, true}}}));
    const std::uint32_t group = syntax_.marks[number].group;
    if (group == kNoGroup || group == number) {
      level().current = single(std::exchange(level().current, Ends()));
      // A bracket around the label drops the item, and nothing reads on past it.
      if (!wraps_label(number)) open.before = level().current;
      if (group == number) forks_[group] = {level().current, level().item};
    } else if (forks_[group].item == level().item) {
      // Where the alternatives before it end.
      open.before = std::exchange(level().current, forks_[group].ends);
    }
    open_.push_back(std::move(open));
  }

  bool wraps_label(std::uint32_t number) const {
    const std::uint32_t item = levels_.back().item;
    return item != kNone && syntax_.marks[number].span.begin < syntax_.items[item].number.begin;
  }

  void close_bracket() {
    Open open = std::move(open_.back());
    open_.pop_back();
    if (open.item != level().item) return;
    const std::uint32_t group = syntax_.marks[open.mark].group;
    if (group == kNoGroup) {
      const std::uint32_t dropped = open.before.empty() ? 0 : add_condition(Condition{{{open.mark, false}}});
      for (std::size_t i = 0; i < open.before.size(); ++i) {
        const End end = open.before[i];
        level().current.add({end.run, end.condition == 0 ? dropped : joined(end.condition, dropped)});
      }
    } else if (group != open.mark) {
      // The fewer are added to the more, so that many alternatives cost no more than each by itself.
      std::swap(level().current, open.before);
      level().current.add(open.before);
    }
  }

  std::uint32_t joined(std::uint32_t a, std::uint32_t b) {
    return add_condition(both(syntax_.conditions[a], syntax_.conditions[b]));
  }

  std::uint32_t root(std::uint32_t run) {
    while (sentence_of_[run] != run) run = sentence_of_[run] = sentence_of_[sentence_of_[run]];
    return run;
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    sentence_of_[std::max(a, b)] = std::min(a, b);
  }

  void number_sentences() {
    std::vector<std::uint32_t> numbers(sentence_of_.size(), kNone);
    std::uint32_t count = 0;
    for (std::uint32_t run = 0; run < sentence_of_.size(); ++run) {
      const std::uint32_t first = root(run);
      if (numbers[first] == kNone) numbers[first] = count++;
      graph().runs[run].sentence = numbers[first];
    }
    for (const std::uint32_t run : chapeaus_) {
      if (graph().runs[run].place == Place::sentence) graph().runs[run].place = Place::chapeau;
    }
    mark_all_of_chapeaus();
  }

  // A chapeau cut into runs by brackets is chapeau from its sentence's beginning on.
  void mark_all_of_chapeaus() {
    std::vector<bool> leads(sentence_of_.size() + 1, false);
    for (const std::uint32_t run : chapeaus_) leads[graph().runs[run].sentence] = true;
    for (Run& run : graph().runs) {
      if (run.place == Place::sentence && run.item == kNone && leads[run.sentence]) run.place = Place::chapeau;
    }
  }

  void store_edges() {
    std::stable_sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) { return a.from < b.from; });
    graph().edges.reserve(links_.size());
    std::size_t next = 0;
    for (std::uint32_t run = 0; run < graph().runs.size(); ++run) {
      graph().runs[run].first_edge = static_cast<std::uint32_t>(graph().edges.size());
      for (; next < links_.size() && links_[next].from == run; ++next) {
        graph().edges.push_back({links_[next].to, links_[next].condition});
      }
      graph().runs[run].last_edge = static_cast<std::uint32_t>(graph().edges.size());
    }
  }

  std::string_view text_;
  BlockRole role_;
  const std::vector<Span>& unread_;
  BlockSyntax& syntax_;
  std::vector<Fork> forks_;  // of each group
  std::vector<Level> levels_;
  std::vector<Open> open_;
  std::vector<Link> links_;
  std::vector<std::uint32_t> sentence_of_;  // union-find over runs
  std::vector<std::uint32_t> chapeaus_;
  std::uint32_t piece_item_ = kNone;
  std::uint32_t run_ = kNone;
  bool skipping_ = false;
  std::uint32_t next_mark_ = 0;
  std::size_t next_unread_ = 0;
};

}  // namespace

void join_sentences(std::string_view text, BlockRole role, const std::vector<Piece>& pieces,
                    const std::vector<Span>& unread, BlockSyntax& syntax) {
  Joiner(text, role, unread, syntax).join(pieces);
}

}  // namespace proviso
