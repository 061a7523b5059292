// Code with very many paths, branches or calls is analysed as far as limits allow: what is left out
// is said, and costs no other handler anything.
#include "rules/check.h"
#include "tests/harness/pipeline.h"
#include "tests/paths/path_programs.h"
#include "tool/flow/analyze.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace status_lint::paths {
namespace {

flow::Analysis analyse(const PathProgram& program, std::size_t threads = 1) {
  const harness::Workspace workspace(program.fixture, STATUS_LINT_SOURCE_DIR);
  std::vector<std::string> problems;
  std::vector<ir::Module> modules = harness::extractAll(
      program.fixture, workspace, STATUS_LINT_SOURCE_DIR, harness::Headers::Stub, problems);
  EXPECT_TRUE(problems.empty()) << program.name;
  return flow::analyze(std::move(modules), {}, threads);
}

const flow::Handler& handlerAt(const flow::Analysis& analysis, const std::string& path) {
  for (const flow::Server& server : analysis.servers) {
    for (const flow::Handler& handler : server.handlers) {
      if (handler.path == path) {
        return handler;
      }
    }
  }
  static const flow::Handler None;
  ADD_FAILURE() << "no handler for " << path;
  return None;
}

std::set<int> codesOf(const flow::Handler& handler) {
  std::set<int> out;
  for (const flow::Outcome& outcome : handler.outcomes) {
    out.insert(outcome.status.codes.begin(), outcome.status.codes.end());
  }
  return out;
}

/// 400 ... 417, which the programs choose in turn, and `more`.
std::set<int> clientErrorsAnd(int more) {
  std::set<int> out = {more};
  for (int code = 400; code <= 417; ++code) {
    out.insert(code);
  }
  return out;
}

/// Nothing is left out of the handler that is not hard to follow.
void expectPlain(const flow::Analysis& analysis) {
  const flow::Handler& plain = handlerAt(analysis, "/plain");
  EXPECT_TRUE(plain.isComplete);
  EXPECT_EQ(codesOf(plain), (std::set{200, 404}));
}

/// All paths of the hard one are known, and these are their status codes.
void expectWhole(const PathProgram& program, const std::set<int>& codes) {
  SCOPED_TRACE(program.name);
  const flow::Analysis analysis = analyse(program);
  const flow::Handler& many = handlerAt(analysis, "/many");
  EXPECT_TRUE(many.isComplete);
  EXPECT_TRUE(analysis.incomplete.empty());
  EXPECT_EQ(codesOf(many), codes);
  expectPlain(analysis);
}

/// Paths are left out, which is said, while every constant that is a status code stays known.
void expectCut(const PathProgram& program, std::size_t constants) {
  SCOPED_TRACE(program.name);
  const flow::Analysis analysis = analyse(program);
  EXPECT_FALSE(handlerAt(analysis, "/many").isComplete);
  EXPECT_FALSE(analysis.incomplete.empty());
  const auto known = std::ranges::count_if(
      analysis.sites, [](const flow::Site& site) { return !site.codes.empty(); });
  EXPECT_EQ(static_cast<std::size_t>(known), constants + 1);  // and the one of "/plain"
  expectPlain(analysis);
}

TEST(Paths, TestsInARowAreFollowed) {
  expectWhole(leavingIfs(200), clientErrorsAnd(200));
  expectWhole(variableIfs(200), {202});
  expectWhole(fieldIfs(200), {202});
}

TEST(Paths, NestedTestsAreFollowed) {
  expectWhole(nestedIfs(50), clientErrorsAnd(204));
}

TEST(Paths, ASwitchInAHelperIsFollowed) {
  const flow::Analysis analysis = analyse(switchInHelper(5'000));
  EXPECT_FALSE(handlerAt(analysis, "/many").outcomes.empty());
  expectPlain(analysis);
}

TEST(Paths, AFewFunctionsThatCallEachOtherAreFollowed) {
  const flow::Analysis analysis = analyse(mutualRecursion(2));
  const std::set<int> codes = codesOf(handlerAt(analysis, "/many"));
  EXPECT_TRUE(codes.contains(400));
  EXPECT_TRUE(codes.contains(401));
  expectPlain(analysis);
}

TEST(Paths, CallsOfOneHelperInManyHandlersAreFollowed) {
  const flow::Analysis analysis = analyse(callsInHandlers(1'000));
  EXPECT_TRUE(analysis.incomplete.empty());
  for (std::size_t i = 0; i < 100; ++i) {
    EXPECT_EQ(codesOf(handlerAt(analysis, "/many" + std::to_string(i))), (std::set{202}));
  }
  expectPlain(analysis);
}

TEST(Paths, WhatIsTooMuchIsSaid) {
  expectCut(statusIfs(200), 200);
  expectCut(mutualRecursion(12), 12);
  expectCut(callsInHandler(10'000), 1);
}

TEST(Paths, TheFirstPathsOfALargeSwitchAreKept) {
  const PathProgram program = largeSwitch(1'000);
  expectCut(program, 1'001);
  EXPECT_TRUE(codesOf(handlerAt(analyse(program), "/many")).contains(400));
}

TEST(Paths, TheResultDoesNotDependOnTheNumberOfThreads) {
  for (const PathProgram& program :
       {callsInHandlers(3'000), mutualRecursion(12), largeSwitch(300)}) {
    SCOPED_TRACE(program.name);
    const harness::Workspace workspace(program.fixture, STATUS_LINT_SOURCE_DIR);
    std::vector<std::string> problems;
    const std::vector<ir::Module> modules = harness::extractAll(
        program.fixture, workspace, STATUS_LINT_SOURCE_DIR, harness::Headers::Stub, problems);
    const rules::Selection all{.enabled = {std::string(rules::AllRules)}, .disabled = {}};
    const flow::Analysis one = flow::analyze(modules, {}, 1);
    const std::vector<rules::Finding> found = rules::check(one, all, {}, 1);
    for (const std::size_t threads : {2U, 7U}) {
      const flow::Analysis other = flow::analyze(modules, {}, threads);
      EXPECT_TRUE(other == one);
      EXPECT_TRUE(rules::check(other, all, {}, threads) == found);
    }
  }
}

}  // namespace
}  // namespace status_lint::paths
