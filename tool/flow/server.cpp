#include "tool/flow/server.h"

#include "tool/flow/references.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <tuple>

namespace status_lint::flow {
namespace {

/// Statements with those of all callees: above this a function that touches no response is
/// summarised.
constexpr std::size_t LargeFunction = 60;

HandlerKind kindOf(ir::HandlerKind kind) {
  switch (kind) {
  case ir::HandlerKind::Route: return HandlerKind::Route;
  case ir::HandlerKind::Before: return HandlerKind::Before;
  case ir::HandlerKind::After: return HandlerKind::After;
  case ir::HandlerKind::Error: return HandlerKind::Error;
  case ir::HandlerKind::Exception: return HandlerKind::Exception;
  case ir::HandlerKind::Fallback: return HandlerKind::Fallback;
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
      twin->state.note(*end.state.requestRead);
    }
  }
  ends = std::move(kept);
}

}  // namespace

ServerEvaluation::ServerEvaluation(const Program& program, const Budget& budget, Analysis& analysis)
    : program_(program), analysis_(analysis), interpreter_(program, budget) {
  for (const Definition& definition : program.functions()) {
    const References references = referencesOf(program, definition);
    for (const ir::Function* target : references.all) {
      users_[target].insert(definition.function);
    }
    for (const ir::Function* target : references.called) {
      callers_[target].insert(definition.function);
    }
  }
  // Who can change a response, by calls alone: what a callable value does is done where it is
  // called.
  reachesResponse_ = closure(callers_, isOfInterest);
  worthEntering_ = closure(users_, matters);
  for (const Definition& definition : program.functions()) {
    if (isAccessor(*definition.function)) {
      worthEntering_.insert(definition.function);
    }
  }
  worthSettingUp_ = closure(users_, mattersToSetUp);
  const std::map<const ir::Function*, std::size_t> sizes = transitiveSizes(program, callers_);
  for (const auto& [function, size] : sizes) {
    if (size > LargeFunction && !reachesResponse_.contains(function)) {
      summarised_.insert(function);
    }
  }
  interpreter_.summarised = &summarised_;
}

/// The functions that hold the property, and those that lead to one of them.
std::set<const ir::Function*> ServerEvaluation::closure(
    const std::map<const ir::Function*, std::set<const ir::Function*>>& leading,
    bool (*property)(const ir::Function&)) const {
  std::set<const ir::Function*> out;
  std::vector<const ir::Function*> pending;
  for (const Definition& definition : program_.functions()) {
    if (property(*definition.function)) {
      pending.push_back(definition.function);
    }
  }
  while (!pending.empty()) {
    const ir::Function* next = pending.back();
    pending.pop_back();
    if (!out.insert(next).second) {
      continue;
    }
    if (const auto found = leading.find(next); found != leading.end()) {
      pending.insert(pending.end(), found->second.begin(), found->second.end());
    }
  }
  return out;
}

bool ServerEvaluation::sameServer(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

void ServerEvaluation::findRegistrations() {
  interpreter_.collapse = true;
  // Set-up code is run from the functions that nobody calls, so that wrappers get what they are
  // given.
  const std::set<const ir::Function*> reaching = closure(users_, setsUpServer);
  interpreter_.worthEntering = &worthSettingUp_;
  for (const Definition& definition : program_.functions()) {
    if (reaching.contains(definition.function) && users_[definition.function].empty()) {
      interpreter_.resetBudget();
      interpreter_.run(definition, {}, State{});
    }
  }
  // What those runs did not reach, by cycles or limits, is run by itself.
  for (const Definition& definition : program_.functions()) {
    if (setsUpServer(*definition.function) && !interpreter_.entered.contains(definition.function)) {
      interpreter_.resetBudget();
      interpreter_.run(definition, {}, State{});
    }
  }
  interpreter_.collapse = false;
  interpreter_.worthEntering = &worthEntering_;
  interpreter_.entered.clear();
  interpreter_.sites.clear();
  interpreter_.statusEffects.clear();
  interpreter_.deferredEnds.clear();
  interpreter_.incomplete.clear();
  registrations_ = std::move(interpreter_.registrations);
  interpreter_.registrations.clear();
  const auto order = [&](const Registration& a) {
    return std::tuple(
        program_.linkage().range(a.at), a.methods, a.path, a.handler->definition->function->usr);
  };
  std::ranges::stable_sort(registrations_, {}, order);
}

std::vector<PathEnd> ServerEvaluation::runOn(const Registration& later, PathEnd end) {
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
  std::erase_if(state.store.edit(), [](const auto& entry) {
    return entry.second->kind != AbstractValue::Kind::Response;
  });
  for (const auto& [place, value] : environmentOf(later.environment).store.operator*()) {
    state.store.edit().try_emplace(place, value);
  }
  state.guards = nullptr;
  state.callers = nullptr;
  CallInput input =
      inputFor(*later.handler->definition, later.handler, later.framework, state, response);
  interpreter_.runNumber = 1;
  Interpreter::Result result =
      interpreter_.run(*later.handler->definition, input, std::move(state));
  interpreter_.runNumber = 0;
  for (Returned& one : result.returned) {
    out.push_back({.state = std::move(one.state), .at = end.at});
  }
  return out;
}

std::vector<PathEnd> ServerEvaluation::runOnce(const Registration& later, PathEnd end) {
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
        if (own != end.state.responses->end() && own->second.status == response.status) {
          response.status = own->second.status;  // with the evidence of this path
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

std::vector<PathEnd> ServerEvaluation::afterwards(const Entry& entry, PathEnd end) {
  std::vector<PathEnd> ends;
  ends.push_back(std::move(end));
  const bool isOwn = entry.kind == HandlerKind::Error || entry.kind == HandlerKind::After ||
                     entry.kind == HandlerKind::Before || entry.kind == HandlerKind::Function;
  if (isOwn || entry.registration == nullptr) {
    return ends;
  }
  for (const Registration& later : registrations_) {
    const bool isError = later.kind == ir::HandlerKind::Error;
    if ((!isError && later.kind != ir::HandlerKind::After) || later.framework != entry.framework ||
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

void ServerEvaluation::evaluate(const Entry& entry, Server& server) {
  const ir::Function& function = *entry.definition->function;
  Handler handler;
  handler.name = function.display;
  handler.kind = entry.kind;
  handler.framework = entry.framework;
  handler.at = program_.linkage().range(entry.definition->location(function.location));
  handler.methods = entry.methods;
  handler.path = entry.path;
  handler.pathKnown = entry.pathKnown;
  interpreter_.resetBudget();
  interpreter_.handlerName = handler.name;
  interpreter_.requestEscaped = false;
  interpreter_.deferredEnds.clear();
  laterRuns_.clear();
  auto [state, input] = start(entry);
  Interpreter::Result result = interpreter_.run(*entry.definition, input, std::move(state));
  OutcomeBuilder builder(program_, handler);
  const auto finish = [&](Returned& one) {
    for (const PathEnd& end : afterwards(entry, {.state = std::move(one.state), .at = one.at})) {
      builder.add(end);
    }
  };
  keepDistinct(result.returned);
  std::vector<Returned> deferred = std::move(interpreter_.deferredEnds);
  std::ranges::for_each(result.returned, finish);
  std::ranges::for_each(deferred, finish);
  for (Thrown& one : result.thrown) {
    for (auto& [id, response] : one.state.responses.edit()) {
      // What was set is lost: the framework or an exception handler answers.
      response.status = {};
      response.fields.clear();
      response.otherFields = Known::Unknown;
      response.content = {.present = Known::Unknown, .literal = {}};
      const ir::Wire* wire = program_.wire(entry.framework);
      const bool isHandled = std::ranges::any_of(registrations_, [](const Registration& other) {
        return other.kind == ir::HandlerKind::Exception;
      });
      if (wire != nullptr && wire->exceptionStatus != 0 && !isHandled) {
        response.status.codes = {static_cast<int>(wire->exceptionStatus)};
      } else {
        response.status.kind = Status::Kind::Unknown;
      }
    }
    builder.add({.state = std::move(one.state), .at = one.record.at, .threw = true});
  }
  handler.requestEscapes = interpreter_.requestEscaped;
  for (std::string& why : interpreter_.incomplete) {
    analysis_.incomplete.push_back({.what = handler.name, .why = std::move(why), .at = handler.at});
  }
  interpreter_.incomplete.clear();
  server.handlers.push_back(std::move(handler));
}

void ServerEvaluation::findBeforeFields(const Registration& registration) {
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
      if (response.status.kind == Status::Kind::Set) {
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
    beforeFields_.push_back({.server = registration.server, .name = name, .record = record});
  }
  if (any) {
    beforeFields_.push_back({.server = registration.server, .name = {}, .record = {}});
  }
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
    if (function.foreign || interpreter_.entered.contains(&function) ||
        !reachesResponse_.contains(&function)) {
      continue;
    }
    const auto callers = callers_.find(&function);
    const bool isReached = callers != callers_.end() &&
                           std::ranges::any_of(callers->second, [&](const ir::Function* caller) {
                             return caller != &function && reachesResponse_.contains(caller);
                           });
    if (isReached) {
      continue;
    }
    out.push_back(entryOf(definition));
  }
  return out;
}

void ServerEvaluation::addSites() {
  for (const Interpreter::SiteRecord& site : interpreter_.sites) {
    analysis_.sites.push_back({.at = program_.linkage().range(site.at),
                               .codes = site.codes,
                               .framework = site.framework,
                               .handler = site.handler});
  }
  // What no path reached (dead code, limits) is a site all the same.
  for (const Definition& definition : program_.functions()) {
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      const auto* effect = std::get_if<ir::Effect>(&statement.node);
      if (effect == nullptr || effect->kind != ir::EffectKind::Status || effect->value.empty() ||
          interpreter_.statusEffects.contains(&statement)) {
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
              .pathKnown = registration.pathKnown},
             server);
  }
  for (std::vector<Entry> entries = remainingFunctions(); !entries.empty();
       entries = remainingFunctions()) {
    for (const Entry& entry : entries) {
      if (!interpreter_.entered.contains(entry.definition->function)) {
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
  addSites();
  return server;
}

}  // namespace status_lint::flow
