#include "tool/prescan/facts_bytes.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace status_lint::prescan {
namespace {

constexpr std::string_view Text = R"(#pragma once
#include "a.h"
#include <b.h>
#ifdef C
#include CONFIG
#include_next <d.h>
#endif
#define CONFIG "config.h"
class Reply;
struct Store { virtual Row get(Id) = 0; Row find(Id id) override { return get(id); } };
void save(const Row& row) { Store().put(row); }  // marked
)";

TEST(FactsBytes, GiveTheFactsBack) {
  const SourceFacts facts = readFacts(Text, Detail::Everything, std::vector<std::string>{"marked"});
  EXPECT_EQ(facts.includes.size(), 4U);
  EXPECT_TRUE(facts.holdsMarker);
  EXPECT_FALSE(facts.overrides.empty());
  std::string bytes;
  appendFacts(bytes, facts);
  base::ByteReader from(bytes);
  SourceFacts again;
  ASSERT_TRUE(readFacts(from, again));
  EXPECT_EQ(from.rest(), "");
  EXPECT_EQ(again, facts);
}

TEST(FactsBytes, WhatIsCutOffIsNotTaken) {
  std::string bytes;
  appendFacts(bytes, readFacts(Text, Detail::Everything));
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    base::ByteReader from(std::string_view(bytes).substr(0, length));
    SourceFacts facts;
    EXPECT_FALSE(readFacts(from, facts)) << length;
  }
}

}  // namespace
}  // namespace status_lint::prescan
