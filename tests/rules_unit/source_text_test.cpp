#include "rules/display_name.h"
#include "rules/source_text.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

TEST(SourceText, IsWrittenAsPeopleWriteIt) {
  EXPECT_EQ(readable("req . has_param ( \"a . b ( c )\" )"), "req.has_param(\"a . b ( c )\")");
  EXPECT_EQ(readable("! it -> second . empty ( )"), "!it->second.empty()");
  EXPECT_EQ(readable("a == b && std :: size ( x [ 1 ] ) > 3"), "a == b && std::size(x[1]) > 3");
  EXPECT_EQ(readable("f ( a , b )"), "f(a, b)");
  EXPECT_EQ(readable("c == ' ' || d"), "c == ' ' || d");
  EXPECT_EQ(readable("\"\\\" ( \" + x"), "\"\\\" ( \" + x");
  EXPECT_EQ(readable(""), "");
}

TEST(DisplayName, IsWhatUsersWrite) {
  EXPECT_EQ(displayName("nlohmann::detail::parse_error"), "nlohmann::json::parse_error");
  EXPECT_EQ(displayName("nlohmann::basic_json::parse"), "nlohmann::json::parse");
  EXPECT_EQ(displayName("std::invalid_argument"), "std::invalid_argument");
  EXPECT_EQ(displayName(""), "");
}

}  // namespace
}  // namespace status_lint::rules
