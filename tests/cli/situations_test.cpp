// Situations of a user's own, and codes that are right and say little.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Stubs = STATUS_LINT_SOURCE_DIR "/tests/frameworks/cpp-httplib/stubs";
constexpr std::string_view StubHeaders = STATUS_LINT_SOURCE_DIR "/tests/include/std";

constexpr std::string_view Shop = R"cpp(#include <httplib.h>

bool shopIsClosed();

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    if (shopIsClosed()) {
      res.status = 404;
      return;
    }
    res.set_content("none", "text/plain");
  });
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1024) {
      res.status = 400;
      res.set_content("file too large", "text/plain");
      return;
    }
    res.status = 204;
  });
}
)cpp";

constexpr std::string_view Closed = R"({ "situations": [
  { "id": "shop-closed", "means": "a shop that is closed", "fault": "server", "best": [503],
    "tolerated": [500], "wrong": ["4xx", 501], "guards": [{ "words": "shop is closed", "holds": true }] }
] })";

class Situations : public testing::Test {
protected:
  Situations() {
    folder_.write("a.cpp", std::string(Shop));
    folder_.write("compile_commands.json",
                  cat(R"([{"directory": ")",
                      folder_.path(),
                      R"(", "file": "a.cpp", "command": "clang++ -std=c++20 -nostdinc++ -isystem )",
                      StubHeaders,
                      " -isystem ",
                      Stubs,
                      R"( -c a.cpp"}])"));
  }

  ProgramResult run(Words options) {
    options.insert(options.end(), {"--format", "concise", "--disable", "all"});
    for (const char* rule :
         {"client-error-for-server-fault", "wrong-status-for-payload-too-large"}) {
      options.insert(options.end(), {"--enable", rule});
    }
    options.emplace_back(".");
    return runProgram(options, folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(Situations, OwnOnesAreJudgedLikeTheOthers) {
  EXPECT_EQ(run({}).out, "");
  folder_.write("shop.json", std::string(Closed));
  const ProgramResult found = run({"--situations", "shop.json"});
  EXPECT_EQ(found.exitStatus, 1) << found.err;
  EXPECT_EQ(found.out,
            "a.cpp:8:20: warning: 404 (Not Found) answers a shop that is closed: `shopIsClosed()` "
            "is true; 503 (Service Unavailable) says so [client-error-for-server-fault]\n");
}

TEST_F(Situations, RightCodesThatSayLittleAreReportedOnDemand) {
  const ProgramResult found = run({"--prefer-specific"});
  EXPECT_EQ(found.exitStatus, 0) << found.err;
  EXPECT_EQ(found.out,
            "a.cpp:15:20: note: 400 (Bad Request) says little of content that is too large: the "
            "code says \"file too large\"; 413 (Content Too Large) says more "
            "[wrong-status-for-payload-too-large]\n");
}

TEST_F(Situations, AFileThatIsNoneIsAnError) {
  const ProgramResult missing = run({"--situations", "none.json"});
  EXPECT_EQ(missing.exitStatus, 2);
  EXPECT_TRUE(missing.err.contains("none.json: the situations cannot be read")) << missing.err;
  folder_.write("bad.json", R"({ "situation": [] })");
  const ProgramResult misspelt = run({"--situations", "bad.json"});
  EXPECT_EQ(misspelt.exitStatus, 2);
  EXPECT_TRUE(misspelt.err.contains(R"(unknown key "situation"; did you mean "situations"?)"))
      << misspelt.err;
}

}  // namespace
