// What took how long: --stats and --trace.
#include "tests/cli/program.h"
#include "tests/cli/small_server.h"
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"
#include "tool/driver/heap.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::tests {
namespace {

using base::cat;
using nlohmann::json;
using Words = std::vector<std::string>;

constexpr std::string_view Helper = R"(#include "httplib.h"
void fail(httplib::Response& res) {
  res.status = 500;
}
)";

class Measured : public testing::Test {
protected:
  Measured() {
    folder_.write("httplib.h", SmallFramework);
    folder_.write("a.cpp", SmallServer);
    folder_.write("b.cpp", Helper);
    folder_.write("plain.cpp", "int twice(int n) { return 2 * n; }\n");
    json all = json::array();
    for (const std::string source : {"a.cpp", "b.cpp", "plain.cpp"}) {
      all.push_back(
          {{"directory", folder_.path()}, {"file", source}, {"arguments", {"c++", "-c", source}}});
    }
    folder_.write("compile_commands.json", all.dump());
  }

  ProgramResult run(const Words& more) {
    Words words = {"compile_commands.json", "--format", "concise"};
    words.insert(words.end(), more.begin(), more.end());
    return runProgram(words, folder_.path());
  }

  /// The events that take time of the trace in the file.
  std::vector<json> events(const std::string& file) {
    std::vector<json> out;
    for (const json& event : json::parse(folder_.read(file)).at("traceEvents")) {
      if (event.at("ph") == "X") {
        out.push_back(event);
      }
    }
    return out;
  }

  TemporaryFolder folder_;
};

/// Names of the events of a category, in their order.
Words namesOf(const std::vector<json>& events, std::string_view category) {
  Words out;
  for (const json& event : events) {
    if (event.at("cat") == category) {
      out.push_back(event.at("name"));
    }
  }
  return out;
}

std::int64_t startOf(const json& event) {
  return event.at("ts");
}

std::int64_t endOf(const json& event) {
  return event.at("ts").get<std::int64_t>() + event.at("dur").get<std::int64_t>();
}

bool isWithin(const json& inner, const json& outer) {
  return startOf(inner) >= startOf(outer) && endOf(inner) <= endOf(outer);
}

/// What is in one lane lies one behind the other, or one in the other: viewers draw no other.
void expectNested(const std::vector<json>& events) {
  for (const json& a : events) {
    EXPECT_GE(a.at("dur").get<std::int64_t>(), 0) << a;
    for (const json& b : events) {
      const bool isSameLane = a.at("pid") == b.at("pid") && a.at("tid") == b.at("tid");
      const bool isApart = endOf(a) <= startOf(b) || endOf(b) <= startOf(a);
      EXPECT_TRUE(!isSameLane || isApart || isWithin(a, b) || isWithin(b, a)) << a << '\n' << b;
    }
  }
}

TEST_F(Measured, StatisticsNameStagesSourcesAndRules) {
  const ProgramResult plain = run({});
  const ProgramResult first = run({"--stats", "--cache-dir", "kept"});
  EXPECT_EQ(first.exitStatus, 1);
  EXPECT_EQ(first.out, plain.out);
  for (const std::string_view part : {"statistics:\n  read ",
                                      "  prescan ",
                                      "  1 source left out\n  cache ",
                                      "  0 of 2 sources known\n  parse ",
                                      "  2 sources\n",
                                      "\n  link ",
                                      "  2 programs\n  follow ",
                                      "\n  rules ",
                                      " MiB in a worker\nslowest of 2 parsed sources, processor",
                                      " s  a.cpp  (prepare 0.",
                                      " s  b.cpp  (prepare 0.",
                                      " s, parse 0.",
                                      " s, lower 0.",
                                      "\nslowest rules, processor time:\n"}) {
    EXPECT_NE(first.err.find(part), std::string::npos) << part << '\n' << first.err;
  }
  EXPECT_EQ(first.err.find("plain.cpp"), std::string::npos) << first.err;
  const ProgramResult second = run({"--stats", "--cache-dir", "kept", "--quiet"});
  EXPECT_EQ(second.out, plain.out);
  EXPECT_NE(second.err.find("2 of 2 sources known\n"), std::string::npos) << second.err;
  EXPECT_EQ(second.err.find("parsed source"), std::string::npos) << second.err;
}

TEST_F(Measured, TheTraceHoldsEachStageAndEachSource) {
  const ProgramResult result = run({"--trace", "trace.json", "-j2"});
  EXPECT_EQ(result.exitStatus, 1);
  EXPECT_EQ(result.out, run({}).out);
  const std::vector<json> all = events("trace.json");
  EXPECT_EQ(namesOf(all, "stage"),
            (Words{"read",
                   "prescan",
                   "cache",
                   "parse",
                   "keep",
                   "decode",
                   "link",
                   "follow",
                   "rules",
                   "filter",
                   "write"}));
  EXPECT_EQ(namesOf(all, "prescan"), (Words{"a.cpp", "b.cpp", "plain.cpp"}));
  Words sources = namesOf(all, "source");
  std::ranges::sort(sources);
  EXPECT_EQ(sources, (Words{"a.cpp", "b.cpp"}));
  EXPECT_EQ(namesOf(all, "handlers").size(), 2U);
  expectNested(all);
  std::map<std::string, json> stages;
  for (const json& event : all) {
    if (event.at("cat") == "stage") {
      stages[event.at("name")] = event;
    }
  }
  for (const json& event : all) {
    const std::string category = event.at("cat");
    if (category == "source") {
      EXPECT_TRUE(isWithin(event, stages["parse"])) << event;
      EXPECT_GT(event.at("args").at("processor µs").get<int>(), 0);
      for (const std::string_view part : {"prepare", "parse", "lower", "encode"}) {
        EXPECT_EQ(std::ranges::count_if(all,
                                        [&](const json& inner) {
                                          return inner.at("name") == part &&
                                                 inner.at("pid") == event.at("pid") &&
                                                 inner.at("tid") == event.at("tid") &&
                                                 isWithin(inner, event);
                                        }),
                  1)
            << part << event;
      }
    } else if (category == "prescan" || category == "handlers" || category == "set-up code") {
      EXPECT_TRUE(isWithin(event, stages[category == "prescan" ? category : "follow"])) << event;
    }
  }
  const Words rules = namesOf(all, "rule");
  EXPECT_NE(std::ranges::find(rules, "created-without-location"), rules.end());
}

/// Lanes are those of processes that were alive at once, not one for each process.
TEST_F(Measured, OneWorkerIsOneLane) {
  run({"--trace", "trace.json", "-j1"});
  std::set<std::pair<int, int>> lanes;
  for (const json& event : events("trace.json")) {
    if (event.at("cat") == "source") {
      lanes.emplace(event.at("pid"), event.at("tid"));
    }
  }
  EXPECT_EQ(lanes.size(), 1U);
}

/// Of a list of 4^10 numbers: it takes more memory to parse than is there unused.
std::string muchToParse() {
  std::string text = "#define A0 1,\n";
  for (int i = 1; i <= 10; ++i) {
    const std::string one = cat("A", i - 1, ' ');
    text += cat("#define A", i, ' ', one, one, one, one, '\n');
  }
  return text + "int numbers[] = {A10};\n";
}

TEST_F(Measured, ASourceWhoseWorkerIsLostIsThere) {
  if (driver::HasShadowMemory) {
    GTEST_SKIP() << "shadow memory has no limit";
  }
  folder_.write("a.cpp", cat(SmallServer, muchToParse()));
  const ProgramResult result = run({"--trace", "trace.json", "--stats", "--memory", "1"});
  EXPECT_EQ(result.exitStatus, 3) << result.err;
  EXPECT_EQ(namesOf(events("trace.json"), "source").size(), 2U);
  EXPECT_NE(result.err.find(" s  a.cpp\n"), std::string::npos) << result.err;
}

TEST_F(Measured, AnExtractIsMeasuredToo) {
  const ProgramResult result = runProgram(
      {"extract", "compile_commands.json", "-o", "all.shard", "--trace", "trace.json", "--stats"},
      folder_.path());
  EXPECT_EQ(result.exitStatus, 0) << result.err;
  EXPECT_EQ(namesOf(events("trace.json"), "stage"),
            (Words{"read", "prescan", "cache", "parse", "keep", "decode", "write"}));
  EXPECT_NE(result.err.find("slowest of 2 parsed sources"), std::string::npos) << result.err;
  const ProgramResult link =
      runProgram({"link", "all.shard", "--trace", "link.json"}, folder_.path());
  EXPECT_EQ(link.exitStatus, 1) << link.err;
  EXPECT_EQ(namesOf(events("link.json"), "stage"),
            (Words{"read", "link", "follow", "rules", "filter", "write"}));
}

TEST_F(Measured, ATraceThatCannotBeWrittenIsTold) {
  const ProgramResult missing = run({"--trace", "nowhere/trace.json"});
  EXPECT_EQ(missing.exitStatus, 2);
  EXPECT_EQ(missing.out, "");
  EXPECT_EQ(missing.err,
            cat("error: cannot write '",
                folder_.path("nowhere/trace.json"),
                "': there is no folder '",
                folder_.path("nowhere"),
                "'; make it first\n"));
  const ProgramResult full = run({"--trace", "/dev/full"});
  EXPECT_EQ(full.exitStatus, 2);
  EXPECT_NE(full.err.find("error: cannot write '/dev/full': No space left on device"),
            std::string::npos)
      << full.err;
}

/// The commands of the page on this.
TEST_F(Measured, CommandsOfThePage) {
  std::ifstream page(STATUS_LINT_SOURCE_DIR "/docs/time.md");
  int commands = 0;
  for (std::string line; std::getline(page, line);) {
    constexpr std::string_view Head = "    status-lint ";
    if (line.starts_with(Head)) {
      const ProgramResult result =
          runProgram(base::split(line.substr(Head.size()), ' '), folder_.path());
      EXPECT_EQ(result.exitStatus, 1) << line << '\n' << result.err;
      ++commands;
    }
  }
  EXPECT_EQ(commands, 2);
  EXPECT_FALSE(events("trace.json").empty());
}

}  // namespace
}  // namespace status_lint::tests
