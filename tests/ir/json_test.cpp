#include "tests/ir/every_kind.h"
#include "tool/ir/print.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace status_lint::ir {
namespace {

Module withText(std::string bytes) {
  Module module;
  module.functions.resize(1);
  module.functions[0].body.push_back({0, Return{{test::text(std::move(bytes))}}});
  return module;
}

TEST(IrJson, IsJson) {
  const auto json = nlohmann::json::parse(toJson(test::everyKind()), nullptr, false);
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json.at("schema"), SchemaVersion);
  EXPECT_EQ(json.at("errorCount"), 12);
  EXPECT_EQ(json.at("unknowns"), nlohmann::json::parse(R"([["inline assembly",1]])"));
}

TEST(IrJson, LeavesOutDefaults) {
  EXPECT_EQ(toJson({}), "{\"schema\":1}\n");
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
}

TEST(IrJson, WritesTextThatIsNotUtf8AsHex) {
  for (const char* text : {"\xff\xfe",
                           "\xc0\x80",
                           "\xed\xa0\x80",
                           "\xf4\x90\x80\x80",
                           "\xf0\x80\x80\x80",
                           "\xe0\x80\x80",
                           "\xe2\x82",
                           "\x80"}) {
    const std::string json = toJson(withText(text));
    EXPECT_TRUE(nlohmann::json::accept(json)) << json;
    EXPECT_NE(json.find(R"("s":{"hex":")"), std::string::npos) << json;
  }
  EXPECT_NE(toJson(withText("\xff")).find(R"({"hex":"ff"})"), std::string::npos);
}

TEST(IrJson, WritesUtf8AsItIs) {
  for (const std::string& text : {std::string("a\0b", 3),
                                  std::string("gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x98\x80"),
                                  std::string("\x01\x1f\x7f\"\\/\b\n"),
                                  std::string("{\"hex\":\"00\"}")}) {
    const auto json = nlohmann::json::parse(toJson(withText(text)), nullptr, false);
    ASSERT_TRUE(json.is_object());
    const nlohmann::json::json_pointer place("/functions/0/body/0/is/return/v/0/is/text/s");
    EXPECT_EQ(json.at(place), text);
  }
}

}  // namespace
}  // namespace status_lint::ir
