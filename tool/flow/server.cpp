#include "tool/flow/server.h"

#include "tool/base/text.h"
#include "tool/flow/dead_statuses.h"
#include "tool/flow/references.h"
#include "tool/flow/status_maps.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <tuple>

namespace status_lint::flow {
namespace {

HandlerKind kindOf(ir::HandlerKind kind) {
  switch (kind) {
  case ir::HandlerKind::Route: return HandlerKind::Route;
  case ir::HandlerKind::Before: return HandlerKind::Before;
  case ir::HandlerKind::After: return HandlerKind::After;
  case ir::HandlerKind::Error: return HandlerKind::Error;
  case ir::HandlerKind::Exception: return HandlerKind::Exception;
  case ir::HandlerKind::Fallback: return HandlerKind::Fallback;
  case ir::HandlerKind::Factory: return HandlerKind::Factory;
  }
  return HandlerKind::Route;
}

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

ServerEvaluation::ServerEvaluation(const Program& program, const Budget& budget, Analysis& analysis)
    : program_(program), analysis_(analysis), interpreter_(program, budget), classes_(program) {
  for (const Definition& definition : program.functions()) {
    const References references = referencesOf(program, definition);
    for (const ir::Function* target : references.all) {
      users_[target].insert(definition.function);
    }
    for (const ir::Function* target : references.called) {
      callers_[target].insert(definition.function);
    }
  }
  changing_ = changingMembers(program, users_);
  chooseFunctions();
}

bool ServerEvaluation::sameServer(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

void ServerEvaluation::addDocumented(const Definition& definition, Handler& handler) const {
  const auto add = [&](const Definition& describing) {
    for (const ir::DocumentedStatus& status : describing.function->documents) {
      handler.documented.push_back(
          {.code = static_cast<int>(status.code),
           .at = program_.linkage().range(describing.location(status.location))});
    }
  };
  add(definition);
  const auto addDescribed = [&](const std::string& name) {
    const auto [first, last] = describing_.equal_range(name);
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

Handler ServerEvaluation::handlerOf(const Entry& entry) const {
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

void ServerEvaluation::prepare(const Entry& entry) {
  interpreter_.resetBudget();
  interpreter_.handlerName = entry.definition->function->display;
  interpreter_.requestEscaped = false;
  interpreter_.deferredEnds.clear();
  interpreter_.lost.clear();
  interpreter_.deferring.clear();
  laterRuns_.clear();
}

void ServerEvaluation::addEnds(const Entry& entry,
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

const Registration* ServerEvaluation::exceptionHandlerOf(const Entry& entry) const {
  if (entry.registration == nullptr || entry.kind == HandlerKind::Exception) {
    return nullptr;
  }
  const auto found = std::ranges::find_if(exceptionHandlers_, [&](const Registration* other) {
    return other->framework == entry.framework &&
           sameServer(other->server, entry.registration->server);
  });
  return found != exceptionHandlers_.end() ? *found : nullptr;
}

void ServerEvaluation::mapException(const Registration& mapping,
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
  for (const auto& [place, value] : *environmentOf(mapping.environment).store) {
    state.store.edit().try_emplace(place, value);
  }
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

void ServerEvaluation::addUncaught(const Entry& entry, Thrown one, OutcomeBuilder& builder) {
  const ir::Wire* wire = program_.wire(entry.framework);
  const bool mayBeHandled = interpreter_.unknownHandlers.contains(ir::HandlerKind::Exception) ||
                            (entry.registration == nullptr && !exceptionHandlers_.empty());
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

void ServerEvaluation::finish(Handler handler, Server& server) {
  handler.requestEscapes = interpreter_.requestEscaped;
  handler.isComplete = interpreter_.incomplete.empty() && !leavesOut_;
  leavesOut_ = false;
  for (std::string& why : interpreter_.incomplete) {
    analysis_.incomplete.push_back({.what = handler.name, .why = std::move(why), .at = handler.at});
  }
  interpreter_.incomplete.clear();
  const bool saysNothing = handler.kind == HandlerKind::Function && handler.framework.empty() &&
                           handler.outcomes.empty() && handler.unsent.empty();
  if (saysNothing && handler.isComplete) {
    return;  // it writes to a connection what is no response
  }
  server.handlers.push_back(std::move(handler));
}

/// Where it has too many paths, again without following the call that most of them are in.
Interpreter::Result ServerEvaluation::runEntry(const Entry& entry) {
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
    analysis_.incomplete.push_back(
        {.what = costly->function->display,
         .why = "it has too many paths",
         .at = program_.linkage().range(costly->location(costly->function->location))});
  }
}

void ServerEvaluation::evaluate(const Entry& entry, Server& server) {
  Handler handler = handlerOf(entry);
  evaluated_.insert({.definition = entry.definition, .type = entry.type});
  Interpreter::Result result = runEntry(entry);
  OutcomeBuilder builder(program_, handler);
  addEnds(entry, std::move(result), builder);
  finish(std::move(handler), server);
}

ServerEvaluation::Entry ServerEvaluation::entryOf(const Definition& definition) {
  const ir::Function& function = *definition.function;
  Entry entry;
  entry.definition = &definition;
  if (!function.entries.empty()) {
    const ir::EntryMark& mark = function.entries.front();
    entry.kind = kindOf(mark.kind);
    entry.framework = mark.framework;
    entry.methods = mark.methods;
    entry.path = mark.path;
    entry.pathKnown = !mark.path.empty();
    entry.given = mark.given;
    entry.status = mark.status;
  }
  for (const ir::Variable& variable : function.variables) {
    if (entry.framework.empty() && variable.role == ir::Role::Response) {
      entry.framework = variable.framework;
    }
  }
  return entry;
}

std::vector<ServerEvaluation::Entry> ServerEvaluation::remainingFunctions() const {
  // Callers first: a helper that its callers reach is judged by what they do.
  std::vector<Entry> out;
  for (const Definition& definition : program_.functions()) {
    const ir::Function& function = *definition.function;
    if (function.foreign || (function.entries.empty() && !reachesResponse_.contains(&function))) {
      continue;
    }
    if (!function.entries.empty()) {
      for (Entry& entry : remainingMethods(definition)) {
        out.push_back(std::move(entry));
      }
      continue;
    }
    const auto callers = callers_.find(&function);
    const bool isReached = callers != callers_.end() &&
                           std::ranges::any_of(callers->second, [&](const ir::Function* caller) {
                             return caller != &function && reachesResponse_.contains(caller);
                           });
    if (!isReached && !interpreter_.entered.contains(&function)) {
      out.push_back(entryOf(definition));
    }
  }
  return out;
}

void ServerEvaluation::addSites() {
  for (const SiteRecord& site : interpreter_.sites) {
    analysis_.sites.push_back({.at = program_.linkage().range(site.at),
                               .codes = site.codes,
                               .framework = site.framework,
                               .handler = site.handler});
  }
  // What no path reached (dead code, limits) is a site all the same.
  for (const StatusSource& source : carriers_.sources) {
    analysis_.sites.push_back(
        {.at = program_.linkage().range(source.at),
         .codes = source.code ? std::vector{*source.code} : std::vector<int>(),
         .framework = source.framework,
         .handler = source.in->function->display});
  }
  for (const Definition& definition : program_.functions()) {
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      const auto* effect = std::get_if<ir::Effect>(&statement.node);
      if (effect == nullptr || effect->kind != ir::EffectKind::Status || effect->value.empty() ||
          effect->ifHandler || interpreter_.statusEffects.contains(&statement)) {
        return;
      }
      const ir::Value& value = effect->value.front();
      Site site{.at = program_.linkage().range(
                    definition.location(value.location != 0 ? value.location : statement.location)),
                .codes = {},
                .framework = effect->framework,
                .handler = definition.function->display};
      if (const auto* constant = std::get_if<ir::Constant>(&value.node)) {
        site.codes.push_back(static_cast<int>(constant->number));
      }
      analysis_.sites.push_back(std::move(site));
    };
    walk(definition.function->body, walker);
  }
}

Server ServerEvaluation::evaluate() {
  Server server{.name = program_.name(), .handlers = {}};
  findRegistrations();
  for (const Definition& definition : program_.functions()) {
    const ir::Function& function = *definition.function;
    if (!function.describes.empty()) {
      describing_.emplace(base::cat(function.ownerClass, "::", function.describes), &definition);
    }
  }
  for (const DefaultField& field : interpreter_.defaultFields) {
    beforeFields_.push_back({.server = field.server, .name = field.name, .record = field.record});
  }
  for (const Registration& registration : registrations_) {
    if (registration.kind == ir::HandlerKind::Before) {
      findBeforeFields(registration);
    }
  }
  for (const Registration& registration : registrations_) {
    evaluate({.definition = registration.handler->definition,
              .closure = registration.handler,
              .registration = &registration,
              .kind = kindOf(registration.kind),
              .framework = registration.framework,
              .methods = registration.methods,
              .path = registration.path,
              .pathKnown = registration.pathKnown,
              .given = registration.given,
              .status = registration.status},
             server);
  }
  for (const Definition& definition : program_.functions()) {
    const Entry entry = entryOf(definition);
    if (entry.kind == HandlerKind::Factory && !definition.function->foreign) {
      evaluateFactory(entry, server);
    }
  }
  for (std::vector<Entry> entries = remainingFunctions(); !entries.empty();
       entries = remainingFunctions()) {
    for (const Entry& entry : entries) {
      if (!entry.type.empty() || !interpreter_.entered.contains(entry.definition->function)) {
        evaluate(entry, server);
      }
    }
  }
  // Functions that only call each other have no first one: any of them will do.
  for (const Definition& definition : program_.functions()) {
    const std::set<const ir::Function*>& callers = callers_[definition.function];
    const bool isReached = std::ranges::any_of(
        callers, [&](const ir::Function* caller) { return interpreter_.entered.contains(caller); });
    if (isOfInterest(*definition.function) && !interpreter_.entered.contains(definition.function) &&
        !isReached) {
      evaluate(entryOf(definition), server);
    }
  }
  server.dead = deadStatuses(program_, carriers_.sources);
  server.maps = partialMaps(program_, carriers_.sources);
  addSites();
  return server;
}

}  // namespace status_lint::flow
