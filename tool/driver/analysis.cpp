#include "tool/driver/analysis.h"

#include "rules/api_contract.h"
#include "rules/check.h"
#include "tool/base/text.h"
#include "tool/driver/diagnosis.h"
#include "tool/driver/failures.h"
#include "tool/driver/filter.h"
#include "tool/driver/gathered.h"
#include "tool/driver/heap.h"
#include "tool/driver/inventory.h"
#include "tool/driver/link_shards.h"
#include "tool/driver/project.h"
#include "tool/driver/stamp.h"
#include "tool/driver/version.h"
#include "tool/flow/analyze.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// What most runs take that parse little.
constexpr std::size_t HeapBeforeParse = std::size_t{16} << 20U;

/// What the outputs list, in an order that the database has no part in.
std::vector<report::Failure> failuresOf(const Gathered& gathered) {
  std::vector<report::Failure> failures;
  for (const BrokenEntry& entry : gathered.broken) {
    failures.push_back({entry.file.empty() ? gathered.database : entry.file, entry.cause});
  }
  for (const Failed& source : gathered.collected.failed) {
    failures.push_back({source.file, source.reason});
  }
  std::ranges::sort(failures, {}, [](const report::Failure& failure) {
    return std::tie(failure.path, failure.reason);
  });
  return failures;
}

/// What comments in the sources allow is taken out, and what is wrong with them is told.
void takeAllowed(Result& result,
                 const Gathered& gathered,
                 Suppressions& suppressions,
                 Console& console) {
  const Options& options = gathered.options;
  report::Report& report = result.report;
  std::vector<report::Allowed> allowed = suppressions.takeAllowed(report.findings, options.today);
  if (options.showSuppressed) {
    report.allowed = std::move(allowed);
  }
  const bool isWhole = !gathered.isSelection && report.summary.failed == 0;
  const auto runs = [&](const rules::Rule& rule, const std::string& path) {
    return gathered.configuration.runs(rule, path, gathered.criteria.rules) &&
           !gathered.configuration.exclusion(path);
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

Identities judge(Result& result,
                 const Gathered& gathered,
                 std::span<const rules::ApiContract> contracts,
                 const Functions& functions,
                 base::Timeline* timeline) {
  const rules::SituationPolicy situations{.table = &gathered.criteria.situations,
                                          .prefersSpecific = gathered.options.prefersSpecific};
  report::Report& report = result.report;
  report.incomplete = result.analysis.incomplete;
  report.summary.sites = result.analysis.sites.size();
  for (const flow::Server& server : result.analysis.servers) {
    report.summary.handlers += server.handlers.size();
  }
  report.findings = rules::check(result.analysis,
                                 gathered.configuration.widened(gathered.criteria.rules),
                                 situations,
                                 contracts,
                                 gathered.threads,
                                 timeline);
  base::endStage(timeline, "rules", base::count(report.findings.size(), "finding"));
  gathered.configuration.grade(report.findings, gathered.criteria.rules);
  for (rules::Finding& finding : report.findings) {
    if (finding.severity == rules::Severity::Warning &&
        gathered.options.asErrors.contains(finding.rule)) {
      finding.severity = rules::Severity::Error;
    }
  }
  return setFingerprints(report.findings, report.root, functions);
}

/// What the baseline lists is taken out, and told.
void takeBaseline(Result& result,
                  const Gathered& gathered,
                  const Identities& identities,
                  const std::string& workingDirectory,
                  Console& console) {
  if (!gathered.criteria.baseline) {
    return;
  }
  report::Report& report = result.report;
  const auto absolute = [&](const std::string& path) {
    return (std::filesystem::path(report.root) / path).string();
  };
  const bool isWhole = !gathered.isSelection && report.summary.failed == 0;
  BaselineUse use = gathered.criteria.baseline->take(
      report.findings,
      identities,
      [&](const std::string& path) {
        std::error_code ignored;
        return !std::filesystem::exists(absolute(path), ignored);
      },
      [&](const BaselineEntry& entry) {
        const rules::Rule* rule = rules::find(entry.rule);
        return isWhole &&
               (rule == nullptr ||
                gathered.configuration.runs(*rule, absolute(entry.path), gathered.criteria.rules));
      });
  report.baseline = relativePath(gathered.criteria.baseline->path, report.root);
  if (gathered.options.showSuppressed) {
    report.baselined = use.taken;
  }
  if (gathered.options.action == Action::Check) {
    const std::string name = relativePath(gathered.criteria.baseline->path, workingDirectory);
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
  result.baseline = {gathered.criteria.baseline->path, std::move(use)};
}

/// A source whose flags were guessed may fail: that says nothing of the program.
void forgiveGuessed(Gathered& gathered, Console& console) {
  std::erase_if(gathered.collected.failed, [&](const Failed& failed) {
    const bool isGuessed =
        std::ranges::find(gathered.staged.guessed, failed.file, &CompileCommand::file) !=
        gathered.staged.guessed.end();
    if (isGuessed) {
      console.note(cat(relativePath(failed.file, gathered.root),
                       ": ",
                       failed.reason,
                       ", with flags that were guessed"));
    }
    return isGuessed;
  });
}

/// Takes them out, shown or suppressed, and says how many of those that are shown.
template <typename Predicate>
std::size_t takeOut(report::Report& report, Predicate isOut) {
  std::erase_if(report.allowed,
                [&](const report::Allowed& allowed) { return isOut(allowed.finding); });
  std::erase_if(report.baselined, isOut);
  return std::erase_if(report.findings, isOut);
}

/// A hook hears of the files that it named.
void takeUnnamed(report::Report& report, const Gathered& gathered) {
  if (gathered.options.preCommit) {
    takeOut(report, [&](const rules::Finding& finding) {
      return !gathered.staged.isNamed(finding.at.path);
    });
  }
}

/// What was there before the lines changed is taken out.
void takeUnchanged(report::Report& report, const Gathered& gathered, Console& console) {
  if (!gathered.criteria.changes) {
    return;
  }
  const std::size_t out = takeOut(report, [&](const rules::Finding& finding) {
    return !gathered.criteria.changes->concern(finding);
  });
  if (out != 0) {
    console.note(cat(base::count(out, "finding"),
                     " that no changed line has to do with ",
                     out == 1 ? "is" : "are",
                     " left out"));
  }
}

/// Those in headers that nobody asks about are taken out, and counted.
void takeHeaders(report::Report& report,
                 const Gathered& gathered,
                 const std::set<std::string>& sources,
                 Console& console) {
  if (!gathered.criteria.headers) {
    return;
  }
  const std::size_t out = takeOut(report, [&](const rules::Finding& finding) {
    return !sources.contains(finding.at.path) && !gathered.criteria.headers->shows(finding.at.path);
  });
  if (out != 0) {
    console.note(cat(base::count(out, "finding"),
                     " in headers that the filter leaves out ",
                     out == 1 ? "is" : "are",
                     " not shown"));
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
void tellUnused(std::span<const rules::ApiContract> contracts,
                const rules::Policy& policy,
                Console& console) {
  for (const std::string& file : rules::unusedDescriptions(contracts, policy)) {
    console.warning(cat(file,
                        ": no server of the program has routes for half of it; nothing was "
                        "compared ('status-lint dump outcomes' shows the routes)"));
  }
}

/// For --stats.
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

report::Report reportOf(const Gathered& gathered) {
  report::Report report;
  report.root = gathered.root;
  report.version = version();
  report.category = gathered.options.category;
  report.summary.analysed = gathered.collected.analysed;
  report.summary.skipped = gathered.skipped;
  report.summary.failures = failuresOf(gathered);
  report.summary.failed = report.summary.failures.size();
  return report;
}

/// Shards may be linked where the sources are others, or none.
void tellMissingSources(Result& result, Console& console) {
  std::set<std::string> missing;
  for (const rules::Finding& finding : result.report.findings) {
    if (!result.lines.content(finding.at.path)) {
      missing.insert(relativePath(finding.at.path, result.report.root));
    }
  }
  if (!missing.empty()) {
    console.warning(cat(*missing.begin(),
                        missing.size() == 1 ? "" : cat(" and ", missing.size() - 1, " more"),
                        ": not here as extracted, so that findings show no lines of the source; "
                        "link in a checkout of the same state"));
  }
}

/// Follows the modules, which are taken, and judges what the program answers.
void conclude(Gathered& gathered,
              Result& result,
              const std::string& workingDirectory,
              base::Timeline* timeline,
              Console& console) {
  std::vector<ir::Module>& modules = gathered.collected.modules;
  const Action action = gathered.options.action;
  std::set<std::string> sources;
  for (const ir::Module& module : modules) {
    sources.insert(module.mainFile);
  }
  Suppressions suppressions(modules);
  const Functions functions(modules);
  // Of a part of the program, nobody can say what nothing in it uses.
  const bool isWhole = !gathered.isSelection && result.report.summary.failed == 0;
  const bool listsModels = action == Action::ListFrameworks || action == Action::Doctor;
  const std::vector<std::string> ownModels = gathered.models.ownFiles();
  std::optional<ModelUse> use;
  if (listsModels || (isWhole && !ownModels.empty())) {
    use.emplace(modules);
  }
  if (action == Action::Doctor) {
    result.missingHeaders = missingHeaders(modules);
  }
  result.analysis = flow::analyze(std::move(modules), {}, gathered.threads, timeline);
  base::endStage(timeline, "follow", followCounts(result.analysis));
  if (listsModels) {
    result.inventory = use->inventory(gathered.models.all, ownModels, result.analysis);
  }
  for (const std::string& line :
       use&& isWhole ? use->unused(gathered.models.all, ownModels) : std::vector<std::string>()) {
    console.warning(line);
  }
  const rules::Policy& policy = gathered.criteria.rules.policy;
  const std::vector<rules::ApiContract> contracts =
      rules::contractsOf(result.analysis, policy, gathered.threads);
  if (isWhole) {
    tellUnused(contracts, policy, console);
  }
  const Identities identities = judge(result, gathered, contracts, functions, timeline);
  takeAllowed(result, gathered, suppressions, console);
  takeBaseline(result, gathered, identities, workingDirectory, console);
  takeUnchanged(result.report, gathered, console);
  takeHeaders(result.report, gathered, sources, console);
  takeUnnamed(result.report, gathered);
  tellIncomplete(result.report, console);
  base::endStage(timeline, "filter", base::count(result.report.findings.size(), "finding"));
}

}  // namespace

std::optional<Result> analyse(const Options& asGiven,
                              const std::string& workingDirectory,
                              Console& console,
                              const Editor& editor,
                              base::Timeline* timeline) {
  reserveHeap(HeapBeforeParse);
  const bool links = !asGiven.shards.empty();
  std::optional<Gathered> gathered =
      links ? gatherShards(asGiven, workingDirectory, timeline, console)
            : gather(asGiven, editor, workingDirectory, timeline, console);
  if (!gathered) {
    return std::nullopt;
  }
  Collected& collected = gathered->collected;
  forgiveGuessed(*gathered, console);
  tellFailures(collected.failed, gathered->root, console);
  if (!gathered->configuration.cover(filesOf(collected.modules), console)) {
    return std::nullopt;
  }
  Result result{.report = reportOf(*gathered),
                .failOn = gathered->options.failOn,
                .outputs = gathered->options.outputs,
                .lines = SourceLines(collected.modules, gathered->unsaved)};
  if (!gathered->options.stamp.empty()) {
    result.read = filesRead(*gathered, workingDirectory);
  }
  for (const auto& [path, text] : gathered->unsaved) {
    result.unsaved.insert(path);
  }
  if (gathered->options.action == Action::DumpIr) {
    result.modules = std::move(collected.modules);
    return result;
  }
  conclude(*gathered, result, workingDirectory, timeline, console);
  if (links) {
    tellMissingSources(result, console);
  }
  return result;
}

}  // namespace status_lint::driver
