// How far a run is, and how long the rest will take.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace status_lint::driver {

/// Knows no clock and no stream: the caller says what time it is and shows what is given.
class ProgressMeter {
public:
  using Time = std::chrono::steady_clock::time_point;

  ProgressMeter(std::size_t total, Time start) : total_(total), start_(start), shown_(start) {}

  /// `done` of all are done, the last one was `file`. What is done before the first call took no
  /// time: it came from the cache.
  void advance(std::size_t done, std::string_view file, Time now);

  /// For a terminal: bar, counts, time left, file; one row.
  [[nodiscard]] std::string bar() const;

  /// For a log: a line when a further tenth is done or ten seconds have passed. Runs that are over
  /// before that have none, nor has the end, which the summary tells.
  std::optional<std::string> line();

private:
  [[nodiscard]] std::size_t percent() const { return total_ == 0 ? 100 : done_ * 100 / total_; }

  /// ", 1:05 left"; empty while nobody can say.
  [[nodiscard]] std::string left() const;

  std::size_t total_;
  Time start_;
  Time now_ = start_;
  Time shown_;  ///< when the last line was given
  std::size_t shownTenths_ = 0;
  std::optional<std::size_t> known_;  ///< done before the first call
  std::size_t done_ = 0;
  std::string file_;
};

}  // namespace status_lint::driver
