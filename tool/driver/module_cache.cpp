#include "tool/driver/module_cache.h"

#include "tool/base/text.h"
#include "tool/driver/build_identity.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace status_lint::driver {
namespace {

/// All that a module depends on beside its command and the files it is made from.
cache::Hash
contextOf(const extract::Settings& settings, const std::string& models, std::string whom) {
  std::vector<std::string> parts = {buildIdentity(),
                                    std::move(whom),
                                    models,
                                    settings.root,
                                    settings.resourceDirectory,
                                    settings.skipForeignBodies ? "own bodies" : "all bodies"};
  parts.push_back(base::join(settings.foreignFolders, "/"));
  parts.push_back(base::join(extract::heededEnvironment(), "\n"));
  return cache::hashOf(parts);
}

cache::Hash jobOf(const extract::Input& input) {
  std::vector<std::string> parts = {input.directory, input.file};
  parts.insert(parts.end(), input.arguments.begin(), input.arguments.end());
  return cache::hashOf(parts);
}

}  // namespace

ModuleCache::ModuleCache(const Options& options,
                         const extract::Settings& settings,
                         const std::string& models,
                         Console& console)
    : listsFiles_(!options.stamp.empty()) {
  if (options.noCache) {
    return;
  }
  if (options.cacheFolder.empty()) {
    console.note(
        "no cache: neither HOME nor XDG_CACHE_HOME names a folder for it; --cache-dir does");
    return;
  }
  for (const auto& [path, text] : settings.unsaved) {
    unsaved_.emplace(path, cache::hashOf(text));
  }
  const PreambleFolder preambles = preambleFolder(options.cacheFolder, options.cacheMebibytes);
  const std::uint64_t bytes = options.cacheMebibytes << 20U;
  const std::uint64_t taken = std::min(bytes, cache::Blobs(preambles.path).status().bytes);
  auto store = cache::Store::open(options.cacheFolder, {.bytes = bytes - taken}, unsaved_);
  if (!store) {
    console.note(store.error().message);
    return;
  }
  store_ = *std::move(store);
  context_ = contextOf(settings, models, "for all");
  editorContext_ = contextOf(settings, models, "for editors");
  isForEditor_ = options.action == Action::Lsp;
  if (isForEditor_ || !options.files.empty()) {
    preambles_ = preambles;
  }
}

void ModuleCache::list(const std::vector<cache::Seen>& seen) {
  for (const cache::Seen& one : seen) {
    if (listsFiles_ && (one.kind == cache::Kind::Content || one.kind == cache::Kind::File)) {
      read_.insert(one.path);
    }
  }
}

std::set<std::string> ModuleCache::filesRead() const {
  std::set<std::string> all = read_;
  if (store_ && listsFiles_) {
    const std::vector<std::string> present = store_->present();
    all.insert(present.begin(), present.end());
  }
  return all;
}

cache::Key ModuleCache::keyOf(const extract::Input& input, Kept kept) const {
  return {jobOf(input), kept == Kept::ForAll ? context_ : editorContext_};
}

bool ModuleCache::isOfUnsaved(const Extracted& extracted) const {
  return !unsaved_.empty() && std::ranges::any_of(extracted.seen, [&](const cache::Seen& seen) {
    return unsaved_.contains(std::filesystem::path(seen.path).lexically_normal().string());
  });
}

void ModuleCache::find(std::span<const extract::Input> inputs,
                       const std::function<void(std::size_t, std::string_view)>& found) {
  if (!store_) {
    return;
  }
  std::vector<std::size_t> missing(inputs.size());
  std::iota(missing.begin(), missing.end(), std::size_t{0});
  for (const Kept kept : {Kept::ForAll, Kept::ForEditors}) {
    if (kept == Kept::ForEditors && !isForEditor_) {
      return;
    }
    std::vector<cache::Key> keys;
    for (const std::size_t index : missing) {
      keys.push_back(keyOf(inputs[index], kept));
    }
    std::set<std::size_t> known;
    store_->find(keys, [&](std::size_t at, std::string_view bytes) {
      known.insert(missing[at]);
      found(missing[at], bytes);
    });
    std::erase_if(missing, [&](std::size_t index) { return known.contains(index); });
  }
}

std::chrono::milliseconds ModuleCache::cost(const extract::Input& input) {
  return store_ ? store_->cost(jobOf(input)) : std::chrono::milliseconds(0);
}

void ModuleCache::longestFirst(std::span<const extract::Input> inputs,
                               std::vector<std::size_t>& indices) {
  if (!store_) {
    return;
  }
  std::map<std::size_t, std::chrono::milliseconds> costs;
  for (const std::size_t index : indices) {
    costs[index] = cost(inputs[index]);
  }
  std::ranges::stable_sort(
      indices, std::ranges::greater(), [&](std::size_t index) { return costs.at(index); });
}

cache::Key ModuleCache::preambleKeyOf(const extract::Input& input) const {
  const std::vector<std::string> job = {"preamble", std::string(jobOf(input).view())};
  return {cache::hashOf(job), context_};
}

std::optional<PreambleNote> ModuleCache::preamble(const extract::Input& input) {
  std::optional<PreambleNote> note;
  if (store_ && preambles_) {
    const cache::Key key = preambleKeyOf(input);
    store_->find({&key, 1},
                 [&](std::size_t, std::string_view bytes) { note = decodePreambleNote(bytes); });
  }
  return note;
}

void ModuleCache::keep(const extract::Input& input, Extracted& extracted) {
  list(extracted.seen);
  if (store_ && extracted.preamble) {
    if (auto seen = cache::decodeSeen(extracted.preamble->seen)) {
      store_->keep({preambleKeyOf(input), *std::move(seen), encode(*extracted.preamble), {}});
    }
  }
  const bool isForEditors = isOfUnsaved(extracted) || extracted.hasErrors;
  if (store_ && (isForEditor_ || !isForEditors)) {
    store_->keep({keyOf(input, isForEditors ? Kept::ForEditors : Kept::ForAll),
                  std::move(extracted.seen),
                  extracted.bytes,
                  extracted.cost});
  }
}

cache::Key ModuleCache::keyOf(std::span<const extract::Input> inputs) const {
  std::vector<std::string> jobs = {"choice"};
  for (const extract::Input& input : inputs) {
    jobs.emplace_back(jobOf(input).view());
  }
  return {cache::hashOf(jobs), unsaved_.empty() ? context_ : editorContext_};
}

std::string ModuleCache::choice(std::span<const extract::Input> inputs) {
  std::string out;
  if (store_) {
    const cache::Key key = keyOf(inputs);
    store_->find({&key, 1}, [&](std::size_t, std::string_view bytes) { out = bytes; });
  }
  return out;
}

void ModuleCache::keepChoice(std::span<const extract::Input> inputs,
                             std::string_view seen,
                             std::string bytes) {
  auto all = cache::decodeSeen(seen);
  if (all) {
    list(*all);
  }
  if (store_ && all) {
    store_->keep({keyOf(inputs), *std::move(all), std::move(bytes), {}});
  }
}

cache::Key ModuleCache::keyOf(std::string_view name) const {
  const std::vector<std::string> job = {"named", std::string(name)};
  return {cache::hashOf(job), context_};
}

std::string ModuleCache::named(std::string_view name) {
  std::string out;
  if (store_) {
    const cache::Key key = keyOf(name);
    store_->find({&key, 1}, [&](std::size_t, std::string_view bytes) { out = bytes; });
  }
  return out;
}

void ModuleCache::keepNamed(std::string_view name, std::string bytes) {
  if (store_) {
    store_->keep({keyOf(name), {}, std::move(bytes), {}});
  }
}

void ModuleCache::finish() {
  if (store_) {
    store_->finish();
  }
}

}  // namespace status_lint::driver
