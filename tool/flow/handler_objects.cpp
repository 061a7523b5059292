#include "tool/flow/handler_objects.h"

#include "tool/flow/walk.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

bool isFactory(const ir::Function& function) {
  return std::ranges::any_of(function.entries, [](const ir::EntryMark& mark) {
    return mark.kind == ir::HandlerKind::Factory;
  });
}

/// Constructors, and functions that only constructors use.
std::set<const ir::Function*>
usedInConstruction(const Program& program,
                   const std::map<const ir::Function*, std::set<const ir::Function*>>& users) {
  std::set<const ir::Function*> out;
  for (bool grows = true; grows;) {
    grows = false;
    for (const Definition& definition : program.functions()) {
      const ir::Function* function = definition.function;
      const auto found = users.find(function);
      const bool onlyThere =
          function->isConstructor ||
          (found != users.end() && !found->second.empty() && !function->isVirtual &&
           std::ranges::all_of(found->second,
                               [&](const ir::Function* user) { return out.contains(user); }));
      grows = (onlyThere && out.insert(function).second) || grows;
    }
  }
  return out;
}

void addMembers(const ir::Function& function, const ir::Path& path, ChangingMembers& out) {
  const std::string type =
      path.root == ir::Path::Root::This ? function.ownerClass
      : path.root == ir::Path::Root::Variable && path.id < function.variables.size()
          ? function.variables[path.id].type
          : std::string();
  for (std::size_t i = 0; i < path.members.size(); ++i) {
    const std::string& name = path.members[i];
    out.names.insert(name);
    if (i == 0 && !type.empty()) {
      out.ofClasses.insert(type + "::" + name);
    } else {
      out.ofAny.insert(name);
    }
  }
}

void addChanges(const ir::Function& function, ChangingMembers& out) {
  const auto handedOut = [&](const ir::Value& value) {
    if (const auto* node = std::get_if<ir::Read>(&value.node)) {
      addMembers(function, node->path, out);
    }
  };
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    if (const auto* assigned = std::get_if<ir::Assign>(&statement.node)) {
      addMembers(function, assigned->target, out);
      if (assigned->mode == ir::Assign::Mode::Alias) {
        handedOut(assigned->value);
      }
    } else if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
      for (const ir::Argument& argument : call->arguments) {
        if (argument.passing == ir::Passing::ByReference) {
          handedOut(argument.value);
        }
      }
      if (!call->receiver.empty() && !call->constReceiver) {
        handedOut(call->receiver.front());
      }
    } else if (const auto* opaque = std::get_if<ir::Opaque>(&statement.node)) {
      for (const ir::Path& path : opaque->touches) {
        addMembers(function, path, out);
      }
    }
  };
  walk(function.body, walker);
}

}  // namespace

HandlerClasses::HandlerClasses(const Program& program) : program_(program) {
  for (const Definition& definition : program.functions()) {
    const ir::Function& function = *definition.function;
    if (function.entries.empty() || function.ownerClass.empty() || function.isLambda ||
        isFactory(function)) {
      continue;
    }
    handlers_.push_back(&definition);
    for (std::string& type : program.concreteClasses(function.ownerClass)) {
      types_.insert(std::move(type));
    }
  }
}

bool HandlerClasses::makesHandler(const Definition& definition) const {
  bool found = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    const auto* call = std::get_if<ir::Call>(&statement.node);
    if (call == nullptr || found || call->callee.usr.empty()) {
      return;
    }
    const Definition* target = program_.resolve(call->callee, definition.moduleIndex);
    found = target != nullptr && target->function->isConstructor &&
            types_.contains(target->function->ownerClass);
  };
  walker.value = [&](const ir::Value& value) {
    const auto* object = std::get_if<ir::Object>(&value.node);
    found = found || (object != nullptr && types_.contains(object->type));
  };
  walk(definition.function->body, walker);
  return found;
}

std::vector<HandlerMethod> HandlerClasses::methodsOf(const Definition& definition) const {
  std::vector<HandlerMethod> out;
  const ir::Function& function = *definition.function;
  if (function.isVirtual && !function.ownerClass.empty()) {
    for (const std::string& type : program_.concreteClasses(function.ownerClass)) {
      if (program_.finalOverrider(type, function.usr, definition.moduleIndex) == &definition) {
        out.push_back({.definition = &definition, .type = type});
      }
    }
  }
  if (out.empty()) {
    out.push_back({.definition = &definition, .type = {}});
  }
  return out;
}

const Definition* HandlerClasses::handlerOf(const std::string& type,
                                            std::string_view framework) const {
  for (const Definition* handler : handlers_) {
    const ir::Function& function = *handler->function;
    if (function.entries.front().framework == framework &&
        program_.derives(type, function.ownerClass) &&
        program_.finalOverrider(type, function.usr, handler->moduleIndex) == handler) {
      return handler;
    }
  }
  return nullptr;
}

ChangingMembers
changingMembers(const Program& program,
                const std::map<const ir::Function*, std::set<const ir::Function*>>& users) {
  const std::set<const ir::Function*> inConstruction = usedInConstruction(program, users);
  ChangingMembers out;
  for (const Definition& definition : program.functions()) {
    if (!inConstruction.contains(definition.function)) {
      addChanges(*definition.function, out);
    }
  }
  return out;
}

bool isLasting(const Program& program,
               std::string_view type,
               std::string_view members,
               const ChangingMembers& changing) {
  bool isFirst = true;
  while (!members.empty()) {
    members.remove_prefix(1);
    const std::size_t end = std::min(members.find_first_of(".["), members.size());
    const std::string name(members.substr(0, end));
    const bool isOfClass = isFirst && !type.empty();
    const bool changes = isOfClass ? changing.ofAny.contains(name) ||
                                         std::ranges::any_of(program.withBases(type),
                                                             [&](std::string_view each) {
                                                               return changing.ofClasses.contains(
                                                                   std::string(each) + "::" + name);
                                                             })
                                   : changing.names.contains(name);
    if (changes) {
      return false;
    }
    members.remove_prefix(end);
    isFirst = false;
  }
  return !isFirst;
}

}  // namespace status_lint::flow
