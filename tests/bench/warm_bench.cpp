// How long a run takes when little or nothing changed since the one before: generates a project of
// many sources, of which one in five answers HTTP requests, and runs the program on it.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace status_lint::bench {
namespace {

namespace fs = std::filesystem;
using base::cat;

constexpr std::size_t Headers = 60;         ///< of the project
constexpr std::size_t HeadersOfSource = 6;  ///< that a source includes
constexpr std::size_t HttpEach = 5;         ///< one source in so many
constexpr std::size_t Runs = 5;

/// Folders before the right one: a header is looked for in all of them.
constexpr std::string_view Folders[] = {"generated", "include", "lib", "config", "src"};

constexpr std::string_view Shared = R"cpp(#pragma once
#include <stdexcept>
#include <string>
#include "httplib.h"

struct ApiError : std::runtime_error {
  ApiError(int code, const std::string& text) : std::runtime_error(text), status(code) {}
  int status;
};

struct Row { std::string id; std::string name; };

bool load(const std::string& id, Row& row);
bool save(const Row& row);
Row parse(const std::string& text);

inline void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content("{\"error\": \"" + text + "\"}", "application/json");
}
)cpp";

/// `N` is the number of the source.
constexpr std::string_view Routes = R"cpp(#include "api.h"

void addRoutesN(httplib::Server& server) {
  server.Get("/rows/N", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.set_header("WWW-Authenticate", "Bearer");
      sendError(res, 401, "log in first");
      return;
    }
    Row row;
    if (!load(req.get_param_value("id"), row)) {
      sendError(res, 404, "no such row");
      return;
    }
    res.set_content(row.name, "text/plain");
  });
  server.Post("/rows/N", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const Row row = parse(req.body);
      if (!save(row)) {
        sendError(res, 503, "try later");
        return;
      }
      res.status = 201;
    } catch (const ApiError& e) {
      sendError(res, e.status, e.what());
    }
  });
}
)cpp";

constexpr std::string_view Plain = R"cpp(
namespace {

int total(const std::vector<int>& all) {
  int sum = 0;
  for (const int each : all) {
    sum += each > 0 ? each : -each;
  }
  return sum;
}

}  // namespace

std::string textN(int number) {
  std::map<std::string, int> known = {{"one", 1}, {"two", 2}};
  if (number > total({1, 2, 3})) {
    return "many";
  }
  return std::to_string(known["one"] + number);
}
)cpp";

std::string numbered(std::string_view text, std::size_t number) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isPlace =
        text[i] == 'N' &&
        (i > 0 && (text[i - 1] == '/' || text[i - 1] == 's' || text[i - 1] == 't'));
    out += isPlace ? std::to_string(number) : std::string(1, text[i]);
  }
  return out;
}

/// Of the runs that ended.
double processorSeconds() {
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Time {
  double wall = 0;  ///< seconds
  double processor = 0;

  auto operator<=>(const Time&) const = default;
};

class Project {
public:
  explicit Project(std::size_t sources) {
    for (const std::string_view folder : Folders) {
      fs::create_directories(root_.path(folder));
    }
    fs::create_directories(root_.path("third_party"));
    fs::copy_file(STATUS_LINT_SOURCE_DIR "/tests/include/std/httplib.h",
                  root_.path("third_party/httplib.h"));
    root_.write("src/api.h", Shared);
    for (std::size_t i = 0; i < Headers; ++i) {
      root_.write(header(i), cat("#pragma once\nstruct Part", i, " { int value = ", i, "; };\n"));
    }
    std::string database = "[" + entry("src/main.cpp");
    std::string main = "#include \"api.h\"\n";
    std::string calls;
    for (std::size_t i = 0; i < sources; ++i) {
      const bool isHttp = i % HttpEach == 0;
      root_.write(source(i), isHttp ? numbered(Routes, i) : plain(i));
      database += "," + entry(source(i));
      if (isHttp) {
        main += cat("void addRoutes", i, "(httplib::Server& server);\n");
        calls += cat("  addRoutes", i, "(server);\n");
      }
    }
    root_.write("src/main.cpp",
                cat(main, "int main() {\n  httplib::Server server;\n", calls, "}\n"));
    database_ = root_.write("compile_commands.json", database + "\n]\n");
  }

  static std::string source(std::size_t number) { return cat("src/source", number, ".cpp"); }

  static std::string header(std::size_t number) { return cat("src/part", number, ".h"); }

  void append(const std::string& file, const std::string& text) {
    root_.write(file, root_.read(file) + text);
  }

  Time run() {
    const double processor = processorSeconds();
    const auto start = std::chrono::steady_clock::now();
    const tests::ProgramResult result = tests::runProgram({"--quiet",
                                                           "--cache-dir",
                                                           root_.path("cache"),
                                                           "--output",
                                                           "json:" + root_.path("report"),
                                                           database_},
                                                          root_.path());
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (result.exitStatus != 1 || !result.err.empty()) {
      std::cerr << "exit status " << result.exitStatus << ": " << result.err.substr(0, 500) << '\n';
      std::exit(1);
    }
    return {taken.count(), processorSeconds() - processor};
  }

private:
  std::string entry(const std::string& file) const {
    std::string folders;
    for (const std::string_view folder : Folders) {
      folders += cat(" -I", root_.path(folder));
    }
    return cat("\n{\"directory\": \"",
               root_.path(),
               "\", \"file\": \"",
               file,
               "\", \"command\": \"c++ -std=c++17",
               folders,
               " -isystem third_party -c ",
               file,
               "\"}");
  }

  static std::string plain(std::size_t number) {
    std::string includes = "#include <map>\n#include <string>\n#include <vector>\n";
    for (std::size_t i = 0; i < HeadersOfSource; ++i) {
      includes += cat("#include \"part", (number * 7 + i * i) % Headers, ".h\"\n");
    }
    return includes + numbered(Plain, number);
  }

  tests::TemporaryFolder root_;
  std::string database_;
};

void print(std::string_view what, const Time& time, const Time& cold) {
  std::cout << std::left << std::setw(20) << what << std::right << std::fixed
            << std::setprecision(3) << std::setw(9) << time.wall << " s, processor " << std::setw(9)
            << time.processor << " s, " << std::setprecision(4) << time.wall / cold.wall
            << " of the first" << std::endl;
}

Time median(const std::function<Time()>& measure) {
  std::vector<Time> times;
  for (std::size_t i = 0; i < Runs; ++i) {
    times.push_back(measure());
  }
  std::ranges::sort(times);
  return times[Runs / 2];
}

void run(std::size_t sources) {
  Project project(sources);
  const Time cold = project.run();
  std::cout << sources << " sources, one in " << HttpEach << " with HTTP; medians of " << Runs
            << "\n";
  print("nothing known", cold, cold);
  print("nothing changed", median([&] { return project.run(); }), cold);
  print("one source changed",
        median([&] {
          project.append(Project::source(1), "int more();\n");
          return project.run();
        }),
        cold);
  print("one header changed",
        median([&] {
          project.append(Project::header(1), "struct More;\n");
          return project.run();
        }),
        cold);
}

}  // namespace
}  // namespace status_lint::bench

int main(int argc, char** argv) {
  status_lint::bench::run(argc > 1 ? std::stoul(argv[1]) : 1000);
}
