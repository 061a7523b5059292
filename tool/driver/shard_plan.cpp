#include "tool/driver/shard_plan.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/project.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <numeric>
#include <queue>
#include <string_view>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// So that no sum of them is too large.
constexpr std::uint64_t LargestCost = 1'000'000'000'000;

bool readLine(std::string_view line, Costs& costs) {
  std::uint64_t cost = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), cost);
  const std::size_t digits = static_cast<std::size_t>(end - line.data());
  if (error != std::errc() || cost > LargestCost || digits + 1 >= line.size() ||
      line[digits] != ' ') {
    return false;
  }
  std::uint64_t& known = costs[std::string(line.substr(digits + 1))];
  known = std::max(known, cost);
  return true;
}

}  // namespace

std::expected<Costs, base::Error> readCosts(std::span<const std::string> files,
                                            const std::string& workingDirectory) {
  Costs costs;
  for (const std::string& file : files) {
    const auto text = readFile((std::filesystem::path(workingDirectory) / file).string());
    if (!text) {
      return std::unexpected(
          base::Error{cat(file, ": the costs cannot be read: ", text.error().message)});
    }
    std::size_t number = 0;
    for (const std::string& line : base::split(*text, '\n')) {
      ++number;
      if (!line.empty() && !readLine(line, costs)) {
        return std::unexpected(base::Error{
            cat(file,
                ':',
                number,
                ": no milliseconds and path, such as '1234 src/a.cpp'; 'status-lint cache costs' "
                "writes such a file")});
      }
    }
  }
  return costs;
}

std::vector<std::uint64_t>
expectedCosts(std::span<const extract::Input> inputs, const std::string& root, const Costs& costs) {
  std::vector<std::uint64_t> out(inputs.size(), 0);
  std::vector<std::size_t> unknown;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto known = costs.find(relativePath(inputs[i].file, root));
    if (known == costs.end()) {
      unknown.push_back(i);
    } else {
      sum += out[i] = known->second;
    }
  }
  const std::size_t known = inputs.size() - unknown.size();
  for (const std::size_t i : unknown) {
    out[i] = known == 0 ? 1 : sum / known;
  }
  return out;
}

std::vector<std::size_t> shardsOf(std::span<const std::uint64_t> costs, std::size_t shards) {
  std::vector<std::size_t> order(costs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, std::ranges::greater(), [&](std::size_t index) { return costs[index]; });
  using Load = std::pair<std::uint64_t, std::size_t>;
  std::priority_queue<Load, std::vector<Load>, std::greater<>> loads;
  for (std::size_t shard = 0; shard < shards; ++shard) {
    loads.emplace(0, shard);
  }
  std::vector<std::size_t> out(costs.size());
  for (const std::size_t index : order) {
    const auto [load, shard] = loads.top();
    loads.pop();
    // What takes no time takes a place all the same.
    loads.emplace(load + std::max<std::uint64_t>(costs[index], 1), shard);
    out[index] = shard;
  }
  return out;
}

}  // namespace status_lint::driver
