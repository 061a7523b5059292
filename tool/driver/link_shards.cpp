#include "tool/driver/link_shards.h"

#include "tool/base/text.h"
#include "tool/driver/capacity.h"
#include "tool/driver/files.h"
#include "tool/driver/outputs.h"
#include "tool/driver/project.h"
#include "tool/driver/shard_file.h"
#include "tool/driver/usable.h"

#include <algorithm>
#include <expected>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using base::Error;

/// A shard and where it was read.
struct Named {
  std::string file;  ///< as written
  Shard shard;
};

/// The shards of one database, by their numbers.
using Set = std::map<std::uint64_t, Named*>;

std::string place(const Shard& shard) {
  return cat(shard.number, '/', shard.count);
}

/// A word "@FILE" stands for the lines of that file: command lines have a limit.
std::expected<std::vector<std::string>, Error> expanded(const std::vector<std::string>& words,
                                                        const std::string& workingDirectory) {
  std::vector<std::string> out;
  for (const std::string& word : words) {
    if (!word.starts_with('@')) {
      out.push_back(word);
      continue;
    }
    const auto list = readFile((fs::path(workingDirectory) / word.substr(1)).string());
    if (!list) {
      return std::unexpected(Error{
          cat(word.substr(1), ": the list of shards cannot be read: ", list.error().message)});
    }
    std::ranges::copy_if(base::split(*list, '\n'),
                         std::back_inserter(out),
                         [](const std::string& line) { return !line.empty(); });
  }
  if (out.empty()) {
    return std::unexpected(Error{cat(words.front().substr(1), ": names no shard")});
  }
  return out;
}

std::expected<std::vector<Named>, Error> readAll(const std::vector<std::string>& words,
                                                 const std::string& workingDirectory) {
  const auto files = expanded(words, workingDirectory);
  if (!files) {
    return std::unexpected(files.error());
  }
  std::vector<Named> out;
  for (const std::string& file : *files) {
    const auto bytes = readFile((fs::path(workingDirectory) / file).string());
    if (!bytes) {
      return std::unexpected(Error{cat(file, ": cannot be read: ", bytes.error().message)});
    }
    auto shard = decodeShard(*bytes);
    if (!shard) {
      return std::unexpected(Error{cat(file, ": ", shard.error().message)});
    }
    out.push_back({file, *std::move(shard)});
  }
  return out;
}

/// What must be alike in all, of whichever database.
std::expected<void, Error> checkAlike(const Named& one, const Named& other) {
  const auto differs = [&](std::string_view how, std::string_view remedy) {
    return std::unexpected(Error{cat(one.file,
                                     ": was extracted with other ",
                                     how,
                                     " than ",
                                     other.file,
                                     "; extract all shards with the same ",
                                     remedy)});
  };
  if (one.shard.models != other.shard.models) {
    return differs("models", "--model files, --framework and --no-framework");
  }
  if (one.shard.settings != other.shard.settings) {
    return differs("settings",
                   "--full-parse, headers of Clang, and variables that Clang heeds, such as CPATH");
  }
  return {};
}

/// What must be alike in the shards of one database.
std::expected<void, Error> checkSameRun(const Named& one, const Named& other) {
  const auto wrong = [&](const auto&... parts) {
    return std::unexpected(Error{cat(one.file, ": ", parts...)});
  };
  const Shard& a = one.shard;
  const Shard& b = other.shard;
  if (a.sources != b.sources || a.isSelection != b.isSelection) {
    return wrong("is of another database, --root or choice of files than ",
                 other.file,
                 " (",
                 a.database,
                 ", and ",
                 b.database,
                 "); extract all shards from one");
  }
  if (a.count != b.count) {
    return wrong("is shard ",
                 place(a),
                 ", but ",
                 other.file,
                 " is ",
                 place(b),
                 "; extract all shards with the same number of them");
  }
  if (a.split != b.split) {
    return wrong(
        "was cut with other costs than ", other.file, "; extract all shards with the same --costs");
  }
  return {};
}

/// Each shard once, and none missing?
std::expected<void, Error> checkWhole(const Set& set) {
  const Named& first = *set.begin()->second;
  const std::uint64_t count = first.shard.count;
  std::string missing;
  std::uint64_t shown = 0;
  for (std::uint64_t number = 1; number <= count && shown < 3; ++number) {
    if (!set.contains(number)) {
      missing += cat(shown++ == 0 ? "" : ", ", number, '/', count);
    }
  }
  if (set.size() == count) {
    return {};
  }
  const std::uint64_t more = count - set.size() - shown;
  return std::unexpected(Error{cat(first.file,
                                   ": is shard ",
                                   place(first.shard),
                                   ", but ",
                                   missing,
                                   more == 0 ? "" : cat(" and ", more, " more"),
                                   count - set.size() == 1 ? " is" : " are",
                                   " missing; extract and name them too")});
}

/// Fails unless the shards make one program.
std::expected<void, Error> check(std::vector<Named>& all, bool joins) {
  std::map<cache::Hash, Set> sets;
  for (Named& one : all) {
    if (const auto alike = checkAlike(one, all.front()); !alike) {
      return alike;
    }
    Set& set = sets[joins ? one.shard.sources : all.front().shard.sources];
    if (!set.empty()) {
      if (const auto same = checkSameRun(one, *set.begin()->second); !same) {
        return same;
      }
    }
    const auto [known, isNew] = set.emplace(one.shard.number, &one);
    // Two targets may compile a source the same way.
    if (!isNew && !joins) {
      return std::unexpected(Error{cat(one.file,
                                       ": is shard ",
                                       place(one.shard),
                                       ", and so is ",
                                       known->second->file,
                                       "; name each once")});
    }
  }
  for (const auto& [sources, set] : sets) {
    const auto cut =
        std::ranges::find_if(set, [](const auto& one) { return !one.second->shard.hasAll; });
    if (sets.size() > 1 && cut != set.end()) {
      return std::unexpected(Error{cat(
          cut->second->file,
          ": may lack sources that matter to the other databases; extract with --all-sources")});
    }
    if (const auto whole = checkWhole(set); !whole) {
      return whole;
    }
  }
  return {};
}

/// The checkout that the findings are about.
std::expected<std::string, Error>
rootOf(const std::vector<Named>& all, const Options& options, const std::string& workingDirectory) {
  if (!options.root.empty()) {
    return namedRoot(options.root, workingDirectory);
  }
  const Named& first = all.front();
  for (const Named& one : all) {
    if (one.shard.root != first.shard.root) {
      return std::unexpected(Error{cat(one.file,
                                       ": is of the checkout ",
                                       one.shard.root,
                                       ", but ",
                                       first.file,
                                       " of ",
                                       first.shard.root,
                                       "; say with --root where the sources are here")});
    }
  }
  std::error_code ignored;
  if (!fs::is_directory(first.shard.root, ignored)) {
    return std::unexpected(Error{cat(first.file,
                                     ": there is no folder ",
                                     first.shard.root,
                                     " here; say with --root where the sources are")});
  }
  return first.shard.root;
}

/// Takes paths from one checkout to another.
class Move {
public:
  Move(std::string from, std::string to) : from_(std::move(from)), to_(std::move(to)) {}

  void apply(Shard& shard) const {
    if (from_ == to_) {
      return;
    }
    apply(shard.database);
    std::ranges::for_each(shard.written, [&](std::string& text) { apply(text); });
    for (BrokenEntry& entry : shard.broken) {
      apply(entry.file);
      apply(entry.cause);
      apply(entry.message);
    }
    for (ShardUnit& one : shard.units) {
      apply(one.input.directory);
      apply(one.input.file);
      std::ranges::for_each(one.input.arguments, [&](std::string& text) { apply(text); });
      apply(one.unit.reason);
      if (one.unit.module) {
        apply(*one.unit.module);
      }
    }
  }

private:
  void apply(std::string& text) const { text = movedPaths(std::move(text), from_, to_); }

  void apply(ir::Module& module) const {
    apply(module.mainFile);
    for (ir::File& file : module.files) {
      apply(file.path);
    }
    for (ir::Diagnostic& error : module.errors) {
      apply(error.path);
      apply(error.message);
    }
    for (ir::Candidate& candidate : module.candidates) {
      apply(candidate.header);
    }
  }

  std::string from_;
  std::string to_;
};

/// Two machines that saw different files did not look at the same program.
void tellDifferentFiles(const std::vector<Named>& all, Console& console) {
  std::map<std::string_view, std::pair<std::string_view, const Named*>> seen;
  std::map<std::string_view, std::pair<const Named*, const Named*>> different;
  for (const Named& one : all) {
    for (const ShardUnit& source : one.shard.units) {
      if (!source.unit.module) {
        continue;
      }
      for (const ir::File& file : source.unit.module->files) {
        const auto [known, isNew] = seen.try_emplace(file.path, file.hash, &one);
        if (!isNew && known->second.first != file.hash && known->second.second != &one) {
          different.try_emplace(file.path, known->second.second, &one);
        }
      }
    }
  }
  if (!different.empty()) {
    const auto& [path, shards] = *different.begin();
    console.warning(cat(shards.second->file,
                        ": saw other contents than ",
                        shards.first->file,
                        " of ",
                        base::count(different.size(), "file"),
                        ", such as ",
                        path,
                        "; extract all shards from one state of the sources"));
  }
}

/// As one database would give them: sorted, each source once.
std::vector<ShardUnit> takeUnits(std::vector<Named>& all) {
  std::vector<ShardUnit> units;
  for (Named& one : all) {
    std::ranges::move(one.shard.units, std::back_inserter(units));
  }
  const auto key = [](const ShardUnit& one) {
    return std::tie(one.input.file, one.input.directory, one.input.arguments);
  };
  std::ranges::stable_sort(units, {}, key);
  const auto same = std::ranges::unique(units, {}, key);
  units.erase(same.begin(), same.end());
  return units;
}

/// What is wrong with the databases, each told once; what was left out of them is counted.
void takeEntries(std::vector<Named>& all, Gathered& gathered) {
  std::set<cache::Hash> seen;
  for (Named& one : all) {
    if (seen.insert(one.shard.sources).second) {
      gathered.skipped += one.shard.skipped;
      for (BrokenEntry& entry : one.shard.broken) {
        entry.file = entry.file.empty() ? one.shard.database : entry.file;
        gathered.broken.push_back(std::move(entry));
      }
    }
  }
}

/// The files that hold for the sources here, and the options with what they say.
std::optional<std::pair<Configuration, Options>> configure(const std::vector<Named>& all,
                                                           const Options& options,
                                                           const std::string& workingDirectory,
                                                           Console& console) {
  std::set<std::string> sources;
  for (const Named& one : all) {
    sources.insert(one.shard.written.begin(), one.shard.written.end());
  }
  auto configuration = Configuration::load(
      options, std::vector(sources.begin(), sources.end()), workingDirectory, console);
  if (!configuration) {
    return std::nullopt;
  }
  auto joined = configuration->over(options);
  if (!joined) {
    console.error(joined.error().message);
    return std::nullopt;
  }
  return std::pair(*std::move(configuration), *std::move(joined));
}

}  // namespace

std::optional<Gathered> gatherShards(const Options& asGiven,
                                     const std::string& workingDirectory,
                                     base::Timeline* timeline,
                                     Console& console) {
  auto all = readAll(asGiven.shards, workingDirectory);
  const auto checked =
      all ? check(*all, asGiven.joinsDatabases) : std::unexpected(std::move(all.error()));
  const auto root = checked ? rootOf(*all, asGiven, workingDirectory)
                            : std::unexpected(std::move(checked.error()));
  if (!root) {
    console.error(root.error().message);
    return std::nullopt;
  }
  // The order in which they are named says nothing.
  std::ranges::sort(
      *all, {}, [](const Named& one) { return std::tie(one.shard.sources, one.shard.number); });
  for (Named& one : *all) {
    Move(one.shard.root, *root).apply(one.shard);
  }
  tellDifferentFiles(*all, console);
  auto models = loadModels(all->front().shard.models);
  if (!isUsable(models, console)) {
    return std::nullopt;
  }
  auto configured = configure(*all, asGiven, workingDirectory, console);
  if (!configured) {
    return std::nullopt;
  }
  auto& [configuration, options] = *configured;
  auto criteria = loadCriteria(options, *root, workingDirectory, console);
  if (!criteria || !canWriteAll(options, workingDirectory, console)) {
    return std::nullopt;
  }
  const std::size_t threads = options.jobs == 0 ? availableProcessors() : options.jobs;
  const bool isSelection =
      std::ranges::any_of(*all, [](const Named& one) { return one.shard.isSelection; });
  Gathered gathered{.options = std::move(options),
                    .configuration = std::move(configuration),
                    .criteria = *std::move(criteria),
                    .models = *std::move(models),
                    .root = *root,
                    .database = all->front().shard.database,
                    .broken = {},
                    .skipped = 0,
                    .isSelection = isSelection,
                    .staged = {},
                    .threads = threads,
                    .collected = {}};
  takeEntries(*all, gathered);
  for (const BrokenEntry& entry : gathered.broken) {
    console.error(entry.message);
  }
  std::vector<extract::Input> inputs;
  std::vector<Unit> units;
  for (ShardUnit& one : takeUnits(*all)) {
    inputs.push_back(std::move(one.input));
    units.push_back(std::move(one.unit));
  }
  gathered.collected = collect(inputs, std::move(units), *root);
  base::endStage(timeline, "read", base::count(inputs.size(), "source"));
  return gathered;
}

}  // namespace status_lint::driver
