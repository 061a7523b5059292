// What a run costs beside Clang's own parse and beside clang-tidy with one cheap check, which are
// run in turn on the same sources: over the demo, a generated project of which one source in five
// answers requests, and the databases that are named.
#include "tests/bench/generated_project.h"
#include "tests/bench/measure.h"
#include "tool/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace status_lint::bench {
namespace {

namespace fs = std::filesystem;
using base::cat;

constexpr std::size_t MixedSources = 200;
constexpr std::size_t HttpEach = 5;

/// What is measured.
struct Subject {
  std::string name;
  std::string folder;  ///< for what the runs write
  std::vector<std::string> databases;
  std::function<void()> change;  ///< one source
};

nlohmann::json readDatabase(const std::string& path) {
  try {
    return nlohmann::json::parse(std::ifstream(path));
  } catch (const nlohmann::json::exception& error) {
    std::cerr << path << ": " << error.what() << '\n';
    std::exit(2);
  }
}

/// The entries' commands, which only check the syntax.
std::vector<Command> syntaxCommands(const Subject& subject) {
  std::vector<Command> commands;
  for (const std::string& database : subject.databases) {
    for (const nlohmann::json& entry : readDatabase(database)) {
      Command command{.folder = entry.at("directory")};
      if (entry.contains("arguments")) {
        command.words = entry["arguments"];
        command.words[0] = "clang++-22";
        command.words.insert(command.words.begin() + 1, {"-w", "-fsyntax-only"});
      } else {
        const std::string line = entry.at("command");
        command.words = {
            "sh", "-c", cat("clang++-22 -w -fsyntax-only", line.substr(line.find(' ')))};
      }
      commands.push_back(std::move(command));
    }
  }
  return commands;
}

std::vector<Command> tidyCommands(const Subject& subject, std::size_t jobs) {
  std::vector<Command> commands;
  for (const std::string& database : subject.databases) {
    commands.push_back({{"run-clang-tidy-22",
                         "-quiet",
                         "-checks=-*,modernize-use-nullptr",
                         cat("-j", jobs),
                         "-p",
                         fs::path(database).parent_path().string()},
                        subject.folder});
  }
  return commands;
}

std::vector<Command>
lintCommands(const Subject& subject, std::size_t jobs, const std::vector<std::string>& options) {
  std::vector<Command> commands;
  for (const std::string& database : subject.databases) {
    Command command{{STATUS_LINT_BINARY,
                     "--quiet",
                     "--fail-on",
                     "never",
                     cat("-j", jobs),
                     "--output",
                     "json:" + subject.folder + "/report"},
                    subject.folder};
    command.words.insert(command.words.end(), options.begin(), options.end());
    command.words.push_back(database);
    commands.push_back(std::move(command));
  }
  return commands;
}

/// One way to look at the sources.
struct Contender {
  std::string name;
  std::function<Cost()> run;
  std::vector<Cost> costs = {};
};

std::vector<Contender> contendersOf(const Subject& subject, std::size_t jobs) {
  const std::string log = subject.folder + "/log";
  const std::string cache = subject.folder + "/cache";
  const auto lint = [=](std::size_t processes, const std::vector<std::string>& options) {
    return costOf(lintCommands(subject, processes, options), 1, log);
  };
  return {
      {"clang++ -fsyntax-only", [=] { return costOf(syntaxCommands(subject), jobs, log); }},
      {"run-clang-tidy", [=] { return costOf(tidyCommands(subject, jobs), 1, log); }},
      {"status-lint, nothing kept", [=] { return lint(jobs, {"--no-cache"}); }},
      {"  with one process", [=] { return lint(1, {"--no-cache"}); }},
      {"  first run that keeps",
       [=] {
         fs::remove_all(cache);
         return lint(jobs, {"--cache-dir", cache});
       }},
      {"  nothing changed", [=] { return lint(jobs, {"--cache-dir", cache}); }},
      {"  one source changed",
       [=] {
         subject.change();
         return lint(jobs, {"--cache-dir", cache});
       }},
  };
}

void print(const std::vector<Contender>& contenders) {
  std::printf("%-28s %-10s %-10s %-26s %-26s %s\n",
              "",
              "processor",
              "wall",
              "processor, s",
              "wall, s",
              "largest process, MiB");
  const Spread processor = spreadOf(contenders[0].costs, &Cost::processor);
  const Spread wall = spreadOf(contenders[0].costs, &Cost::wall);
  const auto seconds = [](const Spread& spread) {
    char text[64];
    std::snprintf(
        text, sizeof text, "%.2f (%.2f to %.2f)", spread.median, spread.least, spread.most);
    return std::string(text);
  };
  for (const Contender& contender : contenders) {
    const Spread ownProcessor = spreadOf(contender.costs, &Cost::processor);
    const Spread ownWall = spreadOf(contender.costs, &Cost::wall);
    std::printf("%-28s %-10.3f %-10.3f %-26s %-26s %.0f%s\n",
                contender.name.c_str(),
                ownProcessor.median / processor.median,
                ownWall.median / wall.median,
                seconds(ownProcessor).c_str(),
                seconds(ownWall).c_str(),
                spreadOf(contender.costs, &Cost::mebibytes).median,
                contender.costs.front().exitStatus == 0
                    ? ""
                    : cat("  exit status ", contender.costs.front().exitStatus).c_str());
  }
  std::printf("\n");
  std::fflush(stdout);
}

void measure(const Subject& subject, std::size_t runs, std::size_t jobs) {
  std::size_t sources = 0;
  for (const std::string& database : subject.databases) {
    sources += readDatabase(database).size();
  }
  std::printf("%s: %zu sources, %zu at once, medians of %zu (least to most)\n",
              subject.name.c_str(),
              sources,
              jobs,
              runs);
  std::vector<Contender> contenders = contendersOf(subject, jobs);
  for (std::size_t i = 0; i < runs; ++i) {
    for (Contender& contender : contenders) {
      const Cost& cost = contender.costs.emplace_back(contender.run());
      std::fprintf(stderr,
                   "%zu of %zu: %s: processor %.2f s, wall %.2f s\n",
                   i + 1,
                   runs,
                   contender.name.c_str(),
                   cost.processor,
                   cost.wall);
    }
  }
  print(contenders);
}

void measureDemo(std::size_t runs, std::size_t jobs) {
  const tests::TemporaryFolder root;
  fs::copy(STATUS_LINT_SOURCE_DIR "/tests/demo", root.path("demo"));
  nlohmann::json database = nlohmann::json::array();
  for (const auto& file : fs::directory_iterator(root.path("demo"))) {
    if (file.path().extension() == ".cpp") {
      const std::string name = file.path().string();
      database.push_back({{"directory", root.path()},
                          {"file", name},
                          {"arguments", {"c++", "-std=c++17", "-c", name}}});
    }
  }
  const std::string path = root.write("compile_commands.json", database.dump());
  const tests::TemporaryFolder results;
  measure({"the demo",
           results.path(),
           {path},
           [&] { root.write("demo/users.cpp", root.read("demo/users.cpp") + "int more();\n"); }},
          runs,
          jobs);
}

void measureMixed(std::size_t runs, std::size_t jobs) {
  GeneratedProject project(MixedSources, HttpEach, Weight::Heavy);
  const tests::TemporaryFolder results;
  measure({cat("a mixed project, one source in ", HttpEach, " with HTTP"),
           results.path(),
           {project.database()},
           [&] { project.append(GeneratedProject::source(1), "int more();\n"); }},
          runs,
          jobs);
}

/// The share of the sources without HTTP: what a project of them alone costs.
void measureSilent(std::size_t runs) {
  const GeneratedProject project(MixedSources, 0, Weight::Heavy);
  const tests::TemporaryFolder results;
  const Subject subject{"", results.path(), {project.database()}, [] {}};
  std::vector<double> costs;
  for (std::size_t i = 0; i < runs; ++i) {
    const Cost cost = costOf(lintCommands(subject, 1, {"--no-cache"}), 1, results.path("log"));
    costs.push_back(cost.processor * 1000 / MixedSources);
  }
  const Spread spread = spreadOf(std::move(costs));
  std::printf("a source without HTTP: %.2f ms of processor (%.2f to %.2f)\n\n",
              spread.median,
              spread.least,
              spread.most);
}

/// Their sources are not ours to change: the command of one is.
void measureNamed(const std::vector<std::string>& names, std::size_t runs, std::size_t jobs) {
  const tests::TemporaryFolder results;
  std::vector<std::string> databases;
  for (std::size_t i = 0; i < names.size(); ++i) {
    databases.push_back(
        results.write(cat(i, "/compile_commands.json"), readDatabase(names[i]).dump()));
  }
  std::size_t changes = 0;
  const auto change = [&] {
    ++changes;
    for (const std::string& path : databases) {
      nlohmann::json database = readDatabase(path);
      nlohmann::json& entry = database.at(0);
      if (entry.contains("arguments")) {
        entry["arguments"].push_back(cat("-DCHANGE=", changes));
      } else {
        entry["command"] = cat(std::string(entry["command"]), " -DCHANGE=", changes);
      }
      std::ofstream(path) << database.dump();
    }
  };
  measure({cat(base::count(names.size(), "database"), " that are named, a command of each changed"),
           results.path(),
           databases,
           change},
          runs,
          jobs);
}

}  // namespace
}  // namespace status_lint::bench

/// compare_bench [--runs N] [demo] [mixed] [DATABASE...]
/// Without names, the demo and the mixed project; the databases are measured together.
int main(int argc, char** argv) {
  using namespace status_lint;
  std::vector<std::string> words(argv + 1, argv + argc);
  std::size_t runs = 5;
  if (words.size() >= 2 && words[0] == "--runs") {
    runs = std::max<std::size_t>(1, std::stoul(words[1]));
    words.erase(words.begin(), words.begin() + 2);
  }
  const std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
  const bool isAll = words.empty();
  if (std::erase(words, "demo") != 0 || isAll) {
    bench::measureDemo(runs, jobs);
  }
  if (std::erase(words, "mixed") != 0 || isAll) {
    bench::measureMixed(runs, jobs);
    bench::measureSilent(runs);
  }
  if (!words.empty()) {
    bench::measureNamed(words, runs, jobs);
  }
}
