#include "tool/flow/receiver_writes.h"

#include "tool/flow/walk.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// What one body does to its object, and the methods that it calls on the same object.
class Scan {
public:
  Scan(const Program& program, const Definition& definition)
      : program_(program), definition_(definition) {
    Walker walker;
    walker.statement = [this](const ir::Statement& statement) {
      visit(statement);
    };
    walker.value = [this](const ir::Value& value) {
      visit(value);
    };
    walk(definition.function->body, walker);
  }

  MemberWrites writes;
  std::vector<const ir::Function*> callees;

private:
  void change(const ir::Path& path) {
    if (path.root != ir::Path::Root::This) {
      return;
    }
    if (path.members.empty()) {
      writes.all = true;
    } else {
      writes.names.insert(path.members.front());
    }
  }

  void handOut(const ir::Value& value) {
    if (const auto* node = std::get_if<ir::Read>(&value.node)) {
      change(node->path);
    }
  }

  void visit(const ir::Statement& statement) {
    if (const auto* assigned = std::get_if<ir::Assign>(&statement.node)) {
      change(assigned->target);
      if (assigned->mode == ir::Assign::Mode::Alias) {
        handOut(assigned->value);
      }
    } else if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
      visit(*call);
    } else if (const auto* node = std::get_if<ir::Return>(&statement.node)) {
      const auto* read =
          node->value.empty() ? nullptr : std::get_if<ir::Read>(&node->value.front().node);
      if (read != nullptr && read->address) {
        change(read->path);
      }
    } else if (const auto* opaque = std::get_if<ir::Opaque>(&statement.node)) {
      std::ranges::for_each(opaque->touches, [this](const ir::Path& path) { change(path); });
    }
  }

  void visit(const ir::Call& call) {
    for (const ir::Argument& argument : call.arguments) {
      if (argument.passing == ir::Passing::ByReference) {
        handOut(argument.value);
      }
    }
    const auto* receiver =
        call.receiver.empty() ? nullptr : std::get_if<ir::Read>(&call.receiver.front().node);
    if (receiver == nullptr || call.constReceiver || receiver->path.root != ir::Path::Root::This) {
      return;
    }
    if (!receiver->path.members.empty()) {
      change(receiver->path);
      return;
    }
    const std::vector<const Definition*> targets = targetsOf(call);
    writes.all = writes.all || targets.empty();
    for (const Definition* target : targets) {
      callees.push_back(target->function);
    }
  }

  [[nodiscard]] std::vector<const Definition*> targetsOf(const ir::Call& call) const {
    if (call.isVirtual) {
      return program_.overriders(call.callee, definition_.moduleIndex);
    }
    const Definition* target =
        call.callee.usr.empty() ? nullptr : program_.resolve(call.callee, definition_.moduleIndex);
    return target != nullptr ? std::vector{target} : std::vector<const Definition*>();
  }

  void visit(const ir::Value& value) {
    const auto* callable = std::get_if<ir::Callable>(&value.node);
    if (callable != nullptr && !callable->receiver.empty()) {
      handOut(callable->receiver.front());
    }
  }

  const Program& program_;
  const Definition& definition_;
};

}  // namespace

std::map<const ir::Function*, MemberWrites> receiverWrites(const Program& program) {
  std::map<const ir::Function*, MemberWrites> out;
  std::map<const ir::Function*, std::vector<const ir::Function*>> callers;
  std::vector<const ir::Function*> pending;
  for (const Definition& definition : program.functions()) {
    Scan scan(program, definition);
    for (const ir::Function* callee : scan.callees) {
      callers[callee].push_back(definition.function);
    }
    out[definition.function] = std::move(scan.writes);
    pending.push_back(definition.function);
  }
  while (!pending.empty()) {
    const ir::Function* callee = pending.back();
    pending.pop_back();
    const MemberWrites known = out[callee];
    for (const ir::Function* caller : callers[callee]) {
      MemberWrites& wider = out[caller];
      const MemberWrites before = wider;
      wider.all = wider.all || known.all;
      wider.names.insert(known.names.begin(), known.names.end());
      if (wider != before) {
        pending.push_back(caller);
      }
    }
  }
  return out;
}

}  // namespace status_lint::flow
