// What each stage costs per byte of text, on a generated treaty: ./dev bench prints it after the table.
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "grammar/block.h"
#include "grammar/outline.h"
#include "server/check/judge.h"
#include "server/check/pack_reader.h"
#include "server/coverage/coverage.h"
#include "server/model/document.h"
#include "server/phrases/matcher.h"
#include "server/report/json.h"
#include "tests/support/generate.h"

namespace proviso::bench {
namespace {

const std::shared_ptr<const Source>& text() {
  static const auto source = [] {
    test::Random random(20240209);
    return std::make_shared<const Source>(test::treaty_of_size(random, 300'000, {.brackets = 4}));
  }();
  return source;
}

const Judgement& judged() {
  static const auto judgement = judge({.text = text(), .notes = {}, .base = nullptr}, builtin_packs(), {});
  return *judgement;
}

// Counts time per byte: "3.1n" is 3.1 nanoseconds a byte.
void per_byte(benchmark::State& state) {
  state.counters["time/byte"] =
      benchmark::Counter(text()->size(), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void lines(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Source(std::string(text()->text())));
  per_byte(state);
}
BENCHMARK(lines);

void structure(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(outline(*text()));
  per_byte(state);
}
BENCHMARK(structure);

void blocks(benchmark::State& state) {
  const Outline& tree = judged().document->outline;
  for (auto _ : state) {
    for (const Block& block : tree.blocks) {
      benchmark::DoNotOptimize(parse_block(text()->text(block.span), block.role, Language::en, tree.profile));
    }
  }
  per_byte(state);
}
BENCHMARK(blocks);

void phrases_matched(benchmark::State& state) {
  const phrases::Automaton& automaton = builtin_packs()->lexicon.automaton;
  for (auto _ : state) {
    for (const PlacedBlock& placed : judged().document->blocks) {
      benchmark::DoNotOptimize(phrases::match(automaton, placed.facts->syntax, text()->text(placed.block.span)));
    }
  }
  per_byte(state);
}
BENCHMARK(phrases_matched);

void facts(benchmark::State& state) {
  const Outline& tree = judged().document->outline;
  for (auto _ : state) {
    for (const Block& block : tree.blocks) {
      benchmark::DoNotOptimize(
          block_facts(text()->text(block.span), block.role, tree.profile, builtin_packs()->lexicon));
    }
  }
  per_byte(state);
}
BENCHMARK(facts);

void document(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_document(text(), builtin_packs()->lexicon, Profile::automatic));
  per_byte(state);
}
BENCHMARK(document);

void document_after_an_edit(benchmark::State& state) {
  const Document* before = judged().document.get();
  for (auto _ : state) {
    benchmark::DoNotOptimize(read_document(text(), builtin_packs()->lexicon, Profile::automatic, before));
  }
  per_byte(state);
}
BENCHMARK(document_after_an_edit);

void links_and_coverage(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(cover(*judged().document, builtin_packs()->lexicon, builtin_packs()->taxonomy));
  }
  per_byte(state);
}
BENCHMARK(links_and_coverage);

void judging(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(judge({.text = text(), .notes = {}, .base = nullptr}, builtin_packs(), {}));
  per_byte(state);
}
BENCHMARK(judging);

void judging_after_an_edit(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(judge({.text = text(), .notes = {}, .base = nullptr}, builtin_packs(), {}, &judged()));
  }
  per_byte(state);
}
BENCHMARK(judging_after_an_edit);

void report_as_json(benchmark::State& state) {
  const report::CheckedText checked{"draft.treaty",
                                    std::shared_ptr<const Judgement>(std::shared_ptr<void>(), &judged())};
  for (auto _ : state) benchmark::DoNotOptimize(report::json_text(checked, {}));
  per_byte(state);
}
BENCHMARK(report_as_json);

}  // namespace
}  // namespace proviso::bench

BENCHMARK_MAIN();
