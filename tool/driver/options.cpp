#include "tool/driver/options.h"

#include "tool/base/text.h"
#include "tool/driver/check_globs.h"
#include "tool/driver/completion.h"
#include "tool/driver/help.h"
#include "tool/driver/inputs.h"
#include "tool/driver/manual.h"
#include "tool/driver/option_table.h"
#include "tool/driver/option_values.h"
#include "tool/driver/output_options.h"
#include "tool/driver/parse_with.h"
#include "tool/driver/rule_options.h"
#include "tool/driver/shard_options.h"
#include "tool/driver/unknown_word.h"
#include "tool/driver/version.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

/// The value that a name stands for.
template <typename Value>
std::expected<Value, Error> choose(std::string_view kind,
                                   const std::string& name,
                                   std::span<const std::pair<std::string_view, Value>> all) {
  std::vector<std::string> names;
  for (const auto& [right, value] : all) {
    if (name == right) {
      return value;
    }
    names.emplace_back(right);
  }
  return std::unexpected(unknownWord(kind, name, names));
}

std::expected<std::uint32_t, Error> positive(std::string_view option, const std::string& text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) {
    return std::unexpected(
        Error{cat("option '", option, "' needs a number above 0, not '", text, "'")});
  }
  return value;
}

/// Takes the checked values over. Empty texts mean that the option was not given.
std::expected<void, Error> convert(const Words& raw, Options& options) {
  const auto set = [](auto& target, auto value) -> std::expected<void, Error> {
    if (!value) {
      return std::unexpected(value.error());
    }
    target = std::remove_reference_t<decltype(target)>(*std::move(value));
    return {};
  };
  std::expected<void, Error> done;
  if (done && !raw.failOn.empty()) {
    done = set(options.failOn, choose<rules::Severity>("severity", raw.failOn, Limits));
  }
  if (done && !raw.colour.empty()) {
    done = set(options.colour, choose<Colour>("color", raw.colour, Colours));
  }
  if (done && !raw.useColour.empty()) {
    options.colour = raw.useColour == "false" ? Colour::Never : Colour::Always;
  }
  if (done && !raw.ifNoDatabase.empty()) {
    done = set(options.skipsNoDatabase,
               choose<bool>("value of --if-no-database", raw.ifNoDatabase, WithoutDatabase));
  }
  if (done && !raw.jobs.empty()) {
    done = set(options.jobs, positive("-j", raw.jobs));
  }
  if (done && !raw.timeout.empty()) {
    done = set(options.timeout, positive("--timeout", raw.timeout));
  }
  if (done && !raw.memory.empty()) {
    done = set(options.memoryMebibytes, positive("--memory", raw.memory));
  }
  if (done && !raw.cacheSize.empty()) {
    done = set(options.cacheMebibytes, positive("--cache-size", raw.cacheSize));
  }
  if (done) {
    done = set(options.rules, selectRules(raw.rules));
  }
  if (done) {
    done = set(options.fixes.only, ruleNames(raw.fixOnly));
  }
  if (done) {
    done = set(options.asErrors, rulesAsErrors(raw.asErrors));
  }
  if (!raw.exportFixes.empty()) {
    options.outputs.push_back({report::findFormat("fixes"), raw.exportFixes});
  }
  options.fixes.isWanted = options.fixes.isWanted || options.fixes.unsafe || options.fixes.diff;
  if (done && !raw.fixOnly.empty() && !options.fixes.isWanted) {
    return std::unexpected(Error{"'--fix-only' needs '--fix', '--unsafe-fixes' or '--diff'"});
  }
  return done ? takeOutputs(raw.output, options) : done;
}

Options show(std::string text) {
  Options options;
  options.action = Action::ShowText;
  options.text = std::move(text);
  return options;
}

/// What is printed of the tables; nothing for the other sub-commands.
std::expected<std::optional<std::string>, Error> textOf(const CommandRow& command,
                                                        const std::string& subject) {
  if (command.command == Command::Man) {
    const std::vector<std::string> names = manualNames();
    std::string page = manualFor(subject.empty() ? names.front() : subject);
    if (page.empty()) {
      return std::unexpected(unknownWord("page", subject, names));
    }
    return page;
  }
  if (command.command != Command::Completion) {
    return std::nullopt;
  }
  if (std::string script = completionFor(subject); !script.empty()) {
    return script;
  }
  return std::unexpected(unknownWord("shell", subject, shells()));
}

std::expected<Options, Error> parseCommand(const CommandRow& command,
                                           std::span<const std::string> arguments) {
  Words words;
  words.options.action = command.action;
  if (command.inputs == Values::Database) {
    const auto dashes = std::ranges::find(arguments, "--");
    if (dashes != arguments.end()) {
      words.options.command.emplace(dashes + 1, arguments.end());
      arguments = {arguments.begin(), dashes};
    }
  }
  const auto asked = parseWith(command, arguments, words);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  if (*asked != Asked::Work) {
    return show(helpOf(command, *asked == Asked::Help ? HelpFor::Common : HelpFor::All));
  }
  Options options = std::move(words.options);
  const auto text = textOf(command, options.subject);
  if (!text) {
    return std::unexpected(text.error());
  }
  if (*text) {
    return show(**text);
  }
  if (!command.choices.empty()) {
    const auto action = choose(command.name, words.what, command.choices);
    if (!action) {
      return std::unexpected(action.error());
    }
    options.action = *action;
  }
  if (words.byCode) {
    options.action = Action::ListCoverage;
  }
  if (const auto done = convert(words, options); !done) {
    return std::unexpected(done.error());
  }
  if (words.listChecks) {
    return show(listOfChecks(options.rules));
  }
  if (words.verifyConfig) {
    options.action = Action::ConfigVerify;
    if (!options.configFile.empty()) {
      options.files = {options.configFile};
    }
    return options;
  }
  if (!words.database.empty()) {
    options.database = std::move(words.database);
  }
  if (command.command == Command::Config) {
    options.files = std::move(words.inputs);
  } else if (command.command == Command::Link) {
    options.shards = std::move(words.inputs);
  } else {
    takeInputs(std::move(words.inputs), options);
  }
  if (const auto done = takeShard(command.command, words.shard, options); !done) {
    return std::unexpected(done.error());
  }
  return options;
}

bool isHelp(std::string_view word) {
  return word == "--help" || word == "-h";
}

}  // namespace

std::expected<Options, Error> parseOptions(std::span<const std::string> arguments) {
  const std::string first = arguments.empty() ? "" : arguments.front();
  if (first == "--version") {
    return show(versionText());
  }
  if (isHelp(first)) {
    return show(overview());
  }
  if (first == "help") {
    const CommandRow* about = arguments.size() > 1 ? findCommand(arguments[1]) : nullptr;
    return show(about == nullptr ? overview() : helpOf(*about, HelpFor::Common));
  }
  if (const CommandRow* command = findCommand(first)) {
    return parseCommand(*command, arguments.subspan(1));
  }
  return parseCommand(rowOf(Command::Check), arguments);
}

bool judges(Action action) {
  return action == Action::Check || action == Action::BaselineCreate ||
         action == Action::BaselineUpdate || action == Action::BaselinePrune ||
         action == Action::Lsp;
}

std::string nearestSubCommand(const std::string& word) {
  std::vector<std::string> names;
  for (const CommandRow& command : commandTable()) {
    names.emplace_back(command.name);
  }
  return base::nearest(word, names);
}

}  // namespace status_lint::driver
