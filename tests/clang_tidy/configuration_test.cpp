// What .status-lint.yaml says holds inside clang-tidy too.
#include "tests/clang_tidy/clang_tidy_runs.h"

namespace {

using Output = status_lint::tests::TidyOutput;

constexpr std::string_view Server = R"(#include <httplib.h>
#include "answers.h"

void create(const httplib::Request&, httplib::Response& res) {
  res.status = 201;
}

void show(const httplib::Request&, httplib::Response& res) {
  res.status = 202;
}

int main() {
  httplib::Server server;
  server.Post("/users", create);
  server.Delete("/users", removed);
  server.Get("/report", show);
  server.listen("0.0.0.0", 80);
}
)";

constexpr std::string_view Answers = R"(#pragma once

inline void removed(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
  res.set_content("gone", "text/plain");
}
)";

constexpr std::string_view All = "'--checks=-*,status-lint-*' --header-filter='.*'";
constexpr std::string_view AllAreErrors =
    "'--checks=-*,status-lint-*' --header-filter='.*' '--warnings-as-errors=*'";
constexpr std::string_view Created = "[status-lint-created-without-location";
constexpr std::string_view NoContent = "[status-lint-no-content-with-body";
constexpr std::string_view Accepted = "[status-lint-accepted-on-get";

class ClangTidyConfiguration : public status_lint::tests::ClangTidyRuns {
protected:
  ClangTidyConfiguration() {
    folder_.write("src/server.cpp", Server);
    folder_.write("src/answers.h", Answers);
  }

  Output lint(std::string_view options) { return run(options, {}, "src/server.cpp"); }

  static bool has(const Output& output, std::string_view text) {
    return output.text.find(text) != std::string::npos;
  }
};

TEST_F(ClangTidyConfiguration, TheNearestFileSaysHowSevereARuleIs) {
  const Output plain = lint(AllAreErrors);
  EXPECT_NE(plain.exitStatus, 0);
  EXPECT_TRUE(has(plain, Created) && has(plain, NoContent)) << plain.text;
  EXPECT_FALSE(has(plain, Accepted)) << plain.text;
  folder_.write(".status-lint.yaml",
                "rules:\n  created-without-location: off\n  no-content-with-body: note\n"
                "  accepted-on-get: note\n");
  const Output outer = lint(AllAreErrors);
  EXPECT_EQ(outer.exitStatus, 0) << outer.text;
  EXPECT_FALSE(has(outer, Created)) << outer.text;
  EXPECT_TRUE(has(outer, "answers.h:4:16: remark: 204 ")) << outer.text;
  EXPECT_TRUE(has(outer, Accepted)) << "a file switches it on\n" << outer.text;
  folder_.write("src/.status-lint.yaml", "rules: {created-without-location: warning}\n");
  EXPECT_TRUE(has(lint(All), "server.cpp:5:16: warning: 201 ")) << folder_.read("log");
}

TEST_F(ClangTidyConfiguration, ChecksThatAreNotAskedForStayOff) {
  folder_.write(".status-lint.yaml", "rules: {all: warning}\n");
  const Output found = lint("'--checks=-*,status-lint-created-*'");
  EXPECT_TRUE(has(found, Created)) << found.text;
  EXPECT_FALSE(has(found, NoContent) || has(found, Accepted)) << found.text;
}

TEST_F(ClangTidyConfiguration, FilesMayBeExcluded) {
  folder_.write(".status-lint.yaml", "exclude: [answers.h]\n");
  const Output header = lint(All);
  EXPECT_TRUE(has(header, Created)) << header.text;
  EXPECT_FALSE(has(header, NoContent)) << header.text;
  folder_.write(".status-lint.yaml", "exclude: [src/*.cpp]\n");
  const Output source = lint(All);
  EXPECT_EQ(source.exitStatus, 0);
  EXPECT_FALSE(has(source, Created) || has(source, NoContent)) << source.text;
}

TEST_F(ClangTidyConfiguration, ModelsAreReadAndFrameworksSwitchedOff) {
  folder_.write("src/server.cpp",
                "#include \"hearth.h\"\n"
                "void show(hearth::Reply& reply) {\n"
                "  reply.code(299);\n"
                "}\n");
  folder_.write("src/hearth.h",
                "#pragma once\nnamespace hearth {\nstruct Reply {\n  void code(int);\n};\n}\n");
  folder_.write("tools/hearth.json", R"({
  "framework": "hearth",
  "headers": ["hearth.h"],
  "response": ["hearth::Reply"],
  "sites": [{ "call": "hearth::Reply::code", "status": "$0" }]
})");
  EXPECT_FALSE(has(lint(All), "299")) << folder_.read("log");
  folder_.write(".status-lint.yaml", "models: [tools/hearth.json]\n");
  EXPECT_TRUE(has(lint(All), "server.cpp:3:14: warning: 299 ")) << folder_.read("log");
  folder_.write(".status-lint.yaml", "models: [tools/hearth.json]\nframeworks: {hearth: off}\n");
  EXPECT_FALSE(has(lint(All), "299")) << folder_.read("log");
}

TEST_F(ClangTidyConfiguration, AMistakeIsToldWithItsPlace) {
  folder_.write(".status-lint.yaml", "rules:\n  created-without-locaton: off\n");
  const Output wrong = lint(All);
  EXPECT_NE(wrong.exitStatus, 0);
  EXPECT_TRUE(has(wrong,
                  "error: status-lint: .status-lint.yaml:2:3: unknown rule "
                  "\"created-without-locaton\"; did you mean \"created-without-location\"?"))
      << wrong.text;
  EXPECT_FALSE(has(wrong, Created)) << wrong.text;
}

TEST_F(ClangTidyConfiguration, OptionsNameAnotherFileOrNone) {
  folder_.write(".status-lint.yaml", "rules: {all: off}\n");
  folder_.write("tidy.yaml", "rules: {created-without-location: off}\n");
  EXPECT_FALSE(has(lint(All), NoContent)) << folder_.read("log");
  const auto with = [&](std::string_view option) {
    return lint(status_lint::base::cat(All, " --config='CheckOptions: {", option, "}'"));
  };
  const Output none = with("status-lint.NoConfig: true");
  EXPECT_TRUE(has(none, Created) && has(none, NoContent)) << none.text;
  const Output other = with("status-lint.Config: tidy.yaml");
  EXPECT_FALSE(has(other, Created)) << other.text;
  EXPECT_TRUE(has(other, NoContent)) << other.text;
  const Output gone = with("status-lint.Config: gone.yaml");
  EXPECT_TRUE(has(gone, "error: status-lint: gone.yaml: the configuration cannot be read"))
      << gone.text;
}

}  // namespace
