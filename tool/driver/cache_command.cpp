#include "tool/driver/cache_command.h"

#include "tool/base/text.h"
#include "tool/cache/store.h"
#include "tool/driver/collect.h"
#include "tool/driver/extract_plan.h"
#include "tool/driver/module_cache.h"
#include "tool/driver/plan.h"
#include "tool/driver/preambles.h"
#include "tool/driver/project.h"
#include "tool/driver/run.h"

#include <memory>

namespace status_lint::driver {
namespace {

using base::cat;

/// Enough to find a kind of source whose module depends on something that is not looked at.
constexpr std::size_t Sample = 16;

/// The store that exists, or null after the user was told why there is none.
std::unique_ptr<cache::Store> openStore(const Options& options, Console& console) {
  if (options.cacheFolder.empty()) {
    console.error("there is no folder for a cache; name one with --cache-dir");
    return nullptr;
  }
  auto store = cache::Store::open(options.cacheFolder);
  if (!store) {
    console.error(store.error().message);
    return nullptr;
  }
  return *std::move(store);
}

/// "1.4 MiB".
std::string size(std::uint64_t bytes) {
  constexpr std::uint64_t Mebibyte = 1 << 20;
  const std::uint64_t tenths = (bytes * 10 + Mebibyte / 2) / Mebibyte;
  return cat(tenths / 10, '.', tenths % 10, " MiB");
}

}  // namespace

int showCache(const Options& options, std::ostream& out, Console& console) {
  const auto store = openStore(options, console);
  if (!store) {
    return Unusable;
  }
  const cache::Status status = store->status();
  out << cat(status.file, '\n');
  out << cat(base::count(status.results, "result"),
             ", made from ",
             base::count(status.files, "file"),
             ": ",
             size(status.bytes),
             " of ",
             size(options.cacheMebibytes << 20U),
             '\n');
  const PreambleFolder folder = preambleFolder(options.cacheFolder, options.cacheMebibytes);
  const cache::Blobs::Status preambles = cache::Blobs(folder.path).status();
  out << cat(base::count(preambles.count, "preamble"),
             " of edited sources: ",
             size(preambles.bytes),
             " of ",
             size(folder.limits.bytes),
             '\n');
  if (status.damaged != 0) {
    out << cat(base::count(status.damaged, "result"), " damaged on the disk, to be made again\n");
  }
  return Clean;
}

int clearCache(const Options& options, std::ostream& out, Console& console) {
  const auto store = openStore(options, console);
  if (!store) {
    return Unusable;
  }
  const std::uint64_t dropped = store->clear();
  const std::size_t preambles =
      cache::Blobs(preambleFolder(options.cacheFolder, options.cacheMebibytes).path).clear();
  out << cat(base::count(dropped, "result"),
             preambles == 0 ? "" : cat(" and ", base::count(preambles, "preamble")),
             " dropped\n");
  return Clean;
}

int verifyCache(const Options& options,
                const std::string& workingDirectory,
                std::ostream& out,
                Console& console) {
  const auto plan = makePlan(options, workingDirectory, console);
  if (!plan) {
    return Unusable;
  }
  ModuleCache cache(plan->options, plan->settings, plan->models.identity(), console);
  const Verified verified = verify(plan->units.inputs, plan->settings, plan->limits, cache, Sample);
  for (const Failed& source : verified.different) {
    console.error(cat(relativePath(source.file, plan->settings.root), ": ", source.reason));
  }
  out << cat(verified.known,
             " of ",
             base::count(plan->units.inputs.size(), "source"),
             " known, ",
             verified.compared,
             " parsed again: ",
             verified.different.empty() ? std::string("no difference")
                                        : cat(verified.different.size(), " differ"),
             '\n');
  return verified.different.empty() ? Clean : Found;
}

int listCosts(const Options& options,
              const std::string& workingDirectory,
              std::ostream& out,
              Console& console) {
  auto plan = makePlan(options, workingDirectory, console);
  if (!plan) {
    return Unusable;
  }
  ModuleCache cache(plan->options, plan->settings, plan->models.identity(), console);
  leaveOutUnneeded(*plan, cache, console);
  std::size_t unknown = 0;
  for (const extract::Input& input : plan->units.inputs) {
    if (const auto cost = cache.cost(input); cost.count() > 0) {
      out << cat(cost.count(), ' ', relativePath(input.file, plan->settings.root), '\n');
    } else {
      ++unknown;
    }
  }
  if (unknown != 0) {
    console.note(cat("the cache does not know what ", base::count(unknown, "source"), " took"));
  }
  return Clean;
}

}  // namespace status_lint::driver
