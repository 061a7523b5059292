#include "tests/ir/every_kind.h"
#include "tool/ir/print.h"

#include <gtest/gtest.h>

#include <functional>

namespace status_lint::ir {
namespace {

using Messages = std::vector<std::string>;

/// What `verify` says of a module whose only function has this body.
Messages violations(Block body) {
  Module module;
  module.files = {{}, {"/a.cpp", "", false, {}}};
  module.locations = {{}, test::place(1, 7)};
  Function function;
  function.usr = "c:f";
  function.name = "f";
  function.variables.resize(1);
  function.body = std::move(body);
  module.functions.push_back(std::move(function));
  return verify(module);
}

Messages violation(std::string_view what) {
  return {"function f, line 7: " + std::string(what)};
}

Messages violationsOf(const Value& value) {
  return violations({{1, Return{{value}}}});
}

Messages violationsOf(const Condition& condition) {
  return violations({{1, If{condition, {}, {}}}});
}

/// What `verify` says after a change to the module with every kind of node.
Messages changed(const std::function<void(Module&)>& change) {
  Module module = test::everyKind();
  change(module);
  return verify(module);
}

TEST(IrVerify, AcceptsEveryKind) {
  EXPECT_EQ(verify(test::everyKind()), Messages());
}

TEST(IrVerify, HoldsValuesToTheirRanges) {
  EXPECT_EQ(violationsOf(test::read(test::variable(0))), Messages());
  EXPECT_EQ(violationsOf(test::read(test::variable(1))), violation("variable 1 is out of range"));
  EXPECT_EQ(violationsOf(test::number(1, "", 2)), violation("location 2 is out of range"));
  EXPECT_EQ(violationsOf(test::read(test::temporary(4))),
            violation("temporary 4 is read but nothing gives it a value"));
  EXPECT_EQ(violationsOf(test::read({Path::Root::Global, 0, "", {}})),
            violation("a global path has no name"));
  EXPECT_EQ(violationsOf(test::read({Path::Root::This, 0, "x", {}})),
            violation("a path that is no global has the name x"));
  EXPECT_EQ(violationsOf(test::read({Path::Root::This, 2, "", {}})),
            violation("a path whose root has no id has one"));
  EXPECT_EQ(violationsOf({0, Unknown{}}), violation("an unknown value has no reason"));
  EXPECT_EQ(violationsOf({0, Object{"T", {"a"}, {}}}),
            violation("an object has 1 fields and 0 values"));
}

TEST(IrVerify, HoldsCallablesTogether) {
  Callable callable;
  EXPECT_EQ(violationsOf({0, callable}), violation("a callable names no function"));
  callable.function = {"c:f", "f"};
  callable.captures = {{0, {}}};
  EXPECT_EQ(violationsOf({0, callable}), violation("a capture must be one value, not 0"));
  callable.captures = {{1, {test::number(1)}}};
  EXPECT_EQ(violationsOf({0, callable}), violation("captured variable 1 is out of range"));
  callable.captures.clear();
  callable.bound = {{{test::number(1)}, 1}};
  EXPECT_EQ(violationsOf({0, callable}),
            violation("a bound argument must be either one value or a placeholder"));
}

TEST(IrVerify, CountsOperandsOfConditions) {
  Condition condition;
  EXPECT_EQ(violationsOf(condition), violation("the subject of a test must be one value, not 0"));
  condition.atom.subject.push_back(test::number(1));
  EXPECT_EQ(violationsOf(condition), Messages());
  condition.atom.comparison = Comparison::Equal;
  EXPECT_EQ(violationsOf(condition), violation("a comparison must have one other value"));
  condition.atom.comparison = Comparison::Empty;
  condition.atom.other.push_back(test::number(1));
  EXPECT_EQ(violationsOf(condition), violation("a test of one value must have no other value"));
  condition.atom.other.clear();
  condition.atom.aspectName = "Location";
  EXPECT_EQ(violationsOf(condition), violation("a test that asks for no field names one"));
  condition.kind = Condition::Kind::Not;
  EXPECT_EQ(violationsOf(condition),
            (Messages{"function f, line 7: not must have one operand, not 0",
                      "function f, line 7: a condition that is no atom has one"}));
  condition = {};
  condition.kind = Condition::Kind::And;
  condition.operands = {test::truth(test::variable(0))};
  EXPECT_EQ(violationsOf(condition), violation("and/or must have two operands or more, not 1"));
  condition.kind = Condition::Kind::True;
  EXPECT_EQ(violationsOf(condition), violation("a plain condition must have no operands, not 1"));
}

TEST(IrVerify, HoldsEffectsAndCallsTogether) {
  Effect effect;
  EXPECT_EQ(violations({{1, effect}}), violation("a status effect must have a value"));
  effect.kind = EffectKind::Field;
  EXPECT_EQ(violations({{1, effect}}), violation("a field effect must have a name"));
  effect.kind = EffectKind::Clear;
  effect.name.push_back(test::text("headers"));
  EXPECT_EQ(violations({{1, effect}}),
            violation("a clear effect must name fields, content or status"));
  EXPECT_EQ(violations({{1, Register{}}}),
            violation("the handler of a registration must be one value, not 0"));
  EXPECT_EQ(violations({{1, Call{}}}), violation("a call must have a callee or a target"));
  EXPECT_EQ(violations({{1, Return{{test::number(1), test::number(2)}}}}),
            violation("a returned value must be at most one value, not 2"));
}

TEST(IrVerify, HoldsControlFlowTogether) {
  EXPECT_EQ(violations({{1, Break{}}}), violation("a break is in no loop or switch"));
  EXPECT_EQ(violations({{1, Break{"end"}}}), violation("a break names no enclosing label: end"));
  EXPECT_EQ(violations({{1, Continue{}}}), violation("a continue is in no loop"));
  EXPECT_EQ(
      violations(
          {{1, Switch{.subject = {0, Null{}}, .sections = {{{}, true, {{1, Continue{}}}, 0}}}}}),
      violation("a continue is in no loop"));
  EXPECT_EQ(violations({{1, Switch{.subject = {0, Null{}}, .sections = {{{}, false, {}, 0}}}}}),
            violation("a switch section has no label"));
  EXPECT_EQ(violations({{1, Loop{{test::truth(test::variable(0))}, {}, 0, {}, {}, false, true}}}),
            violation("an endless loop has a condition"));
  EXPECT_EQ(violations({{1, Try{}}}), violation("a try has no catch"));
  EXPECT_EQ(violations({{1, Try{{}, {{"", {}, 0, {}}, {"E", {}, 0, {}}}}}}),
            violation("catch (...) is not the last"));
  EXPECT_EQ(violations({{1, Labelled{}}}), violation("a labelled block has no label"));
  EXPECT_EQ(violations({{1, Opaque{}}}), violation("opaque code has no reason"));
}

TEST(IrVerify, HoldsTheModuleInOrder) {
  EXPECT_EQ(verify({}),
            (Messages{"files[0] must be the nameless placeholder",
                      "locations[0] must be the place that is none"}));
  EXPECT_EQ(changed([](Module& m) { std::swap(m.functions[0], m.functions[1]); }),
            (Messages{"functions are not sorted"}));
  EXPECT_EQ(changed([](Module& m) { std::swap(m.types[0], m.types[1]); }),
            (Messages{"types are not sorted"}));
  EXPECT_EQ(changed([](Module& m) { m.locations[2].file = 9; }),
            (Messages{"locations[2]: file out of range"}));
  EXPECT_EQ(changed([](Module& m) { m.locations[2].endOffset = 0; }),
            (Messages{"locations[2]: ends before it begins, or has no line"}));
  EXPECT_EQ(changed([](Module& m) { m.errorCount = 0; }),
            (Messages{"errors holds more than the first ten of errorCount"}));
  EXPECT_EQ(changed([](Module& m) { m.functions[1].name.clear(); }),
            (Messages{"function : has no USR or no name"}));
  EXPECT_EQ(changed([](Module& m) { m.functions[1].parameterCount = 1; }),
            (Messages{"function main: variable 0 breaks the order: parameters come first"}));
}

}  // namespace
}  // namespace status_lint::ir
