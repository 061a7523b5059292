// What people who bring a framework of their own meet: the list of models, what a model found, what
// it misses, and what doctor offers.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Header = R"(#pragma once

namespace acme {

enum class Code { Ok = 200, Created = 201, NotFound = 404 };

class Request {
public:
  const char* text() const;
};

class Reply {
public:
  void code(Code code);
  void head(const char* name, const char* value);
  int raw = 0;
};

class Server {
public:
  void on(const char* method, const char* path, void (*handler)(const Request&, Reply&));
};

}  // namespace acme
)";

constexpr std::string_view Source = R"(#include "acme.h"

void create(const acme::Request&, acme::Reply& reply) {
  reply.code(acme::Code::Created);
}

void find(const acme::Request& request, acme::Reply& reply) {
  if (request.text() == nullptr) {
    reply.raw = 404;
    return;
  }
  reply.code(acme::Code::Ok);
}

int main() {
  acme::Server server;
  server.on("POST", "/orders", create);
  server.on("GET", "/orders", find);
}
)";

constexpr std::string_view Model = R"({
  "framework": "acme",
  "versions": "ours",
  "headers": ["acme.h"],
  "response": ["acme::Reply"],
  "request": ["acme::Request"],
  "sites": [{ "call": "acme::Reply::code", "status": "$0" }],
  "handlers": [{ "register": "acme::Server::on", "method": "$0", "path": "$1", "handler": "$2" }]
})";

class OwnFramework : public testing::Test {
protected:
  OwnFramework() {
    folder_.write("acme.h", std::string(Header));
    folder_.write("main.cpp", std::string(Source));
    folder_.write("compile_commands.json",
                  cat(R"([{"directory": ")",
                      folder_.path(),
                      R"(", "file": "main.cpp", "command": "clang++ -std=c++17 -c main.cpp"}])"));
  }

  ProgramResult run(const Words& arguments) { return runProgram(arguments, folder_.path()); }

  TemporaryFolder folder_;
};

TEST_F(OwnFramework, AllModelsAreListedWithoutADatabase) {
  const ProgramResult result = run({"frameworks"});
  EXPECT_EQ(result.exitStatus, 0);
  EXPECT_TRUE(result.out.starts_with("framework ")) << result.out;
  EXPECT_TRUE(result.out.contains("\nboost-beast "));
  EXPECT_TRUE(result.out.contains("httplib.h\n"));
  EXPECT_EQ(result.err, "");
}

TEST_F(OwnFramework, TheDatabaseSaysWhatEachGave) {
  folder_.write("acme.json", std::string(Model));
  const ProgramResult result = run({"frameworks", "--model", "acme.json", "."});
  EXPECT_EQ(result.exitStatus, 0);
  EXPECT_EQ(result.out,
            "framework  versions  sources  handlers  with method  status sites\n"
            "acme       ours      1        2         2            2\n");
}

TEST_F(OwnFramework, TheListAsJson) {
  folder_.write("acme.json", std::string(Model));
  const ProgramResult result =
      run({"frameworks", "--format", "json", "--model", "acme.json", "compile_commands.json"});
  const auto list = nlohmann::json::parse(result.out);
  EXPECT_EQ(list["version"], 1);
  EXPECT_EQ(list["frameworks"][0]["name"], "acme");
  EXPECT_EQ(list["frameworks"][0]["model"], "acme.json");
  EXPECT_EQ(list["frameworks"][0]["handlersWithMethod"], 2);
  EXPECT_EQ(list["frameworks"][1]["handlers"], 0);
}

TEST_F(OwnFramework, NothingIsKnownWithoutAModel) {
  EXPECT_TRUE(run({"frameworks", "."}).out.starts_with("none of "));
}

TEST_F(OwnFramework, DoctorOffersTheClassAndAModelToBeginWith) {
  const ProgramResult result = run({"doctor"});
  EXPECT_EQ(result.exitStatus, 1);
  EXPECT_TRUE(
      result.out.contains("\n  acme::Reply (acme.h): 3 status codes, one at main.cpp:4:14\n"))
      << result.out;
  const std::size_t begin = result.out.find("    {\n");
  const std::size_t end = result.out.rfind("    }\n");
  ASSERT_TRUE(begin != std::string::npos && end != std::string::npos) << result.out;
  folder_.write("acme.json", result.out.substr(begin, end + 5 - begin));
  const ProgramResult again = run({"dump", "sites", "--model", "acme.json", "."});
  EXPECT_EQ(again.exitStatus, 0) << again.err;
  EXPECT_TRUE(again.out.contains("main.cpp:4:14: 201 acme")) << again.out;
  EXPECT_TRUE(again.out.contains("main.cpp:9:17: 404 acme")) << again.out;
}

TEST_F(OwnFramework, DoctorIsContentWithAModel) {
  folder_.write("acme.json", std::string(Model));
  const ProgramResult result = run({"doctor", "--model", "acme.json"});
  EXPECT_EQ(result.exitStatus, 0);
  EXPECT_EQ(result.out,
            "database: 1 entry: 1 right, 0 with notes, 0 not C++, 0 unusable\n"
            "sources: 1 analysed, 0 skipped, 0 failed\n"
            "frameworks:\n"
            "  acme: 1 source, 2 handlers, 2 status sites\n");
}

TEST_F(OwnFramework, EntriesThatNothingUsesAreNamed) {
  std::string wrong(Model);
  wrong.replace(wrong.find("Reply::code"), 11, "Reply::cod");
  wrong.replace(wrong.find("acme::Request\""), 14, "acme::Query\"");
  wrong.replace(wrong.find("Server::on"), 10, "Server::at");
  folder_.write("acme.json", wrong);
  const ProgramResult result = run({"--model", "acme.json", "compile_commands.json"});
  EXPECT_EQ(result.err,
            "warning: acme.json: /request/0: the program has no class 'acme::Query'\n"
            "warning: acme.json: /sites/0: nothing in the program uses 'acme::Reply::cod'; did "
            "you mean 'acme::Reply::code'?\n"
            "warning: acme.json: /handlers/0: nothing in the program makes handlers with "
            "'acme::Server::at'\n");
}

TEST_F(OwnFramework, APartOfTheProgramSaysNothingOfUnusedEntries) {
  std::string wrong(Model);
  wrong.replace(wrong.find("Server::on"), 10, "Server::at");
  folder_.write("acme.json", wrong);
  EXPECT_EQ(run({"--model", "acme.json", "compile_commands.json", "main.cpp"}).err, "");
}

TEST_F(OwnFramework, AModelWhoseHeaderNobodyReadsIsNamed) {
  std::string wrong(Model);
  wrong.replace(wrong.find("acme.h"), 6, "acme.hpp");
  folder_.write("acme.json", wrong);
  const ProgramResult result = run({"--model", "acme.json", "compile_commands.json"});
  EXPECT_EQ(result.err,
            "note: the source uses no framework that a model knows; nothing was parsed "
            "('status-lint doctor' looks for one)\n"
            "warning: acme.json: no source reads the header acme.hpp: the model is not used\n");
}

TEST_F(OwnFramework, AFrameworkCanBeForcedAndLeftOut) {
  std::string elsewhere(Model);
  elsewhere.replace(elsewhere.find("acme.h"), 6, "other.h");
  folder_.write("acme.json", elsewhere);
  const Words model = {"--model", "acme.json", "compile_commands.json"};
  const auto with = [&](Words words) {
    words.insert(words.end(), model.begin(), model.end());
    return run(words);
  };
  EXPECT_TRUE(with({}).out.contains("0 handlers"));
  EXPECT_TRUE(with({"--framework", "acme"}).out.contains("created-without-location"));
  folder_.write("acme.json", std::string(Model));
  EXPECT_TRUE(with({}).out.contains("created-without-location"));
  EXPECT_TRUE(with({"--no-framework", "acme"}).out.contains("0 handlers"));
}

TEST_F(OwnFramework, MisspeltFrameworksAreNamed) {
  for (const char* option : {"--framework", "--no-framework"}) {
    const ProgramResult result = run({option, "drogno", "."});
    EXPECT_EQ(result.exitStatus, 2);
    EXPECT_EQ(result.err, "error: unknown framework 'drogno'; did you mean 'drogon'?\n");
  }
  EXPECT_EQ(run({"--framework", "crow", "--no-framework", "crow", "."}).err,
            "error: framework 'crow' is both forced and left out; drop one of the two\n");
}

}  // namespace
