#include "tool/driver/options.h"

#include "tool/base/text.h"
#include "tool/driver/help.h"
#include "tool/driver/inputs.h"
#include "tool/driver/output_options.h"
#include "tool/driver/parse_with.h"
#include "tool/driver/rule_options.h"
#include "tool/driver/unknown_word.h"
#include "tool/driver/version.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <span>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

const std::vector<std::string>& subCommands() {
  static const std::vector<std::string> Names = {
      "cache", "check", "doctor", "dump", "explain", "frameworks", "rules"};
  return Names;
}

/// What CLI11 reads, before it is checked.
struct Raw {
  std::vector<std::string> inputs;
  std::string what;
  std::string jobs;
  std::string failOn;
  std::string timeout;
  std::string memory;
  std::string cacheSize;
  std::string colour;
  OutputWords output;
  RuleWords rules;
  std::vector<std::string> fixOnly;
};

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

constexpr std::array<std::pair<std::string_view, Colour>, 3> Colours = {
    {{"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}}};

constexpr std::array<std::pair<std::string_view, rules::Severity>, 4> Limits = {
    {{"error", rules::Severity::Error},
     {"warning", rules::Severity::Warning},
     {"note", rules::Severity::Note},
     {"never", rules::Severity::Off}}};

using Choices = std::span<const std::pair<std::string_view, Action>>;

constexpr std::array<std::pair<std::string_view, Action>, 4> Dumps = {
    {{"ir", Action::DumpIr},
     {"outcomes", Action::DumpOutcomes},
     {"sites", Action::DumpSites},
     {"statuses", Action::DumpStatuses}}};

constexpr std::array<std::pair<std::string_view, Action>, 3> CacheCommands = {
    {{"status", Action::CacheStatus},
     {"clear", Action::CacheClear},
     {"verify", Action::CacheVerify}}};

std::expected<std::uint32_t, Error> positive(std::string_view option, const std::string& text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0) {
    return std::unexpected(
        Error{cat("option '", option, "' needs a number above 0, not '", text, "'")});
  }
  return value;
}

/// The options that choose rules.
template <typename One, typename Several>
void addRuleOptions(const One& one, const Several& several, RuleWords& words) {
  several("--enable", words.enabled, "Run this rule, or all; may be repeated", "RULE", "Analysis");
  several("--disable",
          words.disabled,
          "Do not run this rule, or none but enabled ones with all; may be repeated",
          "RULE",
          "Analysis");
  one("--profile",
      words.profile,
      "Rules and severities for a kind of API: recommended, strict, rest, zalando or azure",
      "NAME",
      "Analysis");
  several("--allow-status",
          words.allowed,
          "Status codes that may be sent: '[METHOD ][/path/* ]200,4xx'; may be repeated",
          "CODES",
          "Analysis");
}

/// The options that say what is shown, and where.
template <typename One, typename Several>
void addOutputOptions(
    const One& one, const Several& several, CLI::App& app, Raw& raw, Options& options) {
  one("--format", raw.output.format, formatNames().c_str(), "FORMAT", "Output");
  several(
      "--output",
      raw.output.outputs,
      "Also write this format to a file, or to standard output in place of text; may be repeated",
      "FORMAT[:PATH]",
      "Output");
  one("--fail-on",
      raw.failOn,
      "Exit 1 from this severity on: error, warning, note or never",
      "SEVERITY",
      "Output");
  one("--color", raw.colour, "auto, always or never", "WHEN", "Output");
  app.add_flag("--show-allowed",
               options.showAllowed,
               "Show what comments allow too; it counts for nothing")
      ->group("Output");
  app.add_flag("--quiet,-q", options.quiet, "No progress and no notes on standard error")
      ->group("Output");
}

/// The options that say how the work is done, not what comes of it.
template <typename One>
void addWorkOptions(CLI::App& app, const One& one, Raw& raw, Options& options) {
  one("-j,--jobs", raw.jobs, "Worker processes (default: the processors)", "N", "Analysis");
  one("--timeout", raw.timeout, "Seconds for one source (default: 120)", "SECONDS", "Analysis");
  one("--memory", raw.memory, "MiB of memory for one source (default: 4096)", "MIB", "Analysis");
  app.add_flag("--full-parse", options.fullParse, "Parse the bodies of foreign functions too")
      ->group("Analysis");
  app.add_flag("--no-cache", options.noCache, "Neither use nor keep results of earlier runs")
      ->group("Analysis");
  one("--cache-dir",
      options.cacheFolder,
      "Folder of the results of earlier runs (default: ~/.cache/status-lint)",
      "DIR",
      "Analysis");
  one("--cache-size", raw.cacheSize, "MiB that they may take (default: 2048)", "MIB", "Analysis");
}

/// The options that name files with knowledge.
template <typename One, typename Several>
void addFileOptions(const One& one, const Several& several, Options& options) {
  several("--model",
          options.models,
          "Add the model of a framework of your own, a JSON file; may be repeated",
          "FILE",
          "Analysis");
  several("--situations",
          options.situations,
          "Add situations, or evidence for those that are known, from a JSON file; may be repeated",
          "FILE",
          "Analysis");
  several("--openapi",
          options.descriptions,
          "Compare routes with this description of the API: OpenAPI 3 or Swagger 2, JSON or YAML; "
          "may be repeated",
          "FILE",
          "Analysis");
  one("--compare-with",
      options.earlier,
      "Report status codes that have changed since 'dump statuses --format json' wrote this file",
      "FILE",
      "Analysis");
}

void addRunOptions(CLI::App& app, Raw& raw, Options& options) {
  app.add_option("inputs", raw.inputs, "Database or its folder, then source files")
      ->option_text("[DB|DIR] [files...]");
  const auto one = [&](const char* name,
                       std::string& into,
                       const char* text,
                       const char* value,
                       const char* group) {
    app.add_option(name, into, text)->option_text(value)->group(group)->take_last();
  };
  const auto several = [&](const char* name,
                           std::vector<std::string>& into,
                           const char* text,
                           const char* value,
                           const char* group) {
    app.add_option(name, into, text)
        ->option_text(value)
        ->group(group)
        ->allow_extra_args(false)
        ->take_all();
  };
  addOutputOptions(one, several, app, raw, options);
  addRuleOptions(one, several, raw.rules);
  app.add_flag("--fix", options.fixes.isWanted, "Make the fixes that are safe")->group("Fixes");
  app.add_flag("--unsafe-fixes",
               options.fixes.unsafe,
               "Make those too that may change more than what is wrong")
      ->group("Fixes");
  app.add_flag("--diff", options.fixes.diff, "Print what would be changed, and change nothing")
      ->group("Fixes");
  several("--fix-only", raw.fixOnly, "Fix only this rule; may be repeated", "RULE", "Fixes");
  addFileOptions(one, several, options);
  app.add_flag("--prefer-specific",
               options.prefersSpecific,
               "Report status codes that are right where another says more")
      ->group("Analysis");
  several("--framework",
          options.forced,
          "Let this framework's model speak in every source; may be repeated",
          "NAME",
          "Analysis");
  several("--no-framework",
          options.disabled,
          "Leave this framework's model out; may be repeated",
          "NAME",
          "Analysis");
  one("--root",
      options.root,
      "Root of the project: headers outside it are not judged",
      "DIR",
      "Analysis");
  addWorkOptions(app, one, raw, options);
}

/// Takes the checked values over. Empty texts mean that the option was not given.
std::expected<void, Error> convert(const Raw& raw, Options& options) {
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
  options.fixes.isWanted = options.fixes.isWanted || options.fixes.unsafe || options.fixes.diff;
  if (done && !raw.fixOnly.empty() && !options.fixes.isWanted) {
    return std::unexpected(Error{"'--fix-only' needs '--fix', '--unsafe-fixes' or '--diff'"});
  }
  if (done && options.fixes.isWanted && options.action != Action::Check) {
    return std::unexpected(Error{"only 'check' makes fixes"});
  }
  return done ? takeOutputs(raw.output, options) : done;
}

Options show(std::string text) {
  Options options;
  options.action = Action::ShowText;
  options.text = std::move(text);
  return options;
}

/// A sub-command that analyses a program.
struct Run {
  Action action = Action::Check;
  const char* name = nullptr;
  const char* description = nullptr;
  const char* usage = nullptr;
  Choices actions;  ///< the first word says which of them; none = it says nothing
};

constexpr Run Check = {
    Action::Check, "status-lint check", "", "status-lint [check] [options] [DB|DIR] [files...]"};
constexpr Run Dump = {Action::DumpIr,
                      "status-lint dump",
                      "Shows what is known of the program.",
                      "status-lint dump ir|outcomes|sites|statuses [options] [DB|DIR] [files...]",
                      Dumps};
constexpr Run Cache = {
    Action::CacheStatus,
    "status-lint cache",
    "The results of earlier runs. 'status' says where they are and how much room they take, "
    "'clear'\n"
    "drops them, 'verify' parses some sources of a program again, which must give what was kept.",
    "status-lint cache status|clear|verify [options] [DB|DIR] [files...]",
    CacheCommands};
constexpr Run Frameworks = {
    Action::ListFrameworks,
    "status-lint frameworks",
    "Lists the framework models. With a database: those that the program uses, with the sources,\n"
    "handlers and places that choose a status code that each gave.",
    "status-lint frameworks [options] [DB|DIR] [files...]"};
constexpr Run Doctor = {
    Action::Doctor,
    "status-lint doctor",
    "Says what keeps a program from being analysed well: sources that fail, "
    "frameworks, and\nclasses that may be responses though no model names them.",
    "status-lint doctor [options] [DB|DIR] [files...]"};

std::expected<Options, Error>
parseRun(std::span<const std::string> words, const Run& run, std::string_view helpStart) {
  Options options;
  options.action = run.action;
  Raw raw;
  CLI::App app(run.description, run.name);
  if (!run.actions.empty()) {
    app.add_option("what", raw.what, "What is to be done")->required();
  }
  addRunOptions(app, raw, options);
  const auto help = parseWith(app, run.usage, words);
  if (!help) {
    return std::unexpected(help.error());
  }
  if (*help) {
    return show(cat(helpStart, **help));
  }
  if (!run.actions.empty()) {
    const auto action =
        choose(std::string_view(run.name).substr(std::string_view("status-lint ").size()),
               raw.what,
               run.actions);
    if (!action) {
      return std::unexpected(action.error());
    }
    options.action = *action;
  }
  if (const auto done = convert(raw, options); !done) {
    return std::unexpected(done.error());
  }
  takeInputs(std::move(raw.inputs), options);
  return options;
}

std::expected<Options, Error> parseExplain(std::span<const std::string> words) {
  Options options;
  options.action = Action::Explain;
  CLI::App app("Explains a rule or a status code.", "status-lint explain");
  app.add_option("subject", options.subject, "Rule id or status code")
      ->option_text("RULE|CODE")
      ->required();
  const auto help = parseWith(app, "status-lint explain RULE|CODE", words);
  if (!help) {
    return std::unexpected(help.error());
  }
  return *help ? show(**help) : options;
}

std::expected<Options, Error> parseRules(std::span<const std::string> arguments) {
  Options options;
  options.action = Action::ListRules;
  CLI::App app("Lists the rules: id, severity, summary.", "status-lint rules");
  bool byCode = false;
  app.add_flag("--coverage", byCode, "List the registered status codes with the rules for each");
  RuleWords words;
  app.add_option("--profile", words.profile, "As they are in this profile")->option_text("NAME");
  const auto help = parseWith(app, "status-lint rules [--profile NAME]", arguments);
  if (!help) {
    return std::unexpected(help.error());
  }
  const auto selected = selectRules(words);
  if (!selected) {
    return std::unexpected(selected.error());
  }
  options.rules = *selected;
  if (byCode) {
    options.action = Action::ListCoverage;
  }
  return *help ? show(**help) : options;
}

}  // namespace

std::expected<Options, Error> parseOptions(std::span<const std::string> arguments) {
  if (arguments.empty()) {
    return parseRun(arguments, Check, Overview);
  }
  const std::string& first = arguments.front();
  const auto rest = arguments.subspan(1);
  if (first == "--version") {
    return show(cat("status-lint ", version(), '\n'));
  }
  if (first == "check") {
    return parseRun(rest, Check, "");
  }
  if (first == "dump") {
    return parseRun(rest, Dump, "");
  }
  if (first == "cache") {
    return parseRun(rest, Cache, "");
  }
  if (first == "frameworks") {
    return parseRun(rest, Frameworks, "");
  }
  if (first == "doctor") {
    return parseRun(rest, Doctor, "");
  }
  if (first == "explain") {
    return parseExplain(rest);
  }
  if (first == "rules") {
    return parseRules(rest);
  }
  return parseRun(arguments, Check, Overview);
}

std::string nearestSubCommand(const std::string& word) {
  return base::nearest(word, subCommands());
}

}  // namespace status_lint::driver
