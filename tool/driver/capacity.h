// What the machine, or the container, gives to this process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace status_lint::driver {

/// Processors this process may use: its affinity, cut by the quota of its control group.
std::size_t availableProcessors();

/// Bytes that this process and its workers may take; none when the system does not tell.
std::optional<std::uint64_t> availableMemory();

/// How many sources to parse at once unless the user says so: one for each processor, fewer where
/// the memory does not hold as many. A worker takes 100 to 400 MiB.
std::size_t workersFor(std::size_t processors, std::optional<std::uint64_t> memory);

}  // namespace status_lint::driver
