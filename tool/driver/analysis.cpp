#include "tool/driver/analysis.h"

#include "rules/api_contract.h"
#include "rules/check.h"
#include "tool/base/text.h"
#include "tool/driver/collect.h"
#include "tool/driver/diagnosis.h"
#include "tool/driver/filter.h"
#include "tool/driver/inventory.h"
#include "tool/driver/module_cache.h"
#include "tool/driver/plan.h"
#include "tool/driver/prescan.h"
#include "tool/driver/project.h"
#include "tool/driver/version.h"
#include "tool/flow/analyze.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// Failed sources that are told in full; a missing generated header can fail hundreds the same way.
constexpr std::size_t ShownFailures = 20;

void tellFailures(const std::vector<Failed>& failed, const std::string& root, Console& console) {
  const std::size_t shown = std::min(ShownFailures, failed.size());
  for (std::size_t i = 0; i < shown; ++i) {
    console.error(cat(relativePath(failed[i].file, root), ": ", failed[i].reason));
    for (const std::string& error : failed[i].errors) {
      console.detail(error);
    }
  }
  if (shown < failed.size()) {
    console.error(cat(base::count(failed.size() - shown, "further source"),
                      " failed; '--format json' lists all"));
  }
}

/// What the outputs list, in an order that the database has no part in.
std::vector<report::Failure> failuresOf(const TranslationUnits& units,
                                        const std::string& database,
                                        const std::vector<Failed>& failed) {
  std::vector<report::Failure> failures;
  for (const BrokenEntry& entry : units.broken) {
    failures.push_back({entry.file.empty() ? database : entry.file, entry.cause});
  }
  for (const Failed& source : failed) {
    failures.push_back({source.file, source.reason});
  }
  std::ranges::sort(failures, {}, [](const report::Failure& failure) {
    return std::tie(failure.path, failure.reason);
  });
  return failures;
}

/// What comments in the sources allow is taken out, and what is wrong with them is told.
void takeAllowed(Result& result, const Plan& plan, Suppressions& suppressions, Console& console) {
  const Options& options = plan.options;
  report::Report& report = result.report;
  std::vector<report::Allowed> allowed = suppressions.takeAllowed(report.findings, options.today);
  if (options.showAllowed) {
    report.allowed = std::move(allowed);
  }
  const bool isWhole = plan.isWhole() && report.summary.failed == 0;
  const auto runs = [&](const rules::Rule& rule, const std::string& path) {
    return plan.configuration.runs(rule, path, plan.rules) && !plan.configuration.exclusion(path);
  };
  for (const std::string& line : suppressions.problems(report.root, runs, isWhole)) {
    console.warning(line);
  }
}

/// Where findings can stand.
std::vector<std::string> filesOf(const std::vector<ir::Module>& modules) {
  std::set<std::string> paths;
  for (const ir::Module& module : modules) {
    for (const ir::File& file : module.files) {
      if (!file.foreign && !file.path.empty()) {
        paths.insert(file.path);
      }
    }
  }
  return {paths.begin(), paths.end()};
}

Identities judge(Result& result, const Plan& plan, const Functions& functions) {
  const rules::SituationPolicy situations{.table = &plan.situations,
                                          .prefersSpecific = plan.options.prefersSpecific};
  report::Report& report = result.report;
  report.incomplete = result.analysis.incomplete;
  report.summary.sites = result.analysis.sites.size();
  for (const flow::Server& server : result.analysis.servers) {
    report.summary.handlers += server.handlers.size();
  }
  report.findings = rules::check(
      result.analysis, plan.configuration.widened(plan.rules), situations, plan.limits.workers);
  plan.configuration.grade(report.findings, plan.rules);
  return setFingerprints(report.findings, report.root, functions);
}

/// What the baseline lists is taken out, and told.
void takeBaseline(Result& result,
                  const Plan& plan,
                  const Identities& identities,
                  const std::string& workingDirectory,
                  Console& console) {
  if (!plan.baseline) {
    return;
  }
  report::Report& report = result.report;
  const auto absolute = [&](const std::string& path) {
    return (std::filesystem::path(report.root) / path).string();
  };
  const bool isWhole = plan.isWhole() && report.summary.failed == 0;
  BaselineUse use = plan.baseline->take(
      report.findings,
      identities,
      [&](const std::string& path) {
        std::error_code ignored;
        return !std::filesystem::exists(absolute(path), ignored);
      },
      [&](const BaselineEntry& entry) {
        const rules::Rule* rule = rules::find(entry.rule);
        return isWhole && (rule == nullptr ||
                           plan.configuration.runs(*rule, absolute(entry.path), plan.rules));
      });
  if (plan.options.action == Action::Check) {
    const std::string name = relativePath(plan.baseline->path, workingDirectory);
    if (!use.matched.empty()) {
      console.note(
          cat(name, " lists ", base::count(use.matched.size(), "finding"), " of this run"));
    }
    if (!use.stale.empty()) {
      console.warning(cat(name,
                          ": ",
                          base::count(use.stale.size(), "finding"),
                          use.stale.size() == 1 ? " is" : " are",
                          " not there any more; 'status-lint baseline prune' drops ",
                          use.stale.size() == 1 ? "it" : "them"));
    }
  }
  result.baseline = {plan.baseline->path, std::move(use)};
}

/// A source whose flags were guessed may fail: that says nothing of the program.
void forgiveGuessed(Collected& collected, const Plan& plan, Console& console) {
  std::erase_if(collected.failed, [&](const Failed& failed) {
    const bool isGuessed =
        std::ranges::find(plan.staged.guessed, failed.file, &CompileCommand::file) !=
        plan.staged.guessed.end();
    if (isGuessed) {
      console.note(cat(relativePath(failed.file, plan.settings.root),
                       ": ",
                       failed.reason,
                       ", with flags that were guessed"));
    }
    return isGuessed;
  });
}

/// A hook hears of the files that it named.
void takeUnnamed(report::Report& report, const Plan& plan) {
  if (plan.options.preCommit) {
    std::erase_if(report.findings, [&](const rules::Finding& finding) {
      return !plan.staged.isNamed(finding.at.path);
    });
  }
}

/// What was there before the lines changed is taken out.
void takeUnchanged(report::Report& report, const Plan& plan, Console& console) {
  if (!plan.changes) {
    return;
  }
  const std::size_t before = report.findings.size();
  std::erase_if(report.findings,
                [&](const rules::Finding& finding) { return !plan.changes->concern(finding); });
  if (report.findings.size() != before) {
    console.note(cat(base::count(before - report.findings.size(), "finding"),
                     " that no changed line has to do with ",
                     before - report.findings.size() == 1 ? "is" : "are",
                     " left out"));
  }
}

void tellIncomplete(const report::Report& report, Console& console) {
  for (const flow::Incomplete& incomplete : report.incomplete) {
    console.note(cat(relativePath(incomplete.at.path, report.root),
                     ':',
                     incomplete.at.line,
                     ':',
                     incomplete.at.column,
                     ": paths of ",
                     incomplete.what,
                     " are left out: ",
                     incomplete.why));
  }
}

/// Silence would look like agreement.
void tellUnused(const flow::Analysis& analysis, const rules::Policy& policy, Console& console) {
  for (const std::string& file : rules::unusedDescriptions(analysis, policy)) {
    console.warning(cat(file,
                        ": no server of the program has routes for half of it; nothing was "
                        "compared ('status-lint dump outcomes' shows the routes)"));
  }
}

// For --stats: what the stages had to do with.

std::string readCounts(const TranslationUnits& units) {
  return cat(base::count(units.inputs.size(), "source"),
             " to parse, ",
             units.skipped,
             " skipped, ",
             units.broken.size(),
             " broken");
}

std::string parseCounts(const Collected& collected, std::size_t all) {
  return cat(collected.known,
             " of ",
             base::count(all, "source"),
             " from the cache, ",
             collected.failed.size(),
             " failed");
}

std::string followCounts(const flow::Analysis& analysis) {
  std::size_t handlers = 0;
  std::size_t outcomes = 0;
  for (const flow::Server& server : analysis.servers) {
    handlers += server.handlers.size();
    for (const flow::Handler& handler : server.handlers) {
      outcomes += handler.outcomes.size();
    }
  }
  return cat(base::count(handlers, "handler"),
             ", ",
             base::count(analysis.sites.size(), "status site"),
             ", ",
             base::count(outcomes, "outcome"),
             ", ",
             base::count(analysis.incomplete.size(), "handler"),
             " incomplete");
}

}  // namespace

std::optional<Result>
analyse(const Options& asGiven, const std::string& workingDirectory, Console& console) {
  Stages stages;
  std::optional<Plan> plan = makePlan(asGiven, workingDirectory, console);
  if (!plan) {
    return std::nullopt;
  }
  const Options& options = plan->options;
  stages.end("read", readCounts(plan->units));
  const std::vector<extract::Input>& inputs = plan->units.inputs;
  const std::string& root = plan->settings.root;
  ModuleCache cache(options, plan->settings, plan->models.identity, console);
  // What is asked to be shown or examined in full is.
  if (!options.fullParse && options.action != Action::DumpIr && options.action != Action::Doctor) {
    plan->units.skipped += leaveOutSilent(*plan, cache, console);
  }
  console.startProgress(inputs.size());
  Collected collected = collect(
      inputs, plan->settings, plan->limits, cache, [&](std::size_t done, const std::string& file) {
        console.progress(done, relativePath(file, root));
      });
  console.endProgress();
  stages.end("parse", parseCounts(collected, inputs.size()));
  forgiveGuessed(collected, *plan, console);
  tellFailures(collected.failed, root, console);

  if (!plan->configuration.cover(filesOf(collected.modules), console)) {
    return std::nullopt;
  }
  Result result{.failOn = plan->options.failOn, .lines = SourceLines(collected.modules)};
  result.report.root = root;
  result.report.version = version();
  result.report.summary.analysed = collected.analysed;
  result.report.summary.skipped = plan->units.skipped;
  result.report.summary.failures = failuresOf(plan->units, plan->database, collected.failed);
  result.report.summary.failed = result.report.summary.failures.size();
  if (options.action == Action::DumpIr) {
    result.modules = std::move(collected.modules);
    result.stages = std::move(stages);
    return result;
  }
  Suppressions suppressions(collected.modules);
  const Functions functions(collected.modules);
  // Of a part of the program, nobody can say what nothing in it uses.
  const bool isWhole = plan->isWhole() && result.report.summary.failed == 0;
  const bool listsModels =
      options.action == Action::ListFrameworks || options.action == Action::Doctor;
  std::optional<ModelUse> use;
  if (listsModels || (isWhole && !options.models.empty())) {
    use.emplace(collected.modules);
  }
  if (options.action == Action::Doctor) {
    result.missingHeaders = missingHeaders(collected.modules);
  }
  result.analysis = flow::analyze(std::move(collected.modules), {}, plan->limits.workers);
  stages.end("follow", followCounts(result.analysis));
  if (listsModels) {
    result.inventory = use->inventory(plan->models.all, options.models, result.analysis);
  }
  for (const std::string& line :
       use&& isWhole ? use->unused(plan->models.all, options.models) : std::vector<std::string>()) {
    console.warning(line);
  }
  if (isWhole) {
    tellUnused(result.analysis, plan->rules.policy, console);
  }
  const Identities identities = judge(result, *plan, functions);
  takeAllowed(result, *plan, suppressions, console);
  takeBaseline(result, *plan, identities, workingDirectory, console);
  takeUnchanged(result.report, *plan, console);
  takeUnnamed(result.report, *plan);
  tellIncomplete(result.report, console);
  stages.end("judge", base::count(result.report.findings.size(), "finding"));
  result.stages = std::move(stages);
  return result;
}

}  // namespace status_lint::driver
