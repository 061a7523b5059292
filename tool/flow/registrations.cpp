// Handlers and objects of handler classes that are given to servers.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/http/method.h"

#include <algorithm>
#include <utility>

namespace status_lint::flow {

std::vector<std::string>
Interpreter::methodsIn(const ir::Register& node, State& state, Frame& frame) {
  std::vector<std::string> methods;
  for (const ir::Value& method : node.methods) {
    const ValuePtr name = content(evaluate(method, state, frame), state);
    if (name->kind != AbstractValue::Kind::Text) {
      return {};
    }
    methods.push_back(base::upperCase(name->text));
  }
  if (methods.size() > 1) {
    // What stands among them and is no method says something else of the route.
    std::erase_if(methods,
                  [](const std::string& name) { return http::findMethod(name) == nullptr; });
  }
  std::ranges::sort(methods);
  return methods;
}

bool Interpreter::registerObject(const ir::Register& node,
                                 const ValuePtr& handler,
                                 State& state,
                                 Frame& frame) {
  const std::string type =
      handler->kind == AbstractValue::Kind::Aggregate ? classOf(handler, state) : std::string();
  if (type.empty() || handlerTypes == nullptr || !handlerTypes->contains(type)) {
    return false;
  }
  ObjectRegistration made{.type = type,
                          .framework = node.framework,
                          .methods = methodsIn(node, state, frame),
                          .path = {}};
  const ValuePtr path = node.path.empty()
                            ? unknownValue()
                            : content(evaluate(node.path.front(), state, frame), state);
  if (path->kind == AbstractValue::Kind::Text) {
    made.path = path->text;
    made.pathKnown = true;
  }
  if (std::ranges::find(objectRegistrations, made) == objectRegistrations.end()) {
    objectRegistrations.push_back(std::move(made));
  }
  return true;
}

std::vector<Registration> Interpreter::takeRegistrations() {
  registered_.clear();
  return std::exchange(registrations, {});
}

void Interpreter::registerHandler(const ir::Statement& statement,
                                  const ir::Register& node,
                                  State& state,
                                  Frame& frame) {
  const ValuePtr handler = node.handler.empty()
                               ? unknownValue()
                               : content(evaluate(node.handler.front(), state, frame), state);
  if (registerObject(node, handler, state, frame)) {
    return;
  }
  if (handler->kind != AbstractValue::Kind::Callable || handler->closure->definition == nullptr) {
    unknownHandlers.insert(node.kind);
    if (node.kind != ir::HandlerKind::Route) {
      // It may add any field to what others answer.
      const Resolved server = resolve(node.server, state, frame);
      defaultFields.push_back(
          {.name = {}, .server = base::cat(server.place.base, server.place.members), .record = {}});
    }
    return;
  }
  Registration registration;
  registration.kind = node.kind;
  registration.handler = handler->closure;
  registration.framework = node.framework;
  registration.at = frame.definition->location(statement.location);
  registration.stops = node.stops;
  registration.given = node.given;
  registration.status = node.status;
  registration.methods = methodsIn(node, state, frame);
  if (!node.path.empty()) {
    const ValuePtr path = content(evaluate(node.path.front(), state, frame), state);
    if (path->kind == AbstractValue::Kind::Text) {
      registration.path = path->text;
      registration.pathKnown = true;
    }
  }
  const Resolved server = resolve(node.server, state, frame);
  registration.server = base::cat(server.place.base, server.place.members);
  registration.isChained = node.server.root == ir::Path::Root::Temporary &&
                           server.place.base == baseOf(node.server, frame);
  const bool isNew = registered_
                         .emplace(registration.at,
                                  registration.handler->definition,
                                  registration.path,
                                  registration.methods)
                         .second;
  if (isNew) {
    registration.environment = state;
    registrations.push_back(std::move(registration));
  }
}

}  // namespace status_lint::flow
