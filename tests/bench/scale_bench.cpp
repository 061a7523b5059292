// How long link, flow and rules take for a large server: sources are generated, parsed (not timed),
// and analysed several times. Arguments: how many handlers, how many threads.
#include "rules/check.h"
#include "tests/harness/pipeline.h"
#include "tool/base/text.h"
#include "tool/flow/analyze.h"
#include "tool/ir/binary.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <sys/resource.h>
#include <thread>

namespace status_lint::bench {
namespace {

constexpr std::size_t HandlersPerSource = 200;
constexpr std::size_t Runs = 5;

/// Included by every source: what handlers of one server share.
constexpr std::string_view Shared = R"cpp(#pragma once
#include <stdexcept>
#include <string>
#include <httplib.h>
#include <nlohmann/json.hpp>

struct ApiError : std::runtime_error {
  ApiError(int code, const std::string& text) : std::runtime_error(text), status(code) {}
  int status;
};

struct Row { std::string id; std::string name; };

bool load(const std::string& id, Row& row);
bool save(const Row& row);

inline void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(nlohmann::json{{"error", text}}.dump(), "application/json");
}

inline bool authorized(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_header("Authorization")) {
    res.set_header("WWW-Authenticate", "Bearer");
    sendError(res, 401, "log in first");
    return false;
  }
  return true;
}
)cpp";

/// Handlers as people write them: a guard, a parse in a try block, a look-up, a creation, a
/// redirect. `N` is the number of the handler.
constexpr std::string_view Shapes[] = {
    R"cpp(
  server.Get("/rows/N", [](const httplib::Request& req, httplib::Response& res) {
    if (!authorized(req, res)) {
      return;
    }
    Row row;
    if (!load(req.get_param_value("id"), row)) {
      sendError(res, 404, "no such row");
      return;
    }
    res.set_content(nlohmann::json{{"name", row.name}}.dump(), "application/json");
  });
)cpp",
    R"cpp(
  server.Post("/rows/N", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const auto body = nlohmann::json::parse(req.body);
      if (!body.contains("name")) {
        throw ApiError(422, "name is missing");
      }
      const Row row{"N", body.at("name").get<std::string>()};
      if (!save(row)) {
        sendError(res, 503, "try later");
        return;
      }
      res.status = 201;
      res.set_header("Location", "/rows/" + row.id);
    } catch (const nlohmann::json::exception& e) {
      sendError(res, 400, e.what());
    } catch (const ApiError& e) {
      sendError(res, e.status, e.what());
    }
  });
)cpp",
    R"cpp(
  server.Delete("/rows/N", [](const httplib::Request& req, httplib::Response& res) {
    Row row;
    if (!authorized(req, res)) {
      return;
    }
    const bool found = load(req.get_param_value("id"), row);
    res.status = found ? 204 : 404;
    if (!found) {
      res.set_content("no such row", "text/plain");
    }
  });
)cpp",
    R"cpp(
  server.Get("/old/N", [](const httplib::Request& req, httplib::Response& res) {
    const std::string format = req.has_param("format") ? req.get_param_value("format") : "json";
    if (format == "json") {
      res.set_redirect("/new/N", 301);
    } else if (format == "xml") {
      sendError(res, 406, "no XML");
    } else {
      sendError(res, 400, "unknown format");
    }
  });
)cpp",
    R"cpp(
  server.Put("/rows/N", [](const httplib::Request& req, httplib::Response& res) {
    int page = 0;
    try {
      page = std::stoi(req.get_param_value("page"));
    } catch (const std::exception&) {
      res.status = 400;
      return;
    }
    switch (page) {
      case 0: res.status = 400; break;
      case 1: res.status = 204; break;
      default: sendError(res, 416, "too far"); res.set_header("Content-Range", "rows */1"); break;
    }
  });
)cpp"};

std::string numbered(std::string_view shape, std::size_t number) {
  std::string out;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool isPlace = shape[i] == 'N' && (i > 0 && (shape[i - 1] == '/' || shape[i - 1] == '"'));
    out += isPlace ? std::to_string(number) : std::string(1, shape[i]);
  }
  return out;
}

harness::Fixture server(std::size_t handlers) {
  harness::Fixture fixture;
  fixture.path = "bench";
  fixture.parts.push_back({.name = "shared.h", .text = std::string(Shared), .first = 0});
  std::string main = "#include \"shared.h\"\n";
  std::string calls;
  for (std::size_t first = 0; first < handlers; first += HandlersPerSource) {
    const std::string name = base::cat("addRoutes", first);
    std::string text =
        base::cat("#include \"shared.h\"\nvoid ", name, "(httplib::Server& server) {");
    for (std::size_t i = first; i < std::min(first + HandlersPerSource, handlers); ++i) {
      text += numbered(Shapes[i % std::size(Shapes)], i);
    }
    fixture.parts.push_back(
        {.name = base::cat("routes", first, ".cpp"), .text = text + "}\n", .first = 0});
    main += base::cat("void ", name, "(httplib::Server& server);\n");
    calls += base::cat("  ", name, "(server);\n");
  }
  main += base::cat("int main() {\n  httplib::Server server;\n", calls, "}\n");
  fixture.parts.push_back({.name = "main.cpp", .text = main, .first = 0});
  return fixture;
}

/// The modules of the server, as bytes: what the analysis takes is made of them for each run.
std::vector<std::string> modulesOf(const harness::Fixture& fixture,
                                   std::vector<std::string>& problems) {
  const harness::Workspace workspace(fixture, STATUS_LINT_SOURCE_DIR);
  std::vector<std::string> out;
  for (const ir::Module& module : harness::extractAll(
           fixture, workspace, STATUS_LINT_SOURCE_DIR, harness::Headers::Stub, problems)) {
    out.push_back(ir::encode(module));
  }
  return out;
}

struct Run {
  double seconds = 0;
  std::size_t handlers = 0;
  std::size_t incomplete = 0;
  std::size_t findings = 0;
};

Run measure(const std::vector<std::string>& encoded, std::size_t threads) {
  std::vector<ir::Module> modules;
  for (const std::string& bytes : encoded) {
    modules.push_back(*ir::decode(bytes));
  }
  const auto start = std::chrono::steady_clock::now();
  const flow::Analysis analysis = flow::analyze(std::move(modules), {}, threads);
  Run out;
  out.findings =
      rules::check(
          analysis, {.enabled = {std::string(rules::AllRules)}, .disabled = {}}, {}, threads)
          .size();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  out.seconds = taken.count();
  out.incomplete = analysis.incomplete.size();
  for (const flow::Server& each : analysis.servers) {
    out.handlers += each.handlers.size();
  }
  return out;
}

int run(std::size_t handlers, std::size_t threads) {
  std::vector<std::string> problems;
  const std::vector<std::string> encoded = modulesOf(server(handlers), problems);
  for (const std::string& problem : problems) {
    std::cerr << problem << "\n";
  }
  std::vector<Run> runs;
  for (std::size_t i = 0; i < Runs; ++i) {
    runs.push_back(measure(encoded, threads));
  }
  std::ranges::sort(runs, {}, &Run::seconds);
  const Run& median = runs[Runs / 2];
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << median.handlers << " handlers on " << threads << " threads: link, flow and rules "
            << median.seconds << " s (median of " << Runs << ": " << runs.front().seconds << " to "
            << runs.back().seconds << "), " << median.findings << " findings, " << median.incomplete
            << " incomplete, peak " << usage.ru_maxrss / 1024 << " MiB\n";
  return problems.empty() && median.handlers == handlers ? 0 : 1;
}

}  // namespace
}  // namespace status_lint::bench

int main(int argc, char** argv) {
  const std::size_t handlers = argc > 1 ? std::stoul(argv[1]) : 10'000;
  const std::size_t threads = argc > 2 ? std::stoul(argv[2]) : std::thread::hardware_concurrency();
  return status_lint::bench::run(handlers, threads);
}
