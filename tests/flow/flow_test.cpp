// What the interpreter makes of small programs: paths, calls, exceptions, overwritten statuses.
#include "tests/flow/builder.h"
#include "tool/flow/analyze.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace status_lint::flow {
namespace {

using testing::Builder;

/// The outcomes of the handler of that name.
std::vector<Outcome> outcomes(const ir::Module& module, const std::string& name = "handler(...)") {
  const Analysis analysis = analyze({module});
  for (const Server& server : analysis.servers) {
    for (const Handler& handler : server.handlers) {
      if (handler.name == name) {
        return handler.outcomes;
      }
    }
  }
  return {};
}

std::multiset<int> codes(const std::vector<Outcome>& all) {
  std::multiset<int> out;
  for (const Outcome& outcome : all) {
    out.insert(outcome.status.kind == Status::Kind::Set ? outcome.status.code() : 0);
  }
  return out;
}

ir::Variable local(std::string name) {
  return {.name = std::move(name), .type = "int", .framework = {}};
}

ir::Variable parameter(std::string name) {
  return {.name = std::move(name), .type = "int", .isParameter = true, .framework = {}};
}

TEST(Flow, EachPathIsAnOutcome) {
  Builder b;
  ir::Block block;
  block.push_back(b.when(b.truth("q"), {b.status(400), b.leave()}));
  block.push_back(b.status(204));
  block.push_back(b.leave());
  b.function("handler", std::move(block));
  EXPECT_EQ(codes(outcomes(b.module)), (std::multiset<int>{204, 400}));
}

TEST(Flow, ATestAskedTwiceGivesOneAnswer) {
  Builder b;
  ir::Block block;
  block.push_back(b.when(b.truth("q"), {b.status(400)}));
  block.push_back(b.when(b.truth("q"), {b.leave()}));
  block.push_back(b.status(204));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  EXPECT_EQ(codes(all), (std::multiset<int>{204, 400}));
  for (const Outcome& outcome : all) {
    EXPECT_TRUE(outcome.overwritten.empty());
  }
}

TEST(Flow, MissingReturnOverwritesUnderAGuard) {
  Builder b;
  ir::Block block;
  block.push_back(b.when(b.truth("q"), {b.status(400)}));
  block.push_back(b.status(200));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  const auto overwritten = std::ranges::find_if(
      all, [](const Outcome& outcome) { return !outcome.overwritten.empty(); });
  ASSERT_NE(overwritten, all.end());
  EXPECT_TRUE(overwritten->overwritten.front().underGuard);
  EXPECT_EQ(overwritten->overwritten.front().earlier.code(), 400);
  EXPECT_EQ(overwritten->overwritten.front().later.code(), 200);
}

TEST(Flow, ADefaultSetFirstIsNotUnderAGuard) {
  Builder b;
  ir::Block block;
  block.push_back(b.status(500));
  block.push_back(b.when(b.truth("q"), {b.status(200)}));
  b.function("handler", std::move(block));
  for (const Outcome& outcome : outcomes(b.module)) {
    for (const Overwrite& overwrite : outcome.overwritten) {
      EXPECT_FALSE(overwrite.underGuard);
    }
  }
}

TEST(Flow, ReturnsOfAHelperAreCorrelated) {
  Builder b;
  ir::Block validate;
  validate.push_back(b.when(b.truth("q"), {b.status(400), b.leave(b.number(0))}));
  validate.push_back(b.leave(b.number(1)));
  ir::Block block;
  block.push_back(
      b.call("validate", {{.value = b.address(Builder::path(Builder::Request))}, b.response()}, 1));
  block.push_back(b.when(Builder::negated(b.truth(b.read(Builder::temporary(1)))), {b.leave()}));
  block.push_back(b.status(204));
  b.function("handler", std::move(block));
  b.function("validate", std::move(validate));
  const std::vector<Outcome> all = outcomes(b.module);
  EXPECT_EQ(codes(all), (std::multiset<int>{204, 400}));
  EXPECT_TRUE(outcomes(b.module, "validate(...)").empty()) << "a helper is judged by its callers";
}

TEST(Flow, AStatusInAParameterStandsAtTheCallersConstant) {
  Builder b;
  ir::Block send;
  send.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::path(2))));
  const ir::Value code = b.number(404);
  ir::Block block;
  block.push_back(b.call(
      "send",
      {{.value = b.address(Builder::path(Builder::Request))}, b.response(), {.value = code}}));
  b.function("handler", std::move(block));
  b.function("send", std::move(send), {parameter("code")});
  const std::vector<Outcome> all = outcomes(b.module);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all.front().status.isExactly(404));
  EXPECT_EQ(all.front().status.origin.line, b.module.locations[code.location].line);
  EXPECT_TRUE(all.front().status.throughParameter);
  EXPECT_NE(all.front().status.setter.line, all.front().status.origin.line);
}

TEST(Flow, WhatHandsAStatusOnIsASite) {
  Builder b;
  ir::Block send;
  const ir::Value given = b.read(Builder::path(2));
  send.push_back(b.effect(ir::EffectKind::Status, given));
  ir::Block relay;
  const ir::Value handedOn = b.read(Builder::path(2));
  relay.push_back(b.call(
      "send",
      {{.value = b.address(Builder::path(Builder::Request))}, b.response(), {.value = handedOn}}));
  ir::Block block;
  const ir::Value code = b.number(404);
  block.push_back(b.call(
      "relay",
      {{.value = b.address(Builder::path(Builder::Request))}, b.response(), {.value = code}}));
  b.function("handler", std::move(block));
  b.function("relay", std::move(relay), {parameter("code")});
  b.function("send", std::move(send), {parameter("code")});
  std::map<std::uint32_t, std::vector<int>> sites;
  for (const Site& site : analyze({b.module}).sites) {
    sites[site.at.line] = site.codes;
  }
  const auto lineOf = [&](const ir::Value& value) {
    return b.module.locations[value.location].line;
  };
  EXPECT_EQ(sites,
            (std::map<std::uint32_t, std::vector<int>>{
                {lineOf(given), {}}, {lineOf(handedOn), {}}, {lineOf(code), {404}}}));
}

TEST(Flow, UnknownCodeThatTakesTheResponseMakesFieldsUnknown) {
  Builder b;
  ir::Block block;
  block.push_back(b.status(401));
  block.push_back(b.call("elsewhere", {b.response()}));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().has("www-authenticate"), Known::Unknown);
  EXPECT_EQ(all.front().ending, Ending::Escaped);
}

TEST(Flow, FieldsAndContentAreTracked) {
  Builder b;
  ir::Block block;
  block.push_back(b.field("location", "/users/1"));
  block.push_back(b.body("done"));
  block.push_back(b.status(201));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().has("location"), Known::Yes);
  EXPECT_EQ(all.front().has("allow"), Known::No);
  EXPECT_EQ(all.front().content.present, Known::Yes);
  EXPECT_EQ(all.front().content.literal, "done");
}

ir::Statement parse(Builder& b, std::vector<std::string> throws) {
  ir::Statement statement = b.call("json::parse", {{.value = b.content()}}, 7);
  ir::Call& call = std::get<ir::Call>(statement.node);
  call.speaks = {.of = "parsing", .throws = std::move(throws)};
  return statement;
}

TEST(Flow, ACatchKnowsWhatMayHaveBeenThrown) {
  Builder b;
  b.module.types = {{.name = "json::error",
                     .bases = {"std::exception"},
                     .fields = {},
                     .enumerators = {},
                     .overrides = {}}};
  ir::Block block;
  block.push_back(b.statement(ir::Try{
      .body = {parse(b, {"json::error"}), b.status(200)},
      .catches = {
          {.type = "std::bad_alloc", .variable = {}, .location = b.at(), .body = {b.status(503)}},
          {.type = "std::exception",
           .variable = {},
           .location = b.at(),
           .body = {b.status(500)}}}}));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  EXPECT_EQ(codes(all), (std::multiset<int>{200, 500})) << "a parse error is no bad_alloc";
  const auto caught = std::ranges::find_if(
      all, [](const Outcome& outcome) { return outcome.status.code() == 500; });
  ASSERT_NE(caught, all.end());
  ASSERT_EQ(caught->caught.size(), 1U);
  EXPECT_TRUE(caught->caught.front().choseStatus);
  ASSERT_EQ(caught->caught.front().points.size(), 1U);
  EXPECT_EQ(caught->caught.front().points.front().throws,
            (std::vector<ThrownType>{{"json::error", "", {"std::exception"}}}));
  ASSERT_FALSE(caught->caught.front().points.front().from.empty());
  EXPECT_EQ(caught->caught.front().points.front().from.front().source, Source::RequestContent);
}

TEST(Flow, AnUncaughtThrowLeavesTheHandler) {
  Builder b;
  ir::Block block;
  block.push_back(b.statement(ir::Throw{.type = "Oops", .object = {}}));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().ending, Ending::Threw);
  EXPECT_EQ(all.front().status.codes, std::vector<int>{500});
}

TEST(Flow, ATestedStatusIsAssumedNotSet) {
  Builder b;
  ir::Condition test = b.truth(b.read(Builder::path(Builder::Response)));
  test.atom.aspect = ir::ResponseAspect::Status;
  test.atom.comparison = ir::Comparison::Equal;
  test.atom.other = {b.number(405)};
  ir::Block block;
  block.push_back(b.when(std::move(test), {b.body("no"), b.leave()}));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomes(b.module);
  EXPECT_TRUE(std::ranges::any_of(
      all, [](const Outcome& outcome) { return outcome.status.kind == Status::Kind::Assumed; }));
  EXPECT_TRUE(std::ranges::none_of(
      all, [](const Outcome& outcome) { return outcome.status.kind == Status::Kind::Set; }));
}

TEST(Flow, SwitchSectionsFallThroughUntilBreak) {
  Builder b;
  ir::Switch choice;
  choice.subject = b.read(Builder::path(2));
  choice.sections.push_back({.labels = {b.number(1)}, .body = {b.status(400)}});
  choice.sections.push_back(
      {.labels = {b.number(2)}, .body = {b.status(404), b.statement(ir::Break{})}});
  choice.sections.push_back({.labels = {}, .isDefault = true, .body = {b.status(200)}});
  ir::Block block;
  block.push_back(b.statement(std::move(choice)));
  b.function("handler", std::move(block), {local("kind")});
  const std::vector<Outcome> all = outcomes(b.module);
  EXPECT_EQ(codes(all), (std::multiset<int>{200, 404, 404}));
  EXPECT_EQ(std::ranges::count_if(all,
                                  [](const Outcome& outcome) {
                                    return outcome.overwritten.size() == 1 &&
                                           outcome.overwritten[0].fellThrough;
                                  }),
            1);
}

TEST(Flow, ASectionThatFallsThroughOnPurposeIsNoMistake) {
  Builder b;
  ir::Switch choice;
  choice.subject = b.read(Builder::path(2));
  choice.sections.push_back(
      {.labels = {b.number(1)}, .body = {b.status(400)}, .fallsOnPurpose = true});
  choice.sections.push_back({.labels = {b.number(2)}, .body = {b.status(404)}});
  ir::Block block;
  block.push_back(b.statement(std::move(choice)));
  block.push_back(b.status(500));
  b.function("handler", std::move(block), {local("kind")});
  for (const Outcome& outcome : outcomes(b.module)) {
    EXPECT_TRUE(std::ranges::none_of(outcome.overwritten, &Overwrite::fellThrough));
  }
}

TEST(Flow, StatusCodesBehindWhatAlwaysLeavesAreDead) {
  Builder b;
  ir::Block left;
  left.push_back(b.statement(ir::Return{}));
  left.push_back(b.status(400));
  ir::Block block;
  block.push_back(b.when(b.truth("bad"), std::move(left)));
  block.push_back(b.status(204));
  b.function("handler", std::move(block));
  const Analysis analysis = analyze({b.module});
  ASSERT_EQ(analysis.servers.size(), 1U);
  ASSERT_EQ(analysis.servers[0].dead.size(), 1U);
  EXPECT_EQ(analysis.servers[0].dead[0].code, 400);
}

TEST(Flow, ManyIndependentTestsDoNotBlowUp) {
  Builder b;
  ir::Block block;
  for (int i = 0; i < 200; ++i) {
    block.push_back(
        b.when(b.truth("q" + std::to_string(i)), {b.field("X-" + std::to_string(i), "1")}));
  }
  block.push_back(b.status(204));
  b.function("handler", std::move(block));
  const Analysis analysis = analyze({b.module});
  EXPECT_TRUE(analysis.incomplete.empty());
  ASSERT_EQ(analysis.servers.size(), 1U);
  for (const Outcome& outcome : analysis.servers.front().handlers.front().outcomes) {
    EXPECT_TRUE(outcome.status.isExactly(204));
  }
}

TEST(Flow, MutualRecursionEnds) {
  Builder b;
  b.function(
      "handler",
      {b.call("other", {{.value = b.address(Builder::path(Builder::Request))}, b.response()}),
       b.status(204)});
  b.function(
      "other",
      {b.call("handler", {{.value = b.address(Builder::path(Builder::Request))}, b.response()})});
  EXPECT_FALSE(analyze({b.module}).servers.empty());
}

TEST(Flow, RegisteredHandlersKnowMethodAndPath) {
  Builder b;
  ir::Register entry;
  entry.handler = {{.location = b.at(),
                    .node = ir::Callable{.function = {.usr = "handler", .name = "handler"},
                                         .captures = {},
                                         .bound = {},
                                         .receiver = {}}}};
  entry.methods = {b.text("POST")};
  entry.path = {b.text("/users")};
  entry.framework = "test";
  b.function("handler", {b.status(201)});
  ir::Function setUp;
  setUp.usr = setUp.name = setUp.display = setUp.bodyHash = "main";
  setUp.isMain = true;
  setUp.body = {b.statement(std::move(entry))};
  b.module.functions.push_back(setUp);
  const Analysis analysis = analyze({b.module});
  ASSERT_EQ(analysis.servers.size(), 1U);
  ASSERT_EQ(analysis.servers.front().handlers.size(), 1U);
  const Handler& handler = analysis.servers.front().handlers.front();
  EXPECT_EQ(handler.kind, HandlerKind::Route);
  EXPECT_EQ(handler.methods, std::vector<std::string>{"POST"});
  EXPECT_EQ(handler.path, "/users");
}

TEST(Flow, TheOrderOfModulesDoesNotMatter) {
  Builder one;
  one.function("handler", {one.status(201)});
  Builder two;
  two.module.mainFile = two.module.files[1].path = "/p/other.cpp";
  two.function("second", {two.status(404)});
  EXPECT_EQ(analyze({one.module, two.module}), analyze({two.module, one.module}));
}

}  // namespace
}  // namespace status_lint::flow
