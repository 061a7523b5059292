#include "tool/driver/trace.h"

#include "tool/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

using base::Span;
using nlohmann::json;
using std::chrono::microseconds;
using std::chrono::nanoseconds;

/// Groups of lanes, which the format calls processes.
enum Group : int { Program = 1, Workers = 2, Rules = 3 };

/// Both ends are rounded down, so that what lies within something else still does.
json eventOf(const Span& span, nanoseconds start, int group, std::size_t lane) {
  const auto from = std::chrono::floor<microseconds>(span.start - start).count();
  const auto to = std::chrono::floor<microseconds>(span.end - start).count();
  const auto processor = std::chrono::floor<microseconds>(span.processor).count();
  return {{"ph", "X"},
          {"name", span.name},
          {"cat", span.name},
          {"ts", from},
          {"dur", to - from},
          {"pid", group},
          {"tid", lane},
          {"args", {{"processor µs", processor}}}};
}

json nameOf(std::string_view of, const std::string& name, int group, std::size_t lane) {
  return {{"ph", "M"}, {"name", of}, {"pid", group}, {"tid", lane}, {"args", {{"name", name}}}};
}

class Writer {
public:
  explicit Writer(const base::Timeline& timeline) : timeline_(timeline) {}

  std::string write() {
    for (const Span& stage : timeline_.stages()) {
      json event = eventOf(stage, timeline_.start(), Program, 0);
      event["cat"] = "stage";
      event["args"]["detail"] = stage.detail;
      add(std::move(event));
    }
    for (const Span& span : timeline_.spans()) {
      const bool isOfWorker = span.worker != 0;
      json event = eventOf(span,
                           timeline_.start(),
                           isOfWorker ? Workers : Program,
                           isOfWorker ? span.worker : span.thread);
      if (!span.detail.empty()) {
        event["name"] = span.detail;
      }
      add(std::move(event));
    }
    addRules();
    addNames();
    const auto order = [](const json& event) {
      // What lies within something else comes after it.
      return std::tuple(event.at("pid").get<int>(),
                        event.at("tid").get<std::size_t>(),
                        event.value("ts", std::int64_t{-1}),
                        -event.value("dur", std::int64_t{0}));
    };
    std::ranges::stable_sort(events_, {}, order);
    return json{{"displayTimeUnit", "ms"}, {"traceEvents", std::move(events_)}}.dump(
               -1, ' ', false, json::error_handler_t::replace) +
           '\n';
  }

private:
  void add(json event) {
    lanes_.emplace(event.at("pid").get<int>(), event.at("tid").get<std::size_t>());
    events_.push_back(std::move(event));
  }

  /// One behind the other from where they began, the slowest first: they ran in turns, for each
  /// handler.
  void addRules() {
    const auto stage = std::ranges::find(timeline_.stages(), "rules", &Span::name);
    if (stage == timeline_.stages().end()) {
      return;
    }
    std::vector<std::pair<nanoseconds, std::string>> rules;
    for (const auto& [rule, time] : timeline_.rules()) {
      rules.emplace_back(-time, rule);
    }
    std::ranges::sort(rules);
    Span span{.name = {}, .detail = {}, .start = {}, .end = stage->start};
    for (const auto& [time, rule] : rules) {
      span = {.name = rule,
              .detail = {},
              .start = span.end,
              .end = span.end - time,
              .processor = -time};
      add(eventOf(span, timeline_.start(), Rules, 0));
      events_.back()["cat"] = "rule";
    }
  }

  void addNames() {
    std::set<int> groups;
    for (const auto& [group, lane] : lanes_) {
      if (groups.insert(group).second) {
        events_.push_back(nameOf("process_name",
                                 group == Program   ? "status-lint"
                                 : group == Workers ? "workers"
                                                    : "rules, summed up",
                                 group,
                                 lane));
      }
      events_.push_back(nameOf("thread_name",
                               group == Workers ? base::cat("worker ", lane)
                               : group == Rules ? std::string("processor time")
                               : lane == 0      ? std::string("main")
                                                : base::cat("thread ", lane),
                               group,
                               lane));
    }
  }

  const base::Timeline& timeline_;
  std::vector<json> events_;
  std::set<std::pair<int, std::size_t>> lanes_;
};

}  // namespace

std::string trace(const base::Timeline& timeline) {
  return Writer(timeline).write();
}

}  // namespace status_lint::driver
