// How long a source takes that is looked at again after an edit below its includes, against the
// first look, which finds an empty cache, and against a look that keeps nothing: of a generated
// source, or of some in a database, which are changed and put back.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace status_lint::bench {
namespace {

namespace fs = std::filesystem;
using base::cat;

constexpr std::size_t Runs = 5;

constexpr std::string_view Source = R"cpp(#include "api.h"
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

int main() {
  httplib::Server server;
  std::map<std::string, std::vector<int>> rows;
  server.Get("/rows", [&](const httplib::Request& req, httplib::Response& res) {
    const auto row = rows.find(req.get_param_value("id"));
    if (row == rows.end()) {
      sendError(res, 404, "no such row");
      return;
    }
    std::ostringstream text;
    std::ranges::for_each(row->second, [&](int value) { text << value << ' '; });
    res.set_content(text.str(), "text/plain");
  });
}
)cpp";

constexpr std::string_view Header = R"cpp(#pragma once
#include "httplib.h"
#include <string>

inline void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content("{\"error\": \"" + text + "\"}", "application/json");
}
)cpp";

struct Time {
  double wall = 0;  ///< seconds
  double processor = 0;

  auto operator<=>(const Time&) const = default;
};

/// Of the runs that ended.
double processorSeconds() {
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Time run(const std::string& database, const std::string& file, const std::string& cache) {
  std::vector<std::string> words = {"--quiet", "--fail-on", "never", database, file};
  if (cache.empty()) {
    words.emplace_back("--no-cache");
  } else {
    words.insert(words.end(), {"--cache-dir", cache});
  }
  const double processor = processorSeconds();
  const auto start = std::chrono::steady_clock::now();
  const tests::ProgramResult result = tests::runProgram(words, "/");
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (result.exitStatus != 0) {
    std::cerr << "exit status " << result.exitStatus << ": " << result.err.substr(0, 500) << '\n';
    std::exit(1);
  }
  return {taken.count(), processorSeconds() - processor};
}

/// The file's content, which it gets back in the end.
class Edited {
public:
  explicit Edited(std::string file) : file_(std::move(file)) {
    std::ifstream in(file_, std::ios::binary);
    content_.assign(std::istreambuf_iterator<char>(in), {});
  }

  Edited(const Edited&) = delete;
  Edited& operator=(const Edited&) = delete;

  ~Edited() { write(content_); }

  void edit(std::size_t number) { write(cat(content_, "\nint edit", number, "();\n")); }

private:
  void write(const std::string& text) { std::ofstream(file_, std::ios::binary) << text; }

  std::string file_;
  std::string content_;
};

Time median(std::vector<Time> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void print(const std::string& file,
           const Time& first,
           const Time& keepsNothing,
           const Time& again) {
  const auto column = [](double value) {
    std::cout << std::right << std::fixed << std::setprecision(3) << std::setw(8) << value;
  };
  for (const double value : {again.wall / first.wall,
                             again.processor / first.processor,
                             again.wall / keepsNothing.wall,
                             again.processor / keepsNothing.processor,
                             first.wall,
                             keepsNothing.wall,
                             again.wall}) {
    column(value);
  }
  std::cout << "  " << file << std::endl;
}

void measure(const std::string& database, const std::string& file) {
  tests::TemporaryFolder folder;
  Edited source(file);
  std::vector<Time> first;
  std::vector<Time> keepsNothing;
  std::vector<Time> again;
  for (std::size_t i = 0; i < Runs; ++i) {
    const std::string cache = folder.path(cat("cache", i));
    source.edit(2 * i);
    keepsNothing.push_back(run(database, file, ""));
    first.push_back(run(database, file, cache));
    source.edit(2 * i + 1);
    again.push_back(run(database, file, cache));
  }
  print(file, median(first), median(keepsNothing), median(again));
}

}  // namespace
}  // namespace status_lint::bench

int main(int argc, char** argv) {
  using namespace status_lint;
  std::cout << "   again/first  again/--no-cache    seconds\n"
               "    wall   proc.    wall   proc.   first no cache  again  medians of "
            << bench::Runs << '\n';
  if (argc > 2) {
    for (int i = 2; i < argc; ++i) {
      bench::measure(bench::fs::absolute(argv[1]).string(), bench::fs::absolute(argv[i]).string());
    }
    return 0;
  }
  tests::TemporaryFolder project;
  bench::fs::create_directories(project.path("third_party"));
  bench::fs::copy_file(STATUS_LINT_SOURCE_DIR "/tests/include/std/httplib.h",
                       project.path("third_party/httplib.h"));
  project.write("api.h", bench::Header);
  const std::string source = project.write("main.cpp", bench::Source);
  const std::string database =
      project.write("compile_commands.json",
                    base::cat("[{\"directory\": \"",
                              project.path(),
                              "\", \"file\": \"main.cpp\", \"command\": \"c++ -std=c++20 -isystem "
                              "third_party -c main.cpp\"}]\n"));
  bench::measure(database, source);
}
