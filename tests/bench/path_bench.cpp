// How long link, flow and rules take for code with very many paths, branches or calls: one line for
// each program. Generating and parsing are not timed.
#include "rules/check.h"
#include "tests/harness/pipeline.h"
#include "tests/paths/path_programs.h"
#include "tool/flow/analyze.h"

#include <chrono>
#include <iostream>
#include <string_view>
#include <thread>

namespace status_lint::bench {
namespace {

bool measure(const paths::PathProgram& program) {
  const harness::Workspace workspace(program.fixture, STATUS_LINT_SOURCE_DIR);
  std::vector<std::string> problems;
  std::vector<ir::Module> modules = harness::extractAll(
      program.fixture, workspace, STATUS_LINT_SOURCE_DIR, harness::Headers::Stub, problems);
  for (const std::string& problem : problems) {
    std::cerr << problem << "\n";
  }
  const std::size_t threads = std::thread::hardware_concurrency();
  const auto start = std::chrono::steady_clock::now();
  const flow::Analysis analysis = flow::analyze(std::move(modules), {}, threads);
  const auto findings = rules::check(
      analysis, {.enabled = {std::string(rules::AllRules)}, .disabled = {}}, {}, threads);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::size_t outcomes = 0;
  for (const flow::Server& server : analysis.servers) {
    for (const flow::Handler& handler : server.handlers) {
      outcomes += handler.outcomes.size();
    }
  }
  std::cout << program.name << ": " << taken.count() << " s, " << outcomes << " outcomes, "
            << findings.size() << " findings\n";
  for (const flow::Incomplete& one : analysis.incomplete) {
    std::cout << "  incomplete: " << one.what << ": " << one.why << "\n";
  }
  std::cout.flush();
  return problems.empty();
}

/// Those whose name holds `part`.
int run(std::string_view part) {
  const paths::PathProgram programs[] = {paths::leavingIfs(200),
                                         paths::statusIfs(200),
                                         paths::variableIfs(200),
                                         paths::fieldIfs(200),
                                         paths::nestedIfs(50),
                                         paths::largeSwitch(5'000),
                                         paths::switchInHelper(5'000),
                                         paths::mutualRecursion(2),
                                         paths::mutualRecursion(12),
                                         paths::callsInHandler(10'000),
                                         paths::callsInHandlers(10'000)};
  bool isWell = true;
  for (const paths::PathProgram& program : programs) {
    isWell = (!program.name.contains(part) || measure(program)) && isWell;
  }
  return isWell ? 0 : 1;
}

}  // namespace
}  // namespace status_lint::bench

int main(int argc, char** argv) {
  return status_lint::bench::run(argc > 1 ? argv[1] : "");
}
