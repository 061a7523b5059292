#include "tests/bench/generated_project.h"

#include "tool/base/text.h"

#include <filesystem>
#include <string_view>

namespace status_lint::bench {
namespace {

namespace fs = std::filesystem;
using base::cat;

constexpr std::size_t Headers = 60;         ///< of the project
constexpr std::size_t HeadersOfSource = 6;  ///< that a source includes
/// Folders before the right one: a header is looked for in all of them.
constexpr std::string_view Folders[] = {"generated", "include", "lib", "config", "src"};

constexpr std::string_view LightPrologue = R"cpp(#pragma once
#include <stdexcept>
#include <string>
#include "httplib.h"
)cpp";

constexpr std::string_view HeavyPrologue = R"cpp(#pragma once
#include <stdexcept>
#include <string>
#include <httplib.h>
)cpp";

constexpr std::string_view Shared = R"cpp(
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

constexpr std::string_view LightIncludes = R"cpp(#include <map>
#include <string>
#include <vector>
)cpp";

/// Together they cost Clang about as much as httplib.h.
constexpr std::string_view HeavyIncludes = R"cpp(#include <condition_variable>
#include <filesystem>
#include <functional>
#include <future>
#include <iostream>
#include <map>
#include <random>
#include <regex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>
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

}  // namespace

GeneratedProject::GeneratedProject(std::size_t sources, std::size_t httpEach, Weight weight)
    : weight_(weight) {
  for (const std::string_view folder : Folders) {
    fs::create_directories(root_.path(folder));
  }
  if (weight == Weight::Light) {
    fs::create_directories(root_.path("third_party"));
    fs::copy_file(STATUS_LINT_SOURCE_DIR "/tests/include/std/httplib.h",
                  root_.path("third_party/httplib.h"));
  }
  root_.write("src/api.h", cat(weight == Weight::Heavy ? HeavyPrologue : LightPrologue, Shared));
  for (std::size_t i = 0; i < Headers; ++i) {
    root_.write(header(i), cat("#pragma once\nstruct Part", i, " { int value = ", i, "; };\n"));
  }
  std::string database = "[";
  std::string main = httpEach == 0 ? "" : "#include \"api.h\"\n";
  std::string calls;
  for (std::size_t i = 0; i < sources; ++i) {
    const bool isHttp = httpEach != 0 && i % httpEach == 0;
    root_.write(source(i), isHttp ? numbered(Routes, i) : plain(i));
    database += entry(source(i)) + ",";
    if (isHttp) {
      main += cat("void addRoutes", i, "(httplib::Server& server);\n");
      calls += cat("  addRoutes", i, "(server);\n");
    }
  }
  if (httpEach != 0) {
    calls = "  httplib::Server server;\n" + calls;
  }
  root_.write("src/main.cpp", cat(main, "int main() {\n", calls, "}\n"));
  database_ = root_.write("compile_commands.json", database + entry("src/main.cpp") + "\n]\n");
}

std::string GeneratedProject::source(std::size_t number) {
  return cat("src/source", number, ".cpp");
}

std::string GeneratedProject::header(std::size_t number) {
  return cat("src/part", number, ".h");
}

void GeneratedProject::append(const std::string& file, const std::string& text) {
  root_.write(file, root_.read(file) + text);
}

std::string GeneratedProject::entry(const std::string& file) const {
  std::string folders;
  for (const std::string_view folder : Folders) {
    folders += cat("\"-I", root_.path(folder), "\", ");
  }
  return cat("\n{\"directory\": \"",
             root_.path(),
             "\", \"file\": \"",
             file,
             "\", \"arguments\": [\"c++\", \"-std=c++17\", ",
             folders,
             weight_ == Weight::Light ? "\"-isystem\", \"third_party\", " : "",
             "\"-c\", \"",
             file,
             "\"]}");
}

std::string GeneratedProject::plain(std::size_t number) const {
  std::string includes(weight_ == Weight::Heavy ? HeavyIncludes : LightIncludes);
  for (std::size_t i = 0; i < HeadersOfSource; ++i) {
    includes += cat("#include \"part", (number * 7 + i * i) % Headers, ".h\"\n");
  }
  return includes + numbered(Plain, number);
}

}  // namespace status_lint::bench
