// Sources that have no part in any response are not parsed, and nothing is lost by it.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

class Prescan : public testing::Test {
protected:
  Prescan() {
    folder_.write("ctx.h",
                  "#pragma once\nstruct Ctx;\nvoid reply(Ctx& c, int status);\nvoid serve();\n");
    folder_.write("ctx.cpp", R"cpp(#include SERVER_HEADER
#include "ctx.h"
#include "db.h"
struct Ctx { httplib::Response& res; };
void reply(Ctx& c, int status) { c.res.status = status; }
void hello(Ctx& c);
void serve() {
  httplib::Server server;
  server.Get("/row", [](const httplib::Request&, httplib::Response& res) {
    try {
      load(1);
    } catch (const NotFound&) {
      res.status = 500;
    }
  });
  server.Get("/hello", [](const httplib::Request&, httplib::Response& res) {
    Ctx c{res};
    hello(c);
  });
}
)cpp");
    folder_.write("db.h",
                  "#pragma once\n#include <stdexcept>\nstruct NotFound : std::runtime_error {\n"
                  "  using std::runtime_error::runtime_error;\n};\nvoid load(int id);\n");
    folder_.write(
        "db.cpp",
        "#include \"db.h\"\nvoid load(int id) { if (id > 0) throw NotFound(\"no such row\"); }\n");
    folder_.write("hello.cpp",
                  "struct Ctx;\nvoid reply(Ctx& c, int status);\n"
                  "void hello(Ctx& c) { reply(c, 999); }\n");
    folder_.write("main.cpp", "#include \"ctx.h\"\nint main() { serve(); }\n");
    folder_.write("tool.cpp", "#include \"db.h\"\nint other() { return 3; }\n");
    std::string json;
    for (const char* file : {"ctx.cpp", "db.cpp", "hello.cpp", "main.cpp", "tool.cpp"}) {
      json += cat(json.empty() ? "[" : ",",
                  R"({"directory": ")",
                  folder_.path(),
                  R"(", "file": ")",
                  file,
                  R"(", "arguments": ["c++", "-nostdinc++", "-isystem", ")",
                  STATUS_LINT_SOURCE_DIR
                  "/tests/include/std\", \"-DSERVER_HEADER=<httplib.h>\", \"-c\", \"",
                  file,
                  "\"]}");
    }
    folder_.write("compile_commands.json", json + "]");
  }

  [[nodiscard]] ProgramResult check(const Words& more) const {
    Words words = {"compile_commands.json", "--color", "never"};
    words.insert(words.end(), more.begin(), more.end());
    return runProgram(words, folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(Prescan, FindsWhatAFullParseFinds) {
  const ProgramResult quick = check({"--no-cache", "--format", "concise"});
  const ProgramResult full = check({"--no-cache", "--format", "concise", "--full-parse"});
  EXPECT_EQ(quick.out.substr(0, quick.out.rfind("\n", quick.out.size() - 2)),
            full.out.substr(0, full.out.rfind("\n", full.out.size() - 2)));
  EXPECT_NE(quick.out.find("hello.cpp:3"), std::string::npos) << quick.out << quick.err;
  const std::string json = check({"--no-cache", "--format", "json"}).out;
  EXPECT_NE(json.find("\"analysed\": 4"), std::string::npos) << json;
  EXPECT_NE(json.find("\"skipped\": 1"), std::string::npos) << json;
}

TEST_F(Prescan, ChangesAreNoticedThroughTheCache) {
  const Words words = {"--cache-dir", "cache", "--format", "json"};
  EXPECT_NE(check(words).out.find("\"skipped\": 1"), std::string::npos);
  EXPECT_NE(check(words).out.find("\"skipped\": 1"), std::string::npos);
  folder_.write("tool.cpp", "#include <httplib.h>\nint other() { return 3; }\n");
  EXPECT_NE(check(words).out.find("\"skipped\": 0"), std::string::npos);
}

/// What is kept of each file gives what reading all of them gives, whatever changes.
TEST_F(Prescan, WhatIsKeptOfFilesChangesNothing) {
  const std::string header = folder_.read("db.h");
  const std::string tool = folder_.read("tool.cpp");
  const auto expectSame = [&](std::string_view skipped) {
    const std::string known = check({"--cache-dir", "cache", "--format", "json"}).out;
    EXPECT_EQ(known, check({"--no-cache", "--format", "json"}).out);
    EXPECT_NE(known.find(skipped), std::string::npos) << skipped << known;
  };
  expectSame("\"skipped\": 1");
  folder_.write("tool.cpp", "#include \"db.h\"\n#include \"ctx.h\"\nvoid other() { serve(); }\n");
  expectSame("\"skipped\": 0");
  folder_.write("tool.cpp", tool);
  expectSame("\"skipped\": 1");
  folder_.write("db.h", header + "#include <httplib.h>\n");
  expectSame("\"skipped\": 0");
  folder_.write("db.h", header);
  expectSame("\"skipped\": 1");
  folder_.write("more.h", "#include <httplib.h>\n");
  folder_.write("tool.cpp", "#include \"more.h\"\n" + tool);
  expectSame("\"skipped\": 0");
  folder_.write("more.h", "");
  expectSame("\"skipped\": 1");
}

TEST_F(Prescan, SourcesThatFailAreToldWhereTheyMatter) {
  folder_.write("tool.cpp", "#include \"db.h\"\nint other() { return undeclared; }\n");
  EXPECT_NE(check({"--no-cache"}).exitStatus, 3);
  folder_.write("tool.cpp", "#include \"generated.h\"\nint other() { return 3; }\n");
  const ProgramResult result = check({"--no-cache"});
  EXPECT_EQ(result.exitStatus, 3);
  EXPECT_NE(result.err.find("generated.h"), std::string::npos) << result.err;
}

}  // namespace
