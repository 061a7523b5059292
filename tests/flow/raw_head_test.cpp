// Responses that are written as bytes: pieces, what is not known of them, and what is no response.
#include "tests/flow/programs.h"
#include "tool/flow/raw_head.h"

#include <gtest/gtest.h>

namespace status_lint::flow {
namespace {

using testing::Builder;
using testing::outcomesOf;

constexpr ir::VariableId Socket = 0;
constexpr ir::VariableId Other = 1;

/// A function of two descriptors that writes the values, one after the other.
class Server : public Builder {
public:
  ir::Value unknown() { return {.location = at(), .node = ir::Unknown{.reason = "test"}}; }

  ir::Statement write(ir::Value value, ir::VariableId connection = Socket) {
    return effect(ir::EffectKind::Raw, std::move(value), path(connection));
  }

  ir::Statement write(std::string bytes, ir::VariableId connection = Socket) {
    return write(text(std::move(bytes)), connection);
  }

  ir::Value parts(std::vector<ir::Value> values) {
    return {.location = at(), .node = ir::Composite{std::move(values)}};
  }

  std::vector<Outcome> run(ir::Block block) {
    ir::Function& made = function("handler", std::move(block));
    for (ir::Variable& variable : made.variables) {
      variable.role = ir::Role::None;
      variable.storage = ir::Storage::Value;
      variable.framework.clear();
    }
    return outcomesOf(analyze({module}));
  }
};

TEST(RawHead, StartsWithAStatusLine) {
  EXPECT_TRUE(startsHead("HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(startsHead("HTTP/1.0"));
  EXPECT_FALSE(startsHead("GET / HTTP/1.1\r\n"));
  EXPECT_FALSE(startsHead("HTTP/"));
  EXPECT_FALSE(startsHead("HTTP/ways"));
}

TEST(RawHead, ReadsTheCode) {
  EXPECT_EQ(codeOf("HTTP/1.1 404 Not Found"), 404);
  EXPECT_EQ(codeOf("HTTP/1.1 404"), 404);
  EXPECT_EQ(codeOf("HTTP/1.1 4040 Not Found"), 4040);
  EXPECT_EQ(codeOf("HTTP/1.1 \x1A Not Found"), 0);
  EXPECT_EQ(codeOf("HTTP/1.1 40\x1A Not Found"), 0);
  EXPECT_EQ(codeOf("HTTP/1.1 "), 0);
}

TEST(RawHead, OnePiece) {
  Server s;
  const auto all = s.run({s.write("HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\n\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].status.isExactly(405));
  EXPECT_EQ(all[0].has("allow"), Known::Yes);
  EXPECT_EQ(all[0].has("location"), Known::No);
  EXPECT_EQ(all[0].content.present, Known::No);
}

TEST(RawHead, PiecesMayEndAnywhere) {
  Server s;
  const auto all = s.run({s.write("HTTP/1"),
                          s.write(".1 20"),
                          s.write("4 No Content\r\nX-A"),
                          s.write(": b\r\n\r"),
                          s.write("\nrest")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].status.isExactly(204));
  EXPECT_EQ(all[0].fields.at("x-a").literals, std::vector<std::string>{"b"});
  EXPECT_EQ(all[0].content.present, Known::Yes);
  EXPECT_EQ(all[0].content.literal, "rest");
}

TEST(RawHead, TheCodeMayBeANumber) {
  Server s;
  const ir::Value code = s.number(401);
  const std::uint32_t line = s.module.locations[code.location].line;
  const auto all =
      s.run({s.write(s.parts({s.text("HTTP/1.1 "), code, s.text(" X\r\n")})), s.write("\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].status.isExactly(401));
  EXPECT_EQ(all[0].status.origin.line, line);
}

TEST(RawHead, UnknownPartsAreUnknown) {
  Server s;
  const auto all =
      s.run({s.write(s.parts({s.text("HTTP/1.1 200 "), s.unknown(), s.text("\r\nETag: ")})),
             s.write(s.parts({s.unknown(), s.text("\r\n\r\n"), s.unknown()}))});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].has("etag"), Known::Yes);
  EXPECT_FALSE(all[0].fields.at("etag").allLiteral);
  EXPECT_EQ(all[0].has("allow"), Known::No);
  EXPECT_EQ(all[0].content.present, Known::Unknown);
}

TEST(RawHead, AnUnknownPieceMayHoldAnyField) {
  Server s;
  const auto all =
      s.run({s.write("HTTP/1.1 401 X\r\n"), s.write(s.unknown()), s.write("\r\n\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].has("www-authenticate"), Known::Unknown);
}

TEST(RawHead, WithoutItsEndTheRestIsUnknown) {
  Server s;
  const auto all = s.run({s.write("HTTP/1.1 401 X\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].has("www-authenticate"), Known::Unknown);
  EXPECT_EQ(all[0].content.present, Known::Unknown);
}

TEST(RawHead, WhatIsNotKnownMayWriteFields) {
  Server s;
  const auto all = s.run({s.write("HTTP/1.1 401 X\r\n"),
                          s.call("elsewhere", {{.value = s.read(Server::path(Socket))}}),
                          s.write("\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].has("www-authenticate"), Known::Unknown);
}

TEST(RawHead, AnotherStatusLineIsAnotherResponse) {
  Server s;
  const auto all = s.run(
      {s.write("HTTP/1.1 404 X\r\n\r\nno"), s.write("HTTP/1.1 200 OK\r\nAllow: GET\r\n\r\n")});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].has("allow"), Known::No);
  EXPECT_EQ(all[1].has("allow"), Known::Yes);
}

TEST(RawHead, AnInterimResponseIsNone) {
  Server s;
  const auto all =
      s.run({s.write("HTTP/1.1 100 Continue\r\n\r\n"), s.write("HTTP/1.1 200 OK\r\n\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].status.isExactly(200));
}

TEST(RawHead, TwoVariablesAreTwoConnections) {
  Server s;
  const auto all = s.run({s.write("HTTP/1.1 204 X\r\n\r\n"), s.write("GET / HTTP/1.1\r\n", Other)});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].content.present, Known::No);
}

TEST(RawHead, OrdinaryTextIsNoResponse) {
  Server s;
  EXPECT_TRUE(s.run({s.write("GET / HTTP/1.1\r\n\r\n"), s.write(s.unknown())}).empty());
}

TEST(RawHead, ARoundOfALoopMayWriteFields) {
  Server s;
  ir::Statement loop = s.statement(ir::Loop{.body = {s.write(s.unknown())}});
  const auto all = s.run({s.write("HTTP/1.1 401 X\r\n"), std::move(loop), s.write("\r\n\r\n")});
  ASSERT_FALSE(all.empty());
  for (const Outcome& outcome : all) {
    EXPECT_EQ(outcome.has("www-authenticate"), Known::Unknown);
  }
}

TEST(RawHead, AServerThatNeverEndsHasOutcomes) {
  Server s;
  ir::Statement loop =
      s.statement(ir::Loop{.body = {s.write("HTTP/1.1 401 X\r\n\r\n")}, .endless = true});
  const auto all = s.run({std::move(loop)});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].status.isExactly(401));
}

}  // namespace
}  // namespace status_lint::flow
