// Which machine extracts which sources.
#pragma once

#include "tool/base/error.h"
#include "tool/extract/extract.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// Milliseconds that sources took, by their paths relative to the root.
using Costs = std::map<std::string, std::uint64_t>;

/// Reads lines "1234 src/a.cpp", as `cache costs` writes them; of several for one source the
/// largest counts. Relative files start at `workingDirectory`.
std::expected<Costs, base::Error> readCosts(std::span<const std::string> files,
                                            const std::string& workingDirectory);

/// What each input is expected to take, in order of the inputs. One that is not in the table takes
/// what those that are take on average; without any, all take the same.
std::vector<std::uint64_t>
expectedCosts(std::span<const extract::Input> inputs, const std::string& root, const Costs& costs);

/// The shard (from 0) of each input: the longest first, each to the shard with least to do so far.
/// A pure function of its arguments. Equal costs are dealt out in turn.
std::vector<std::size_t> shardsOf(std::span<const std::uint64_t> costs, std::size_t shards);

}  // namespace status_lint::driver
