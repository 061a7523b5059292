// Fixes as a user makes them: real sources, and what is left compiles and is clean.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view StubHeaders = STATUS_LINT_SOURCE_DIR "/tests/include/std";
constexpr std::string_view Frameworks = STATUS_LINT_SOURCE_DIR "/tests/frameworks/";

/// What the stub of Beast wants of the rest of Boost.
constexpr std::string_view BeastCore =
    "#pragma once\n#include <string>\n#include <string_view>\n"
    "namespace boost::beast { using string_view = std::string_view; class error_code; }\n";

class Fix : public testing::Test {
protected:
  ProgramResult run(Words arguments) {
    arguments.emplace_back(".");
    return runProgram(arguments, folder_.path());
  }

  /// A database that compiles these sources. `framework`: its stubs are on the include path.
  void database(const Words& sources, std::string_view framework = "cpp-httplib") {
    std::string json = "[";
    for (const std::string& source : sources) {
      json += cat(json.size() == 1 ? "" : ",",
                  R"({"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  source,
                  R"(", "command": "clang++ -std=c++20 -nostdinc++ -isystem )",
                  StubHeaders,
                  " -isystem ",
                  Frameworks,
                  framework,
                  "/stubs/third_party -isystem ",
                  Frameworks,
                  framework,
                  "/stubs -iquote . -c ",
                  source,
                  "\"}");
    }
    folder_.write("compile_commands.json", json + "]");
  }

  /// The source becomes `after` by `arguments`; then it compiles, the finding of `rule` is gone and
  /// nothing is left to do. `--diff` says the same and changes nothing.
  void expectFix(std::string_view rule,
                 const Words& arguments,
                 const std::string& before,
                 const std::string& after,
                 std::string_view framework = "cpp-httplib") {
    folder_.write("a.cpp", before);
    folder_.write("core.hpp", BeastCore);
    database({"a.cpp"}, framework);
    Words diff = arguments;
    diff.insert(diff.end(), {"--diff", "--fix-only", std::string(rule)});
    const ProgramResult shown = run(diff);
    EXPECT_EQ(shown.exitStatus, 1) << shown.err << shown.out;
    EXPECT_TRUE(shown.out.starts_with("--- a/a.cpp\n+++ b/a.cpp\n@@ -")) << shown.out;
    EXPECT_EQ(folder_.read("a.cpp"), before);
    Words fix = arguments;
    fix.insert(fix.end(), {"--format", "concise", "--fix-only", std::string(rule)});
    const ProgramResult fixed = run(fix);
    EXPECT_EQ(fixed.err, "");
    EXPECT_EQ(folder_.read("a.cpp"), after);
    EXPECT_EQ(fixed.out.find(cat('[', rule, ']')), std::string::npos) << fixed.out;
    const ProgramResult again = run(fix);
    EXPECT_EQ(folder_.read("a.cpp"), after) << "a second run changes nothing";
    EXPECT_NE(again.exitStatus, 3) << again.err;
    EXPECT_EQ(run(diff).exitStatus, 0);
  }

  TemporaryFolder folder_;
};

std::string inHttplib(std::string_view method, std::string_view body) {
  return cat(
      "#include <httplib.h>\n#include <string>\n\nint main() {\n  httplib::Server svr;\n  svr.",
      method,
      "(\"/x\", [](const httplib::Request& req, httplib::Response& res) {\n",
      body,
      "  });\n  svr.listen(\"0.0.0.0\", 80);\n}\n");
}

TEST_F(Fix, ContentOfANoContentResponseIsRemoved) {
  expectFix("no-content-with-body",
            {"--fix"},
            inHttplib("Delete",
                      "    res.status = 204;\n    res.set_content(\"gone\", \"text/plain\");\n"),
            inHttplib("Delete", "    res.status = 204;\n"));
}

TEST_F(Fix, ContentStaysWhereOtherStatusCodesHaveIt) {
  const std::string before = inHttplib("Delete",
                                       "    res.set_content(\"x\", \"text/plain\");\n"
                                       "    if (req.has_param(\"quiet\")) {\n"
                                       "      res.status = 204;\n"
                                       "    }\n");
  folder_.write("a.cpp", before);
  database({"a.cpp"});
  EXPECT_NE(run({"--fix"}).out.find("no-content-with-body"), std::string::npos);
  EXPECT_EQ(folder_.read("a.cpp"), before);
}

TEST_F(Fix, ContentThatIsMadeByACallWithEffectsIsNoSafeRemoval) {
  const std::string before =
      cat("#include <string>\nstd::string store(int& count);\nint count = 0;\n",
          inHttplib("Delete",
                    "    res.status = 204;\n"
                    "    res.set_content(store(count), \"text/plain\");\n"));
  folder_.write("a.cpp", before);
  database({"a.cpp"});
  run({"--fix"});
  EXPECT_EQ(folder_.read("a.cpp"), before);
}

constexpr std::string_view BeastHead = R"(#include <boost/beast/http.hpp>
#include <string>

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

Response answer(const Request& req) {
  Response res;
  res.version(req.version());
)";

TEST_F(Fix, ContentOfABeastResponseIsRemoved) {
  expectFix("no-content-with-body",
            {"--fix"},
            cat(BeastHead,
                "  res.result(http::status::no_content);\n  res.body() = \"gone\";\n"
                "  res.prepare_payload();\n  return res;\n}\n"),
            cat(BeastHead,
                "  res.result(http::status::no_content);\n"
                "  res.prepare_payload();\n  return res;\n}\n"),
            "boost-beast");
}

constexpr std::string_view CrowHead = R"(#include <crow.h>
#include <string>

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/x").methods(crow::HTTPMethod::Delete)([](const crow::request& req) {
)";

TEST_F(Fix, ContentThatIsGivenWithTheStatusIsRemoved) {
  const std::string_view tail = "  });\n  app.port(80).run();\n}\n";
  expectFix("no-content-with-body",
            {"--fix"},
            cat(CrowHead, "    return crow::response(204, \"gone\");\n", tail),
            cat(CrowHead, "    return crow::response(204);\n", tail),
            "crow");
}

TEST_F(Fix, ForbiddenFieldsAreRemoved) {
  expectFix("forbidden-content-length",
            {"--fix"},
            inHttplib("Delete",
                      "    res.status = 204;\n    res.set_header(\"Content-Length\", \"0\");\n"),
            inHttplib("Delete", "    res.status = 204;\n"));
  expectFix("forbidden-content-length",
            {"--fix"},
            cat(BeastHead,
                "  res.result(http::status::no_content);\n  res.set(\"Content-Length\", \"0\");\n"
                "  return res;\n}\n"),
            cat(BeastHead, "  res.result(http::status::no_content);\n  return res;\n}\n"),
            "boost-beast");
}

TEST_F(Fix, ANumberIsExchanged) {
  const Words arguments = {"--unsafe-fixes"};
  expectFix(
      "redirect-method-ambiguous",
      arguments,
      inHttplib("Post", "    res.status = 302;\n    res.set_header(\"Location\", \"/y\");\n"),
      inHttplib("Post", "    res.status = 303;\n    res.set_header(\"Location\", \"/y\");\n"));
}

constexpr std::string_view DrogonHead = R"(#include <drogon/drogon.h>
#include <string>

using namespace drogon;

int main() {
  app().registerHandler(
      "/x",
      [](const HttpRequestPtr& req, std::function<void(const HttpResponsePtr&)>&& callback) {
)";

constexpr std::string_view DrogonTail = R"(        callback(resp);
      },
      {Post});
  app().run();
}
)";

TEST_F(Fix, AnEnumeratorIsExchangedInTheFrameworksSpelling) {
  const auto source = [](std::string_view code) {
    return cat(DrogonHead,
               "        auto resp = HttpResponse::newHttpResponse();\n        resp->setStatusCode(",
               code,
               ");\n        resp->addHeader(\"Location\", \"/y\");\n",
               DrogonTail);
  };
  expectFix("redirect-method-ambiguous",
            {"--unsafe-fixes"},
            source("k302Found"),
            source("k303SeeOther"),
            "drogon");
}

TEST_F(Fix, AStatusOfSeveralHandlersStays) {
  const std::string before = R"(#include <httplib.h>

void move(httplib::Response& res) {
  res.status = 302;
  res.set_header("Location", "/y");
}

int main() {
  httplib::Server svr;
  svr.Post("/x", [](const httplib::Request&, httplib::Response& res) { move(res); });
  svr.Get("/x", [](const httplib::Request&, httplib::Response& res) { move(res); });
  svr.listen("0.0.0.0", 80);
}
)";
  folder_.write("a.cpp", before);
  database({"a.cpp"});
  const ProgramResult result = run({"--unsafe-fixes"});
  EXPECT_NE(result.out.find("redirect-method-ambiguous"), std::string::npos) << result.out;
  EXPECT_EQ(folder_.read("a.cpp"), before);
}

TEST_F(Fix, AReturnIsInserted) {
  expectFix("status-overwritten",
            {"--unsafe-fixes"},
            inHttplib("Post",
                      "    if (req.body.empty()) {\n"
                      "      res.status = 400;\n"
                      "      res.set_content(\"empty\", \"text/plain\");  // says why\n"
                      "    }\n"
                      "    res.status = 200;\n"),
            inHttplib("Post",
                      "    if (req.body.empty()) {\n"
                      "      res.status = 400;\n"
                      "      res.set_content(\"empty\", \"text/plain\");  // says why\n"
                      "      return;\n"
                      "    }\n"
                      "    res.status = 200;\n"));
  expectFix(
      "status-overwritten",
      {"--unsafe-fixes"},
      inHttplib("Post", "    if (req.body.empty()) res.status = 400;\n    res.status = 200;\n"),
      inHttplib("Post",
                "    if (req.body.empty()) { res.status = 400; return; }\n"
                "    res.status = 200;\n"));
}

constexpr std::string_view PocoHead = R"(#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

class OrderHandler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentType() != "application/json") {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.send() << "JSON only";
)";

constexpr std::string_view PocoTail = R"(    }
    response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    response.send() << "thank you";
  }
};
)";

TEST_F(Fix, AReturnIsInsertedAfterWhatIsSent) {
  expectFix("missing-return-after-error",
            {"--unsafe-fixes"},
            cat(PocoHead, PocoTail),
            cat(PocoHead, "      return;\n", PocoTail),
            "poco");
}

TEST_F(Fix, AllowListsWhatTheServerAnswers) {
  const auto source = [](std::string_view line) {
    return cat(R"(#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/x", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("x", "text/plain");
  });
  svr.Post("/x", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("x", "text/plain");
  });
  svr.Put("/x", [](const httplib::Request&, httplib::Response& res) {
)",
               line,
               R"(    res.status = 405;
    res.set_content("no", "text/plain");
  });
  svr.listen("0.0.0.0", 80);
}
)");
  };
  expectFix("method-not-allowed-without-allow",
            {"--unsafe-fixes"},
            source(""),
            source("    res.set_header(\"Allow\", \"GET, POST\");\n"));
}

TEST_F(Fix, ALiteralIsCorrected) {
  const auto source = [](std::string_view value) {
    return inHttplib("Get",
                     cat("    res.status = 503;\n    res.set_content(\"busy\", \"text/plain\");\n"
                         "    res.set_header(\"Retry-After\", \"",
                         value,
                         "\");\n"));
  };
  expectFix("retry-after-invalid-value", {"--fix"}, source("2 minutes"), source("120"));
  const auto inBeast = [](std::string_view value) {
    return cat(BeastHead,
               "  res.result(http::status::not_implemented);\n  res.set(\"Retry-After\", \"",
               value,
               "\");\n  return res;\n}\n");
  };
  expectFix("retry-after-invalid-value", {"--fix"}, inBeast("30s"), inBeast("30"), "boost-beast");
}

TEST_F(Fix, SafeFixesOnlyUnlessAskedFor) {
  const std::string before =
      inHttplib("Post", "    res.status = 302;\n    res.set_header(\"Location\", \"/y\");\n");
  folder_.write("a.cpp", before);
  database({"a.cpp"});
  const ProgramResult safe = run({"--fix"});
  EXPECT_EQ(safe.exitStatus, 1);
  EXPECT_EQ(folder_.read("a.cpp"), before);
  EXPECT_EQ(run({"--diff"}).exitStatus, 0);
  EXPECT_EQ(run({"--diff", "--unsafe-fixes"}).exitStatus, 1);
  EXPECT_EQ(folder_.read("a.cpp"), before);
  const ProgramResult json = run({"--format", "json"});
  const auto report = nlohmann::json::parse(json.out);
  const auto& fix = report["findings"][0]["fixes"][0];
  EXPECT_EQ(fix["safe"], false);
  EXPECT_EQ(fix["edits"][0]["replacement"], "303");
}

/// What clang-tidy users apply themselves: Debian's clang-apply-replacements reads it.
TEST_F(Fix, FixesAreExported) {
  const std::string body =
      "    res.status = 204;\n    res.set_content(\"gone\", \"text/plain\");\n";
  folder_.write("a.cpp", inHttplib("Delete", body));
  database({"a.cpp"});
  EXPECT_EQ(run({"--export-fixes", "fixes/all.yaml"}).exitStatus, 2);  // there is no such folder
  folder_.write("fixes/x", "");
  EXPECT_EQ(run({"--export-fixes", "fixes/all.yaml"}).exitStatus, 1);
  EXPECT_EQ(folder_.read("a.cpp"), inHttplib("Delete", body));
  const std::string yaml = folder_.read("fixes/all.yaml");
  EXPECT_NE(yaml.find("status-lint-no-content-with-body"), std::string::npos) << yaml;
  const std::string tool = cat("clang-apply-replacements-", STATUS_LINT_LLVM);
  if (std::system(cat("command -v ", tool, " >/dev/null").c_str()) != 0) {
    GTEST_SKIP() << tool << " is not installed";
  }
  ASSERT_EQ(std::system(cat("cd ", folder_.path(), " && ", tool, " fixes").c_str()), 0);
  const std::string after = folder_.read("a.cpp");
  EXPECT_EQ(after.find("set_content"), std::string::npos) << after;
  EXPECT_NE(after.find("res.status = 204;"), std::string::npos) << after;
  EXPECT_EQ(run({}).out.find("no-content-with-body"), std::string::npos);
}

TEST_F(Fix, TheSummaryTellsWhatWasFixed) {
  folder_.write("a.cpp", inHttplib("Delete", "    res.status = 204;\n    res.body = \"gone\";\n"));
  database({"a.cpp"});
  const ProgramResult result = run({"--fix"});
  EXPECT_EQ(result.exitStatus, 0) << result.out;
  EXPECT_TRUE(result.out.ends_with("; fixed 1 finding in 1 file\n")) << result.out;
}

TEST_F(Fix, LineEndsOfAFileStay) {
  const auto dos = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
      text.insert(at, "\r");
    }
    return text;
  };
  expectFix(
      "status-overwritten",
      {"--unsafe-fixes"},
      dos(inHttplib("Post",
                    "    if (req.body.empty()) {\n      res.status = 400;\n    }\n"
                    "    res.status = 200;\n")),
      dos(inHttplib("Post",
                    "    if (req.body.empty()) {\n      res.status = 400;\n      return;\n    }\n"
                    "    res.status = 200;\n")));
}

constexpr std::string_view SharedHeader = R"(#pragma once
#include <httplib.h>

inline void removed(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
  res.set_content("gone", "text/plain");
}
)";

TEST_F(Fix, AHeaderOfTwoSourcesIsEditedOnce) {
  folder_.write("shared.h", SharedHeader);
  folder_.write(
      "a.cpp",
      "#include \"shared.h\"\nvoid b(httplib::Server&);\nint main() {\n  httplib::Server svr;\n"
      "  svr.Delete(\"/x\", removed);\n  b(svr);\n  svr.listen(\"0.0.0.0\", 80);\n}\n");
  folder_.write(
      "b.cpp",
      "#include \"shared.h\"\nvoid b(httplib::Server& svr) { svr.Delete(\"/y\", removed); }\n");
  database({"a.cpp", "b.cpp"});
  const ProgramResult result = run({"--fix"});
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.exitStatus, 0) << result.out;
  std::string expected(SharedHeader);
  const std::string line = "  res.set_content(\"gone\", \"text/plain\");\n";
  expected.erase(expected.find(line), line.size());
  EXPECT_EQ(folder_.read("shared.h"), expected);
}

TEST_F(Fix, ALinkIsTheFileThatItNames) {
  folder_.write("real/shared.h", SharedHeader);
  std::filesystem::create_symlink(folder_.path("real/shared.h"), folder_.path("one.h"));
  std::filesystem::create_symlink(folder_.path("real/shared.h"), folder_.path("two.h"));
  folder_.write("a.cpp",
                "#include \"one.h\"\nint main() {\n  httplib::Server svr;\n"
                "  svr.Delete(\"/x\", removed);\n  svr.listen(\"0.0.0.0\", 80);\n}\n");
  folder_.write("b.cpp",
                "#include \"two.h\"\nint main() {\n  httplib::Server svr;\n"
                "  svr.Delete(\"/x\", removed);\n  svr.listen(\"0.0.0.0\", 80);\n}\n");
  database({"a.cpp", "b.cpp"});
  ::chmod(folder_.path("real/shared.h").c_str(), 0640);
  const ProgramResult result = run({"--fix"});
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.exitStatus, 0) << result.out;
  EXPECT_TRUE(std::filesystem::is_symlink(folder_.path("one.h")));
  std::string expected(SharedHeader);
  const std::string line = "  res.set_content(\"gone\", \"text/plain\");\n";
  expected.erase(expected.find(line), line.size());
  EXPECT_EQ(folder_.read("real/shared.h"), expected);
  struct stat status{};
  ASSERT_EQ(::stat(folder_.path("real/shared.h").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST_F(Fix, AReadOnlyFileStays) {
  const std::string before =
      inHttplib("Delete", "    res.status = 204;\n    res.body = \"gone\";\n");
  folder_.write("a.cpp", before);
  database({"a.cpp"});
  ::chmod(folder_.path("a.cpp").c_str(), 0444);
  const ProgramResult result = run({"--fix"});
  EXPECT_EQ(result.exitStatus, 2);
  EXPECT_EQ(result.err, "error: a.cpp: not fixed: it is read-only\n");
  EXPECT_EQ(folder_.read("a.cpp"), before);
}

TEST_F(Fix, OptionsThatMakeNoSense) {
  const ProgramResult only = run({"--fix-only", "no-content-with-body"});
  EXPECT_EQ(only.exitStatus, 2);
  EXPECT_EQ(only.err, "error: '--fix-only' needs '--fix', '--unsafe-fixes' or '--diff'\n");
  const ProgramResult dump = run({"dump", "sites", "--fix"});
  EXPECT_EQ(dump.exitStatus, 2);
  EXPECT_EQ(dump.err, "error: 'dump' has no option '--fix', 'check' has\n");
  EXPECT_EQ(run({"--fix", "--fix-only", "no-content-with-bodies"}).err,
            "error: unknown rule 'no-content-with-bodies'; did you mean 'no-content-with-body'?\n");
}

}  // namespace
