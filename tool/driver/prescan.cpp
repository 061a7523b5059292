#include "tool/driver/prescan.h"

#include "tool/base/text.h"
#include "tool/base/timeline.h"
#include "tool/driver/files.h"
#include "tool/driver/kept_facts.h"
#include "tool/driver/project.h"
#include "tool/extract/header_search.h"
#include "tool/prescan/include_graph.h"
#include "tool/prescan/needed.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

/// Files as they are, or as an editor has them, of which the watcher is told.
class WatchedReader : public prescan::Reader {
public:
  WatchedReader(const extract::Settings& settings,
                Watcher& watcher,
                KeptFacts& kept,
                std::vector<std::string> markers)
      : settings_(settings), watcher_(watcher), kept_(kept), markers_(std::move(markers)) {}

  bool isFile(const std::string& path) override {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      watcher_.absent(path);
    } else if (fs::is_directory(status)) {
      watcher_.folder(path);
    } else {
      watcher_.file(path);
      return true;
    }
    return false;
  }

  std::optional<prescan::SourceFacts> read(const std::string& path,
                                           prescan::Detail detail) override {
    if (const auto unsaved = settings_.unsaved.find(path); unsaved != settings_.unsaved.end()) {
      watcher_.content(path, unsaved->second);
      return prescan::readFacts(unsaved->second, detail, markers_);
    }
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
      return std::nullopt;  // reading a pipe may wait for ever: a worker that is watched does it
    }
    if (auto known = kept_.find(path, detail)) {
      watcher_.content(path, known->content);
      return std::move(known->facts);
    }
    const auto text = readFile(path);
    if (!text) {
      return std::nullopt;
    }
    const cache::Hash content = cache::hashOf(*text);
    watcher_.content(path, content);
    prescan::SourceFacts facts = prescan::readFacts(*text, detail, markers_);
    kept_.keep(path, detail, content, facts);
    return facts;
  }

private:
  const extract::Settings& settings_;
  Watcher& watcher_;
  KeptFacts& kept_;
  std::vector<std::string> markers_;
};

bool speaksEverywhere(const model::Model& model) {
  return model.isForced || (model.headers.empty() && model.markers.empty());
}

std::vector<std::string> markersOf(const std::vector<model::Model>& models) {
  // A comment for the linter may be wrong where nothing else is.
  std::vector<std::string> markers = {"status-lint"};
  for (const model::Model& model : models) {
    markers.insert(markers.end(), model.markers.begin(), model.markers.end());
  }
  return markers;
}

/// The last names of the classes that models name: "boost::beast::http::message<false, ...>" is
/// declared as "class message".
prescan::Names typesOf(const std::vector<model::Model>& models) {
  prescan::Names names;
  for (const model::Model& model : models) {
    for (const std::vector<std::string>* types : {&model.responses, &model.requests}) {
      for (const std::string& type : *types) {
        const std::string_view name = std::string_view(type).substr(0, type.find('<'));
        names.push_back(prescan::nameOf(base::lastComponent(name)));
      }
    }
  }
  std::ranges::sort(names);
  return names;
}

/// NAME and its header of -DNAME="a.h"; nothing for other definitions.
std::optional<std::pair<std::string, prescan::Include>> headerMacro(std::string_view definition) {
  const auto facts = prescan::readFacts(
      base::cat("#define ",
                definition.substr(0, definition.find('=')),
                ' ',
                definition.substr(std::min(definition.size(), definition.find('=') + 1))),
      prescan::Detail::Includes);
  if (facts.headerMacros.empty()) {
    return std::nullopt;
  }
  return facts.headerMacros.front();
}

/// Where each command looks for headers: commands that differ in their source and their macros
/// alone look in the same places.
class Commands {
public:
  Commands(const extract::Settings& settings, extract::Witness& witness)
      : settings_(settings), witness_(witness) {}

  std::optional<prescan::Job> jobOf(const extract::Input& input) {
    prescan::Job job{.directory = input.directory, .file = input.file};
    std::vector<std::string> key = {input.directory};
    for (std::size_t i = 0; i < input.arguments.size(); ++i) {
      const std::string_view argument = input.arguments[i];
      if (argument.starts_with("-D")) {
        const bool isAlone = argument.size() == 2 && i + 1 < input.arguments.size();
        const std::string_view definition =
            isAlone ? std::string_view(input.arguments[++i]) : argument.substr(2);
        if (auto macro = headerMacro(definition)) {
          job.headerMacros.push_back(*std::move(macro));
        }
      } else if (!isSource(argument, input)) {
        key.emplace_back(argument);
      }
    }
    const auto [at, isNew] = known_.try_emplace(std::move(key));
    if (isNew) {
      at->second = extract::headerSearch(input, settings_, &witness_);
    }
    if (!at->second) {
      return std::nullopt;
    }
    job.paths = {at->second->quoted, at->second->folders};
    job.forced = at->second->forced;
    return job;
  }

private:
  static bool isSource(std::string_view argument, const extract::Input& input) {
    return !argument.starts_with('-') &&
           (fs::path(input.directory) / argument).lexically_normal() == fs::path(input.file);
  }

  const extract::Settings& settings_;
  extract::Witness& witness_;
  std::map<std::vector<std::string>, std::optional<extract::HeaderSearch>> known_;
};

/// One character for each input: is it needed?
std::string scan(const Plan& plan, Watcher& watcher, KeptFacts& kept) {
  const extract::Settings& settings = plan.settings;
  const prescan::Interest interest{
      .isForeign = [&](const std::string& path) { return isForeignPath(path, settings); },
      .isFrameworkHeader =
          [&](const std::string& path) { return plan.index->isFrameworkHeader(path); }};
  WatchedReader reader(settings, watcher, kept, markersOf(plan.models.all));
  prescan::IncludeGraph graph(reader, interest);
  Commands commands(settings, watcher);
  const prescan::Names types = typesOf(plan.models.all);
  std::vector<prescan::Closure> units;
  std::vector<bool> speaking;
  for (const extract::Input& input : plan.units.inputs) {
    const base::Measured measured(
        settings.timeline, "prescan", relativePath(input.file, settings.root));
    const auto job = commands.jobOf(input);
    units.push_back(job ? graph.closureOf(*job) : prescan::Closure{.isUnknown = true});
    speaking.push_back(speaks(graph.files(), units.back(), types));
  }
  std::string out;
  for (const bool isNeeded : neededUnits(graph.files(), units, std::move(speaking))) {
    out += isNeeded ? '1' : '0';
  }
  return out;
}

/// Is it known that the source speaks HTTP, whatever follows its leading includes?
bool includesFramework(const extract::Input& input,
                       const extract::Settings& settings,
                       ModuleCache& cache) {
  const std::optional<PreambleNote> note = cache.preamble(input);
  if (!note || !note->readsFramework) {
    return false;
  }
  if (const auto unsaved = settings.unsaved.find(input.file); unsaved != settings.unsaved.end()) {
    return note->isOf(unsaved->second);
  }
  const auto text = readFile(input.file);
  return text && note->isOf(*text);
}

}  // namespace

std::size_t leaveOutSilent(Plan& plan, ModuleCache& cache, Console& console) {
  std::vector<extract::Input>& inputs = plan.units.inputs;
  if (std::ranges::any_of(plan.models.all, speaksEverywhere)) {
    return 0;
  }
  if (std::ranges::all_of(inputs, [&](const extract::Input& input) {
        return includesFramework(input, plan.settings, cache);
      })) {
    return 0;
  }
  std::string needed = cache.choice(inputs);
  if (needed.size() != inputs.size()) {
    Watcher watcher;
    KeptFacts kept(cache, plan.settings.root);
    needed = scan(plan, watcher, kept);
    kept.write();
    cache.keepChoice(inputs, watcher.encode(), needed);
  }
  std::size_t at = 0;
  const std::size_t before = inputs.size();
  std::erase_if(inputs, [&](const extract::Input&) { return needed[at++] == '0'; });
  if (inputs.empty()) {
    console.note(base::cat(
        before == 1 ? "the source uses" : base::cat("none of the ", before, " sources uses"),
        before == 1 ? " no framework" : " a framework",
        " that a model knows; nothing was parsed ('status-lint doctor' looks for one)"));
  }
  return before - inputs.size();
}

}  // namespace status_lint::driver
