// Large functions that touch no response are summarised instead of entered: what they give back,
// throw and were made from reaches their callers, constants that are passed do not.
#include "tests/flow/programs.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace status_lint::flow {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): it is all that is used

/// Enough statements to be summarised; too few to be.
constexpr std::size_t Large = 80;
constexpr std::size_t Small = 8;

/// `text` is a reference parameter: parses it, with the documented exception.
ir::Statement parse(Builder& b, ir::VariableId text, ir::TemporaryId result) {
  ir::Statement statement =
      b.call("json::parse",
             {{.value = b.address(Builder::path(text)), .passing = ir::Passing::ByConstReference}},
             result);
  std::get<ir::Call>(statement.node).speaks = {.of = "parsing", .throws = {"json::error"}};
  return statement;
}

void addExceptionTypes(Builder& b) {
  b.module.types = {{.name = "json::error",
                     .bases = {"std::exception"},
                     .fields = {},
                     .enumerators = {},
                     .overrides = {}}};
}

/// A function (text) of that size which parses its parameter and gives the result back.
void addParser(Builder& b, const std::string& name, std::size_t size) {
  ir::Block block;
  pad(b, block, 1, size);
  block.push_back(parse(b, 0, 3));
  block.push_back(b.leave(b.read(Builder::temporary(3))));
  plainFunction(b, name, std::move(block), {referenceParameter("text"), localVariable("x")});
}

/// Calls the parser with this text inside a try block that answers 500 to everything.
ir::Block guardedParse(Builder& b, ir::Value text) {
  return {b.statement(
              ir::Try{.body = {b.call("parser", {{.value = std::move(text)}}, 1), b.status(200)},
                      .catches = {{.type = "std::exception",
                                   .variable = {},
                                   .location = b.at(),
                                   .body = {b.status(500)}}}}),
          b.leave()};
}

const Outcome* withCode(const std::vector<Outcome>& all, int code) {
  const auto found = std::ranges::find_if(
      all, [&](const Outcome& outcome) { return outcome.status.isExactly(code); });
  return found != all.end() ? &*found : nullptr;
}

/// A function of that size that gives back 404 or 400.
void addChooser(Builder& b, std::size_t size) {
  ir::Block block;
  pad(b, block, 0, size);
  block.push_back(b.when(b.truth("q"), {b.leave(b.number(404))}));
  block.push_back(b.leave(b.number(400)));
  plainFunction(b, "choose", std::move(block), {localVariable("x")});
}

TEST(Summary, GivesBackTheSameConstantsAsTheFunction) {
  for (const std::size_t size : {Small, Large}) {
    Builder b;
    ir::Block block;
    block.push_back(b.call("choose", {}, 1));
    block.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::temporary(1))));
    b.function("handler", std::move(block));
    addChooser(b, size);
    EXPECT_EQ(codesOf(outcomesOf(b)), (std::multiset<int>{400, 404})) << size << " statements";
  }
}

TEST(Summary, StandsAtTheConstantInTheFunction) {
  Builder b;
  ir::Block block;
  block.push_back(b.call("choose", {}, 1));
  block.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::temporary(1))));
  b.function("handler", std::move(block));
  addChooser(b, Large);
  for (const Outcome& outcome : outcomesOf(b)) {
    EXPECT_GT(outcome.status.origin.line, outcome.status.setter.line);
  }
}

/// A function (code) of that size that throws, or gives back its parameter.
void addPassThrough(Builder& b, std::size_t size) {
  ir::Block block;
  pad(b, block, 1, size);
  block.push_back(b.when(b.truth("q"), {b.statement(ir::Throw{.type = "Oops", .object = {}})}));
  block.push_back(b.leave(b.read(Builder::path(0))));
  plainFunction(b, "check", std::move(block), {valueParameter("code"), localVariable("x")});
}

ir::Block statusOfCheck(Builder& b) {
  return {b.call("check", {{.value = b.number(404)}}, 1),
          b.effect(ir::EffectKind::Status, b.read(Builder::temporary(1))),
          b.leave()};
}

TEST(Summary, StandsForAllConstantsThatArePassed) {
  for (const std::size_t size : {Small, Large}) {
    Builder b;
    b.function("handler", statusOfCheck(b));
    addPassThrough(b, size);
    std::vector<Outcome> all = outcomesOf(b);
    std::erase_if(all, [](const Outcome& one) { return one.ending == Ending::Threw; });
    EXPECT_EQ(codesOf(all), (std::multiset<int>{size == Small ? 404 : -1}))
        << size << " statements";
  }
}

TEST(Summary, ThrowsWhatTheFunctionThrows) {
  for (const std::size_t size : {Small, Large}) {
    Builder b;
    b.module.types = {
        {.name = "Oops", .bases = {}, .fields = {}, .enumerators = {}, .overrides = {}}};
    ir::Block body = {b.call("check", {{.value = b.number(1)}}, 1), b.status(204)};
    ir::Block block;
    block.push_back(b.statement(ir::Try{
        .body = std::move(body),
        .catches = {
            {.type = "Other", .variable = {}, .location = b.at(), .body = {b.status(503)}},
            {.type = "Oops", .variable = {}, .location = b.at(), .body = {b.status(400)}}}}));
    b.function("handler", std::move(block));
    addPassThrough(b, size);
    const std::vector<Outcome> all = outcomesOf(b);
    EXPECT_EQ(codesOf(all), (std::multiset<int>{204, 400})) << size << " statements";
    const Outcome* caught = withCode(all, 400);
    ASSERT_NE(caught, nullptr);
    ASSERT_EQ(caught->caught.size(), 1U);
    ASSERT_EQ(caught->caught.front().points.size(), 1U);
    EXPECT_EQ(caught->caught.front().points.front().throws,
              (std::vector<ThrownType>{{"Oops", ""}}));
  }
}

TEST(Summary, AnExceptionThatNothingCatchesLeavesTheHandler) {
  Builder b;
  b.function("handler", statusOfCheck(b));
  addPassThrough(b, Large);
  const std::vector<Outcome> all = outcomesOf(b);
  EXPECT_EQ(std::ranges::count(all, Ending::Threw, &Outcome::ending), 1);
}

TEST(Summary, BlamesWhatTheCallerPassed) {
  for (const std::size_t size : {Small, Large}) {
    Builder b;
    addExceptionTypes(b);
    b.function("handler", guardedParse(b, b.content()));
    addParser(b, "parser", size);
    const std::vector<Outcome> all = outcomesOf(b);
    EXPECT_EQ(codesOf(all), (std::multiset<int>{200, 500})) << size << " statements";
    const Outcome* caught = withCode(all, 500);
    ASSERT_NE(caught, nullptr);
    ASSERT_EQ(caught->caught.size(), 1U);
    ASSERT_EQ(caught->caught.front().points.size(), 1U);
    const ThrowPoint& point = caught->caught.front().points.front();
    EXPECT_EQ(point.callee, "json::parse");
    EXPECT_EQ(point.speaksOf, "parsing");
    EXPECT_EQ(point.throws, (std::vector<ThrownType>{{"json::error", "", {"std::exception"}}}));
    ASSERT_EQ(point.from.size(), 1U);
    EXPECT_EQ(point.from.front().source, Source::RequestContent);
  }
}

TEST(Summary, IsMadeAnewForInputFromElsewhere) {
  Builder b;
  addExceptionTypes(b);
  b.function("handler", guardedParse(b, b.content()));
  b.function("other", guardedParse(b, unknown(b)));
  addParser(b, "parser", Large);
  const std::vector<Outcome> all = outcomesOf(b, "other(...)");
  const Outcome* caught = withCode(all, 500);
  ASSERT_NE(caught, nullptr);
  ASSERT_EQ(caught->caught.front().points.size(), 1U);
  EXPECT_TRUE(caught->caught.front().points.front().from.empty());
  EXPECT_TRUE(caught->requestRead.empty());
}

TEST(Summary, TheResultRemembersWhatItIsMadeFrom) {
  for (const std::size_t size : {Small, Large}) {
    Builder b;
    addExceptionTypes(b);
    ir::Block block;
    block.push_back(b.call("parser", {{.value = b.content()}}, 1));
    block.push_back(b.when(Builder::negated(b.truth(b.read(Builder::temporary(1)))),
                           {b.status(500), b.leave()}));
    block.push_back(b.status(204));
    b.function("handler", std::move(block));
    addParser(b, "parser", size);
    const std::vector<Outcome> all = outcomesOf(b);
    const Outcome* refused = withCode(all, 500);
    ASSERT_NE(refused, nullptr) << size << " statements";
    ASSERT_EQ(refused->guards.size(), 1U);
    ASSERT_EQ(refused->guards.front().reads.size(), 1U);
    EXPECT_EQ(refused->guards.front().reads.front().source, Source::RequestContent);
  }
}

TEST(Summary, TheCallsAndReadsInsideAreEvidence) {
  Builder b;
  addExceptionTypes(b);
  ir::Block block;
  block.push_back(b.call("parser", {{.value = b.content()}}, 1));
  block.push_back(b.status(204));
  b.function("handler", std::move(block));
  addParser(b, "parser", Large);
  const std::vector<Outcome> all = outcomesOf(b);
  const Outcome* done = withCode(all, 204);
  ASSERT_NE(done, nullptr);
  EXPECT_TRUE(std::ranges::any_of(
      done->calls, [](const CallMade& call) { return call.callee == "json::parse"; }));
}

TEST(Summary, WhatIsPassedByReferenceIsUnknownAfterwards) {
  Builder b;
  ir::Block fill;
  pad(b, fill, 1, Large);
  fill.push_back(assign(b, Builder::path(0), b.number(404)));
  plainFunction(b, "fill", std::move(fill), {referenceParameter("out"), localVariable("x")});
  ir::Block block;
  block.push_back(assign(b, Builder::path(2), b.number(200)));
  block.push_back(b.call(
      "fill", {{.value = b.address(Builder::path(2)), .passing = ir::Passing::ByReference}}));
  block.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::path(2))));
  b.function("handler", std::move(block), {localVariable("code")});
  EXPECT_EQ(codesOf(outcomesOf(b)), (std::multiset<int>{-1}));
}

TEST(Summary, AFunctionThatGetsTheResponseIsEntered) {
  Builder b;
  ir::Block send;
  pad(b, send, 3, Large);
  send.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::path(2))));
  b.function("send", std::move(send), {valueParameter("code"), localVariable("x")});
  ir::Block block;
  block.push_back(b.call("send",
                         {{.value = b.address(Builder::path(Builder::Request))},
                          b.response(),
                          {.value = b.number(404)}}));
  b.function("handler", std::move(block));
  EXPECT_EQ(codesOf(outcomesOf(b)), (std::multiset<int>{404}));
}

TEST(Summary, AFunctionThatGetsACallableIsEntered) {
  Builder b;
  // (run) { ...; run(); }
  ir::Block each;
  pad(b, each, 1, Large);
  ir::Call run;
  run.target = {b.read(Builder::path(0))};
  each.push_back(b.statement(std::move(run)));
  plainFunction(b, "each", std::move(each), {valueParameter("run"), localVariable("x")});
  // [&res] { res.status = 418; }
  plainFunction(b,
                "lambda",
                {b.effect(ir::EffectKind::Status, b.number(418), Builder::path(0))},
                {{.name = "res",
                  .type = "Response",
                  .storage = ir::Storage::Reference,
                  .role = ir::Role::Response,
                  .framework = "test"}});
  b.module.functions.back().isLambda = true;
  const ir::Value lambda{
      .location = b.at(),
      .node = ir::Callable{
          .function = {.usr = "lambda", .name = "lambda"},
          .captures = {{.variable = 0, .value = {b.address(Builder::path(Builder::Response))}}},
          .bound = {},
          .receiver = {}}};
  b.function("handler", {b.call("each", {{.value = lambda}}), b.leave()});
  EXPECT_EQ(codesOf(outcomesOf(b)), (std::multiset<int>{418}));
}

TEST(Summary, ALargeFunctionThatCallsItselfEnds) {
  Builder b;
  ir::Block block;
  pad(b, block, 1, Large);
  block.push_back(b.when(b.truth("q"), {b.leave(b.number(404))}));
  block.push_back(b.call("again", {{.value = b.read(Builder::path(0))}}, 2));
  block.push_back(b.leave(b.read(Builder::temporary(2))));
  plainFunction(b, "again", std::move(block), {valueParameter("n"), localVariable("x")});
  b.function("handler",
             {b.call("again", {{.value = b.number(1)}}, 1),
              b.effect(ir::EffectKind::Status, b.read(Builder::temporary(1)))});
  const std::multiset<int> codes = codesOf(outcomesOf(b));
  EXPECT_TRUE(codes.contains(404));
  EXPECT_FALSE(codes.contains(0));
}

TEST(Summary, AFunctionThatIsTooLargeGivesBackWhatIsNotKnown) {
  Builder b;
  ir::Block block;
  pad(b, block, 0, 6'000);
  block.push_back(b.leave(b.number(404)));
  plainFunction(b, "huge", std::move(block), {localVariable("x")});
  b.function(
      "handler",
      {b.call("huge", {}, 1), b.effect(ir::EffectKind::Status, b.read(Builder::temporary(1)))});
  const Analysis analysis = analyze({b.module});
  EXPECT_EQ(codesOf(outcomesOf(analysis)), (std::multiset<int>{-1}));
  EXPECT_TRUE(analysis.incomplete.empty()) << "the handler itself is followed to its end";
}

}  // namespace
}  // namespace status_lint::flow
