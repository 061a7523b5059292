// How long link, flow and rules take for a large server: sources are generated, parsed (not timed),
// and analysed several times.
#include "rules/rule.h"
#include "tests/harness/pipeline.h"
#include "tool/base/text.h"
#include "tool/flow/analyze.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <sys/resource.h>

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

double seconds(const std::vector<ir::Module>& modules, flow::Analysis& analysis) {
  std::vector<ir::Module> copy = modules;
  const auto start = std::chrono::steady_clock::now();
  analysis = flow::analyze(std::move(copy));
  const std::size_t findings =
      rules::check(analysis, {.enabled = {std::string(rules::AllRules)}, .disabled = {}}).size();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  static_cast<void>(findings);
  return taken.count();
}

int run(std::size_t handlers) {
  const harness::Fixture fixture = server(handlers);
  const harness::Workspace workspace(fixture, STATUS_LINT_SOURCE_DIR);
  std::vector<std::string> problems;
  const std::vector<ir::Module> modules = harness::extractAll(
      fixture, workspace, STATUS_LINT_SOURCE_DIR, harness::Headers::Stub, problems);
  for (const std::string& problem : problems) {
    std::cerr << problem << "\n";
  }
  std::vector<double> times;
  flow::Analysis analysis;
  for (std::size_t i = 0; i < Runs; ++i) {
    times.push_back(seconds(modules, analysis));
  }
  std::ranges::sort(times);
  std::size_t found = 0;
  for (const flow::Server& each : analysis.servers) {
    found += each.handlers.size();
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << found << " handlers: link, flow and rules " << times[Runs / 2] << " s (median of "
            << Runs << "), " << analysis.incomplete.size() << " incomplete, peak "
            << usage.ru_maxrss / 1024 << " MiB\n";
  return problems.empty() && found == handlers ? 0 : 1;
}

}  // namespace
}  // namespace status_lint::bench

int main(int argc, char** argv) {
  const std::size_t handlers = argc > 1 ? std::stoul(argv[1]) : 5000;
  return status_lint::bench::run(handlers);
}
