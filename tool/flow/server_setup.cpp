// What a server is before a request comes: its handlers, its default fields, and which functions
// are worth running.
#include "tool/flow/references.h"
#include "tool/flow/server.h"

#include <algorithm>
#include <tuple>

namespace status_lint::flow {
namespace {

/// Statements with those of all callees: above this a function that touches no response is
/// summarised.
constexpr std::size_t LargeFunction = 60;

/// Does the result of a handler say that no other is to run?
bool saysStop(const std::string& stops, const ValuePtr& result) {
  if (stops.empty() || result == nullptr || !result->isNumber()) {
    return false;
  }
  const bool isTrue = result->numbers.front() != 0;
  return stops == "true" ? isTrue : stops == "false" ? !isTrue : result->text == stops;
}

}  // namespace

/// The functions that hold the property, and those that lead to one of them.
std::set<const ir::Function*> ServerEvaluation::closure(
    const std::map<const ir::Function*, std::set<const ir::Function*>>& leading,
    const std::function<bool(const Definition&)>& property) const {
  std::set<const ir::Function*> out;
  std::vector<const ir::Function*> pending;
  for (const Definition& definition : program_.functions()) {
    if (property(definition)) {
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

void ServerEvaluation::chooseFunctions() {
  const auto is = [](bool (*property)(const ir::Function&)) {
    return [property](const Definition& definition) {
      return property(*definition.function);
    };
  };
  // Who can change a response, by calls alone: what a callable value does is done where it is
  // called.
  reachesResponse_ = closure(callers_, is(isOfInterest));
  worthEntering_ = closure(users_, is(matters));
  for (const Definition& definition : program_.functions()) {
    if (isAccessor(*definition.function)) {
      worthEntering_.insert(definition.function);
    }
  }
  worthSettingUp_ = closure(users_, [&](const Definition& definition) {
    return mattersToSetUp(*definition.function) || classes_.makesHandler(definition);
  });
  std::set<std::string_view> handlerTypes;
  for (const std::string& type : classes_.types()) {
    const std::vector<std::string_view> all = program_.withBases(type);
    handlerTypes.insert(all.begin(), all.end());
  }
  for (const ir::Function* function : worthEntering_) {
    if (handlerTypes.contains(function->ownerClass)) {
      worthSettingUp_.insert(function);
    }
  }
  const std::map<const ir::Function*, std::size_t> sizes = transitiveSizes(program_, callers_);
  for (const auto& [function, size] : sizes) {
    if (size <= LargeFunction && function->isConstructor && worthEntering_.contains(function)) {
      worthSettingUp_.insert(function);  // what objects hold that handlers are given
    }
    if (size > LargeFunction && !reachesResponse_.contains(function)) {
      summarised_.insert(function);
    }
  }
  interpreter_.summarised = &summarised_;
  interpreter_.handlerTypes = &classes_.types();
  receiverWrites_ = receiverWrites(program_);
  interpreter_.receiverWrites = &receiverWrites_;
  carriers_ = statusCarriers(program_);
  interpreter_.statusMembers = &carriers_.members;
}

void ServerEvaluation::findRegistrations() {
  interpreter_.collapse = true;
  interpreter_.collectsObjects = true;
  // Set-up code is run from the functions that nobody calls, so that wrappers get what they are
  // given.
  const std::set<const ir::Function*> reaching = closure(users_, [&](const Definition& definition) {
    return setsUpServer(*definition.function) || classes_.makesHandler(definition);
  });
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
  interpreter_.collectsObjects = false;
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
  for (const Registration& registration : registrations_) {
    switch (registration.kind) {
    case ir::HandlerKind::Error:
    case ir::HandlerKind::After: laterHandlers_.push_back(&registration); break;
    case ir::HandlerKind::Exception: exceptionHandlers_.push_back(&registration); break;
    case ir::HandlerKind::Route:
    case ir::HandlerKind::Before:
    case ir::HandlerKind::Fallback:
    case ir::HandlerKind::Factory: break;
    }
  }
  findMarkedLater();
}

/// Handlers that a signature or a base class tells: which routes they follow is not known.
void ServerEvaluation::findMarkedLater() {
  for (const Definition& definition : program_.functions()) {
    const std::vector<ir::EntryMark>& marks = definition.function->entries;
    if (marks.empty() || marks.front().kind != ir::HandlerKind::After) {
      continue;
    }
    Registration& made = markedLater_.emplace_back();
    auto handler = std::make_shared<Closure>();
    handler->definition = &definition;
    made.kind = marks.front().kind;
    made.framework = marks.front().framework;
    made.given = marks.front().given;
    made.handler = std::move(handler);
  }
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
    beforeFields_.push_back({.server = registration.server, .name = name, .record = record});
  }
  if (any) {
    beforeFields_.push_back({.server = registration.server, .name = {}, .record = {}});
  }
}

}  // namespace status_lint::flow
