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

/// Text put together that begins the head of a response.
bool beginsResponse(const ir::Composite& text) {
  const auto* first =
      text.parts.empty() ? nullptr : std::get_if<ir::Text>(&text.parts.front().node);
  return first != nullptr &&
         (first->bytes.starts_with("HTTP/") || first->bytes.starts_with("Status:"));
}

/// Text that is added to: a buffer, of which a response may be made.
bool growsText(const ir::Assign& node) {
  const auto* composite = std::get_if<ir::Composite>(&node.value.node);
  const auto* before = composite == nullptr || composite->parts.empty()
                           ? nullptr
                           : std::get_if<ir::Read>(&composite->parts.front().node);
  return before != nullptr && before->path == node.target;
}

bool changesResponse(const ir::Function& function) {
  return anyStatement(function, [](const ir::Statement& statement) {
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    return effect != nullptr && !effect->everyResponse && !effect->ifHandler;
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

bool matters(const ir::Function& function) {
  const bool isPredicate = function.returnType == "bool";
  const auto isTelling = [&](const ir::Value& value) {
    const auto* composite = std::get_if<ir::Composite>(&value.node);
    return (std::holds_alternative<ir::Constant>(value.node) && !isPredicate) ||
           std::holds_alternative<ir::Text>(value.node) ||
           (composite && beginsResponse(*composite)) ||
           std::holds_alternative<ir::Object>(value.node) ||
           std::holds_alternative<ir::Callable>(value.node);
  };
  const auto isRead = [](const ir::Value& value) {
    return std::holds_alternative<ir::Read>(value.node);
  };
  const auto writesOut = [&](const ir::Path& target) {
    return target.root == ir::Path::Root::This || target.root == ir::Path::Root::Global ||
           (target.root == ir::Path::Root::Variable && target.id < function.variables.size() &&
            function.variables[target.id].storage != ir::Storage::Value);
  };
  bool storesTelling = false;  // in a variable of its own, which it may give back
  bool givesRead = false;
  const bool found = anyStatement(function, [&](const ir::Statement& statement) {
    if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
      return !call->target.empty() || !call->speaks.throws.empty() || !call->reads.empty();
    }
    if (const auto* node = std::get_if<ir::Assign>(&statement.node)) {
      storesTelling = storesTelling || isTelling(node->value);
      return writesOut(node->target) &&
             (isTelling(node->value) || isRead(node->value) || growsText(*node));
    }
    if (const auto* node = std::get_if<ir::Return>(&statement.node);
        node != nullptr && !node->value.empty()) {
      givesRead = givesRead || isRead(node->value.front());
      return isTelling(node->value.front());
    }
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    return (effect != nullptr && !effect->ifHandler) ||
           std::holds_alternative<ir::Register>(statement.node) ||
           std::holds_alternative<ir::Throw>(statement.node) ||
           std::holds_alternative<ir::Rethrow>(statement.node) ||
           std::holds_alternative<ir::Opaque>(statement.node);
  });
  return found || (storesTelling && givesRead && !isPredicate);
}

bool isAccessor(const ir::Function& function) {
  constexpr std::size_t Few = 4;
  return function.body.size() <= Few && anyStatement(function, [](const ir::Statement& statement) {
           const auto* node = std::get_if<ir::Return>(&statement.node);
           return node != nullptr && !node->value.empty() &&
                  std::holds_alternative<ir::Read>(node->value.front().node);
         });
}

bool mattersToSetUp(const ir::Function& function) {
  bool holdsCallable = false;
  Walker walker;
  walker.value = [&](const ir::Value& value) {
    holdsCallable = holdsCallable || std::holds_alternative<ir::Callable>(value.node);
  };
  walk(function.body, walker);
  return holdsCallable || setsUpServer(function);
}

std::map<const ir::Function*, std::size_t>
transitiveSizes(const Program& program,
                const std::map<const ir::Function*, std::set<const ir::Function*>>& callers) {
  constexpr std::size_t Enough = 1000;
  std::map<const ir::Function*, std::size_t> sizes;
  std::vector<const ir::Function*> pending;
  for (const Definition& definition : program.functions()) {
    std::size_t own = 0;
    anyStatement(*definition.function, [&](const ir::Statement&) {
      ++own;
      return false;
    });
    sizes[definition.function] = std::min(own, Enough);
    pending.push_back(definition.function);
  }
  // Sizes grow from callees to callers until they are large enough to tell; a cycle counts as
  // large.
  std::map<const ir::Function*, std::size_t> passedOn;
  while (!pending.empty()) {
    const ir::Function* callee = pending.back();
    pending.pop_back();
    const auto found = callers.find(callee);
    const std::size_t grown = sizes[callee] - passedOn[callee];
    passedOn[callee] = sizes[callee];
    if (found == callers.end() || grown == 0) {
      continue;
    }
    for (const ir::Function* caller : found->second) {
      const std::size_t size = std::min(sizes[caller] + grown, Enough);
      if (size != sizes[caller]) {
        sizes[caller] = size;
        pending.push_back(caller);
      }
    }
  }
  return sizes;
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
