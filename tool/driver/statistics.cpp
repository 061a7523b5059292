#include "tool/driver/statistics.h"

#include "tool/base/text.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <string_view>
#include <sys/resource.h>
#include <tuple>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Span;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// Of sources and of rules.
constexpr std::size_t MostShown = 10;

constexpr std::size_t NameWidth = 10;

/// "     1.234 s".
std::string seconds(nanoseconds time) {
  constexpr std::size_t Width = 12;
  const auto whole = std::chrono::round<milliseconds>(time).count();
  const std::string parts = std::to_string(whole % 1000);
  const std::string shown = cat(whole / 1000, '.', std::string(3 - parts.size(), '0'), parts, " s");
  return cat(std::string(Width - std::min(Width, shown.size()), ' '), shown);
}

/// Of this process, or of the largest of its workers.
std::size_t peakMebibytes(int who) {
  rusage usage{};
  ::getrusage(who, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) / 1024;
}

std::string row(std::string_view name, nanoseconds time, std::string_view counts) {
  std::string line = cat("  ", name);
  line.resize(std::max(line.size(), NameWidth), ' ');
  line += seconds(time);
  return counts.empty() ? cat(line, '\n') : cat(line, "  ", counts, '\n');
}

std::string stageRows(const base::Timeline& timeline) {
  std::string out = "statistics:\n";
  nanoseconds end = timeline.start();
  for (const Span& stage : timeline.stages()) {
    out += row(stage.name, stage.end - stage.start, stage.detail);
    end = stage.end;
  }
  return out + row("all",
                   end - timeline.start(),
                   cat("at most ",
                       peakMebibytes(RUSAGE_SELF),
                       " MiB here, ",
                       peakMebibytes(RUSAGE_CHILDREN),
                       " MiB in a worker"));
}

/// "  (prepare 0.001 s, parse 0.900 s ...)" of a source; empty when its worker was lost.
std::string stagesOf(const Span& source, const std::vector<Span>& spans) {
  std::vector<std::string> parts;
  for (const Span& span : spans) {
    if (&span != &source && span.worker == source.worker && span.start >= source.start &&
        span.end <= source.end) {
      parts.push_back(cat(span.name, ' ', base::trim(seconds(span.processor))));
    }
  }
  return parts.empty() ? "" : cat("  (", base::join(parts, ", "), ')');
}

std::string sourceRows(const base::Timeline& timeline) {
  std::vector<const Span*> sources;
  for (const Span& span : timeline.spans()) {
    if (span.name == "source") {
      sources.push_back(&span);
    }
  }
  if (sources.empty()) {
    return "";
  }
  std::ranges::sort(sources, [](const Span* a, const Span* b) {
    return std::tie(b->processor, a->detail) < std::tie(a->processor, b->detail);
  });
  const std::size_t shown = std::min(MostShown, sources.size());
  std::string out =
      cat("slowest of ", base::count(sources.size(), "parsed source"), ", processor time:\n");
  for (std::size_t i = 0; i < shown; ++i) {
    out += cat(seconds(sources[i]->processor),
               "  ",
               sources[i]->detail,
               stagesOf(*sources[i], timeline.spans()),
               '\n');
  }
  return out;
}

std::string ruleRows(const base::Timeline& timeline) {
  if (timeline.rules().empty()) {
    return "";
  }
  std::vector<std::pair<nanoseconds, std::string_view>> rules;
  for (const auto& [rule, time] : timeline.rules()) {
    rules.emplace_back(-time, rule);
  }
  std::ranges::sort(rules);
  std::string out = "slowest rules, processor time:\n";
  for (const auto& [time, rule] : std::span(rules).first(std::min(MostShown, rules.size()))) {
    out += cat(seconds(-time), "  ", rule, '\n');
  }
  return out;
}

}  // namespace

std::string statistics(const base::Timeline& timeline) {
  return stageRows(timeline) + sourceRows(timeline) + ruleRows(timeline);
}

}  // namespace status_lint::driver
