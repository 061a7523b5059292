#include "tool/flow/references.h"

#include "tool/flow/walk.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

bool anyStatement(const ir::Function& function,
                  const std::function<bool(const ir::Statement&)>& test) {
  bool found = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    found = found || test(statement);
  };
  walk(function.body, walker);
  return found;
}

bool changesResponse(const ir::Function& function) {
  return anyStatement(function, [](const ir::Statement& statement) {
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    return effect != nullptr && !effect->everyResponse;
  });
}

}  // namespace

bool setsUpServer(const ir::Function& function) {
  return anyStatement(function, [](const ir::Statement& statement) {
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    return std::holds_alternative<ir::Register>(statement.node) ||
           (effect != nullptr && effect->everyResponse);
  });
}

bool hasParameter(const ir::Function& function, ir::Role role) {
  return std::any_of(function.variables.begin(),
                     function.variables.begin() + function.parameterCount,
                     [&](const ir::Variable& variable) { return variable.role == role; });
}

References referencesOf(const Program& program, const Definition& definition) {
  References out;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    const auto* call = std::get_if<ir::Call>(&statement.node);
    if (call == nullptr || call->callee.usr.empty()) {
      return;
    }
    if (const Definition* target = program.resolve(call->callee, definition.moduleIndex)) {
      out.called.insert(target->function);
      out.all.insert(target->function);
    }
    if (call->isVirtual) {
      for (const Definition* target : program.overriders(call->callee, definition.moduleIndex)) {
        out.called.insert(target->function);
        out.all.insert(target->function);
      }
    }
  };
  walker.value = [&](const ir::Value& value) {
    if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
      if (const Definition* target = program.resolve(callable->function, definition.moduleIndex)) {
        out.all.insert(target->function);
      }
    }
  };
  walk(definition.function->body, walker);
  return out;
}

bool isOfInterest(const ir::Function& function) {
  return !function.foreign &&
         (changesResponse(function) || (hasParameter(function, ir::Role::Response) &&
                                        hasParameter(function, ir::Role::Request)));
}

}  // namespace status_lint::flow
