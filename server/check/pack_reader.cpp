#include "server/check/pack_reader.h"

#include <algorithm>
#include <deque>
#include <map>

#include "server/check/basis_reader.h"
#include "server/check/data_file.h"
#include "server/check/digest.h"
#include "server/check/lexicon_reader.h"
#include "server/check/near_name.h"
#include "server/check/page_reader.h"
#include "server/check/taxonomy_reader.h"
#include "server/check/wording_reader.h"

namespace proviso {
namespace {

// What a file of a rules folder is, by its path, in the order in which they are read: each needs those before it.
enum class Part : std::uint8_t { taxonomy, lexicon, basis, wording, page, other, unknown };

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }
bool ends(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

Part part_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name == "README.md") return Part::other;
  if (path == "taxonomy.yaml") return Part::taxonomy;
  if (path == "basis.yaml") return Part::basis;
  if (begins(path, "lexicon/") && ends(path, ".yaml")) return Part::lexicon;
  if (begins(path, "wording/") && ends(path, ".yaml")) return Part::wording;
  if (ends(path, ".md")) return Part::page;
  return ends(path, ".yaml") || ends(path, ".yml") ? Part::unknown : Part::other;
}

// Makes packs out of files; what a base holds is there already.
class Assembly {
 public:
  explicit Assembly(const Packs* base) {
    if (base != nullptr) packs_ = *base;
    lexicon_.language = packs_.lexicon.language;
    lexicon_.phrases = packs_.phrases;
    lexicon_.names = lexicon_.base_names = packs_.names;
    lexicon_.entries = packs_.lexicon.entries;
    lexicon_.places.resize(lexicon_.phrases.size());
  }

  void read(std::vector<PackFile> files) {
    std::sort(files.begin(), files.end(), [](const PackFile& a, const PackFile& b) { return a.path < b.path; });
    const bool first = packs_.taxonomy.safeguards.empty();
    for (PackFile& file : files) open(std::move(file));
    if (first && parts_[Part::taxonomy].empty()) missing("taxonomy.yaml");
    if (first && parts_[Part::lexicon].empty()) missing("lexicon/en.yaml");
    for (DataFile* file : parts_[Part::taxonomy]) read_taxonomy(*file, packs_.taxonomy);
    if (!parts_[Part::lexicon].empty()) read_phrases();
    read_sources();
    read_wordings();
    read_pages();
    for (DataFile* file : parts_[Part::unknown]) unknown(*file);
  }

  ReadPacks take() {
    sort_problems(problems_);
    return {std::make_shared<const Packs>(std::move(packs_)), std::move(problems_)};
  }

 private:
  void open(PackFile file) {
    const Part part = part_of(file.path);
    if (part == Part::other) return;
    const bool again = !files_.empty() && files_.back().path() == file.path;
    DataFile& opened = files_.emplace_back(std::move(file.path), std::move(file.text), problems_);
    if (again) opened.problem(0, "this file is given twice; only the first is read");
    if (!again && opened.readable()) parts_[part].push_back(&opened);
  }

  void missing(const std::string& path) {
    problems_.push_back({path, 1, 1, "this file is needed and is not there", ""});
  }

  void unknown(DataFile& file) {
    file.problem(0, no_such("data file", file.path(), {"taxonomy.yaml", "basis.yaml", "lexicon/en.yaml"}));
  }

  void read_phrases() {
    for (DataFile* file : parts_[Part::lexicon]) read_lexicon(*file, packs_.taxonomy, lexicon_);
    put_lexicon(std::move(lexicon_), packs_);
  }

  void read_sources() {
    std::map<std::string, Basis> sources;
    for (Basis& basis : packs_.basis) sources[basis.id] = std::move(basis);
    for (DataFile* file : parts_[Part::basis]) {
      for (Basis& basis : read_basis(*file)) sources[basis.id] = std::move(basis);
    }
    packs_.basis.clear();
    for (auto& [id, basis] : sources) packs_.basis.push_back(std::move(basis));
  }

  void read_wordings() {
    std::map<std::pair<std::string, std::size_t>, Wording> wordings;
    const auto put = [&](Wording& wording) {
      std::pair key{wording.safeguard, rung_order(wording.rung)};
      wordings[std::move(key)] = std::move(wording);
    };
    for (Wording& wording : packs_.wordings) put(wording);
    for (DataFile* file : parts_[Part::wording]) {
      for (Wording& wording : read_wording(*file, packs_.taxonomy)) put(wording);
    }
    packs_.wordings.clear();
    for (auto& [key, wording] : wordings) packs_.wordings.push_back(std::move(wording));
  }

  void read_pages() {
    std::map<std::string, Rule> rules;
    std::map<std::string, std::string> digests;
    for (Rule& rule : packs_.rules) rules[rule.id] = std::move(rule);
    for (const PackInfo& info : packs_.info) digests[info.name] = info.digest;
    packs_.rules.clear();
    for (DataFile* file : parts_[Part::page]) {
      std::optional<Rule> rule = read_page(*file, packs_);
      if (!rule) continue;
      std::string& digest = digests[rule->pack];
      digest = digest_text(digest_of(file->text(), digest_of(file->path(), digest_of(digest))));
      rules[rule->id] = std::move(*rule);
    }
    for (auto& [id, rule] : rules) packs_.rules.push_back(std::move(rule));
    packs_.info.clear();
    for (auto& [name, digest] : digests) packs_.info.push_back({name, std::move(digest)});
  }

  Packs packs_;
  LexiconParts lexicon_;
  std::vector<DataProblem> problems_;
  std::deque<DataFile> files_;
  std::map<Part, std::vector<DataFile*>> parts_;
};

}  // namespace

ReadPacks read_packs(std::vector<PackFile> files, const Packs* base) {
  Assembly assembly(base);
  assembly.read(std::move(files));
  return assembly.take();
}

std::vector<std::string> pack_names(const std::vector<PackFile>& files) {
  std::vector<std::string> names;
  for (const PackFile& file : files) {
    if (part_of(file.path) == Part::page) names.push_back(file.path.substr(0, file.path.find('/')));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string to_text(const DataProblem& problem) {
  std::string text = problem.file + ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ": " +
                     problem.message + '\n';
  if (problem.source_line.empty()) return text;
  text += "  " + problem.source_line + "\n  ";
  std::uint32_t column = 1;
  for (const char c : problem.source_line) {
    if (column >= problem.column) break;
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
    // A tab stays a tab, so that the caret stands where the line has it.
    text += c == '\t' ? '\t' : ' ';
    ++column;
  }
  return text + "^\n";
}

}  // namespace proviso
