// What a callback is called with comes from the function that it was given to.
#include "tests/flow/builder.h"
#include "tool/flow/analyze.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace status_lint::flow {
namespace {

using testing::Builder;

/// handler: query("...", [&res](found) { if (!found) res.status = 404; })
ir::Module handlerThatQueries(ir::Speaks speaks) {
  constexpr ir::VariableId Found = 0;
  constexpr ir::VariableId Captured = 1;
  Builder b;
  ir::Block callback;
  callback.push_back(b.when(Builder::negated(b.truth(b.read(Builder::path(Found)))),
                            {b.effect(ir::EffectKind::Status, b.number(404), Builder::path(1))}));
  ir::Block block;
  const ir::Value given{
      .location = b.at(),
      .node = ir::Callable{.function = {.usr = "callback", .name = "callback"},
                           .captures = {{.variable = Captured,
                                         .value = {b.address(Builder::path(Builder::Response))}}},
                           .bound = {},
                           .receiver = {}}};
  block.push_back(b.call("query", {{.value = b.text("select")}, {.value = given}}));
  std::get<ir::Call>(block.front().node).speaks = std::move(speaks);
  b.function("handler", std::move(block));
  ir::Function& made = b.function("callback", std::move(callback));
  made.isLambda = true;
  made.variables = {{.name = "found", .type = "Row", .isParameter = true, .framework = {}},
                    made.variables[Builder::Response]};
  made.variables[Captured].isParameter = false;
  made.parameterCount = 1;
  return b.module;
}

/// The guards of all outcomes that end in 404.
std::vector<Guard> guardsOfNotFound(const ir::Module& module) {
  std::vector<Guard> out;
  for (const Server& server : analyze({module}).servers) {
    for (const Handler& handler : server.handlers) {
      for (const Outcome& outcome : handler.outcomes) {
        if (outcome.status.isExactly(404)) {
          out.insert(out.end(), outcome.guards.begin(), outcome.guards.end());
        }
      }
    }
  }
  return out;
}

TEST(Callback, ParametersComeFromTheCallThatTookIt) {
  for (const bool atOnce : {false, true}) {
    const std::vector<Guard> guards =
        guardsOfNotFound(handlerThatQueries({.of = "database", .throws = {}, .calls = atOnce}));
    ASSERT_EQ(guards.size(), 1U);
    ASSERT_EQ(guards.front().reads.size(), 1U);
    EXPECT_EQ(guards.front().reads.front().source, Source::Database);
    EXPECT_EQ(guards.front().reads.front().callee, "query");
  }
}

TEST(Callback, NobodyKnowsWhereThoseOfAnUnknownFunctionComeFrom) {
  const std::vector<Guard> guards = guardsOfNotFound(handlerThatQueries({}));
  ASSERT_EQ(guards.size(), 1U);
  EXPECT_TRUE(guards.front().reads.empty());
}

}  // namespace
}  // namespace status_lint::flow
