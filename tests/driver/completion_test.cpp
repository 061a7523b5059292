// The completion scripts, run by the shells that they are for.
#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"
#include "tool/driver/completion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace status_lint::driver {
namespace {

using base::cat;
using Words = std::vector<std::string>;

class Completion : public testing::Test {
protected:
  /// What the program prints, or nothing when the shell is not there.
  std::string run(const std::string& program, const std::string& script) {
    folder_.write("script", script);
    const std::string command = cat("cd ", folder_.path(), " && ", program, " script > out 2>&1");
    EXPECT_EQ(std::system(command.c_str()), 0) << folder_.read("out");
    return folder_.read("out");
  }

  static bool isThere(const std::string& program) {
    return std::system(cat("command -v ", program, " > /dev/null 2>&1").c_str()) == 0;
  }

  tests::TemporaryFolder folder_;
};

/// The words after the program's name, the last one unfinished.
std::string bashQuery(const Words& words) {
  std::string out = "ask status-lint";
  for (const std::string& word : words) {
    out += cat(" '", word, '\'');
  }
  return out + '\n';
}

constexpr std::string_view BashHead = R"(
ask() {
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  _status_lint
  echo "${COMPREPLY[*]}"
}
)";

class BashCompletion : public Completion {
protected:
  /// What is offered for each of the queries.
  std::vector<Words> ask(const std::vector<Words>& queries) {
    std::string script = completionFor("bash").append(BashHead);
    for (const Words& query : queries) {
      script += bashQuery(query);
    }
    std::istringstream lines(run("bash --norc", script));
    std::vector<Words> out;
    for (std::string line; std::getline(lines, line);) {
      out.push_back(line.empty() ? Words() : base::split(line, ' '));
    }
    EXPECT_EQ(out.size(), queries.size());
    out.resize(queries.size());
    return out;
  }

  Words one(const Words& query) { return ask({query}).front(); }
};

TEST_F(BashCompletion, SubCommandsComeFirst) {
  EXPECT_EQ(one({"e"}), (Words{"explain", "extract"}));
  const Words all = one({""});
  EXPECT_EQ(all.size(), commandTable().size());
  EXPECT_EQ(one({"dump", "o"}), Words{"outcomes"});
  EXPECT_EQ(one({"explain", "created-without-l"}), Words{"created-without-location"});
  EXPECT_EQ(one({"explain", "41"}).size(), 9U) << "410 to 418";
  EXPECT_EQ(one({"check", ""}), Words()) << "file names follow";
}

TEST_F(BashCompletion, EveryOptionOfEverySubCommand) {
  std::vector<Words> queries;
  std::vector<Words> expected;
  for (const CommandRow& command : commandTable()) {
    for (const OptionRow& row : optionTable()) {
      const std::string name = namesOf(row).front();
      queries.push_back({std::string(command.name), name});
      Words found;
      for (const OptionRow& other : optionTable()) {
        const std::string otherName = namesOf(other).front();
        if (other.of.has(command.command) && otherName.starts_with(name)) {
          found.push_back(otherName);
        }
      }
      expected.push_back(found);
    }
  }
  EXPECT_EQ(ask(queries), expected);
}

TEST_F(BashCompletion, EveryListedValue) {
  std::vector<Words> queries;
  std::vector<Words> expected;
  for (const CommandRow& command : commandTable()) {
    for (const OptionRow& row : optionTable()) {
      if (row.of.has(command.command) && !row.value.empty()) {
        queries.push_back({std::string(command.name), namesOf(row).front(), ""});
        expected.push_back(listedValues(row.values, command.command));
      }
    }
  }
  EXPECT_EQ(ask(queries), expected);
}

TEST_F(BashCompletion, WithoutASubCommandItIsCheck) {
  EXPECT_EQ(one({"--fail-o"}), Words{"--fail-on"});
  EXPECT_EQ(one({"--fail-on", "n"}), (Words{"note", "never"}));
  EXPECT_EQ(one({"build", "--fail-on", "=", "e"}), Words{"error"}) << "bash splits at '='";
  EXPECT_EQ(one({"build", "--fail-on", "="}).size(), 4U);
  EXPECT_EQ(one({"--vers"}), Words{"--version"});
}

TEST_F(Completion, Fish) {
  if (!isThere("fish")) {
    GTEST_SKIP() << "fish is not installed";
  }
  const std::string said =
      run("fish",
          completionFor("fish") + "complete -C 'status-lint comple'\n"
                                  "complete -C 'status-lint dump sites --form'\n"
                                  "complete -C 'status-lint dump sites --format t'\n"
                                  "complete -C 'status-lint --fail-on ne'\n"
                                  "complete -C 'status-lint explain created-without-l'\n"
                                  "complete -C 'status-lint man status-lint.'\n"
                                  "complete -C 'status-lint dump --fi'\n");
  Words found;
  for (const std::string& line : base::split(said, '\n')) {
    found.push_back(line.substr(0, line.find('\t')));
  }
  EXPECT_EQ(found,
            (Words{"completion",
                   "--format",
                   "text",
                   "never",
                   "created-without-location",
                   "status-lint.yaml",
                   ""}))
      << said;
}

TEST_F(Completion, Zsh) {
  if (!isThere("zsh")) {
    GTEST_SKIP() << "zsh is not installed";
  }
  folder_.write("_status-lint", completionFor("zsh"));
  // A terminal in which someone types, tabs and wipes the line again.
  const std::string said = run("zsh -f", R"(
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'autoload -Uz compinit; compinit -u -D; source ./_status-lint; stty columns 200; bindkey "^I" complete-word; PS1="at ""once> "'
zpty -r -m z out '*at once> *'
for words in 'dump' 'comple' 'dump outc' 'dump sites --format te' '--fail-on nev' 'explain created-without-l'; do
  zpty -w -n z "status-lint $words"$'\tEND'
  zpty -r -m z out '*END*'
  print -r -- "$out"
  zpty -w -n z $'\x15'
done
zpty -d z
)");
  for (const std::string_view line : {"status-lint completion",
                                      "status-lint dump outcomes",
                                      "status-lint dump sites --format text",
                                      "status-lint --fail-on never",
                                      "status-lint explain created-without-location"}) {
    EXPECT_NE(said.find(line), std::string::npos) << line << " is not in\n" << said;
  }
}

TEST_F(Completion, NoScriptHasAFault) {
  for (const std::string& shell : shells()) {
    if (isThere(shell)) {
      EXPECT_EQ(run(shell + " -n", completionFor(shell)), "") << shell;
    }
  }
}

}  // namespace
}  // namespace status_lint::driver
