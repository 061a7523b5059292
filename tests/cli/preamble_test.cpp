// What a run keeps of a source that is named, for the time when its code has changed.
#include "tests/cli/program.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::TemporaryFolder;
using Words = std::vector<std::string>;

constexpr std::string_view Leading = R"cpp(#define GONE 410
#include <httplib.h>
#include <string>
#include "codes.h"
#if __has_include("extra.h")
#include "extra.h"
#endif
#ifndef EXTRA
#define EXTRA 202
#endif
)cpp";

constexpr std::string_view Code = R"cpp(
template <typename Body>
void answer(httplib::Response& res, int status, const Body& body) {
  res.status = status;
  res.set_content(body, "text/plain");
}
int main() {
  httplib::Server server;
  server.Get("/", [](const httplib::Request&, httplib::Response& res) { res.status = CODE; });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) { res.status = EXTRA; });
  server.Get("/c", [](const httplib::Request&, httplib::Response& res) { res.status = GONE; });
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    answer(res, NEW, std::string("x"));
    gone(res);
    put<int>(res, 1);
  });
}
)cpp";

/// With a handler, a template and a comment for the linter in the header.
constexpr std::string_view Codes = R"cpp(#pragma once
#define CODE 203
inline void gone(httplib::Response& res) {
  // status-lint: allow(no-content-with-body) shown
  res.status = 204;
  res.set_content("x", "text/plain");
}
template <typename T>
void put(httplib::Response& res, T value) {
  res.status = value == 1 ? 206 : 207;
}
extern "C" {
#include "c_part.h"
}
)cpp";

class Preambles : public testing::Test {
protected:
  Preambles() {
    folder_.write("early/x", "");
    folder_.write("late/codes.h", Codes);
    folder_.write("late/c_part.h", "inline int partOf(int a) { return a; }\n");
    edit(201);
    writeDatabase("");
  }

  void writeDatabase(const std::string& flags) {
    folder_.write("compile_commands.json",
                  cat(R"([{"directory": ")",
                      folder_.path(),
                      R"(", "file": "main.cpp", "command": "c++ -nostdinc++ -isystem )",
                      STATUS_LINT_SOURCE_DIR "/tests/include/std -Iearly -Ilate ",
                      flags,
                      R"( -c main.cpp"}])"));
  }

  /// Writes the source with this status code among others.
  void edit(int code, std::string_view leading = Leading) {
    std::string text = cat(leading, Code);
    text.replace(text.find("NEW"), 3, std::to_string(code));
    folder_.write("main.cpp", text);
  }

  ProgramResult run(const Words& words) { return runProgram(words, folder_.path()); }

  /// What is said of the named source with the cache, which is what is said without it: findings,
  /// sites and the program. Gives the sites.
  std::string look() {
    std::string sites;
    for (const Words& what : {Words{"check"}, Words{"dump", "ir"}, Words{"dump", "sites"}}) {
      Words words = what;
      words.insert(words.end(), {".", "main.cpp", "--cache-dir"});
      Words fresh = words;
      // Each of them parses: their caches are apart.
      words.push_back(cat("cache", what.back()));
      fresh.back() = "--no-cache";
      const ProgramResult with = run(words);
      const ProgramResult without = run(fresh);
      EXPECT_EQ(with.out, without.out);
      EXPECT_EQ(with.err, without.err);
      EXPECT_EQ(with.exitStatus, without.exitStatus);
      sites = with.out;
    }
    EXPECT_TRUE(run({"cache", "verify", ".", "--cache-dir", "cachecheck"})
                    .out.ends_with("1 parsed again: no difference\n"));
    return sites;
  }

  std::vector<fs::path> kept(const std::string& cache = "cachecheck") {
    std::vector<fs::path> files;
    const fs::path folder = fs::path(folder_.path(cache)) / "preambles";
    if (fs::exists(folder)) {
      for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        files.push_back(entry.path());
      }
    }
    return files;
  }

  static bool has(const std::string& sites, int code) {
    return sites.find(std::to_string(code)) != std::string::npos;
  }

  TemporaryFolder folder_;
};

TEST_F(Preambles, AnEditedSource) {
  EXPECT_TRUE(has(look(), 201));
  ASSERT_EQ(kept().size(), 1U);
  const fs::path first = kept().front();
  const auto before = fs::last_write_time(first);
  fs::last_write_time(first, before - std::chrono::hours(1));
  edit(418);
  const std::string sites = look();
  EXPECT_TRUE(has(sites, 418) && !has(sites, 201)) << sites;
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(kept().front(), first);
  EXPECT_GE(fs::last_write_time(first), before) << "it was not used";
}

TEST_F(Preambles, AHeaderChanged) {
  look();
  std::string codes(Codes);
  codes.replace(codes.find("203"), 3, "207");
  folder_.write("late/codes.h", codes);
  edit(418);
  const std::string sites = look();
  EXPECT_TRUE(has(sites, 418) && has(sites, 207) && !has(sites, 203)) << sites;
}

TEST_F(Preambles, AHeaderAppears) {
  look();
  folder_.write("late/extra.h", "#define EXTRA 208\n");
  edit(418);
  EXPECT_TRUE(has(look(), 208));
  std::string codes(Codes);
  codes.replace(codes.find("203"), 3, "209");
  folder_.write("early/codes.h", codes);
  edit(419);
  EXPECT_TRUE(has(look(), 209));
}

TEST_F(Preambles, TheLeadingLinesChanged) {
  look();
  edit(418, cat(Leading, "#undef CODE\n#define CODE 211\n"));
  EXPECT_TRUE(has(look(), 211));
  edit(418, cat("#pragma once\n#ifndef GUARD\n#define GUARD\n", Leading, "#endif\n"));
  look();
}

TEST_F(Preambles, TheCommandChanged) {
  look();
  writeDatabase("-DEXTRA=212 -include string");
  edit(418);
  EXPECT_TRUE(has(look(), 212));
}

/// Whoever makes a warning an error means the compiler: in a header, among the leading lines, and
/// behind them.
TEST_F(Preambles, APragmaMakesAWarningAnError) {
  const std::string pragma = "#pragma clang diagnostic error \"-Wc++11-narrowing\"\n";
  const std::string narrows = "(long x) { char c[] = {x}; c[0] = 1; }\n";
  folder_.write("late/codes.h", cat(pragma, Codes, "inline void inHeader", narrows));
  int code = 415;
  for (const std::string& before : {std::string(), pragma, cat("void first();\n", pragma)}) {
    edit(++code, cat(Leading, before, "void inSource", narrows));
    EXPECT_TRUE(has(look(), code));
    const ProgramResult result = run({"check", ".", "main.cpp", "--cache-dir", "cachecheck"});
    EXPECT_EQ(result.err.find("error:"), std::string::npos) << result.err;
    EXPECT_NE(result.exitStatus, 3);
  }
  EXPECT_EQ(kept().size(), 2U);  // one of the leading lines with the pragma
}

TEST_F(Preambles, ALaterError) {
  look();
  folder_.write("main.cpp", cat(Leading, "int x = nothing;\n", Code));
  const ProgramResult broken = run({"check", ".", "main.cpp", "--cache-dir", "cachecheck"});
  EXPECT_EQ(broken.exitStatus, 3);
  EXPECT_NE(broken.err.find("main.cpp:11:9: error: use of undeclared identifier 'nothing'"),
            std::string::npos)
      << broken.err;
}

TEST_F(Preambles, AHeaderThatDoesNotCompile) {
  folder_.write("late/codes.h", cat(Codes, "int x = nothing;\n"));
  const Words words = {"check", ".", "main.cpp", "--cache-dir", "cachecheck"};
  const ProgramResult first = run(words);
  EXPECT_EQ(first.exitStatus, 3);
  EXPECT_NE(first.err.find("codes.h:15:9: error: "), std::string::npos) << first.err;
  EXPECT_TRUE(kept().empty());
  EXPECT_EQ(run(words).err, first.err);
  folder_.write("late/codes.h", Codes);
  look();
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Preambles, ADamagedOneIsMadeAgain) {
  look();
  const fs::path file = kept().front();
  const auto size = fs::file_size(file);
  for (const std::uintmax_t at : {std::uintmax_t{0}, size / 3, size / 2, size - 1}) {
    {
      std::fstream damaged(file, std::ios::in | std::ios::out | std::ios::binary);
      damaged.seekg(static_cast<std::streamoff>(at));
      const char was = static_cast<char>(damaged.get());
      damaged.seekp(static_cast<std::streamoff>(at));
      damaged.put(static_cast<char>(was ^ 0x55));
    }
    edit(400 + static_cast<int>(at % 17));
    look();
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(fs::file_size(kept().front()), size);
  }
  fs::resize_file(file, size / 2);
  edit(422);
  look();
  fs::remove(file);
  edit(423);
  look();
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Preambles, NoneWithoutANameOrACache) {
  run({"check", ".", "--cache-dir", "whole"});
  EXPECT_TRUE(kept("whole").empty());
  run({"check", ".", "main.cpp", "--no-cache"});
  EXPECT_TRUE(kept().empty());
}

TEST_F(Preambles, SomeRoomIsTheirs) {
  const Words words = {"check", ".", "main.cpp", "--cache-size", "1", "--cache-dir", "cachecheck"};
  const ProgramResult small = run(words);
  EXPECT_EQ(small.err, "");
  EXPECT_TRUE(kept().empty()) << "a quarter of a mebibyte is too little";
  edit(417);
  run({"check", ".", "main.cpp", "--cache-dir", "cachecheck"});
  edit(418, cat(Leading, "#define MORE\n"));
  run({"check", ".", "main.cpp", "--cache-dir", "cachecheck"});
  ASSERT_EQ(kept().size(), 2U);
  const std::string status = run({"cache", "status", "--cache-dir", "cachecheck"}).out;
  EXPECT_NE(status.find("2 preambles of edited sources: "), std::string::npos) << status;
  EXPECT_NE(status.find(" MiB of 512.0 MiB\n"), std::string::npos) << status;
  EXPECT_NE(
      run({"cache", "clear", "--cache-dir", "cachecheck"}).out.find(" and 2 preambles dropped\n"),
      std::string::npos);
  EXPECT_TRUE(kept().empty());
}

}  // namespace
