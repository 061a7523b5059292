#include "tool/driver/statistics.h"

#include "tool/base/text.h"

#include <algorithm>
#include <sys/resource.h>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;
using std::chrono::milliseconds;

/// "1.234 s".
std::string seconds(milliseconds time) {
  const std::string parts = std::to_string(time.count() % 1000);
  return cat(time.count() / 1000, '.', std::string(3 - parts.size(), '0'), parts, " s");
}

/// Of this process, or of the largest of its workers.
std::size_t peakMebibytes(int who) {
  rusage usage{};
  ::getrusage(who, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) / 1024;
}

std::string row(std::string_view name, milliseconds time, std::string_view counts) {
  constexpr std::size_t NameWidth = 10;
  constexpr std::size_t TimeWidth = 12;
  std::string line = cat("  ", name);
  line.resize(std::max(line.size(), NameWidth), ' ');
  const std::string shown = seconds(time);
  line += cat(std::string(TimeWidth - std::min(TimeWidth, shown.size()), ' '), shown);
  return cat(line, "  ", counts, '\n');
}

}  // namespace

void Stages::end(std::string name, std::string counts) {
  const Clock::time_point now = Clock::now();
  stages_.push_back(
      {std::move(name), std::chrono::duration_cast<milliseconds>(now - last_), std::move(counts)});
  last_ = now;
}

std::string Stages::text() const {
  std::string out = "statistics:\n";
  for (const Stage& stage : stages_) {
    out += row(stage.name, stage.time, stage.counts);
  }
  return out + row("all",
                   std::chrono::duration_cast<milliseconds>(last_ - start_),
                   cat("at most ",
                       peakMebibytes(RUSAGE_SELF),
                       " MiB here, ",
                       peakMebibytes(RUSAGE_CHILDREN),
                       " MiB in a worker"));
}

}  // namespace status_lint::driver
