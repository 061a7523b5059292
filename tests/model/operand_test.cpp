#include "tool/model/operand.h"

#include <gtest/gtest.h>

namespace status_lint::model {
namespace {

using Kind = Operand::Kind;

Operand parsed(std::string_view text) {
  const auto operand = parseOperand(text);
  EXPECT_TRUE(operand) << text << ": " << (operand ? "" : operand.error().cause);
  return operand.value_or(Operand());
}

OperandError failure(std::string_view text) {
  const auto operand = parseOperand(text);
  EXPECT_FALSE(operand) << text;
  return operand ? OperandError() : operand.error();
}

Operand simple(Kind kind, int index = 0) {
  Operand operand;
  operand.kind = kind;
  operand.index = index;
  return operand;
}

TEST(Operand, ParsesArguments) {
  EXPECT_EQ(parsed("$0"), simple(Kind::Argument));
  EXPECT_EQ(parsed("$12"), simple(Kind::Argument, 12));
  EXPECT_EQ(parsed("$-1"), simple(Kind::Argument, -1));
}

TEST(Operand, ParsesWords) {
  EXPECT_EQ(parsed("$this"), simple(Kind::This));
  EXPECT_EQ(parsed("$value"), simple(Kind::Value));
  EXPECT_EQ(parsed("$key"), simple(Kind::Key));
  EXPECT_EQ(parsed("$callee"), simple(Kind::Callee));
  EXPECT_EQ(parsed("$<1>"), simple(Kind::TemplateArgument, 1));
}

TEST(Operand, ParsesElementsAndRests) {
  Operand element = simple(Kind::Argument, 0);
  element.element = 1;
  EXPECT_EQ(parsed("$0[1]"), element);
  Operand rest = simple(Kind::Argument, 2);
  rest.rest = true;
  EXPECT_EQ(parsed("$2.."), rest);
}

TEST(Operand, ParsesChains) {
  Operand chain = simple(Kind::Chain, 0);
  chain.chain = "crow::*::{route,new_rule}";
  EXPECT_EQ(parsed("$<crow::*::{route,new_rule}>:$0"), chain);
  chain.rest = true;
  chain.decoder = Decoder::Method;
  EXPECT_EQ(parsed("$<crow::*::{route,new_rule}>:$0..|method"), chain);
}

TEST(Operand, ParsesEveryDecoder) {
  const std::vector<Decoder> decoders = {Decoder::StatusText,
                                         Decoder::StatusLine,
                                         Decoder::HeaderBlock,
                                         Decoder::Pairs,
                                         Decoder::FieldName,
                                         Decoder::TypeName,
                                         Decoder::Digits,
                                         Decoder::Method,
                                         Decoder::Line};
  ASSERT_EQ(decoderNames().size(), decoders.size());
  for (std::size_t i = 0; i < decoders.size(); ++i) {
    EXPECT_EQ(parsed("$0|" + std::string(decoderNames()[i])).decoder, decoders[i]);
  }
  EXPECT_EQ(parsed("$<0>|typeName").decoder, Decoder::TypeName);
}

TEST(Operand, TakesOtherTextAsItIs) {
  EXPECT_EQ(parsed("text/html|pairs").text, "text/html|pairs");
  EXPECT_EQ(parsed("text/html").number, std::nullopt);
  EXPECT_EQ(parsed("404").number, 404);
  EXPECT_EQ(parsed("404").text, "404");
  EXPECT_EQ(parsed("404 Not Found").number, std::nullopt);
}

TEST(Operand, SaysWhereAndWhy) {
  constexpr std::string_view Forms =
      "write $0, $-1, $this, $value, $key, $callee, $<0> or $<Class::method>:$0";
  EXPECT_EQ(failure(""), (OperandError{1, "an operand must not be empty"}));
  EXPECT_EQ(failure("$"), (OperandError{2, "expected an argument number; " + std::string(Forms)}));
  EXPECT_EQ(failure("$vlaue"),
            (OperandError{1, "unknown operand \"$vlaue\"; did you mean \"$value\"?"}));
  EXPECT_EQ(failure("$everything"),
            (OperandError{1, "unknown operand \"$everything\"; " + std::string(Forms)}));
  EXPECT_EQ(failure("$0x"), (OperandError{3, "unexpected \"x\""}));
  EXPECT_EQ(failure("$0[a]"), (OperandError{3, "expected the number of an element, such as [0]"}));
  EXPECT_EQ(failure("$this.."), (OperandError{6, "only arguments have a rest \"..\""}));
  EXPECT_EQ(failure("$0|statusTxt"),
            (OperandError{4, "unknown decoder \"statusTxt\"; did you mean \"statusText\"?"}));
  EXPECT_EQ(failure("$<0"), (OperandError{2, "\"<\" has no \">\""}));
  EXPECT_EQ(failure("$<A::b>"),
            (OperandError{3,
                          "expected the number of a template argument in \"<>\"; a chain is "
                          "written $<Class::method>:$0"}));
  EXPECT_EQ(failure("$<A::b>:0"),
            (OperandError{9, "expected an argument of the method after \">:\", such as $0"}));
  EXPECT_EQ(failure("$<>:$0"), (OperandError{3, "the chain names no method"}));
  EXPECT_EQ(failure("$<A::{b>:$0"), (OperandError{3, "the braces of the chain do not match"}));
  EXPECT_EQ(failure("$99999999999").column, 2U);
}

}  // namespace
}  // namespace status_lint::model
