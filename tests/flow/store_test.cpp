#include "tool/flow/store.h"

#include <gtest/gtest.h>

namespace {

using namespace status_lint::flow;

constexpr std::uint64_t Caller = std::uint64_t{1} << FrameShift;
constexpr std::uint64_t Callee = std::uint64_t{2} << FrameShift;

Place at(std::uint64_t base, std::string members = {}) {
  return {.base = base, .members = std::move(members)};
}

ValuePtr text(const char* bytes) {
  return textValue(bytes, nullptr);
}

TEST(Store, CopiesShareTheFramesThatNeitherChanges) {
  Store a;
  a.set(at(Caller), text("outer"));
  a.set(at(Callee + 1), text("inner"));
  Store b = a;
  b.set(at(Callee + 1), text("other"));
  EXPECT_EQ(&a.frameOf(Caller), &b.frameOf(Caller));
  EXPECT_EQ(a.find(at(Callee + 1))->text, "inner");
  EXPECT_EQ(b.find(at(Callee + 1))->text, "other");
  EXPECT_FALSE(a.holdsSame(b));
  b.set(at(Callee + 1), text("inner"));
  EXPECT_TRUE(a.holdsSame(b));
}

TEST(Store, AFrameThatHoldsNothingIsAsGoodAsNone) {
  Store a;
  a.set(at(Caller), text("x"));
  Store b = a;
  b.editFrame(Callee);
  EXPECT_TRUE(a.holdsSame(b));
  EXPECT_TRUE(b.holdsSame(a));
  a.set(at(Callee), text("y"));
  EXPECT_FALSE(b.holdsSame(a));
  a.dropFrame(Callee + 7);
  EXPECT_TRUE(a.holdsSame(b));
  EXPECT_EQ(a.size(), 1U);
}

TEST(Store, GoesThroughThePlacesInOrder) {
  Store store;
  for (const Place& place : {at(Callee), at(Caller, ".b"), at(Caller + 1), at(Caller, ".a")}) {
    store.add(place, text("x"));
  }
  std::vector<Place> places;
  store.each([&](const Place& place, const ValuePtr&) { places.push_back(place); });
  EXPECT_EQ(places,
            (std::vector<Place>{at(Caller, ".a"), at(Caller, ".b"), at(Caller + 1), at(Callee)}));
}

TEST(Store, JoiningForgetsWhatBothDoNotAgreeOn) {
  Store a;
  a.set(at(Caller), text("both"));
  a.set(at(Caller, ".own"), text("mine"));
  Store b;
  b.set(at(Caller), text("both"));
  b.set(at(Callee), text("theirs"));
  a.join(b);
  EXPECT_EQ(a.size(), 3U);
  EXPECT_EQ(a.find(at(Caller))->text, "both");
  EXPECT_EQ(a.find(at(Caller, ".own"))->kind, AbstractValue::Kind::Unknown);
  EXPECT_EQ(a.find(at(Callee))->kind, AbstractValue::Kind::Unknown);
}

}  // namespace
