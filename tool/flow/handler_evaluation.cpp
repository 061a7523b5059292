#include "tool/flow/handler_evaluation.h"

#include "tool/base/text.h"

#include <algorithm>
#include <utility>

namespace status_lint::flow {
namespace {

/// Paths that end alike, storage apart, are one: what comes after the handler sees the response
/// alone.
void keepDistinct(std::vector<Returned>& ends) {
  std::vector<Returned> kept;
  for (Returned& end : ends) {
    const auto twin = std::ranges::find_if(kept, [&](const Returned& other) {
      return other.at == end.at && other.state.responses == end.state.responses &&
             other.state.caught == end.state.caught &&
             other.state.constraints == end.state.constraints;
    });
    if (twin == kept.end()) {
      kept.push_back(std::move(end));
    } else {
      joinEvidence(twin->state, end.state);
    }
  }
  ends = std::move(kept);
}

}  // namespace

bool HandlerEvaluation::sameServer(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

void HandlerEvaluation::addDocumented(const Definition& definition, Handler& handler) const {
  const auto add = [&](const Definition& describing) {
    for (const ir::DocumentedStatus& status : describing.function->documents) {
      handler.documented.push_back(
          {.code = static_cast<int>(status.code),
           .at = program_.linkage().range(describing.location(status.location))});
    }
  };
  add(definition);
  const auto addDescribed = [&](const std::string& name) {
    const auto [first, last] = facts_.describing.equal_range(name);
    for (auto other = first; other != last; ++other) {
      add(*other->second);
    }
  };
  const ir::Function& function = *definition.function;
  addDescribed(function.name);
  for (const ir::EntryMark& mark : function.entries) {
    if (!mark.handler.empty()) {
      addDescribed(base::cat(function.ownerClass, "::", mark.handler));
    }
  }
}

Handler HandlerEvaluation::handlerOf(const Entry& entry) const {
  const ir::Function& function = *entry.definition->function;
  Handler handler;
  handler.name = function.display;
  if (!entry.type.empty() && entry.type != function.ownerClass) {
    // An inherited method: the class of the object tells the handlers apart.
    const std::size_t scope = entry.type.rfind("::");
    const std::size_t method = std::min(handler.name.find("::"), handler.name.size());
    handler.name = (scope == std::string::npos ? entry.type : entry.type.substr(scope + 2)) +
                   handler.name.substr(method);
  }
  handler.kind = entry.kind;
  handler.framework = entry.framework;
  handler.at = program_.linkage().range(entry.definition->location(function.location));
  handler.methods = entry.methods;
  handler.path = entry.path;
  handler.pathKnown = entry.pathKnown;
  addDocumented(*entry.definition, handler);
  if (entry.registration != nullptr && !entry.registration->isChained) {
    handler.server = entry.registration->server;
  }
  return handler;
}

void HandlerEvaluation::prepare(const Entry& entry) {
  interpreter_.resetBudget();
  interpreter_.handlerName = entry.definition->function->display;
  interpreter_.requestEscaped = false;
  interpreter_.deferredEnds.clear();
  interpreter_.lost.clear();
  interpreter_.deferring.clear();
  laterRuns_.clear();
}

void HandlerEvaluation::addEnds(const Entry& entry,
                                Interpreter::Result result,
                                OutcomeBuilder& builder) {
  const auto add = [&](Returned& one) {
    interpreter_.noteUse(one.value, one.state);
    takeReturned(entry, one);
    noteDefaults(one.state);
    for (const PathEnd& end : afterwards(entry, {.state = std::move(one.state), .at = one.at})) {
      builder.add(end);
    }
  };
  keepDistinct(result.returned);
  std::vector<Returned> deferred = std::move(interpreter_.deferredEnds);
  interpreter_.deferredEnds.clear();
  std::ranges::for_each(result.returned, add);
  std::ranges::for_each(deferred, add);
  // Where several callbacks hold the response, another one may answer.
  const bool isOnlyHolder = std::ranges::all_of(
      interpreter_.deferring, [](const auto& calls) { return calls.second.size() == 1; });
  if (isOnlyHolder && exceptionHandlerOf(entry) == nullptr) {
    for (const Lost& lost : interpreter_.lost) {
      builder.addLost(lost);
    }
  }
  for (Thrown& one : result.thrown) {
    if (const Registration* mapping = exceptionHandlerOf(entry)) {
      mapException(*mapping, entry, std::move(one), builder);
    } else {
      addUncaught(entry, std::move(one), builder);
    }
  }
}

const Registration* HandlerEvaluation::exceptionHandlerOf(const Entry& entry) const {
  if (entry.registration == nullptr || entry.kind == HandlerKind::Exception) {
    return nullptr;
  }
  const auto found = std::ranges::find_if(facts_.exceptionHandlers, [&](const Registration* other) {
    return other->framework == entry.framework &&
           sameServer(other->server, entry.registration->server);
  });
  return found != facts_.exceptionHandlers.end() ? *found : nullptr;
}

void HandlerEvaluation::mapException(const Registration& mapping,
                                     const Entry& entry,
                                     Thrown thrown,
                                     OutcomeBuilder& builder) {
  ValuePtr response;
  for (const auto& [id, state] : *thrown.state.responses) {
    if (state.ambient) {
      response = responseValue(id);
      break;
    }
  }
  State state = thrown.state;
  environmentOf(mapping.environment).store->each([&](const Place& place, const ValuePtr& value) {
    state.store.edit().add(place, value);
  });
  state.guards = nullptr;
  state.callers = nullptr;
  const Definition& definition = *mapping.handler->definition;
  CallInput input =
      inputFor(definition, mapping.handler, mapping.framework, mapping.given, state, response);
  input.handlerOf = mapping.framework;
  interpreter_.runNumber = 1;
  Interpreter::Result result =
      interpreter_.runHandling(definition, input, std::move(state), std::move(thrown));
  interpreter_.runNumber = 0;
  for (Returned& one : result.returned) {
    takeReturned(entry, one);
    for (const PathEnd& end : afterwards(entry, {.state = std::move(one.state), .at = one.at})) {
      builder.add(end);
    }
  }
  for (Thrown& one : result.thrown) {
    addUncaught(entry, std::move(one), builder);
  }
}

void HandlerEvaluation::addUncaught(const Entry& entry, Thrown one, OutcomeBuilder& builder) {
  const ir::Wire* wire = program_.wire(entry.framework);
  const bool mayBeHandled = interpreter_.unknownHandlers.contains(ir::HandlerKind::Exception) ||
                            (entry.registration == nullptr && !facts_.exceptionHandlers.empty());
  if (takeThrown(entry, one)) {
    builder.add({.state = std::move(one.state),
                 .at = one.record.at,
                 .threw = true,
                 .thrown = std::move(one.record)});
    return;
  }
  const bool isHandler = entry.kind == HandlerKind::Route || entry.kind == HandlerKind::Fallback;
  const bool hasOwn = std::ranges::any_of(
      *one.state.responses, [](const auto& response) { return response.second.ambient; });
  if (isHandler && !hasOwn && wire != nullptr && wire->exceptionStatus != 0) {
    interpreter_.makeResponse(one.state, entry.framework, true);
  }
  for (auto& [id, response] : one.state.responses.edit()) {
    // What was set is lost: the framework answers, or an exception handler that is not known.
    response.status = {};
    response.fields.clear();
    response.otherFields = Known::Unknown;
    response.content = {.present = Known::Unknown, .literal = {}};
    if (wire != nullptr && wire->exceptionStatus != 0 && !mayBeHandled) {
      response.status.codes = {static_cast<int>(wire->exceptionStatus)};
    } else {
      response.status.kind = Status::Kind::Unknown;
    }
  }
  builder.add({.state = std::move(one.state),
               .at = one.record.at,
               .threw = true,
               .thrown = std::move(one.record)});
}

void HandlerEvaluation::finish(Handler handler) {
  handler.requestEscapes = interpreter_.requestEscaped;
  handler.isComplete = interpreter_.incomplete.empty() && !leavesOut_;
  leavesOut_ = false;
  for (std::string& why : interpreter_.incomplete) {
    out_.incomplete.push_back({.what = handler.name, .why = std::move(why), .at = handler.at});
  }
  interpreter_.incomplete.clear();
  const bool saysNothing = handler.kind == HandlerKind::Function && handler.framework.empty() &&
                           handler.outcomes.empty() && handler.unsent.empty();
  if (saysNothing && handler.isComplete) {
    return;  // it writes to a connection what is no response
  }
  out_.handlers.push_back(std::move(handler));
}

/// Where it has too many paths, again without following the call that most of them are in.
Interpreter::Result HandlerEvaluation::runEntry(const Entry& entry) {
  constexpr std::size_t MostAvoided = 3;
  for (;;) {
    prepare(entry);
    auto [state, input] = start(entry);
    if (entry.kind != HandlerKind::Function) {
      input.handlerOf = entry.framework;
    }
    const std::size_t limits = interpreter_.incomplete.size();
    Interpreter::Result result = interpreter_.run(*entry.definition, input, std::move(state));
    const Definition* costly = interpreter_.costliest();
    if (costly == nullptr || interpreter_.avoided.size() >= MostAvoided) {
      interpreter_.avoided.clear();
      return result;
    }
    interpreter_.incomplete.resize(limits);
    interpreter_.avoided.insert(costly->function);
    leavesOut_ = true;
    out_.incomplete.push_back(
        {.what = costly->function->display,
         .why = "it has too many paths",
         .at = program_.linkage().range(costly->location(costly->function->location))});
  }
}

Evaluated HandlerEvaluation::evaluate(const Entry& entry) {
  Handler handler = handlerOf(entry);
  out_.methods.insert({.definition = entry.definition, .type = entry.type});
  Interpreter::Result result = runEntry(entry);
  OutcomeBuilder builder(program_, handler);
  addEnds(entry, std::move(result), builder);
  finish(std::move(handler));
  return take();
}

Evaluated HandlerEvaluation::take() {
  out_.entered = std::exchange(interpreter_.entered, {});
  out_.statusEffects = std::exchange(interpreter_.statusEffects, {});
  out_.sites = std::exchange(interpreter_.sites, {});
  out_.objectRegistrations = std::exchange(interpreter_.objectRegistrations, {});
  out_.unknownHandlers = interpreter_.unknownHandlers;
  interpreter_.takeRegistrations();
  interpreter_.defaultFields.clear();
  return std::exchange(out_, {});
}

}  // namespace status_lint::flow
