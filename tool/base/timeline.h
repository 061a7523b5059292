// What was done when, by whom, and what that took: for --stats and --trace.
#pragma once

#include "tool/base/bytes.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::base {

/// Something that was done without a break.
struct Span {
  std::string name;                  ///< what was done: "parse"
  std::string detail;                ///< of what: a path, or what there was of it; may be empty
  std::chrono::nanoseconds start{};  ///< by monotonicNow(), as `end`
  std::chrono::nanoseconds end{};
  std::chrono::nanoseconds processor{};  ///< that it took of processors
  std::size_t thread = 0;                ///< of the program: 0 is the first one
  std::size_t worker = 0;                ///< process that did it: 0 is the program itself
};

/// By a clock that all processes of the machine share.
std::chrono::nanoseconds monotonicNow();

/// What this thread took of a processor until now.
std::chrono::nanoseconds threadProcessorTime();

/// All that was measured of a run. Functions that may be asked to measure take a pointer to one;
/// null means that nobody asks, and that nothing is measured.
class Timeline {
public:
  Timeline();

  /// What the first thread did since the last call, or since this object was made, was this stage.
  /// `detail` says what there was of it: "12 handlers, 30 status sites".
  void endStage(std::string name, std::string detail);

  /// May be called by any thread, as the next one.
  void add(Span span);

  /// Adds to what a rule took of processors, in many small parts.
  void addToRule(std::string_view rule, std::chrono::nanoseconds processor);

  /// One after the other, without a gap.
  [[nodiscard]] const std::vector<Span>& stages() const { return stages_; }

  /// All but the stages, in no order. No other thread may be at work on it.
  [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }

  [[nodiscard]] const std::map<std::string, std::chrono::nanoseconds, std::less<>>& rules() const {
    return rules_;
  }

  [[nodiscard]] std::chrono::nanoseconds start() const { return start_; }

private:
  std::chrono::nanoseconds start_;
  std::chrono::nanoseconds last_;
  std::chrono::nanoseconds processor_;  ///< of the process, at last_
  std::vector<Span> stages_;
  std::mutex guard_;  ///< of what follows
  std::vector<Span> spans_;
  std::map<std::string, std::chrono::nanoseconds, std::less<>> rules_;
};

/// Ends a stage of a timeline that may be null.
void endStage(Timeline* timeline, std::string_view name, std::string_view detail = {});

/// A span from here to the end of the block, of a timeline that may be null.
class Measured {
public:
  Measured(Timeline* timeline, std::string_view name, std::string_view detail = {});
  ~Measured();
  Measured(const Measured&) = delete;
  Measured& operator=(const Measured&) = delete;

private:
  Timeline* timeline_;
  Span span_;
};

/// The stages, for another process.
void appendStages(std::string& out, const Timeline* timeline);

/// What appendStages wrote; false when it is something else.
bool readStages(ByteReader& from, std::vector<Span>& stages);

}  // namespace status_lint::base
