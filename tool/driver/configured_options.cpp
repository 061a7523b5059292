// The part of Configuration that joins files, environment and command line.
#include "tool/base/text.h"
#include "tool/driver/configuration.h"
#include "tool/driver/option_table.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using base::Error;

constexpr std::string_view Prefix = "STATUS_LINT_";

/// Words of the command line that say the same; none where it is what holds anyway.
std::vector<std::string> wordsFor(const ConfigKey& key, const HeldValue& value) {
  const std::string option(key.option);
  if (key.name == "frameworks") {
    return value.text == "auto"
               ? std::vector<std::string>()
               : std::vector{std::string(value.text == "off" ? "--no-framework" : "--framework"),
                             value.name};
  }
  if (option.empty()) {
    return {};
  }
  if (key.kind == ConfigKind::Flag) {
    const bool isMeant = (value.text == "true") != option.starts_with("--no-");
    return isMeant ? std::vector{option} : std::vector<std::string>();
  }
  return {option, value.text};
}

bool takes(Command command, const std::string& option) {
  return std::ranges::any_of(optionTable(), [&](const OptionRow& row) {
    const std::vector<std::string> names = namesOf(row);
    return row.of.has(command) && std::ranges::find(names, option) != names.end();
  });
}

}  // namespace

std::optional<HeldValue> Configuration::fromEnvironment(const ConfigKey& key) const {
  if (key.shape != ConfigShape::Scalar || key.scope == ConfigScope::File) {
    return std::nullopt;
  }
  const std::string variable = variableOf(key);
  const std::string head = variable + '=';
  for (const std::string& each : environment_) {
    if (each.starts_with(head) && each.size() > head.size()) {
      return HeldValue{{}, each.substr(head.size()), variable, nullptr};
    }
  }
  return std::nullopt;
}

std::vector<HeldValue> Configuration::held(const ConfigKey& key, const std::string& path) const {
  if (key.kind == ConfigKind::Severity) {
    return severities(path);
  }
  const bool isOfSource = key.scope != ConfigScope::Program;
  std::vector<HeldValue> out;
  if (!key.builtIn.empty()) {
    out.push_back({{}, std::string(key.builtIn), "built in", nullptr});
  }
  for (const ConfigFile* file : isOfSource ? heldFiles(path) : program_) {
    for (const ConfigValue& value : file->all(key.name)) {
      if (key.shape == ConfigShape::Scalar) {
        out.clear();
      } else if (key.shape == ConfigShape::Map) {
        std::erase_if(out, [&](const HeldValue& each) { return each.name == value.name; });
      }
      out.push_back({value.name, value.text, shown(*file, value.at), file});
    }
  }
  if (auto value = fromEnvironment(key)) {
    out = {*std::move(value)};
  }
  return out;
}

std::expected<void, Error> Configuration::checkEnvironment() const {
  std::vector<std::string> known;
  for (const ConfigKey& key : configKeys()) {
    known.push_back(variableOf(key).substr(Prefix.size()));
    const auto value = fromEnvironment(key);
    const std::string problem = value ? problemOf(key, value->text) : std::string();
    if (!problem.empty()) {
      return std::unexpected(Error{cat(value->origin, ": ", problem)});
    }
  }
  for (const std::string& each : environment_) {
    const std::string name = each.substr(Prefix.size(), each.find('=') - Prefix.size());
    const std::string near = base::nearest(name, known);
    if (!near.empty() && std::ranges::find(known, name) == known.end()) {
      return std::unexpected(Error{cat("the environment sets ",
                                       Prefix,
                                       name,
                                       ", which nothing reads; did you mean ",
                                       Prefix,
                                       near,
                                       '?')});
    }
  }
  return {};
}

std::expected<Options, Error> Configuration::over(const Options& options) const {
  const CommandRow* named = options.words.empty() ? nullptr : findCommand(options.words.front());
  const Command command = named != nullptr ? named->command : Command::Check;
  std::vector<std::string> words;
  for (const ConfigKey& key : configKeys()) {
    if (key.kind == ConfigKind::Output && options.action != Action::Check) {
      continue;  // those are reports of findings
    }
    for (const HeldValue& value : held(key, {})) {
      const bool isOverruled =
          std::ranges::find(options.forced, value.name) != options.forced.end() ||
          std::ranges::find(options.disabled, value.name) != options.disabled.end();
      std::vector<std::string> said = wordsFor(key, value);
      if (value.origin != "built in" && !isOverruled && !said.empty() &&
          takes(command, said.front())) {
        std::ranges::move(said, std::back_inserter(words));
      }
    }
  }
  // What is said later counts, so that the command line stays behind.
  std::vector<std::string> all = options.words;
  all.insert(all.begin() + (named != nullptr ? 1 : 0), words.begin(), words.end());
  auto joined = parseOptions(all);
  if (!joined) {
    return joined;
  }
  joined->words = options.words;
  joined->environment = options.environment;
  joined->database = options.database;
  joined->files = options.files;
  joined->today = options.today;
  joined->usualCacheFolder = options.usualCacheFolder;
  joined->cacheFolder = joined->cacheFolder.empty()
                            ? options.usualCacheFolder
                            : (fs::path(workingDirectory_) / joined->cacheFolder).string();
  return joined;
}

std::optional<Options>
configuredHere(const Options& options, const std::string& workingDirectory, Console& console) {
  const auto configuration = Configuration::load(options, {}, workingDirectory, console);
  if (!configuration) {
    return std::nullopt;
  }
  auto joined = configuration->over(options);
  if (!joined) {
    console.error(joined.error().message);
    return std::nullopt;
  }
  return *std::move(joined);
}

std::vector<std::string> Configuration::adjusted(const std::string& source,
                                                 std::vector<std::string> arguments) const {
  if (arguments.empty() || heldFiles(source).empty()) {
    return arguments;
  }
  for (const HeldValue& removed : held(*findConfigKey("removed-args"), source)) {
    arguments.erase(std::remove_if(arguments.begin() + 1,
                                   arguments.end(),
                                   [&](const std::string& word) {
                                     return base::matchesPattern(removed.text, word);
                                   }),
                    arguments.end());
  }
  // Behind "--" only files are named.
  auto end = std::ranges::find(arguments, "--");
  for (const HeldValue& added : held(*findConfigKey("extra-args"), source)) {
    end = arguments.insert(end, added.text) + 1;
  }
  FlagChanges changes;
  for (const HeldValue& added : held(*findConfigKey("extra-args-before"), source)) {
    changes.before.push_back(added.text);
  }
  return withChanges(arguments, changes);
}

}  // namespace status_lint::driver
