#include "tests/driver/temporary_folder.h"
#include "tool/driver/shard_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace {

using status_lint::driver::Costs;
using status_lint::driver::expectedCosts;
using status_lint::driver::readCosts;
using status_lint::driver::shardsOf;
using status_lint::extract::Input;
using Numbers = std::vector<std::uint64_t>;
using Shards = std::vector<std::size_t>;

TEST(ShardPlan, EqualCostsAreDealtOut) {
  EXPECT_EQ(shardsOf(Numbers{1, 1, 1, 1, 1}, 2), (Shards{0, 1, 0, 1, 0}));
  EXPECT_EQ(shardsOf(Numbers{0, 0, 0}, 2), (Shards{0, 1, 0}));
  EXPECT_EQ(shardsOf(Numbers{7}, 3), Shards{0});
  EXPECT_EQ(shardsOf(Numbers{}, 3), Shards{});
}

TEST(ShardPlan, TheLongestComesFirst) {
  EXPECT_EQ(shardsOf(Numbers{1, 2, 3, 4, 3}, 2), (Shards{0, 0, 1, 0, 1}));
}

/// No shard is longer than the best one could be by more than a third: what the method promises.
TEST(ShardPlan, SharesAreNearlyEqual) {
  Numbers costs(200);
  for (std::size_t i = 0; i < costs.size(); ++i) {
    costs[i] = 1 + (i * 7919) % 1000;
  }
  const std::uint64_t sum = std::accumulate(costs.begin(), costs.end(), std::uint64_t{0});
  for (std::size_t count = 1; count <= 9; ++count) {
    const Shards shards = shardsOf(costs, count);
    Numbers loads(count, 0);
    for (std::size_t i = 0; i < costs.size(); ++i) {
      loads.at(shards[i]) += costs[i];
    }
    EXPECT_LE(*std::ranges::max_element(loads) * count, sum * 4 / 3) << count;
  }
}

TEST(ShardPlan, CostsOfSources) {
  const std::vector<Input> inputs = {
      {"/p/build", "/p/a.cpp", {}}, {"/p/build", "/p/new.cpp", {}}, {"/p/build", "/p/s/b.cpp", {}}};
  const Costs costs = {{"a.cpp", 10}, {"s/b.cpp", 30}, {"gone.cpp", 99}};
  EXPECT_EQ(expectedCosts(inputs, "/p", costs), (Numbers{10, 20, 30}));
  EXPECT_EQ(expectedCosts(inputs, "/p", {}), (Numbers{1, 1, 1}));
}

TEST(ShardPlan, FilesOfCosts) {
  const status_lint::tests::TemporaryFolder folder;
  folder.write("one", "12 a.cpp\n7 with space/b.cpp\n");
  folder.write("two", "9 a.cpp\n13 c.cpp");
  const auto read = [&](const std::vector<std::string>& files) {
    return readCosts(files, folder.path());
  };
  EXPECT_EQ(read({"one", "two"}).value(),
            (Costs{{"a.cpp", 12}, {"with space/b.cpp", 7}, {"c.cpp", 13}}));
  EXPECT_TRUE(read({})->empty());
  for (const char* bad :
       {"x", "12", "12 ", " 12 a.cpp", "-1 a.cpp", "99999999999999999999 a.cpp"}) {
    folder.write("bad", std::string("1 a.cpp\n") + bad + "\n");
    const auto result = read({"one", "bad"});
    EXPECT_EQ(
        result ? "" : result.error().message,
        "bad:2: no milliseconds and path, such as '1234 src/a.cpp'; 'status-lint cache costs' "
        "writes such a file")
        << bad;
  }
  EXPECT_EQ(read({"none"}).error().message,
            "none: the costs cannot be read: No such file or directory");
}

}  // namespace
