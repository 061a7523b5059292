// What a run spent its time on, for --stats.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// A part of the work that is done.
struct Stage {
  std::string name;
  std::chrono::milliseconds time{};
  std::string counts;  ///< "12 handlers, 30 status sites"
};

/// Measures one stage after the other.
class Stages {
public:
  /// What was done since the last call, or since this object was made.
  void end(std::string name, std::string counts);

  /// A line for each stage, and one for all with the memory at its peak.
  [[nodiscard]] std::string text() const;

private:
  using Clock = std::chrono::steady_clock;

  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
  std::vector<Stage> stages_;
};

}  // namespace status_lint::driver
