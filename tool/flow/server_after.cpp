// What runs before and after a handler: middleware, error handlers, after handlers, interceptors.
#include "tool/flow/handler_evaluation.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// What the two do not agree on is not known.
void doubtResponse(const ResponseState& changed, ResponseState& response) {
  if (changed.status.kind != response.status.kind ||
      changed.status.codes != response.status.codes) {
    response.status.kind = Status::Kind::Unknown;
    response.status.codes.clear();
  }
  if (changed.otherFields != Known::No) {
    response.otherFields = Known::Unknown;
  }
  for (const auto& [name, field] : changed.fields) {
    const auto own = response.fields.find(name);
    if (own != response.fields.end() && own->second == field) {
      continue;
    }
    FieldRecord& doubted = response.fields[name];
    doubted = field;
    doubted.present = Known::Unknown;
    doubted.allLiteral = false;
  }
  if (!(changed.content == response.content)) {
    response.content = {.present = Known::Unknown, .literal = {}};
  }
}

void forgetResponse(ResponseState& response) {
  response.status.kind = Status::Kind::Unknown;
  response.status.codes.clear();
  response.fields.clear();
  response.otherFields = Known::Unknown;
  response.content = {.present = Known::Unknown, .literal = {}};
}

/// Does the result of a handler say that no other is to run?
bool saysStop(const std::string& stops, const ValuePtr& result) {
  if (stops.empty() || result == nullptr || !result->isNumber()) {
    return false;
  }
  const bool isTrue = result->numbers.front() != 0;
  return stops == "true" ? isTrue : stops == "false" ? !isTrue : result->text == stops;
}

}  // namespace

std::vector<PathEnd> HandlerEvaluation::runOn(const Registration& later, PathEnd end) {
  ValuePtr response;
  for (const auto& [id, state] : *end.state.responses) {
    if (state.ambient) {
      response = responseValue(id);
      break;
    }
  }
  std::vector<PathEnd> out;
  if (response == nullptr) {
    out.push_back(std::move(end));
    return out;
  }
  State state = end.state;
  state.store.edit().eraseIf(
      [](const ValuePtr& value) { return value->kind != AbstractValue::Kind::Response; });
  environmentOf(later.environment).store->each([&](const Place& place, const ValuePtr& value) {
    state.store.edit().add(place, value);
  });
  state.guards = nullptr;
  state.callers = nullptr;
  CallInput input = inputFor(
      *later.handler->definition, later.handler, later.framework, later.given, state, response);
  interpreter_.runNumber = 1;
  Interpreter::Result result =
      interpreter_.run(*later.handler->definition, input, std::move(state));
  interpreter_.runNumber = 0;
  for (Returned& one : result.returned) {
    out.push_back({.state = std::move(one.state), .at = end.at});
  }
  return out;
}

std::vector<PathEnd> HandlerEvaluation::runOnce(const Registration& later, PathEnd end) {
  // Paths that end in like responses come out of it alike: it sees nothing else of them.
  for (const LaterRun& run : laterRuns_) {
    if (run.later != &later || !(run.before == end.state.responses)) {
      continue;
    }
    std::vector<PathEnd> out;
    for (const Shared<std::map<ResponseId, ResponseState>>& after : run.after) {
      PathEnd one = end;
      one.state.responses = after;
      for (auto& [id, response] : one.state.responses.edit()) {
        const auto own = end.state.responses->find(id);
        if (own == end.state.responses->end()) {
          continue;
        }
        StatusRecord kept = own->second.status;  // with the evidence of this path
        kept.read = response.status.read;
        kept.contentAfter = response.status.contentAfter;
        if (kept == response.status) {
          response.status = std::move(kept);
        }
      }
      out.push_back(std::move(one));
    }
    return out;
  }
  LaterRun run{.later = &later, .before = end.state.responses, .after = {}};
  std::vector<PathEnd> out = runOn(later, std::move(end));
  for (const PathEnd& one : out) {
    run.after.push_back(one.state.responses);
  }
  laterRuns_.push_back(std::move(run));
  return out;
}

std::vector<PathEnd> HandlerEvaluation::afterwards(const Entry& entry, PathEnd end) {
  std::vector<PathEnd> ends;
  ends.push_back(std::move(end));
  const bool isOwn = entry.kind == HandlerKind::Error || entry.kind == HandlerKind::After ||
                     entry.kind == HandlerKind::Before || entry.kind == HandlerKind::Function;
  if (isOwn) {
    return ends;
  }
  if (entry.registration != nullptr) {
    ends = registeredAfter(entry, std::move(ends));
  }
  for (const Registration& marked : facts_.markedLater) {
    for (PathEnd& one : ends) {
      if (marked.framework == entry.framework && !one.threw) {
        doubt(marked, one);
      }
    }
  }
  return ends;
}

/// Runs the handlers that were given to the entry's server.
std::vector<PathEnd> HandlerEvaluation::registeredAfter(const Entry& entry,
                                                        std::vector<PathEnd> ends) {
  for (const Registration* registered : facts_.laterHandlers) {
    const Registration& later = *registered;
    const bool isError = later.kind == ir::HandlerKind::Error;
    if (later.framework != entry.framework ||
        !sameServer(later.server, entry.registration->server)) {
      continue;
    }
    std::vector<PathEnd> next;
    for (PathEnd& one : ends) {
      const bool applies =
          !isError || std::ranges::any_of(*one.state.responses, [](const auto& response) {
            const StatusRecord& status = response.second.status;
            return response.second.ambient &&
                   (status.codes.empty() ||
                    std::ranges::any_of(status.codes, [](int code) { return code >= 400; }));
          });
      if (!applies || one.threw) {
        next.push_back(std::move(one));
        continue;
      }
      for (PathEnd& after : runOnce(later, std::move(one))) {
        next.push_back(std::move(after));
      }
    }
    ends = std::move(next);
  }
  return ends;
}

/// The handler may follow this one or not: what it would change is not known.
void HandlerEvaluation::doubt(const Registration& later, PathEnd& end) {
  const std::size_t responses = end.state.responses->size();
  for (const PathEnd& after : runOn(later, end)) {
    const bool makesOwn = after.state.responses->size() > responses;
    for (const auto& [id, changed] : *after.state.responses) {
      const auto own = end.state.responses->find(id);
      if (own == end.state.responses->end() || !own->second.ambient) {
        continue;
      }
      if (makesOwn) {
        forgetResponse(end.state.edit(id));
      } else if (!(own->second == changed)) {
        doubtResponse(changed, end.state.edit(id));
      }
    }
  }
}

Evaluated HandlerEvaluation::fieldsBefore(const Registration& registration) {
  const Entry entry{.definition = registration.handler->definition,
                    .closure = registration.handler,
                    .registration = &registration,
                    .kind = HandlerKind::Before,
                    .framework = registration.framework,
                    .methods = {},
                    .path = {}};
  interpreter_.resetBudget();
  auto [state, input] = start(entry);
  const Interpreter::Result result = interpreter_.run(*entry.definition, input, std::move(state));
  std::map<std::string, std::pair<FieldRecord, std::size_t>> seen;
  std::size_t continuing = 0;
  bool any = false;
  for (const Returned& one : result.returned) {
    for (const auto& [id, response] : *one.state.responses) {
      if (response.status.kind == Status::Kind::Set || saysStop(registration.stops, one.value)) {
        continue;  // it answered itself: no route sees these fields
      }
      ++continuing;
      any = any || response.otherFields != Known::No;
      for (const auto& [name, field] : response.fields) {
        auto& [record, number] = seen.try_emplace(name, field, 0).first->second;
        number += field.present == Known::Yes ? 1 : 0;
      }
    }
  }
  for (auto& [name, found] : seen) {
    auto& [record, number] = found;
    record.present = number == continuing ? Known::Yes : Known::Unknown;
    record.byFramework = true;
    out_.fields.push_back({.server = registration.server, .name = name, .record = record});
  }
  if (any) {
    out_.fields.push_back({.server = registration.server, .name = {}, .record = {}});
  }
  interpreter_.incomplete.clear();  // its own evaluation tells them
  return take();
}

}  // namespace status_lint::flow
