// The commands for shards that pages of the documentation show.
#include "tests/cli/sharded_project.h"

#include <cstdlib>
#include <fstream>
#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;

using status_lint::base::cat;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::Shards;
using status_lint::tests::Words;

/// What is told without the last line, which is the summary.
std::string findingsOf(const std::string& out) {
  return out.substr(0, out.size() < 2 ? 0 : out.rfind('\n', out.size() - 2) + 1);
}

/// Each command on the page, from top to bottom, in the project; those for engines are run by the
/// scripts in tests/engines.
TEST_F(Shards, CommandsOfThePage) {
  folder_.write("project/tests.json", cat('[', entries("project").back(), "]\n"));
  std::ifstream page(STATUS_LINT_SOURCE_DIR "/docs/scaling.md");
  std::string line;
  std::string all;
  int commands = 0;
  while (std::getline(page, line) && line != "## A CI matrix") {
    constexpr std::string_view Head = "    status-lint ";
    if (!line.starts_with(Head)) {
      continue;
    }
    Words words;
    for (const std::string& word : status_lint::base::split(line.substr(Head.size()), ' ')) {
      if (word == "#" || word == ">") {
        break;
      }
      if (!word.empty()) {
        words.push_back(word);
      }
    }
    const bool isRun = words[0] != "extract" && words[0] != "cache";
    if (words[0] != "link") {
      words.insert(words.end(), {"--cache-dir", "cache"});
    }
    const ProgramResult result = runProgram(words, folder_.path("project"));
    EXPECT_EQ(result.exitStatus, isRun ? 3 : 0) << line << '\n' << result.err;
    if (line.contains(" > costs")) {
      EXPECT_NE(result.out, "");
      folder_.write("project/costs", result.out);
    } else if (isRun) {
      // Where no source is left out, the summary counts more of them.
      all = all.empty() ? result.out : all;
      const bool joins = line.contains("--join-databases");
      EXPECT_EQ(joins ? findingsOf(result.out) : result.out, joins ? findingsOf(all) : all) << line;
    }
    ++commands;
  }
  EXPECT_GT(commands, 10);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), by);
    at += by.size();
  }
  return text;
}

/// The commands of the jobs that the page about CI shows, in order, on one line each.
Words jobsOfThePage() {
  std::ifstream page(STATUS_LINT_SOURCE_DIR "/docs/ci.md");
  Words out;
  bool isFolded = false;
  for (std::string line; std::getline(page, line);) {
    const std::size_t command = line.find("status-lint ");
    if (isFolded) {
      out.back() += std::string(status_lint::base::trim(line));
      isFolded = false;
    } else if (line.contains("status-lint extract --shard") || line.contains("status-lint link ")) {
      // "run: >" goes on in the next line.
      isFolded = !line.contains("- ");
      out.push_back(line.substr(command) + (isFolded ? " " : ""));
    }
  }
  return out;
}

/// As GitHub and GitLab run them, with four jobs.
TEST_F(Shards, JobsOfThePageAboutCi) {
  const Words jobs = jobsOfThePage();
  ASSERT_EQ(jobs.size(), 4U);
  fs::create_directories(folder_.path("project/build"));
  fs::copy(folder_.path("project/compile_commands.json"),
           folder_.path("project/build/compile_commands.json"));
  const std::string program = fs::path(STATUS_LINT_BINARY).parent_path();
  for (std::size_t i = 0; i < jobs.size(); i += 2) {
    SCOPED_TRACE(jobs[i]);
    const auto runJob = [&](std::string job, int number) {
      job = replaced(job, "${{ matrix.shard }}", std::to_string(number));
      job = replaced(job, "${{ strategy.job-total }}", "4");
      job = replaced(job, "shards/", "");
      const std::string command = cat("cd '",
                                      folder_.path("project"),
                                      "' && export PATH='",
                                      program,
                                      "':$PATH CI_NODE_INDEX=",
                                      number,
                                      " CI_NODE_TOTAL=4 && ",
                                      job,
                                      " >out 2>err");
      return WEXITSTATUS(std::system(command.c_str()));
    };
    for (int number = 1; number <= 4; ++number) {
      EXPECT_EQ(runJob(jobs[i], number), 0) << folder_.read("project/err");
      EXPECT_TRUE(folder_.has(cat("project/", number, ".shard")));
    }
    EXPECT_EQ(runJob(jobs[i + 1], 1), 3) << folder_.read("project/err");
    for (int number = 1; number <= 4; ++number) {
      fs::remove(folder_.path(cat("project/", number, ".shard")));
    }
  }
  EXPECT_TRUE(folder_.has("project/status-lint.sarif"));
  EXPECT_TRUE(folder_.has("project/gl-code-quality-report.json"));
}

}  // namespace
