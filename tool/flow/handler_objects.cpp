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
           std::ranges::all_of(found->second, [&](const ir::Function* user) {
             return out.contains(user);
           }));
      grows = (onlyThere && out.insert(function).second) || grows;
    }
  }
  return out;
}

void addMembers(const ir::Path& path, std::set<std::string>& out) {
  out.insert(path.members.begin(), path.members.end());
}

void addChanges(const ir::Function& function, std::set<std::string>& out) {
  const auto handedOut = [&](const ir::Value& value) {
    if (const auto* node = std::get_if<ir::Read>(&value.node)) {
      addMembers(node->path, out);
    }
  };
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    if (const auto* assigned = std::get_if<ir::Assign>(&statement.node)) {
      addMembers(assigned->target, out);
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
        addMembers(path, out);
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

std::set<std::string>
changingMembers(const Program& program,
                const std::map<const ir::Function*, std::set<const ir::Function*>>& users) {
  const std::set<const ir::Function*> inConstruction = usedInConstruction(program, users);
  std::set<std::string> out;
  for (const Definition& definition : program.functions()) {
    if (!inConstruction.contains(definition.function)) {
      addChanges(*definition.function, out);
    }
  }
  return out;
}

bool isLasting(std::string_view members, const std::set<std::string>& changing) {
  bool isMember = false;
  while (!members.empty()) {
    members.remove_prefix(1);
    const std::size_t end = std::min(members.find_first_of(".["), members.size());
    if (changing.contains(std::string(members.substr(0, end)))) {
      return false;
    }
    members.remove_prefix(end);
    isMember = true;
  }
  return isMember;
}

}  // namespace status_lint::flow
