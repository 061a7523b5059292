// How long a run takes when little or nothing changed since the one before.
#include "tests/bench/generated_project.h"
#include "tests/bench/measure.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace status_lint::bench {
namespace {

constexpr std::size_t HttpEach = 5;
constexpr std::size_t Runs = 5;

Cost check(const GeneratedProject& project) {
  const std::string folder = project.folder();
  const Cost cost = costOf({{{STATUS_LINT_BINARY,
                              "--quiet",
                              "--cache-dir",
                              folder + "/cache",
                              "--output",
                              "json:" + folder + "/report",
                              project.database()},
                             folder}},
                           1,
                           folder + "/log");
  if (cost.exitStatus != 1) {
    std::cerr << "exit status " << cost.exitStatus << '\n';
    std::exit(1);
  }
  return cost;
}

void print(const char* what, const std::vector<Cost>& costs, double first) {
  const Spread wall = spreadOf(costs, &Cost::wall);
  std::printf("%-20s%9.3f s (%.3f to %.3f), processor %8.3f s, %.4f of the first\n",
              what,
              wall.median,
              wall.least,
              wall.most,
              spreadOf(costs, &Cost::processor).median,
              wall.median / first);
  std::fflush(stdout);
}

std::vector<Cost> several(const std::function<Cost()>& measure) {
  std::vector<Cost> costs;
  for (std::size_t i = 0; i < Runs; ++i) {
    costs.push_back(measure());
  }
  return costs;
}

void run(std::size_t sources) {
  GeneratedProject project(sources, HttpEach, Weight::Light);
  const Cost cold = check(project);
  std::printf("%zu sources, one in %zu with HTTP; medians of %zu\n", sources, HttpEach, Runs);
  print("nothing known", {cold}, cold.wall);
  print("nothing changed", several([&] { return check(project); }), cold.wall);
  print("one source changed",
        several([&] {
          project.append(GeneratedProject::source(1), "int more();\n");
          return check(project);
        }),
        cold.wall);
  print("one header changed",
        several([&] {
          project.append(GeneratedProject::header(1), "struct More;\n");
          return check(project);
        }),
        cold.wall);
}

}  // namespace
}  // namespace status_lint::bench

int main(int argc, char** argv) {
  status_lint::bench::run(argc > 1 ? std::stoul(argv[1]) : 1000);
}
