#include "tool/driver/render.h"

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

std::string reportText(const Result& result, const Rendering& rendering) {
  SourceLines lines = result.lines;
  const report::SourceReader source = [&](const std::string& path, std::uint32_t line) {
    return lines.line(path, line);
  };
  const auto colour = rendering.isColoured ? report::Colour::On : report::Colour::Off;
  if (!rendering.isMain) {
    return report::text(result.report, source, colour);
  }
  report::Report shown = result.report;
  shown.summary.failures.clear();
  shown.incomplete.clear();
  return report::text(shown, source, colour);
}

}  // namespace

std::string
render(const Result& result, const Options& options, Format format, const Rendering& rendering) {
  const std::string& root = result.report.root;
  const bool isJson = format == Format::Json;
  switch (options.action) {
  case Action::DumpIr:
    return isJson ? modulesJson(result.modules) : modulesText(result.modules, root);
  case Action::DumpOutcomes: return flow::print(result.analysis, root);
  case Action::DumpSites:
    return isJson ? report::sitesJson(result.analysis.sites, root)
                  : report::sitesText(result.analysis.sites, root);
  case Action::ListFrameworks:
    return isJson ? report::frameworksJson(result.inventory)
                  : report::frameworksText(result.inventory);
  case Action::Doctor: return report::doctorText(result.inventory, result.report);
  case Action::Check:
  case Action::ShowText:
  case Action::Explain:
  case Action::ListRules:
  case Action::ListCoverage: break;
  }
  switch (format) {
  case Format::Text: return reportText(result, rendering);
  case Format::Concise: return report::concise(result.report);
  case Format::Json: return report::json(result.report);
  }
  return {};
}

}  // namespace status_lint::driver
