// Functions that are not worth entering: nothing in them matters to a response, so that a call only
// forgets what it may write.
#include "tests/flow/programs.h"

#include <gtest/gtest.h>

namespace status_lint::flow {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): it is all that is used

/// The handler sets a variable to 404, passes it to `callee` and answers with it.
std::multiset<int> codesAfterPassing(Builder& b, const std::string& callee, ir::Passing passing) {
  const bool isValue = passing == ir::Passing::ByValue;
  ir::Block block;
  block.push_back(assign(b, Builder::path(2), b.number(404)));
  block.push_back(
      b.call(callee,
             {{.value = isValue ? b.read(Builder::path(2)) : b.address(Builder::path(2)),
               .passing = passing}}));
  block.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::path(2))));
  b.function("handler", std::move(block), {localVariable("code")});
  return codesOf(outcomesOf(b));
}

/// A function (x) that writes what is not known to its parameter.
void addHarmless(Builder& b, ir::Variable parameter) {
  plainFunction(
      b, "measure", {assign(b, Builder::path(0), unknown(b)), b.leave()}, {std::move(parameter)});
}

TEST(Harmless, AnOutParameterIsUnknownAfterwards) {
  Builder b;
  addHarmless(b, referenceParameter("x"));
  EXPECT_EQ(codesAfterPassing(b, "measure", ir::Passing::ByReference), (std::multiset<int>{-1}));
}

TEST(Harmless, AConstantPassedByValueSurvives) {
  Builder b;
  addHarmless(b, valueParameter("x"));
  EXPECT_EQ(codesAfterPassing(b, "measure", ir::Passing::ByValue), (std::multiset<int>{404}));
}

TEST(Harmless, AConstantPassedByConstReferenceSurvives) {
  Builder b;
  plainFunction(b, "measure", {b.leave(unknown(b))}, {referenceParameter("x")});
  EXPECT_EQ(codesAfterPassing(b, "measure", ir::Passing::ByConstReference),
            (std::multiset<int>{404}));
}

/// The handler sets `counter.code` to 404, calls a method of that body and answers with the member.
std::multiset<int> codesAfterMethod(Builder& b, ir::Block body, bool isConst = false) {
  plainFunction(b, "Counter::next", std::move(body));
  ir::Block block;
  block.push_back(assign(b, Builder::path(2, {"code"}), b.number(404)));
  ir::Statement next = b.call("Counter::next", {});
  std::get<ir::Call>(next.node).receiver = {b.address(Builder::path(2))};
  std::get<ir::Call>(next.node).constReceiver = isConst;
  block.push_back(std::move(next));
  block.push_back(b.effect(ir::EffectKind::Status, b.read(Builder::path(2, {"code"}))));
  b.function("handler", std::move(block), {localVariable("counter")});
  return codesOf(outcomesOf(b));
}

ir::Path member(std::string name) {
  return {.root = ir::Path::Root::This, .name = {}, .members = {std::move(name)}};
}

TEST(Harmless, AMemberThatAMethodWritesIsUnknownAfterwards) {
  Builder b;
  EXPECT_EQ(codesAfterMethod(b, {assign(b, member("code"), unknown(b))}), (std::multiset<int>{-1}));
}

TEST(Harmless, AMemberThatAMethodDoesNotWriteSurvives) {
  Builder b;
  EXPECT_EQ(codesAfterMethod(b, {assign(b, member("count"), unknown(b))}),
            (std::multiset<int>{404}));
}

TEST(Harmless, AnObjectThatAMethodPassesOnIsUnknownAfterwards) {
  Builder b;
  const ir::Path self{.root = ir::Path::Root::This, .name = {}, .members = {}};
  EXPECT_EQ(
      codesAfterMethod(
          b,
          {b.call("elsewhere", {{.value = b.address(self), .passing = ir::Passing::ByReference}})}),
      (std::multiset<int>{-1}));
}

TEST(Harmless, AnObjectSurvivesAConstMethod) {
  Builder b;
  EXPECT_EQ(codesAfterMethod(b, {b.leave(unknown(b))}, true), (std::multiset<int>{404}));
}

TEST(Harmless, ATestOfWhatItMayWriteIsAskedAnew) {
  for (const ir::Passing passing : {ir::Passing::ByValue, ir::Passing::ByReference}) {
    Builder b;
    addHarmless(b, passing == ir::Passing::ByValue ? valueParameter("x") : referenceParameter("x"));
    const auto isSet = [&] {
      ir::Condition test = b.truth(b.read(Builder::path(2)), "x");
      test.atom.depends = {Builder::path(2)};
      return test;
    };
    ir::Block block;
    block.push_back(b.when(isSet(), {b.field("X-First", "1")}));
    block.push_back(b.call("measure",
                           {{.value = passing == ir::Passing::ByValue ? b.read(Builder::path(2))
                                                                      : b.address(Builder::path(2)),
                             .passing = passing}}));
    block.push_back(b.when(isSet(), {b.status(200)}, {b.status(404)}));
    b.function("handler", std::move(block), {localVariable("x")});
    // By value: set twice or not at all.
    EXPECT_EQ(outcomesOf(b).size(), passing == ir::Passing::ByValue ? 2U : 4U);
  }
}

TEST(Harmless, AResponseThatItGetsIsNoLessKnown) {
  Builder b;
  b.function("log", {b.leave()});
  ir::Block block;
  block.push_back(b.status(401));
  block.push_back(
      b.call("log", {{.value = b.address(Builder::path(Builder::Request))}, b.response()}));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomesOf(b);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all.front().status.isExactly(401));
  EXPECT_EQ(all.front().has("www-authenticate"), Known::No);
  EXPECT_EQ(all.front().ending, Ending::Returned);
}

TEST(Harmless, TheResultComesFromWhatWentIn) {
  Builder b;
  plainFunction(b, "size", {b.leave(unknown(b))}, {referenceParameter("text")});
  ir::Block block;
  block.push_back(
      b.call("size", {{.value = b.content(), .passing = ir::Passing::ByConstReference}}, 1));
  block.push_back(b.when(b.truth(b.read(Builder::temporary(1))), {b.status(400), b.leave()}));
  block.push_back(b.status(204));
  b.function("handler", std::move(block));
  const std::vector<Outcome> all = outcomesOf(b);
  EXPECT_EQ(codesOf(all), (std::multiset<int>{204, 400}));
  for (const Outcome& outcome : all) {
    if (outcome.status.isExactly(400)) {
      ASSERT_EQ(outcome.guards.size(), 1U);
      ASSERT_EQ(outcome.guards.front().reads.size(), 1U);
      EXPECT_EQ(outcome.guards.front().reads.front().source, Source::RequestContent);
      EXPECT_TRUE(outcome.guards.front().reads.front().throughUnknown) << "it was not looked into";
    }
  }
}

TEST(Harmless, ACalleeThatMattersIsEntered) {
  Builder b;
  // (out) { out = 409; }
  plainFunction(
      b, "choose", {assign(b, Builder::path(0), b.number(409))}, {referenceParameter("out")});
  EXPECT_EQ(codesAfterPassing(b, "choose", ir::Passing::ByReference), (std::multiset<int>{409}));
}

TEST(Harmless, ACalleeOfACalleeThatMattersIsEntered) {
  Builder b;
  plainFunction(
      b, "choose", {assign(b, Builder::path(0), b.number(409))}, {referenceParameter("out")});
  plainFunction(
      b,
      "outer",
      {b.call("choose",
              {{.value = b.address(Builder::path(0)), .passing = ir::Passing::ByReference}})},
      {referenceParameter("out")});
  EXPECT_EQ(codesAfterPassing(b, "outer", ir::Passing::ByReference), (std::multiset<int>{409}));
}

}  // namespace
}  // namespace status_lint::flow
