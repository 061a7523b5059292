#include "tool/driver/collect.h"

#include "tool/base/bytes.h"
#include "tool/base/parallel.h"
#include "tool/base/text.h"
#include "tool/base/timeline.h"
#include "tool/driver/heap.h"
#include "tool/driver/preambles.h"
#include "tool/driver/project.h"
#include "tool/ir/binary.h"

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <expected>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// First byte of what a worker sends: a module follows, or the reason why there is none.
constexpr char IsModule = 'M';
constexpr char IsError = 'E';

constexpr std::size_t ShownErrors = 3;

/// Most sources take less.
constexpr std::uint64_t HeapOfParse = std::uint64_t{512} << 20U;

/// Of fewer sources the workers do not save what a parse in this process costs.
constexpr std::size_t WorthWarming = 16;

/// Of this process, which does one job.
std::uint64_t millisecondsUsed() {
  return static_cast<std::uint64_t>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// The preamble of a source that is to be parsed.
struct KnownPreamble {
  const PreambleFolder* folder = nullptr;  ///< null where none is wanted
  std::optional<PreambleNote> note;
};

/// Runs in the worker.
std::string work(const extract::Input& input,
                 const extract::Settings& settings,
                 bool isKept,
                 const KnownPreamble& preamble) {
  const std::uint64_t start = millisecondsUsed();
  Watcher watcher;
  std::optional<Preambles> keeper;
  if (preamble.folder != nullptr) {
    keeper.emplace(*preamble.folder, preamble.note, input, settings, watcher);
  }
  std::optional<base::Timeline> timeline;
  extract::Settings last = settings;
  last.processEndsSoon = true;
  if (settings.timeline != nullptr) {
    last.timeline = &timeline.emplace();
  }
  const auto module =
      extract::extract(input, last, isKept ? &watcher : nullptr, keeper ? &*keeper : nullptr);
  if (!module) {
    return cat(IsError, module.error().message);
  }
  std::string out(1, IsModule);
  base::appendNumber(out, module->errorCount);
  // Nothing takes no time: 0 stands for what nobody knows.
  base::appendNumber(out, std::max<std::uint64_t>(1, millisecondsUsed() - start));
  base::appendText(out, watcher.encode());
  base::appendText(out, keeper && keeper->made() ? encode(*keeper->made()) : std::string());
  const std::string bytes = ir::encode(*module);
  base::endStage(last.timeline, "encode");
  base::appendStages(out, last.timeline);
  return out + bytes;
}

/// The reason alone: the file is named beside it.
std::string withoutFile(std::string_view message, const std::string& file) {
  const std::string head = cat(file, ": ");
  return std::string(message.starts_with(head) ? message.substr(head.size()) : message);
}

/// What `work` sent, or the reason why there is nothing.
std::expected<Extracted, std::string>
receive(const JobResult& result, const std::string& file, std::vector<base::Span>& stages) {
  if (result.isLost) {
    return std::unexpected(result.reason);
  }
  const std::string_view text = result.output;
  if (!text.starts_with(IsModule)) {
    return std::unexpected(withoutFile(text.substr(text.empty() ? 0 : 1), file));
  }
  base::ByteReader from(text.substr(1));
  std::uint64_t errors = 0;
  std::uint64_t cost = 0;
  std::string_view seen;
  std::string_view preamble;
  if (from.number(errors) && from.number(cost) && from.text(seen) && from.text(preamble) &&
      base::readStages(from, stages)) {
    if (auto all = cache::decodeSeen(seen)) {
      return Extracted{std::string(from.rest()),
                       errors != 0,
                       *std::move(all),
                       std::chrono::milliseconds(cost),
                       decodePreambleNote(preamble)};
    }
  }
  return std::unexpected("the worker's answer cannot be read");
}

/// Adds what a worker did. One that was lost did not tell in which stages.
void note(const extract::Settings& settings,
          const std::string& file,
          const JobTimes& times,
          std::vector<base::Span> stages) {
  if (settings.timeline == nullptr || times.worker == 0) {
    return;
  }
  settings.timeline->add({.name = "source",
                          .detail = relativePath(file, settings.root),
                          .start = times.start,
                          .end = times.end,
                          .processor = times.processor,
                          .worker = times.worker});
  for (base::Span& stage : stages) {
    stage.worker = times.worker;
    settings.timeline->add(std::move(stage));
  }
}

std::vector<std::string> compileErrors(const ir::Module& module, const std::string& root) {
  std::vector<std::string> lines;
  const std::size_t shown = std::min(ShownErrors, module.errors.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const ir::Diagnostic& error = module.errors[i];
    std::string place = relativePath(error.path.empty() ? module.mainFile : error.path, root);
    if (error.line != 0) {
      place += cat(':', error.line, ':', error.column);
    }
    lines.push_back(cat(place, ": error: ", error.message));
  }
  return lines;
}

/// Parses next to nothing in this process, so that its workers find ready what a first parse makes
/// ready: symbols of libraries, which are bound when they are first called, tables, pages. It takes
/// some 6 ms once; of as many that a source costs which holds nothing, it saves about half of one.
void warmUp(const extract::Settings& settings) {
  const base::Measured measured(settings.timeline, "warm up");
  const std::string file = "/dev/null";
  extract::Settings own = settings;
  own.timeline = nullptr;
  own.unsaved = {{file, "struct A { int b; };\nint c(const A& a) { return a.b > 1 ? a.b : 2; }\n"}};
  std::ignore = extract::extract({"/", file, {"c++", "-x", "c++", file}}, own);
}

/// More sources are no edit: a preamble costs a third of a parse, which the next one saves.
constexpr std::size_t MostPreambles = 16;

/// By the input's index; only those that are wanted.
using KnownPreambles = std::map<std::size_t, KnownPreamble>;

KnownPreambles preamblesOf(std::span<const extract::Input> inputs,
                           const std::vector<std::size_t>& indices,
                           ModuleCache& cache) {
  KnownPreambles known;
  for (const std::size_t index : indices) {
    const PreambleFolder* folder = cache.preambles(inputs[index]);
    if (folder != nullptr && indices.size() <= MostPreambles) {
      known[index] = {folder, cache.preamble(inputs[index])};
    }
  }
  return known;
}

std::size_t heapOf(const WorkerLimits& limits) {
  const std::uint64_t half = limits.memoryBytes / 2;
  return limits.memoryBytes == 0 ? HeapOfParse : std::min(HeapOfParse, half);
}

/// Extracts these inputs. `done` receives what came of each, in order of ending.
template <typename Done>
void extractAll(std::span<const extract::Input> inputs,
                const std::vector<std::size_t>& indices,
                const extract::Settings& settings,
                const WorkerLimits& limits,
                bool isKept,
                const KnownPreambles& preambles,
                const Done& done) {
  if (indices.size() >= WorthWarming) {
    warmUp(settings);
  }
  runJobs(
      indices.size(),
      [&](std::size_t job) {
        reserveHeap(heapOf(limits));
        const auto known = preambles.find(indices[job]);
        return work(inputs[indices[job]],
                    settings,
                    isKept,
                    known == preambles.end() ? KnownPreamble() : known->second);
      },
      limits,
      [&](std::size_t job, const JobResult& result, const JobTimes& times) {
        const std::size_t index = indices[job];
        std::vector<base::Span> stages;
        auto received = receive(result, inputs[index].file, stages);
        note(settings, inputs[index].file, times, std::move(stages));
        done(index, std::move(received));
      });
}

/// What came of a unit as bytes: a process that holds all modules takes long to fork.
struct Encoded {
  std::string bytes;
  std::string reason;
  bool isKnown = false;
};

std::vector<Unit> decodeAll(std::vector<Encoded> encoded, std::size_t threads) {
  std::vector<Unit> units(encoded.size());
  base::runParallel(encoded.size(), threads, [&](std::size_t index) {
    Encoded& from = encoded[index];
    Unit& unit = units[index];
    unit.isKnown = from.isKnown;
    unit.reason = std::move(from.reason);
    if (!unit.reason.empty()) {
      return;
    }
    if (auto module = ir::decode(std::exchange(from.bytes, {}))) {
      unit.module = *std::move(module);
    } else {
      unit.reason = "its statements are nested too deep to be followed";
    }
  });
  return units;
}

}  // namespace

std::vector<Unit> extractUnits(std::span<const extract::Input> inputs,
                               const extract::Settings& settings,
                               const WorkerLimits& limits,
                               ModuleCache& cache,
                               const Progress& progress) {
  std::vector<Encoded> units(inputs.size());
  cache.find(inputs, [&](std::size_t index, std::string_view bytes) {
    units[index] = {.bytes = std::string(bytes), .reason = {}, .isKnown = true};
  });
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!units[i].isKnown) {
      missing.push_back(i);
    }
  }
  cache.longestFirst(inputs, missing);
  base::endStage(
      settings.timeline,
      "cache",
      cat(inputs.size() - missing.size(), " of ", base::count(inputs.size(), "source"), " known"));
  std::size_t done = inputs.size() - missing.size();
  const KnownPreambles preambles = preamblesOf(inputs, missing, cache);
  std::vector<std::size_t> again;
  const auto take = [&](std::size_t index, std::expected<Extracted, std::string> result) {
    if (result) {
      if (preambles.contains(index)) {
        // What is asked for is what the whole source takes.
        result->cost = std::max(result->cost, cache.cost(inputs[index]));
      }
      cache.keep(inputs[index], *result);
      units[index].bytes = std::move(result->bytes);
    } else {
      units[index].reason = std::move(result.error());
    }
    if (progress) {
      progress(++done, inputs[index].file);
    }
  };
  extractAll(inputs,
             missing,
             settings,
             limits,
             cache.watches(),
             preambles,
             [&](std::size_t index, std::expected<Extracted, std::string> result) {
               if (!result && preambles.contains(index) && result.error().starts_with(LostWorker)) {
                 again.push_back(index);
               } else {
                 take(index, std::move(result));
               }
             });
  // A preamble must not cost a source that can be parsed without.
  extractAll(inputs, again, settings, limits, cache.watches(), {}, take);
  base::endStage(settings.timeline, "parse", base::count(missing.size(), "source"));
  cache.finish();
  base::endStage(settings.timeline, "keep");
  std::vector<Unit> decoded = decodeAll(std::move(units), limits.workers);
  base::endStage(settings.timeline, "decode", base::count(decoded.size(), "module"));
  return decoded;
}

std::optional<Failed>
failureOf(const extract::Input& input, const Unit& unit, const std::string& root) {
  if (!unit.module) {
    return Failed{input.file, unit.reason, {}};
  }
  if (unit.module->errorCount == 0) {
    return std::nullopt;
  }
  return Failed{input.file,
                cat("does not compile (",
                    base::count(unit.module->errorCount, "error"),
                    "); what parses is analysed"),
                compileErrors(*unit.module, root)};
}

Collected
collect(std::span<const extract::Input> inputs, std::vector<Unit> units, const std::string& root) {
  Collected collected;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (auto failure = failureOf(inputs[i], units[i], root)) {
      collected.failed.push_back(*std::move(failure));
    } else {
      ++collected.analysed;
    }
    collected.known += units[i].isKnown ? 1 : 0;
    if (units[i].module) {
      collected.modules.push_back(*std::move(units[i].module));
    }
  }
  return collected;
}

Verified verify(std::span<const extract::Input> inputs,
                const extract::Settings& settings,
                const WorkerLimits& limits,
                ModuleCache& cache,
                std::size_t most) {
  std::map<std::size_t, std::string> kept;
  cache.find(inputs, [&](std::size_t index, std::string_view bytes) { kept[index] = bytes; });
  Verified verified{.known = kept.size(), .compared = 0, .different = {}};
  std::vector<std::size_t> sample;
  std::size_t passed = 0;
  for (const auto& [index, bytes] : kept) {
    // Evenly spread over all.
    if (passed++ * most / kept.size() >= sample.size() && sample.size() < most) {
      sample.push_back(index);
    }
  }
  verified.compared = sample.size();
  std::map<std::size_t, std::string> different;
  extractAll(inputs,
             sample,
             settings,
             limits,
             false,
             {},
             [&](std::size_t index, const std::expected<Extracted, std::string>& result) {
               if (!result) {
                 different[index] = result.error();
               } else if (result->bytes != kept[index]) {
                 different[index] = "gives another module than the one that was kept";
               }
             });
  for (auto& [index, reason] : different) {
    verified.different.push_back({inputs[index].file, std::move(reason), {}});
  }
  return verified;
}

}  // namespace status_lint::driver
