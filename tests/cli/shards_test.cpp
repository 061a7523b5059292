// What `link` makes of the files that `extract` wrote is what one run over the database says: by
// the byte, in any order of any number of them.
#include "tests/cli/sharded_project.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <span>

namespace {

namespace fs = std::filesystem;

using status_lint::base::cat;
using status_lint::tests::expectSame;
using status_lint::tests::ProgramResult;
using status_lint::tests::runProgram;
using status_lint::tests::Said;
using status_lint::tests::Shards;
using status_lint::tests::Words;
using status_lint::tests::operator+;

TEST_F(Shards, AnyNumberInAnyOrderGivesTheSingleRun) {
  const Said whole = say({"project"});
  EXPECT_EQ(whole.program.exitStatus, 3) << whole.program.err;
  EXPECT_NE(whole.program.out.find("[created-without-location]"), std::string::npos);
  EXPECT_NE(whole.program.err.find("gone.cpp"), std::string::npos) << whole.program.err;
  EXPECT_NE(whole.program.err.find("src/broken.cpp: does not compile"), std::string::npos);
  for (int count = 1; count <= 5; ++count) {
    SCOPED_TRACE(count);
    Words files = extract(count);
    do {
      expectSame(say(Words{"link"} + files), whole);
      std::ranges::rotate(files, files.begin() + 1);
    } while (!std::ranges::is_sorted(files));
    std::ranges::reverse(files);
    expectSame(say(Words{"link"} + files, folder_.path("project/src")), whole);
  }
}

TEST_F(Shards, MoreThanThereAreSources) {
  expectSame(say(Words{"link"} + extract(20)), say({"project"}));
}

TEST_F(Shards, NamesInAList) {
  const Words files = extract(3);
  folder_.write("list", cat(files[2], '\n', files[0], "\n"));
  expectSame(say({"link", "@list", files[1]}), say({"project"}));
  EXPECT_EQ(refusal({"link", "@none"}),
            "error: none: the list of shards cannot be read: No such file or directory\n");
  folder_.write("list", "\n");
  EXPECT_EQ(refusal({"link", "@list"}), "error: list: names no shard\n");
}

TEST_F(Shards, WithoutAShardTheFileHoldsAll) {
  EXPECT_EQ(run({"extract", "-o", "all", "project"}).exitStatus, 0);
  expectSame(say({"link", "all"}), say({"project"}));
}

TEST_F(Shards, TheCacheDoesNotShow) {
  const Words fresh = extract(3, {"project", "--no-cache"}, "fresh");
  const Words cold = extract(3, {"project", "--cache-dir", "cache"}, "cold");
  const Words warm = extract(3, {"project", "--cache-dir", "cache", "-j1"}, "warm");
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    const std::string bytes = folder_.read(fresh[i]);
    EXPECT_TRUE(folder_.read(cold[i]) == bytes) << fresh[i];
    EXPECT_TRUE(folder_.read(warm[i]) == bytes) << fresh[i];
  }
}

TEST_F(Shards, OptionsOfFindingsAreForTheLink) {
  const Words options = {"--profile", "strict", "--fail-on", "never", "--format", "concise"};
  expectSame(say(Words{"link"} + options + extract(2)), say(Words{"project"} + options));
  const Words diff = {"--diff", "--quiet"};
  expectSame(say(Words{"link"} + diff + extract(2)), say(Words{"project"} + diff));
}

TEST_F(Shards, TheConfigurationHolds) {
  folder_.write("project/.status-lint.yaml",
                "root: true\nprofile: strict\nfail-on: never\nexclude:\n  - src/orders.cpp\n"
                "extra-args:\n  - -DX\n");
  folder_.write("project/src/.status-lint.yaml", "rules:\n  created-without-location: off\n");
  const Said whole = say({"project"});
  EXPECT_NE(whole.program.out, "");
  EXPECT_EQ(whole.program.out.find("[created-without-location]"), std::string::npos);
  EXPECT_EQ(whole.program.out.find("src/orders.cpp"), std::string::npos);
  expectSame(say(Words{"link"} + extract(3)), whole);
}

TEST_F(Shards, TheBaselineHolds) {
  EXPECT_EQ(run({"baseline", "create", "project"}).exitStatus, 3);
  const Said whole = say({"project"});
  EXPECT_NE(whole.program.err.find(".status-lint-baseline.json lists "), std::string::npos);
  EXPECT_EQ(whole.program.out.find("[created-without-location]"), std::string::npos);
  expectSame(say(Words{"link"} + extract(2)), whole);
}

TEST_F(Shards, SourcesWithoutAPartAreLeftOutBeforeSharing) {
  folder_.write("project/src/alone.cpp", "int alone() { return 1; }\n");
  writeDatabase("project");
  const Said whole = say({"project"});
  const Said all = say({"project", "--full-parse"});
  EXPECT_NE(whole.json, all.json);
  expectSame(say(Words{"link"} + extract(3)), whole);
  expectSame(say(Words{"link"} + extract(3, {"project", "--full-parse"})), all);
}

TEST_F(Shards, OptionsOfTheParseComeWithTheShards) {
  folder_.write("hearth.json", R"({"framework": "hearth", "headers": ["hearth/server.h"],
    "response": ["hearth::Reply"], "sites": [{"call": "hearth::Reply::code", "status": "$0"}]})");
  // All of the program must be seen before a model is said to be of no use.
  fs::remove(folder_.path("project/src/broken.cpp"));
  const Words sound = entries("project");
  folder_.write("project/compile_commands.json",
                cat('[', status_lint::base::join(std::span(sound).subspan(1), ",\n"), "]\n"));
  const Words options = {"--model", "hearth.json", "--no-framework", "crow", "--full-parse"};
  const Said whole = say(Words{"project"} + options);
  EXPECT_NE(whole.program.err.find("hearth"), std::string::npos) << whole.program.err;
  expectSame(say(Words{"link"} + extract(2, Words{"project"} + options)), whole);
}

TEST_F(Shards, ChosenSources) {
  const Words chosen = {"project", "users.cpp", "errors.cpp"};
  expectSame(say(Words{"link"} + extract(2, chosen)), say(chosen));
}

TEST_F(Shards, CostsMakeShares) {
  EXPECT_EQ(run({"project", "--cache-dir", "cache"}).exitStatus, 3);
  const ProgramResult costs = run({"cache", "costs", "project", "--cache-dir", "cache"});
  EXPECT_EQ(costs.exitStatus, 0);
  EXPECT_NE(costs.out.find(" src/users.cpp\n"), std::string::npos) << costs.out;
  EXPECT_EQ(costs.err.find("note: the cache does not know what "), costs.err.rfind("note: "))
      << costs.err;
  folder_.write("costs", costs.out);
  const Words with = {"project", "--costs", "costs"};
  expectSame(say(Words{"link"} + extract(3, with)), say({"project"}));
  // One source that takes as long as all others has a shard for itself.
  folder_.write("costs",
                "100000 src/users.cpp\n1 src/main.cpp\n1 src/errors.cpp\n1 src/orders.cpp\n"
                "1 src/store.cpp\n1 src/session.cpp\n1 src/uploads.cpp\n1 src/broken.cpp\n");
  const Words files = extract(2, with);
  const auto hasBroken = [&](const char* shard, const Words& more) {
    const Words words = {"extract", "--shard", shard, "-o", "any"};
    return run(words + more).err.contains("src/broken.cpp: does not compile");
  };
  EXPECT_TRUE(hasBroken("1/2", {"project"}));
  EXPECT_FALSE(hasBroken("1/2", with));
  EXPECT_TRUE(hasBroken("2/2", with));
  expectSame(say(Words{"link"} + files), say({"project"}));
  const Words other = extract(2, {"project"}, "other");
  EXPECT_EQ(refusal({"link", files[0], other[1]}),
            cat("error: ",
                other[1],
                ": was cut with other costs than ",
                files[0],
                "; extract all shards with the same --costs\n"));
}

TEST_F(Shards, AnotherCheckout) {
  const Words files = extract(2);
  fs::rename(folder_.path("project"), folder_.path("moved"));
  EXPECT_EQ(refusal({"link", files[0], files[1]}),
            cat("error: ",
                files[0],
                ": there is no folder ",
                folder_.path("project"),
                " here; say with --root where the sources are\n"));
  writeDatabase("moved");
  const Said whole = say({folder_.path("moved")});
  const Said linked = say(Words{"link", "--root", "moved"} + files);
  EXPECT_EQ(linked.program.out, whole.program.out);
  EXPECT_EQ(linked.program.exitStatus, whole.program.exitStatus);
  EXPECT_EQ(linked.json, whole.json);
  EXPECT_EQ(linked.sarif, whole.sarif);
  // Each shard from a checkout of its own.
  run({"extract", "--shard", "2/2", "-o", files[1], "moved"});
  EXPECT_EQ(say(Words{"link", "--root", "moved"} + files).json, whole.json);
  EXPECT_NE(refusal(Words{"link"} + files).find("; say with --root where the sources are here\n"),
            std::string::npos);
}

TEST_F(Shards, SeveralDatabasesMakeOneProgram) {
  const std::string one = folder_.path("one");
  EXPECT_EQ(run({"extract", "--all-sources", "--root", "project", "-o", one, "project"}).exitStatus,
            0);
  const Said whole = say({"link", one});
  EXPECT_NE(whole.program.out, "");
  const Words all = entries("project");
  const auto put = [&](const std::string& name, const Words& some) {
    folder_.write(name, cat('[', status_lint::base::join(some, ",\n"), "]\n"));
  };
  const auto part = [](const std::string& to) {
    return Words{"extract", "--all-sources", "--root", "project", "-o", to, "one.json"};
  };
  // What has no source to analyse goes with the first source that has.
  const auto isC = [](const std::string& entry) {
    return entry.contains("plain.c\"");
  };
  Words first = {all.front()};
  std::ranges::copy_if(all, std::back_inserter(first), isC);
  Words files;
  for (const std::string& entry : std::span(all).subspan(1)) {
    if (!isC(entry)) {
      first.push_back(entry);
      put("one.json", first);
      first.clear();
      files.push_back(folder_.path(cat("part", files.size())));
      EXPECT_EQ(run(part(files.back())).exitStatus, 0);
    }
  }
  put("two.json", {all[1], all[2]});
  files.push_back(folder_.path("lacking"));
  EXPECT_EQ(run({"extract", "--root", "project", "-o", files.back(), "two.json"}).exitStatus, 0);
  EXPECT_EQ(refusal(Words{"link", "--join-databases"} + files),
            cat("error: ",
                files.back(),
                ": may lack sources that matter to the other databases; extract with "
                "--all-sources\n"));
  files.pop_back();
  // A source that two databases have counts once.
  put("one.json", {all.back()});
  files.push_back(folder_.path("again"));
  EXPECT_EQ(run(part(files.back())).exitStatus, 0);
  EXPECT_NE(refusal(Words{"link"} + files)
                .find(": is of another database, --root or choice of files than "),
            std::string::npos);
  std::ranges::rotate(files, files.begin() + 3);
  const Said linked = say(Words{"link", "--join-databases"} + files);
  EXPECT_EQ(linked.program.out, whole.program.out);
  EXPECT_EQ(linked.json, whole.json);
  EXPECT_EQ(linked.sarif, whole.sarif);
  EXPECT_EQ(linked.program.exitStatus, 3);
}

TEST_F(Shards, Refusals) {
  const Words two = extract(2);
  const Words three = extract(3);
  EXPECT_EQ(
      refusal({"link", two[1]}),
      cat("error: ", two[1], ": is shard 2/2, but 1/2 is missing; extract and name them too\n"));
  EXPECT_EQ(refusal({"link", two[0], two[1], two[0]}),
            cat("error: ", two[0], ": is shard 1/2, and so is ", two[0], "; name each once\n"));
  EXPECT_EQ(refusal({"link", two[0], three[1]}),
            cat("error: ",
                three[1],
                ": is shard 2/3, but ",
                two[0],
                " is 1/2; extract all shards with the same number of them\n"));
  EXPECT_EQ(refusal({"link", "none"}), "error: none: cannot be read: No such file or directory\n");
  EXPECT_EQ(
      refusal({"link", "project/compile_commands.json"}),
      "error: project/compile_commands.json: is no file that 'status-lint extract' wrote; name "
      "such files\n");
  folder_.write("damaged", folder_.read(two[1]).substr(0, 500));
  EXPECT_EQ(refusal({"link", two[0], "damaged"}),
            "error: damaged: is damaged; extract this shard again\n");
  const std::string other = folder_.path("other");
  const auto again = [&](const Words& more) {
    EXPECT_EQ(run(Words{"extract", "--shard", "2/2", "-o", other, "project"} + more).exitStatus, 0);
    return refusal({"link", two[0], other});
  };
  EXPECT_EQ(again({"--no-framework", "crow"}),
            cat("error: ",
                other,
                ": was extracted with other models than ",
                two[0],
                "; extract all shards with the same --model files, --framework and "
                "--no-framework\n"));
  EXPECT_NE(again({"--full-parse"}).find("was extracted with other settings than "),
            std::string::npos);
  writeDatabase("project", " -DX");
  EXPECT_NE(again({}).find(": is of another database, --root or choice of files than "),
            std::string::npos);
}

TEST_F(Shards, SourcesThatChangedInBetweenAreTold) {
  folder_.write("project/src/errors.h",
                folder_.read("project/src/errors.h") +
                    "inline void brew(httplib::Response& res) { res.status = 418; }\n");
  const Words files = extract(2);
  folder_.write("project/src/errors.h", folder_.read("project/src/errors.h") + "// more\n");
  run({"extract", "--shard", "2/2", "-o", files[1], "project"});
  const ProgramResult result = run(Words{"link"} + files);
  EXPECT_NE(result.err.find(cat("warning: ",
                                files[1],
                                ": saw other contents than ",
                                files[0],
                                " of 1 file, such as ",
                                folder_.path("project/src/errors.h"))),
            std::string::npos)
      << result.err;
}

TEST_F(Shards, SourcesThatAreNotHereAreTold) {
  const Words files = extract(1);
  fs::remove(folder_.path("project/src/users.cpp"));
  const ProgramResult result = run(Words{"link"} + files);
  EXPECT_TRUE(
      result.err.ends_with("warning: src/users.cpp: not here as extracted, so that findings "
                           "show no lines of the source; link in a checkout of the same "
                           "state\n"))
      << result.err;
  EXPECT_EQ(result.exitStatus, 3);
}

TEST_F(Shards, OptionsOfTheOtherHalf) {
  EXPECT_EQ(refusal({"link", "--timeout", "3", "x"}),
            "error: 'link' has no option '--timeout', 'extract' has\n");
  EXPECT_EQ(refusal({"link", "--model", "m.json", "x"}),
            "error: 'link' has no option '--model', 'extract' has\n");
  EXPECT_EQ(refusal({"extract", "-o", "x", "--format", "json", "project"}),
            "error: 'extract' has no option '--format', 'link' has\n");
  EXPECT_EQ(refusal({"link", "--fix", "x"}), "error: 'link' has no option '--fix', 'check' has\n");
  EXPECT_EQ(refusal({"link"}), "error: 'link' needs the files that 'status-lint extract' wrote\n");
  EXPECT_EQ(refusal({"extract", "project"}),
            "error: 'extract' needs '-o FILE': where to write what 'status-lint link' reads\n");
  for (const char* shard : {"0/2", "3/2", "2", "1/", "/2", "a/b", "1/2x", "-1/2", "1/100001"}) {
    EXPECT_EQ(
        refusal({"extract", "--shard", shard, "-o", "x", "project"}),
        cat("error: option '--shard' needs I/N with I from 1 to N and N at most 100000, such as "
            "1/4, not '",
            shard,
            "'\n"));
  }
}

TEST_F(Shards, WhatCannotBeWrittenIsToldBeforeTheWork) {
  EXPECT_EQ(refusal({"extract", "-o", "none/x", "project"}),
            cat("error: cannot write '",
                folder_.path("none/x"),
                "': there is no folder '",
                folder_.path("none"),
                "'; make it first\n"));
}

}  // namespace
