#include "tests/ir/every_kind.h"
#include "tool/ir/print.h"

#include <gtest/gtest.h>

namespace status_lint::ir {
namespace {

std::string messageOf(std::string_view text) {
  const std::expected<Module, base::Error> module = fromJson(text);
  return module ? "no error" : module.error().message;
}

Module withText(std::string bytes) {
  Module module = test::everyKind();
  module.functions[0].body.push_back({1, Return{{test::text(std::move(bytes))}}});
  return module;
}

TEST(IrJson, RoundTripsEveryKind) {
  const Module module = test::everyKind();
  const std::expected<Module, base::Error> again = fromJson(toJson(module));
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_TRUE(*again == module);
  EXPECT_EQ(toJson(*again), toJson(module));
}

TEST(IrJson, RoundTripsTheEmptyModule) {
  EXPECT_EQ(toJson({}), "{\"schema\":1}\n");
  EXPECT_TRUE(fromJson(toJson({})) == Module());
}

TEST(IrJson, LeavesOutDefaults) {
  Module module;
  module.functions.resize(1);
  module.functions[0].body = {{0, Continue{}}};
  EXPECT_EQ(toJson(module),
            R"({"schema":1,"functions":[{"body":[{"is":{"continue":{}}}]}]})"
            "\n");
}

TEST(IrJson, KeepsMembersWhoseDefaultIsTrue) {
  Module module;
  module.functions.resize(1);
  module.functions[0].externalLinkage = false;
  EXPECT_NE(toJson(module).find("\"external\":false"), std::string::npos);
  EXPECT_TRUE(fromJson(toJson(module)) == module);
}

TEST(IrJson, RoundTripsTextThatIsNotUtf8) {
  const std::vector<std::string> texts = {std::string("a\0b", 3),
                                          "\xff\xfe",
                                          "\xc0\x80",
                                          "\xed\xa0\x80",
                                          "\xf4\x90\x80\x80",
                                          "\xf0\x80\x80\x80",
                                          "\xe0\x80\x80",
                                          "\xe2\x82",
                                          "gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x98\x80",
                                          "\x01\x1f\x7f\"\\/\b\n",
                                          "\x80",
                                          "{\"hex\":\"00\"}"};
  for (const std::string& text : texts) {
    const Module module = withText(text);
    const std::expected<Module, base::Error> again = fromJson(toJson(module));
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_TRUE(*again == module) << testing::PrintToString(text);
  }
  EXPECT_NE(toJson(withText("\xff")).find(R"({"hex":"ff"})"), std::string::npos);
}

TEST(IrJson, RoundTripsMapKeysThatAreNotUtf8) {
  Module module;
  module.unknowns = {{"\xff", 1}, {"a", 4000000000U}};
  EXPECT_TRUE(fromJson(toJson(module)) == module);
}

TEST(IrJson, RefusesAnotherVersion) {
  EXPECT_EQ(messageOf(R"({"schema":0})"),
            "module JSON: /schema: version 0, this program reads 1; extract the module again");
  EXPECT_EQ(messageOf("{}"),
            "module JSON: /schema: version none, this program reads 1; extract the module again");
}

TEST(IrJson, SaysWhereAndWhy) {
  EXPECT_EQ(messageOf("[]"), "module JSON: expected an object, got array");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{},{"params":"two"}]})"),
            "module JSON: /functions/1/params: expected an integer, got string");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{"params":-1}]})"),
            "module JSON: /functions/0/params: the number -1 is out of range");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{"params":18446744073709551615}]})"),
            "module JSON: /functions/0/params: the number 18446744073709551615 is out of range");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{"body":[{"is":{"goto":{}}}]}]})"),
            "module JSON: /functions/0/body/0/is: unknown node kind \"goto\"");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{"body":[{"is":{"break":{"label":1}}}]}]})"),
            "module JSON: /functions/0/body/0/is/break/label: expected a string, got number");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{"vars":[{"role":"king"}]}]})"),
            "module JSON: /functions/0/vars/0/role: unknown name \"king\"");
  EXPECT_EQ(messageOf(R"({"schema":1,"functions":[{"nmae":"x"}]})"),
            "module JSON: /functions/0: unknown key");
  EXPECT_EQ(messageOf(R"({"schema":1,"mainFile":{"hex":"0"}})"),
            "module JSON: /mainFile: expected a string, got object");
  EXPECT_EQ(messageOf(R"({"schema":1,"unknowns":[["a"]]})"),
            "module JSON: /unknowns/0: expected a pair, got array");
  EXPECT_EQ(messageOf(R"({"schema":1,"errorCount":true})"),
            "module JSON: /errorCount: expected an integer, got boolean");
}

TEST(IrJson, SaysWhereTheTextIsNoJson) {
  EXPECT_EQ(messageOf("{\"schema\":1,\n oops}").substr(0, 47),
            "module JSON: parse error at line 2, column 2: s");
  EXPECT_NE(messageOf(""), "no error");
  EXPECT_NE(messageOf(toJson(test::everyKind()).substr(0, 500)), "no error");
}

TEST(IrJson, RoundTripsALongChainOfElseIfs) {
  Block chain;
  for (int i = 0; i < 700; ++i) {
    Block outer;
    outer.push_back({1, If{test::truth(test::variable(0)), {}, std::move(chain)}});
    chain = std::move(outer);
  }
  Module module = test::everyKind();
  module.functions[0].body = std::move(chain);
  const std::expected<Module, base::Error> again = fromJson(toJson(module));
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_TRUE(*again == module);
}

TEST(IrJson, RefusesNestingWithoutEnd) {
  std::string open;
  std::string close;
  for (int i = 0; i < 100000; ++i) {
    open += R"([{"is":{"labelled":{"body":)";
    close += "}}}]";
  }
  const std::string message =
      messageOf(R"({"schema":1,"functions":[{"body":)" + open + "[]" + close + "}]}");
  EXPECT_TRUE(message.ends_with("nested too deeply"));
}

}  // namespace
}  // namespace status_lint::ir
