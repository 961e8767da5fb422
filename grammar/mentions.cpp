#include "grammar/mentions.h"

#include "grammar/lexicon.h"
#include "grammar/mention_grammar.h"
#include "grammar/word_hash.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace proviso {
namespace {

namespace g = mention_grammar;
using g::Found;
using g::Part;

constexpr std::size_t kMostParts = 128;  // of one list
constexpr std::size_t kMostPaths = 256;  // of one mention
constexpr int kMostLinks = 4;

using Input = g::p::memory_input<g::p::tracking_mode::lazy, g::p::eol::lf_crlf, const char*>;

template <typename Rule>
struct action : g::p::nothing<Rule> {};

template <Part::Kind kKind>
struct take_part {
  template <typename In>
  static void apply(const In& in, Found& found) {
    if (found.parts.size() < kMostParts) found.parts.push_back({kKind, in.begin(), in.end()});
  }
};
template <>
struct action<g::number> : take_part<Part::Kind::number> {};
template <>
struct action<g::sub> : take_part<Part::Kind::sub> {};
template <>
struct action<g::letter_sub> : take_part<Part::Kind::sub> {};
template <>
struct action<g::range_mark> : take_part<Part::Kind::range> {};
template <>
struct action<g::list_mark> : take_part<Part::Kind::list> {};
template <>
struct action<g::joint_mark> : take_part<Part::Kind::list> {};
template <>
struct action<g::pointer> {
  template <typename In>
  static void apply(const In&, Found& found) {
    found.pointer = found.glue;
  }
};

Deixis deixis_of(const GlueWord* word) {
  if (word == nullptr) return Deixis::none;
  switch (word->glue) {
    case Glue::here:
      return Deixis::here;
    case Glue::that:
      return Deixis::that;
    case Glue::preceding:
    case Glue::above:
      return Deixis::preceding;
    case Glue::following:
    case Glue::below:
      return Deixis::following;
    default:
      return Deixis::none;
  }
}

bool digit(char c) { return c >= '0' && c <= '9'; }

Label label_of(const Part& part) { return fold_label({part.begin, static_cast<std::size_t>(part.end - part.begin)}); }

// Whether `next` counts on from `label` in the same list: (ii) after (i), (c) after (a), but not (b) after (i).
bool same_count(const Label& label, const Label& next) {
  const auto small_roman = [](const Label& of) {
    return of.text.find_first_not_of("ivx") == std::string::npos ? roman_value(of.text) : 0;
  };
  if (digit(label.text.front()) != digit(next.text.front())) return false;
  if (small_roman(label) > 0 && small_roman(next) > 0) return small_roman(next) > small_roman(label);
  return next.text.size() == label.text.size() && next.text > label.text;
}

// Puts the parts of one list together: one path a member.
class PathBuilder {
 public:
  explicit PathBuilder(Unit unit) : unit_(unit) {}

  std::vector<Path> paths(std::vector<Part> parts) {
    while (!parts.empty() && (parts.back().kind == Part::Kind::list || parts.back().kind == Part::Kind::range)) {
      parts.pop_back();
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Part::Kind after = i + 1 < parts.size() ? parts[i + 1].kind : Part::Kind::list;
      add(parts[i], after == Part::Kind::sub);
    }
    finish();
    return std::move(paths_);
  }

 private:
  void add(const Part& part, bool sub_follows) {
    switch (part.kind) {
      case Part::Kind::range:
        from_ = std::move(current_);
        current_.clear();
        break;
      case Part::Kind::list:
        finish();
        break;
      case Part::Kind::number:
        current_ = {step(number_unit(part, sub_follows), part)};
        break;
      case Part::Kind::sub:
        sub(part);
        break;
    }
  }

  static Step step(Unit unit, const Part& part) { return {unit, Deixis::none, label_of(part), {}}; }

  // "subparagraph 1 (a)" is paragraph 1, item a.
  Unit number_unit(const Part& part, bool sub_follows) const {
    return unit_ == Unit::item && sub_follows && digit(*part.begin) ? Unit::paragraph : unit_;
  }

  void sub(const Part& part) {
    const Path* const before = from_ ? &*from_ : paths_.empty() ? nullptr : &paths_.back();
    if (current_.empty() && before != nullptr) {
      sister(part, *before);
    } else if (current_.empty()) {
      const bool item = unit_ == Unit::paragraph && !digit(*part.begin);
      current_ = {step(item ? Unit::item : unit_, part)};
    } else {
      const bool paragraph = current_.back().unit == Unit::article && digit(*part.begin);
      current_.push_back(step(paragraph ? Unit::paragraph : Unit::item, part));
    }
  }

  // "paragraph 1 (a), (c)": the new label takes the place of the one it counts on from.
  void sister(const Part& part, const Path& before) {
    const Label label = label_of(part);
    std::size_t depth = before.size();
    while (depth > 1 &&
           !same_count(before[depth - 1].to.empty() ? before[depth - 1].from : before[depth - 1].to, label))
      --depth;
    current_.assign(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(depth));
    current_.back() = {current_.back().unit, Deixis::none, label, {}};
  }

  void finish() {
    if (from_) {
      if (!current_.empty()) from_->back().to = current_.back().from;
      paths_.push_back(std::move(*from_));
      from_.reset();
    } else if (!current_.empty()) {
      paths_.push_back(std::move(current_));
    }
    current_.clear();
  }

  Unit unit_;
  std::vector<Path> paths_;
  Path current_;
  std::optional<Path> from_;  // the beginning of a range whose end is being read
};

// Outer before inner, each with each.
std::vector<Path> product(const std::vector<Path>& outer, const std::vector<Path>& inner) {
  std::vector<Path> result;
  for (const Path& left : outer) {
    for (const Path& right : inner) {
      if (result.size() == kMostPaths) return result;
      result.push_back(left);
      result.back().insert(result.back().end(), right.begin(), right.end());
    }
  }
  return result;
}

// A unit with what follows it: "paragraphs 1 (a) and 2", "this article".
struct Component {
  Unit unit = Unit::article;
  bool numbered = false;
  std::vector<Path> paths;
};

class Parser {
 public:
  Parser(std::string_view text, std::uint32_t begin, std::uint32_t end, const StructureWords& words)
      : in_(text.data() + begin, text.data() + end, "") {
    found_.words = &words;
  }

  const char* at() const { return in_.current(); }

  // The reference that begins at the unit word here, `pointer` being the word before it, if that points.
  bool parse(const GlueWord* pointer, Mention& mention) {
    Component first;
    if (!component(deixis_of(pointer), first)) return false;
    if (first.unit == Unit::instrument) {
      if (deixis_of(pointer) != Deixis::here) return false;
      mention.paths = std::move(first.paths);
      return true;
    }
    Unit outermost = first.unit;
    Unit innermost = first.paths.empty() ? first.unit : first.paths.back().back().unit;
    mention.paths = std::move(first.paths);
    // Once outwards, always outwards: in "section 2 of chapter III, article 5" article 5 is a place of its own.
    bool inwards = first.numbered;
    for (int links = 0; links < kMostLinks && !mention.external; ++links) {
      if (inwards && inner(outermost, innermost, mention)) continue;
      inwards = false;
      if (!outer(outermost, mention)) break;
    }
    if (!mention.external && first.numbered && take<g::acronym>()) mention.external = true;
    return true;
  }

 private:
  template <typename Rule>
  bool take() {
    return g::p::parse<Rule, action>(in_, found_);
  }

  // Reads a unit and its numbers. Without numbers it must be pointed at.
  bool component(Deixis deixis, Component& component) {
    if (!take<g::unit>()) return false;
    const UnitWord unit = *found_.unit;
    component.unit = unit.unit;
    if (unit.unit != Unit::instrument && numbers(unit)) {
      component.numbered = true;
      component.paths = PathBuilder(unit.unit).paths(std::move(found_.parts));
      if (take<g::direction>()) {
        for (Path& path : component.paths) path.back().deixis = deixis_of(found_.glue);
      }
      return !component.paths.empty();
    }
    if (!pointed_at(unit, deixis)) return false;
    component.paths = {{{unit.unit, deixis, {}, {}}}};
    return true;
  }

  // "this Part", "that paragraph"; but "that item", "that part of the territory" are things, not places.
  static bool pointed_at(const UnitWord& unit, Deixis deixis) {
    if (deixis == Deixis::none || !unit.pointed) return false;
    return deixis == Deixis::here || (unit.unit != Unit::part && unit.unit != Unit::title);
  }

  bool numbers(const UnitWord& unit) {
    found_.parts.clear();
    if (unit.unit == Unit::item) return take<g::item_unit>();
    return unit.plural ? take<g::plural_unit>() : take<g::single_unit>();
  }

  // "… of this article", "… of the Charter": what holds the places named so far.
  bool outer(Unit& outermost, Mention& mention) {
    auto mark = in_.mark<g::p::rewind_mode::required>();
    if (!take<g::of_link>()) return mark(false);
    if (holder(outermost, mention)) return mark(true);
    if (!take<g::instrument_name>()) return mark(false);
    mention.external = true;
    return mark(true);
  }

  bool holder(Unit& outermost, Mention& mention) {
    auto mark = in_.mark<g::p::rewind_mode::required>();
    found_.pointer = nullptr;
    take<g::determiner>();
    const Deixis deixis = deixis_of(found_.pointer);
    Component read;
    if (!component(deixis, read) || read.unit >= outermost) return mark(false);
    outermost = read.unit;
    if (read.unit == Unit::instrument) {
      mention.external = deixis != Deixis::here;
    } else {
      mention.paths = product(read.paths, mention.paths);
    }
    return mark(true);
  }

  // "article 24, paragraph 1": what stands in the place named so far.
  bool inner(Unit outermost, Unit& innermost, Mention& mention) {
    auto mark = in_.mark<g::p::rewind_mode::required>();
    if (!take<g::inner_link>()) return mark(false);
    Component held;
    if (!component(Deixis::none, held) || held.unit <= innermost || held_elsewhere(outermost)) return mark(false);
    innermost = held.paths.back().back().unit;
    mention.paths = product(mention.paths, held.paths);
    return mark(true);
  }

  // "article 24, paragraph 1 of article 5": the paragraph is not one of article 24.
  bool held_elsewhere(Unit outermost) {
    auto mark = in_.mark<g::p::rewind_mode::required>();
    bool elsewhere = take<g::of_link>();
    if (elsewhere) {
      take<g::determiner>();
      elsewhere = take<g::unit>() && found_.unit->unit >= outermost;
    }
    (void)mark(false);
    return elsewhere;
  }

  Input in_;
  Found found_;
};

// Whether `words` before index `at` end in `phrase`, within one sentence.
bool ends_with(const std::vector<Word>& words, std::uint32_t first, std::uint32_t at, const WordSequence& phrase) {
  if (at - first < phrase.size) return false;
  for (std::size_t i = 0; i < phrase.size; ++i) {
    const std::uint32_t word = at - 1 - static_cast<std::uint32_t>(i);
    if (words[word].hash != phrase.hashes[phrase.size - 1 - i]) return false;
    if (words[word + 1].before & kSentenceEnd) return false;
  }
  return true;
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Word>& words, std::uint32_t first, std::uint32_t end,
         const StructureWords& structure, std::vector<Mention>& mentions)
      : text_(text), words_(words), first_(first), end_(end), structure_(structure), mentions_(mentions) {}

  void find(std::uint32_t last) {
    const std::size_t known = mentions_.size();
    for (std::uint32_t word = first_; word < last;) {
      if (!structure_.may_be_unit(words_[word].hash) || structure_.unit(words_[word].hash) == nullptr) {
        ++word;
        continue;
      }
      const std::uint32_t next = mention(word, last);
      if (next > word && mentions_.size() > known) read_from_ = next;
      word = std::max(next, word + 1);
    }
  }

 private:
  // Reads a mention at the unit word `word` and returns the first word after it; `word` if there is none.
  std::uint32_t mention(std::uint32_t word, std::uint32_t last) {
    std::uint32_t begin = word;
    const GlueWord* const pointer = pointer_before(word, begin);
    Parser parser(text_, words_[word].begin, end_, structure_);
    Mention mention;
    if (!parser.parse(pointer, mention)) return word;
    // "provides that article 5 shall": with a number of its own the unit is not pointed at.
    if (mention.paths.front().back().deixis == Deixis::none) begin = word;
    mention.span = {words_[begin].begin, static_cast<std::uint32_t>(parser.at() - text_.data())};
    std::uint32_t next = word + 1;
    while (next < last && words_[next].begin < mention.span.end) ++next;
    mention.first_word = begin;
    mention.last_word = next;
    lead(mention);
    mentions_.push_back(std::move(mention));
    return next;
  }

  // "this", "the present", "the preceding" directly before; `begin` becomes the first of these words.
  const GlueWord* pointer_before(std::uint32_t word, std::uint32_t& begin) const {
    constexpr std::uint8_t kBreaks = static_cast<std::uint8_t>(~(kLineEnd | kQuote));
    if (word <= read_from() || (words_[word].before & kBreaks)) return nullptr;
    const GlueWord* const glue = structure_.glue(words_[word - 1].hash);
    if (glue == nullptr || deixis_of(glue) == Deixis::none || glue->glue == Glue::above || glue->glue == Glue::below) {
      return nullptr;
    }
    begin = word - 1;
    if (word - 1 > read_from() && (words_[word - 1].before & kBreaks) == 0) {
      const GlueWord* const the = structure_.glue(words_[word - 2].hash);
      if (the != nullptr && (the->glue == Glue::the || the->glue == Glue::here)) --begin;
    }
    return glue;
  }

  std::uint32_t read_from() const { return std::max(first_, read_from_); }

  void lead(Mention& mention) const {
    const std::uint32_t at = mention.first_word;
    if (at < words_.size() && at > first_ && (words_[at].before & kSentenceEnd)) return;
    if (found_lead(mention, at)) return;
    for (const WordSequence& filler : structure_.fillers) {
      if (ends_with(words_, first_, at, filler) && found_lead(mention, at - static_cast<std::uint32_t>(filler.size))) {
        return;
      }
    }
    inherit(mention);
  }

  bool found_lead(Mention& mention, std::uint32_t at) const {
    std::size_t longest = 0;
    for (const LeadPhrase& phrase : structure_.leads) {
      if (phrase.words.size <= longest || !ends_with(words_, first_, at, phrase.words)) continue;
      longest = phrase.words.size;
      mention.lead = phrase.lead;
      mention.except = phrase.except;
    }
    return longest > 0;
  }

  // "in accordance with article 5 and paragraph 2 of article 7": what is said of the first is said of the second.
  void inherit(Mention& mention) const {
    if (mentions_.empty() || mentions_.back().last_word <= first_) return;
    const Mention& before = mentions_.back();
    if (before.last_word > mention.first_word || mention.first_word - before.last_word > 1) return;
    if (mention.first_word - before.last_word == 1) {
      const GlueWord* const joint = structure_.glue(words_[before.last_word].hash);
      if (joint == nullptr || joint->glue != Glue::list) return;
    }
    mention.lead = before.lead;
    mention.except = before.except;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::uint32_t first_;
  std::uint32_t end_;
  const StructureWords& structure_;
  std::vector<Mention>& mentions_;
  std::uint32_t read_from_ = 0;  // words before this are in a mention already
};

}  // namespace

void find_mentions(std::string_view text, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last,
                   std::uint32_t end, Language language, std::vector<Mention>& mentions) {
  Finder(text, words, first, end, structure_words(language), mentions).find(last);
}

}  // namespace proviso
