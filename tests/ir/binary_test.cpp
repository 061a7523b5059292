#include "tests/ir/every_kind.h"
#include "tool/ir/binary.h"

#include <gtest/gtest.h>

#include <limits>

namespace status_lint::ir {
namespace {

void expectRoundTrip(const Module& module) {
  const std::string bytes = encode(module);
  const std::expected<Module, base::Error> again = decode(bytes);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_TRUE(*again == module);
  EXPECT_EQ(encode(*again), bytes);
}

TEST(IrBinary, RoundTripsEveryKind) {
  expectRoundTrip(test::everyKind());
}

TEST(IrBinary, RoundTripsTheEmptyModule) {
  expectRoundTrip({});
  EXPECT_LE(encode({}).size(), 2U);
}

TEST(IrBinary, RoundTripsAnyText) {
  Module module = test::everyKind();
  for (const std::string& text : {std::string("a\0b", 3),
                                  std::string("\xff\xfe"),
                                  std::string(100'000, 'x'),
                                  std::string()}) {
    module.functions[0].body.push_back({1, Return{{test::text(text)}}});
    module.unknowns[text] = 1;
  }
  expectRoundTrip(module);
}

TEST(IrBinary, RoundTripsExtremeNumbers) {
  Module module = test::everyKind();
  for (const std::int64_t number : {std::int64_t{0},
                                    std::int64_t{-1},
                                    std::int64_t{127},
                                    std::int64_t{128},
                                    std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max()}) {
    module.functions[0].body.push_back({1, Return{{{1, Constant{number, ""}}}}});
  }
  module.unknowns["many"] = std::numeric_limits<std::uint32_t>::max();
  expectRoundTrip(module);
}

TEST(IrBinary, KeepsMembersWhoseDefaultIsTrue) {
  Module module;
  module.functions.resize(1);
  module.functions[0].externalLinkage = false;
  expectRoundTrip(module);
}

TEST(IrBinary, RoundTripsALongChainOfElseIfs) {
  Block chain;
  for (int i = 0; i < 700; ++i) {
    Block outer;
    outer.push_back({1, If{test::truth(test::variable(0)), {}, std::move(chain)}});
    chain = std::move(outer);
  }
  Module module = test::everyKind();
  module.functions[0].body = std::move(chain);
  expectRoundTrip(module);
}

TEST(IrBinary, WritesATextOnce) {
  Module one;
  one.functions.resize(1);
  one.functions[0].name = std::string(1000, 'x');
  Module two = one;
  two.functions.push_back(two.functions[0]);
  EXPECT_LT(encode(two).size(), encode(one).size() + 10);
}

TEST(IrBinary, RefusesWhatIsCutOff) {
  const std::string bytes = encode(test::everyKind());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(decode(std::string_view(bytes).substr(0, length))) << length;
  }
  EXPECT_FALSE(decode(bytes + '\0'));
}

/// Whatever comes out: no crash, and no more memory than a module of that many bytes can need.
TEST(IrBinary, SurvivesDamage) {
  const std::string bytes = encode(test::everyKind());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned change : {0x01U, 0x80U, 0xFFU}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ change);
      static_cast<void>(decode(damaged));
    }
  }
}

}  // namespace
}  // namespace status_lint::ir
