#include "tool/driver/run.h"

#include "rules/documentation.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/driver/analysis.h"
#include "tool/driver/baseline_command.h"
#include "tool/driver/cache_command.h"
#include "tool/driver/config_command.h"
#include "tool/driver/config_keys.h"
#include "tool/driver/configuration.h"
#include "tool/driver/console.h"
#include "tool/driver/database_search.h"
#include "tool/driver/diagnosis.h"
#include "tool/driver/extract_command.h"
#include "tool/driver/files.h"
#include "tool/driver/fixes.h"
#include "tool/driver/inventory.h"
#include "tool/driver/measured.h"
#include "tool/driver/models.h"
#include "tool/driver/option_table.h"
#include "tool/driver/options.h"
#include "tool/driver/outputs.h"
#include "tool/driver/plan.h"
#include "tool/driver/render.h"
#include "tool/driver/response_file.h"
#include "tool/driver/stamp.h"
#include "tool/report/diff.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <sstream>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;

std::optional<int> asNumber(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

int explain(const std::string& subject, std::ostream& out, Console& console) {
  if (const auto code = asNumber(subject)) {
    out << rules::explainCode(*code);
    return Clean;
  }
  if (const rules::Rule* rule = rules::find(subject)) {
    out << rules::explain(*rule);
    return Clean;
  }
  std::vector<std::string> ids;
  for (const rules::Rule* rule : rules::catalog()) {
    ids.emplace_back(rule->id);
  }
  const std::string near = base::nearest(subject, ids);
  console.error(cat("unknown rule '",
                    subject,
                    "'; ",
                    near.empty() ? "see 'status-lint rules', or give a status code such as 404"
                                 : cat("did you mean '", near, "'?")));
  return Unusable;
}

/// A GitHub workflow shows the table on the page of the run. What fails here fails nothing else.
void writeStepSummary(const Options& options,
                      const Result& result,
                      const Environment& environment,
                      Console& console) {
  constexpr std::uintmax_t MostBytes = std::uintmax_t{1} << 20U;  // of all that a step writes
  const report::Format* github = report::findFormat("github");
  const bool isWanted =
      options.format == github ||
      std::ranges::find(result.outputs, github, &Output::format) != result.outputs.end();
  if (environment.stepSummary.empty() || !isWanted) {
    return;
  }
  const std::string table = render(result, options, *report::findFormat("markdown"), {});
  std::error_code isNew;
  const std::uintmax_t before = fs::file_size(environment.stepSummary, isNew);
  if ((isNew ? 0 : before) + table.size() > MostBytes) {
    console.note("the step summary has no place for the findings: GitHub takes 1 MiB of a step");
    return;
  }
  if (const auto written = appendFile(environment.stepSummary, table); !written) {
    console.warning(written.error().message);
  }
}

bool flush(const Environment& environment, Console& console) {
  environment.out.flush();
  if (!environment.out.good()) {
    console.error("cannot write to standard output");
  }
  return environment.out.good();
}

bool writeAll(const Options& options,
              const Result& result,
              const Environment& environment,
              Console& console) {
  environment.out << render(
      result,
      options,
      *options.format,
      {.isMain = true,
       .isColoured = options.colour == Colour::Always ||
                     (options.colour == Colour::Auto && !environment.noColour &&
                      (environment.outIsTerminal || environment.forceColour))});
  const bool isShown = flush(environment, console);
  writeStepSummary(options, result, environment, console);
  return writeOutputs(options, result, environment.workingDirectory, console) && isShown;
}

int exitStatus(const Result& result, const Options& options) {
  if (result.report.summary.failed != 0) {
    return Incomplete;
  }
  if (options.action == Action::Doctor) {
    return result.report.summary.handlers == 0 ? Found : Clean;
  }
  const bool fails =
      result.failOn != rules::Severity::Off &&
      std::ranges::any_of(result.report.findings, [&](const rules::Finding& finding) {
        return finding.severity >= result.failOn;
      });
  const bool isStale =
      options.strictBaseline && result.baseline && !result.baseline->use.stale.empty();
  return options.action == Action::Check && (fails || isStale) ? Found : Clean;
}

/// What the fixes would change, and nothing else.
int showFixes(const Options& options,
              const FixPlan& plan,
              const Result& result,
              const Environment& environment,
              Console& console) {
  for (const ChangedFile& file : plan.files) {
    environment.out << report::unifiedDiff(file.name, file.before, file.after);
  }
  const bool isShown = flush(environment, console);
  if (!writeOutputs(options, result, environment.workingDirectory, console) || !isShown ||
      !plan.isWhole) {
    return Unusable;
  }
  return result.report.summary.failed != 0 ? Incomplete : plan.files.empty() ? Clean : Found;
}

/// Changes the files and looks at them again: what is left is told as it stands in them now. False
/// where something could not be changed.
bool makeFixes(const Options& options,
               FixPlan& plan,
               Result& result,
               const Environment& environment,
               base::Timeline* timeline,
               Console& console) {
  writeFixes(plan, console);
  if (plan.files.empty()) {
    return plan.isWhole;
  }
  // The first look told the user all that there is to hear of the database.
  std::ostringstream unheard;
  Console silent(unheard, false, true);
  std::optional<Result> again =
      analyse(options, environment.workingDirectory, silent, {}, timeline);
  if (!again || again->report.summary.failed > result.report.summary.failed) {
    takeBack(plan, console);
    console.error("with the fixes the program would not compile; they are taken back");
    return false;
  }
  result = *std::move(again);
  result.report.summary.fixedFiles = plan.files.size();
  for (const ChangedFile& file : plan.files) {
    result.report.summary.fixed += file.findings;
  }
  return plan.isWhole;
}

int analyseAndWrite(const Options& options,
                    const Environment& environment,
                    base::Timeline* timeline,
                    Console& console) {
  if (!canWriteAll(options, environment.workingDirectory, console)) {
    return Unusable;
  }
  if (options.skipsNoDatabase && !options.database && !options.command) {
    if (const auto found = findDatabase(environment.workingDirectory); !found) {
      console.warning(cat("NOTHING IS CHECKED: ", found.error().message));
      const Result nothing{.outputs = options.outputs, .lines = SourceLines({})};
      return writeAll(options, nothing, environment, console) ? Clean : Unusable;
    }
  }
  std::optional<Result> result =
      analyse(options, environment.workingDirectory, console, {}, timeline);
  if (!result) {
    return Unusable;
  }
  bool isFixed = true;
  if (options.fixes.isWanted) {
    const report::Report& report = result->report;
    FixPlan plan = planFixes(report.findings, options.fixes, report.root, result->lines, console);
    if (options.fixes.diff) {
      return showFixes(options, plan, *result, environment, console);
    }
    isFixed = makeFixes(options, plan, *result, environment, timeline, console);
  }
  if (!writeAll(options, *result, environment, console) || !isFixed) {
    return Unusable;
  }
  const int status = exitStatus(*result, options);
  if (status == Clean && !options.stamp.empty()) {
    const auto done = writeStamp(options.stamp, result->read, environment.workingDirectory);
    if (!done) {
      console.error(done.error().message);
      return Unusable;
    }
  }
  return status;
}

bool writeRepaired(const Options& options,
                   const Examined& examined,
                   const Environment& environment,
                   Console& console) {
  if (examined.diagnosis.kept == 0) {
    console.warning(cat(options.repaired, ": not written: no entry can be used"));
    return true;
  }
  const auto written = writeFile(
      (fs::path(environment.workingDirectory) / options.repaired).string(), examined.repaired);
  if (!written) {
    console.error(written.error().message);
  }
  return written.has_value();
}

/// What is wrong with the database, then what the run says of the sources.
int examineAndAnalyse(Options options,
                      const Environment& environment,
                      base::Timeline* timeline,
                      Console& console) {
  if (!canWriteAll(options, environment.workingDirectory, console)) {
    return Unusable;
  }
  if (options.command) {
    console.error("'doctor' examines a database: drop '--' and the command behind it");
    return Unusable;
  }
  options.database = chooseDatabase(options, environment.workingDirectory, console);
  if (!options.database) {
    return Unusable;
  }
  const auto examined = examine(*options.database, environment.workingDirectory);
  if (!examined) {
    console.error(examined.error().message);
    return Unusable;
  }
  if (!options.repaired.empty() && !writeRepaired(options, *examined, environment, console)) {
    return Unusable;
  }
  std::optional<Result> result =
      analyse(options, environment.workingDirectory, console, {}, timeline);
  if (!result) {
    environment.out << report::databaseText(examined->diagnosis);
    return Unusable;
  }
  result->database = examined->diagnosis;
  return writeAll(options, *result, environment, console) ? exitStatus(*result, options) : Unusable;
}

/// Calls a function with the options that hold where no program is read.
template <typename Do>
int configured(const Options& asGiven, const Environment& environment, Console& console, Do act) {
  const auto options = configuredHere(asGiven, environment.workingDirectory, console);
  return options ? act(*options) : Unusable;
}

/// The models alone, without a program.
int listFrameworks(const Options& options, const Environment& environment, Console& console) {
  const auto models = loadModels(options, environment.workingDirectory);
  if (!models) {
    for (const base::Error& error : models.error()) {
      console.error(error.message);
    }
    return Unusable;
  }
  const Result result{.outputs = options.outputs,
                      .inventory = listModels(models->all, options.models),
                      .lines = SourceLines({})};
  return writeAll(options, result, environment, console) ? Clean : Unusable;
}

/// What reads a program, and may be measured.
int runMeasured(const Options& options, const Environment& environment, Console& console) {
  const std::string& folder = environment.workingDirectory;
  return measured(options, folder, console, [&](base::Timeline* timeline) {
    return options.action == Action::Doctor
               ? examineAndAnalyse(options, environment, timeline, console)
           : options.action == Action::Extract
               ? extractShard(options, folder, timeline, console)
               : analyseAndWrite(options, environment, timeline, console);
  });
}

/// The words of the command line with those of files in place of "@FILE". The compiler command
/// behind "--" has its own, and `link` takes lists of shards.
std::expected<std::vector<std::string>, base::Error>
withArgumentFiles(std::span<const std::string> arguments, const std::string& workingDirectory) {
  const auto dashes = std::ranges::find(arguments, "--");
  const bool links = !arguments.empty() && arguments.front() == rowOf(Command::Link).name;
  auto words = links ? std::vector<std::string>(arguments.begin(), dashes)
                     : expandResponseFiles(
                           {arguments.begin(), dashes}, workingDirectory, "name one that is there");
  if (words) {
    words->insert(words->end(), dashes, arguments.end());
  }
  return words;
}

}  // namespace

int run(const Environment& environment, std::span<const std::string> arguments) {
  const auto words = withArgumentFiles(arguments, environment.workingDirectory);
  auto options = words ? parseOptions(*words) : std::unexpected(words.error());
  Console console(environment.err,
                  environment.errIsTerminal,
                  options && options->quiet,
                  !options || !options->noProgress);
  if (!options) {
    console.error(options.error().message);
    return Unusable;
  }
  options->words = *words;
  options->environment = environment.settings;
  options->today = environment.today;
  options->usualCacheFolder = environment.cacheFolder;
  switch (options->action) {
  case Action::ShowText: environment.out << options->text; return Clean;
  case Action::Explain: return explain(options->subject, environment.out, console);
  case Action::ListRules: environment.out << rules::listRules(options->rules); return Clean;
  case Action::ListCoverage: environment.out << rules::listCoverage(); return Clean;
  case Action::ListFrameworks:
    return options->database || options->command
               ? runMeasured(*options, environment, console)
               : configured(*options, environment, console, [&](const Options& all) {
                   return listFrameworks(all, environment, console);
                 });
  case Action::Doctor:
  case Action::Extract:
  case Action::Check:
  case Action::DumpIr:
  case Action::DumpOutcomes:
  case Action::DumpSites:
  case Action::DumpStatuses: return runMeasured(*options, environment, console);
  case Action::CacheStatus:
    return configured(*options, environment, console, [&](const Options& all) {
      return showCache(all, environment.out, console);
    });
  case Action::CacheClear:
    return configured(*options, environment, console, [&](const Options& all) {
      return clearCache(all, environment.out, console);
    });
  case Action::BaselineCreate:
  case Action::BaselineUpdate:
  case Action::BaselinePrune:
    return writeBaseline(*options, environment.workingDirectory, environment.out, console);
  case Action::ConfigShow:
    return showConfig(*options, environment.workingDirectory, environment.out, console);
  case Action::ConfigPath:
    return listConfigs(*options, environment.workingDirectory, environment.out, console);
  case Action::ConfigVerify:
    return verifyConfig(*options, environment.workingDirectory, environment.out, console);
  case Action::ConfigSchema: environment.out << configSchema(); return Clean;
  case Action::CacheVerify:
    return verifyCache(*options, environment.workingDirectory, environment.out, console);
  case Action::CacheCosts:
    return listCosts(*options, environment.workingDirectory, environment.out, console);
  case Action::Lsp: return environment.serve(*options, environment.workingDirectory);
  }
  return Unusable;
}

}  // namespace status_lint::driver
