#include "tool/base/text.h"

#include <gtest/gtest.h>

namespace status_lint::base {
namespace {

using Names = std::vector<std::string>;

std::string capturedBy(std::string_view pattern, std::string_view name) {
  std::string captured = "untouched";
  return matchesPattern(pattern, name, &captured) ? captured : "no match";
}

TEST(Text, ConcatenatesTextsCharactersAndNumbers) {
  EXPECT_EQ(cat("a", 'b', std::string("c"), 12, -3), "abc12-3");
  EXPECT_EQ(cat(), "");
}

TEST(Text, JoinsAndSplits) {
  EXPECT_EQ(join(Names{"a", "b"}, ", "), "a, b");
  EXPECT_EQ(join(Names{}, ", "), "");
  EXPECT_EQ(split("a,,b", ','), (Names{"a", "", "b"}));
  EXPECT_EQ(split("", ','), (Names{""}));
}

TEST(Text, ChangesCaseOfAsciiOnly) {
  EXPECT_EQ(lowerCase("AZ\xc3\x84_9"), "az\xc3\x84_9");
  EXPECT_EQ(upperCase("az-9"), "AZ-9");
}

TEST(Text, Trims) {
  EXPECT_EQ(trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
}

TEST(Text, Counts) {
  EXPECT_EQ(count(1, "handler"), "1 handler");
  EXPECT_EQ(count(0, "handler"), "0 handlers");
}

TEST(Text, FindsTheNearestName) {
  const Names keys = {"status", "header", "body"};
  EXPECT_EQ(nearest("staus", keys), "status");
  EXPECT_EQ(nearest("Headers", keys), "header");
  EXPECT_EQ(nearest("completely", keys), "");
}

TEST(Text, ExpandsAlternatives) {
  EXPECT_EQ(expandAlternatives("a::b"), (Names{"a::b"}));
  EXPECT_EQ(expandAlternatives("a::{b,c}"), (Names{"a::b", "a::c"}));
  EXPECT_EQ(expandAlternatives("{a,b}::{c,d}x"), (Names{"a::cx", "a::dx", "b::cx", "b::dx"}));
  EXPECT_EQ(expandAlternatives("{send,asio::{write,read}}"),
            (Names{"send", "asio::write", "asio::read"}));
  EXPECT_EQ(expandAlternatives("set{,_all}"), (Names{"set", "set_all"}));
  EXPECT_EQ(expandAlternatives("a{b"), (Names{"a{b"}));
}

TEST(Text, KnowsTheLastChoice) {
  const std::vector<Alternative> nested = alternatives("{send,asio::{write,read}}");
  ASSERT_EQ(nested.size(), 3U);
  EXPECT_EQ(nested[0], (Alternative{"send", "send", 4}));
  EXPECT_EQ(nested[1], (Alternative{"asio::write", "write", 11}));
  EXPECT_EQ(alternatives("{A,B}::{Get,Post}")[3], (Alternative{"B::Post", "Post", 7}));
  EXPECT_EQ(alternatives("x::y")[0], (Alternative{"x::y", "", 0}));
}

TEST(Text, MatchesPatterns) {
  EXPECT_TRUE(matchesPattern("a::b", "a::b"));
  EXPECT_FALSE(matchesPattern("a::b", "a::bc"));
  EXPECT_TRUE(matchesPattern("a::*", "a::"));
  EXPECT_TRUE(matchesPattern("*", ""));
  EXPECT_FALSE(matchesPattern("a*b", "a"));
  EXPECT_TRUE(matchesPattern("a*b*c", "abbbc"));
  EXPECT_FALSE(matchesPattern("a{b", "ab"));
}

TEST(Text, CapturesTheLastStarOrAlternative) {
  EXPECT_EQ(capturedBy("Status::CODE_*", "Status::CODE_404"), "404");
  EXPECT_EQ(capturedBy("S::{Get,Post}", "S::Post"), "Post");
  EXPECT_EQ(capturedBy("a*::b*", "ax::b"), "");
  EXPECT_EQ(capturedBy("a::*::{c,d}", "a::b::d"), "d");
  EXPECT_EQ(capturedBy("{A,B}::H_*", "B::H_x"), "x");
  EXPECT_EQ(capturedBy("{send,asio::{write,read}}", "asio::read"), "read");
  EXPECT_EQ(capturedBy("a::b", "a::b"), "");
  EXPECT_EQ(capturedBy("a::b", "a::c"), "no match");
}

}  // namespace
}  // namespace status_lint::base
