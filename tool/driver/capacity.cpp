#include "tool/driver/capacity.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"

#include <algorithm>
#include <charconv>
#include <sched.h>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {
namespace {

/// The number at the start of the text, or none.
std::optional<std::uint64_t> numberIn(std::string_view text) {
  text = base::trim(text);
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

/// Processors that the control group's quota allows, or none when there is no quota.
std::optional<std::size_t> quotaProcessors() {
  const auto text = readFile("/sys/fs/cgroup/cpu.max");
  if (!text) {
    return std::nullopt;
  }
  const std::vector<std::string> parts = base::split(base::trim(*text), ' ');
  const auto quota = numberIn(parts.front());
  const auto period = numberIn(parts.back());
  if (parts.size() != 2 || !quota || !period || *period == 0) {
    return std::nullopt;
  }
  return std::max<std::size_t>(1, (*quota + *period - 1) / *period);
}

/// Of the machine, without what can be taken back from caches.
std::optional<std::uint64_t> machineMemory() {
  constexpr std::string_view Label = "MemAvailable:";
  const auto text = readFile("/proc/meminfo");
  const std::size_t at = text ? text->find(Label) : std::string::npos;
  const auto kibibytes =
      at == std::string::npos ? std::nullopt : numberIn(text->substr(at + Label.size()));
  return kibibytes ? std::optional(*kibibytes << 10U) : std::nullopt;
}

/// The limit of the control group.
std::optional<std::uint64_t> groupMemory() {
  const auto text = readFile("/sys/fs/cgroup/memory.max");
  return text ? numberIn(*text) : std::nullopt;
}

}  // namespace

std::size_t availableProcessors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  const int count = ::sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
  const std::size_t processors = static_cast<std::size_t>(std::max(1, count));
  return std::min(processors, quotaProcessors().value_or(processors));
}

std::optional<std::uint64_t> availableMemory() {
  const auto machine = machineMemory();
  const auto group = groupMemory();
  return machine && group ? std::min(*machine, *group) : machine ? machine : group;
}

std::size_t workersFor(std::size_t processors, std::optional<std::uint64_t> memory) {
  constexpr std::uint64_t BytesOfWorker = std::uint64_t{512} << 20U;
  const std::size_t fitting = memory ? *memory / BytesOfWorker : processors;
  return std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(1, processors));
}

}  // namespace status_lint::driver
