#include "tool/base/timeline.h"

#include "tool/base/parallel.h"

#include <cstdint>
#include <ctime>
#include <utility>

namespace status_lint::base {
namespace {

using std::chrono::nanoseconds;

nanoseconds timeOf(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

void append(std::string& out, nanoseconds time) {
  appendNumber(out, static_cast<std::uint64_t>(time.count()));
}

bool read(ByteReader& from, nanoseconds& time) {
  std::uint64_t count = 0;
  const bool isThere = from.number(count);
  time = nanoseconds(static_cast<std::int64_t>(count));
  return isThere;
}

}  // namespace

nanoseconds monotonicNow() {
  return timeOf(CLOCK_MONOTONIC);
}

nanoseconds threadProcessorTime() {
  return timeOf(CLOCK_THREAD_CPUTIME_ID);
}

Timeline::Timeline()
    : start_(monotonicNow()), last_(start_), processor_(timeOf(CLOCK_PROCESS_CPUTIME_ID)) {}

void Timeline::endStage(std::string name, std::string detail) {
  const nanoseconds now = monotonicNow();
  const nanoseconds processor = timeOf(CLOCK_PROCESS_CPUTIME_ID);
  stages_.push_back({.name = std::move(name),
                     .detail = std::move(detail),
                     .start = last_,
                     .end = now,
                     .processor = processor - processor_});
  last_ = now;
  processor_ = processor;
}

void Timeline::add(Span span) {
  const std::scoped_lock lock(guard_);
  spans_.push_back(std::move(span));
}

void Timeline::addToRule(std::string_view rule, nanoseconds processor) {
  const std::scoped_lock lock(guard_);
  rules_[std::string(rule)] += processor;
}

void endStage(Timeline* timeline, std::string_view name, std::string_view detail) {
  if (timeline != nullptr) {
    timeline->endStage(std::string(name), std::string(detail));
  }
}

Measured::Measured(Timeline* timeline, std::string_view name, std::string_view detail)
    : timeline_(timeline) {
  if (timeline_ != nullptr) {
    span_ = {.name = std::string(name),
             .detail = std::string(detail),
             .start = monotonicNow(),
             .processor = threadProcessorTime(),
             .thread = threadNumber()};
  }
}

Measured::~Measured() {
  if (timeline_ != nullptr) {
    span_.end = monotonicNow();
    span_.processor = threadProcessorTime() - span_.processor;
    timeline_->add(std::move(span_));
  }
}

void appendStages(std::string& out, const Timeline* timeline) {
  appendNumber(out, timeline == nullptr ? 0 : timeline->stages().size());
  if (timeline != nullptr) {
    for (const Span& stage : timeline->stages()) {
      appendText(out, stage.name);
      append(out, stage.start);
      append(out, stage.end);
      append(out, stage.processor);
    }
  }
}

bool readStages(ByteReader& from, std::vector<Span>& stages) {
  std::uint64_t count = 0;
  if (!from.count(count)) {
    return false;
  }
  stages.resize(count);
  for (Span& stage : stages) {
    std::string_view name;
    if (!from.text(name) || !read(from, stage.start) || !read(from, stage.end) ||
        !read(from, stage.processor)) {
      return false;
    }
    stage.name = name;
  }
  return true;
}

}  // namespace status_lint::base
