// Handlers that are methods of objects: evaluated for each class and each object that the program
// makes.
#include "tool/flow/server.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// Without the members that may have changed since the object was made.
ValuePtr lasting(const Program& program,
                 const ValuePtr& object,
                 const std::string& type,
                 const ChangingMembers& changing) {
  AbstractValue out = *object;
  std::erase_if(out.members, [&](const auto& member) {
    return !isLasting(program, type, member.first, changing);
  });
  return std::make_shared<AbstractValue>(std::move(out));
}

/// The request methods that the paths of the handler answer; empty where one may answer any.
std::vector<std::string> methodsAnswered(const Handler& handler) {
  std::set<std::string> methods;
  for (const Outcome& outcome : handler.outcomes) {
    if (outcome.methods.empty()) {
      return {};
    }
    methods.insert(outcome.methods.begin(), outcome.methods.end());
  }
  return {methods.begin(), methods.end()};
}

}  // namespace

std::vector<Entry> ServerEvaluation::remainingMethods(const Definition& definition) const {
  std::vector<Entry> out;
  for (const HandlerMethod& method : facts_.classes.methodsOf(definition)) {
    const bool isDone = evaluated_.contains(method) ||
                        (method.type.empty() && entered_.contains(definition.function));
    if (isDone) {
      continue;
    }
    Entry entry = entryOf(definition);
    if (entry.kind == HandlerKind::Factory) {
      continue;
    }
    entry.type = method.type;
    const auto addRoutes = [&](const Entry& one) {
      const std::size_t before = out.size();
      for (const ObjectRegistration& route : facts_.objectRegistrations) {
        if (route.type == method.type && route.framework == one.framework) {
          out.push_back(one);
          out.back().methods = route.methods;
          out.back().path = route.path;
          out.back().pathKnown = route.pathKnown;
        }
      }
      if (out.size() == before) {
        out.push_back(one);
      }
    };
    const auto made = facts_.objects.find(method.type);
    if (made == facts_.objects.end()) {
      addRoutes(entry);
      continue;
    }
    std::vector<ValuePtr> objects;
    for (const ValuePtr& object : made->second) {
      ValuePtr plain = lasting(program_, object, method.type, facts_.changing);
      const bool isNew =
          std::ranges::none_of(objects, [&](const ValuePtr& other) { return same(other, plain); });
      if (isNew) {
        objects.push_back(plain);
        entry.object = std::move(plain);
        addRoutes(entry);
      }
    }
  }
  return out;
}

void HandlerEvaluation::runMadeHandler(const Entry& factory,
                                       Returned made,
                                       std::map<HandlerMethod, Handler>& handlers) {
  const ValuePtr object = made.value;
  const std::string type = interpreter_.classOf(object, made.state);
  const Definition* method =
      type.empty() ? nullptr : facts_.classes.handlerOf(type, factory.framework);
  if (method == nullptr) {
    return;
  }
  Entry entry = entryOf(*method);
  entry.type = type;
  entry.object = object;
  State state = std::move(made.state);
  CallInput input = inputOf(entry, state);
  for (auto& [id, response] : state.responses.edit()) {
    prepareResponse(entry, response);
  }
  out_.methods.insert({.definition = method, .type = type});
  Handler& handler =
      handlers.try_emplace({.definition = method, .type = type}, handlerOf(entry)).first->second;
  interpreter_.handlerName = handler.name;
  OutcomeBuilder builder(program_, handler);
  addEnds(entry, interpreter_.run(*method, input, std::move(state)), builder);
}

Evaluated HandlerEvaluation::evaluateFactory(const Entry& factory) {
  prepare(factory);
  auto [state, input] = start(factory);
  Interpreter::Result result = interpreter_.run(*factory.definition, input, std::move(state));
  std::map<HandlerMethod, Handler> handlers;
  for (Returned& one : result.returned) {
    if (one.value != nullptr) {
      interpreter_.resetBudget();
      laterRuns_.clear();
      runMadeHandler(factory, std::move(one), handlers);
    }
  }
  for (std::string& why : interpreter_.incomplete) {
    const Handler self = handlerOf(factory);
    out_.incomplete.push_back({.what = self.name, .why = std::move(why), .at = self.at});
  }
  interpreter_.incomplete.clear();
  for (auto& [method, handler] : handlers) {
    if (handler.methods.empty()) {
      // The factory's tests of the method say for which it makes the handler.
      handler.methods = methodsAnswered(handler);
    }
    finish(std::move(handler));
  }
  return take();
}

}  // namespace status_lint::flow
