#include "tool/driver/render.h"

#include "rules/status_choices.h"
#include "tool/flow/analyze.h"
#include "tool/ir/print.h"

#include <utility>

namespace status_lint::driver {
namespace {

std::string modulesText(const std::vector<ir::Module>& modules, const std::string& root) {
  std::string out;
  for (const ir::Module& module : modules) {
    out += ir::print(module, root);
  }
  return out;
}

std::string modulesJson(const std::vector<ir::Module>& modules) {
  std::string out = "[";
  for (const ir::Module& module : modules) {
    out += out.size() == 1 ? "\n" : ",\n";
    out += ir::toJson(module);
  }
  return out + "\n]\n";
}

/// For standard output: what was not analysed is told on standard error. Where nobody wants to hear
/// that nothing was found, nothing is said: a build asks for one file after the other.
std::string mainText(const Result& result,
                     const Options& options,
                     const report::Sources& sources,
                     bool isColoured) {
  const report::Report& report = result.report;
  if (options.quiet && report.findings.empty() && report.allowed.empty() &&
      report.baselined.empty()) {
    return {};
  }
  report::Report shown = report;
  shown.summary.failures.clear();
  shown.incomplete.clear();
  return report::text(shown, sources, isColoured ? report::Colour::On : report::Colour::Off);
}

}  // namespace

std::string render(const Result& result,
                   const Options& options,
                   const report::Format& format,
                   const Rendering& rendering) {
  const std::string& root = result.report.root;
  const bool isJson = format.name == "json";
  switch (options.action) {
  case Action::DumpIr:
    return isJson ? modulesJson(result.modules) : modulesText(result.modules, root);
  case Action::DumpOutcomes: return flow::print(result.analysis, root);
  case Action::DumpSites:
    return isJson ? report::sitesJson(result.analysis.sites, root)
                  : report::sitesText(result.analysis.sites, root);
  case Action::DumpStatuses: {
    const auto choices = rules::choicesOf(result.analysis);
    return isJson ? report::statusesJson(choices) : report::statusesText(choices);
  }
  case Action::ListFrameworks:
    return isJson ? report::frameworksJson(result.inventory)
                  : report::frameworksText(result.inventory);
  case Action::Doctor: {
    const report::Examination all{result.database, result.missingHeaders, result.inventory};
    return isJson ? report::doctorJson(all, result.report) : report::doctorText(all, result.report);
  }
  case Action::Check:
  case Action::ShowText:
  case Action::Explain:
  case Action::ListRules:
  case Action::ListCoverage:
  case Action::CacheStatus:
  case Action::CacheClear:
  case Action::CacheVerify:
  case Action::CacheCosts:
  case Action::Extract:
  case Action::BaselineCreate:
  case Action::BaselineUpdate:
  case Action::BaselinePrune:
  case Action::ConfigShow:
  case Action::ConfigPath:
  case Action::ConfigVerify:
  case Action::ConfigSchema:
  case Action::Lsp: break;
  }
  SourceLines lines = result.lines;
  const report::Sources sources = {
      .line = [&](const std::string& path, std::uint32_t line) { return lines.line(path, line); },
      .content = [&](const std::string& path) { return lines.content(path); }};
  return rendering.isMain && format.name == "text"
             ? mainText(result, options, sources, rendering.isColoured)
             : format.write(result.report, sources);
}

}  // namespace status_lint::driver
