#include "tests/paths/path_programs.h"

#include "tool/base/text.h"

#include <functional>
#include <utility>

namespace status_lint::paths {
namespace {

using base::cat;

constexpr std::size_t CallsOfHandler = 10;

/// Status codes that follow each other: 400 ... 417.
std::size_t clientError(std::size_t i) {
  constexpr std::size_t Codes = 18;
  return 400 + i % Codes;
}

std::string repeated(std::size_t count, const std::function<std::string(std::size_t)>& text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += text(i);
  }
  return out;
}

std::string test(std::size_t i) {
  return cat("req.has_header(\"H", i, "\")");
}

/// `before` stands before main(), `routes` in it.
PathProgram program(std::string name, const std::string& before, const std::string& routes) {
  PathProgram out{.name = std::move(name), .fixture = {}};
  out.fixture.path = "paths";
  out.fixture.parts.push_back({.name = "main.cpp",
                               .text = cat("#include <httplib.h>\n#include <string>\n",
                                           before,
                                           R"cpp(
int main() {
  httplib::Server server;
)cpp",
                                           routes,
                                           R"cpp(
  server.Get("/plain", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("gone")) {
      res.status = 404;
    }
  });
}
)cpp"),
                               .first = 0});
  return out;
}

PathProgram handler(std::string name, const std::string& body, const std::string& before = {}) {
  return program(
      std::move(name),
      before,
      cat("  server.Get(\"/many\", [](const httplib::Request& req, httplib::Response& res) {\n",
          body,
          "  });\n"));
}

/// The cases of a switch: `before` and `after` stand around the status code of each.
std::string cases(std::size_t count, std::string_view before, std::string_view after) {
  return repeated(count, [&](std::size_t i) {
    return cat("    case ", i, ": ", before, clientError(i), after, "\n");
  });
}

}  // namespace

PathProgram leavingIfs(std::size_t count) {
  return handler(cat(count, " ifs in a row that leave"), repeated(count, [](std::size_t i) {
                   return cat("    if (",
                              test(i),
                              ") {\n      res.status = ",
                              clientError(i),
                              ";\n      return;\n    }\n");
                 }));
}

PathProgram statusIfs(std::size_t count) {
  return handler(
      cat(count, " ifs in a row that set the status"), repeated(count, [](std::size_t i) {
        return cat("    if (", test(i), ") {\n      res.status = ", clientError(i), ";\n    }\n");
      }));
}

PathProgram variableIfs(std::size_t count) {
  return handler(cat(count, " ifs in a row that set variables"),
                 cat(repeated(count, [](std::size_t i) { return cat("    int v", i, " = 0;\n"); }),
                     repeated(count,
                              [](std::size_t i) {
                                return cat(
                                    "    if (", test(i), ") {\n      v", i, " = 1;\n    }\n");
                              }),
                     "    res.status = 202;\n"));
}

PathProgram fieldIfs(std::size_t count) {
  return handler(cat(count, " ifs in a row that add a field"),
                 cat(repeated(count,
                              [](std::size_t i) {
                                return cat("    if (",
                                           test(i),
                                           ") {\n      res.set_header(\"X-",
                                           i,
                                           "\", \"1\");\n    }\n");
                              }),
                     "    res.status = 202;\n"));
}

PathProgram nestedIfs(std::size_t count) {
  return handler(cat(count, " nested ifs"),
                 cat(repeated(count, [](std::size_t i) { return cat("if (", test(i), ") {\n"); }),
                     "res.status = 204;\n",
                     repeated(count, [&](std::size_t i) {
                       return cat("} else { res.status = ", clientError(count - 1 - i), "; }\n");
                     })));
}

PathProgram largeSwitch(std::size_t count) {
  return handler(cat("a switch with ", count, " cases"),
                 cat("    switch (req.get_param_value(\"n\").size()) {\n",
                     cases(count, "res.status = ", "; break;"),
                     "    default: res.status = 501;\n    }\n"));
}

PathProgram switchInHelper(std::size_t count) {
  return handler(cat("a switch with ", count, " cases in a helper"),
                 "    res.status = codeOf(req.get_param_value(\"n\").size());\n",
                 cat("int codeOf(unsigned long n) {\n  switch (n) {\n",
                     cases(count, "return ", ";"),
                     "  }\n  return 501;\n}\n"));
}

PathProgram mutualRecursion(std::size_t count) {
  const auto head = [](std::size_t i) {
    return cat("void f", i, "(const httplib::Request& req, httplib::Response& res)");
  };
  return handler(cat(count, " functions that call each other"),
                 "    f0(req, res);\n",
                 cat(repeated(count, [&](std::size_t i) { return cat(head(i), ";\n"); }),
                     repeated(count, [&](std::size_t i) {
                       return cat(head(i),
                                  " {\n  if (",
                                  test(i),
                                  ") {\n    res.status = ",
                                  clientError(i),
                                  ";\n    return;\n  }\n",
                                  repeated(count,
                                           [&](std::size_t other) {
                                             return other == i ? std::string()
                                                               : cat("  if (req.has_param(\"p",
                                                                     other,
                                                                     "\")) {\n    f",
                                                                     other,
                                                                     "(req, res);\n  }\n");
                                           }),
                                  "}\n");
                     })));
}

namespace {

constexpr std::string_view Helper = R"cpp(
void note(httplib::Response& res, const std::string& value) {
  if (!value.empty()) {
    res.set_header("X-Note", value);
  }
}
)cpp";

std::string call(std::size_t i) {
  return cat("    note(res, req.get_param_value(\"p", i, "\"));\n");
}

}  // namespace

PathProgram callsInHandler(std::size_t count) {
  return handler(cat(count, " calls of a helper in one handler"),
                 cat(repeated(count, call), "    res.status = 202;\n"),
                 std::string(Helper));
}

PathProgram callsInHandlers(std::size_t count) {
  return program(cat(count, " calls of a helper in handlers"),
                 std::string(Helper),
                 repeated(count / CallsOfHandler, [](std::size_t i) {
                   return cat("  server.Get(\"/many",
                              i,
                              "\", [](const httplib::Request& req, httplib::Response& res) {\n",
                              repeated(CallsOfHandler, call),
                              "    res.status = 202;\n  });\n");
                 }));
}

}  // namespace status_lint::paths
