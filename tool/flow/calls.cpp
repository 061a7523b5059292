// Calls: whom they reach, and into bodies that are known.
#include "tool/base/text.h"
#include "tool/flow/changes.h"
#include "tool/flow/interpreter.h"
#include "tool/flow/said.h"

#include <algorithm>
#include <limits>

namespace status_lint::flow {
namespace {

constexpr std::size_t MostOverriders = 8;
constexpr std::size_t MostRecursion = 2;

std::string shortName(const ir::Function& function) {
  return function.isLambda ? function.display : base::split(function.display, '(').front() + "()";
}

ValuePtr passed(const ValuePtr& value) {
  if (value->kind != AbstractValue::Kind::Numbers || value->throughParameter) {
    return value;
  }
  AbstractValue copy = *value;
  copy.throughParameter = true;
  return std::make_shared<AbstractValue>(std::move(copy));
}

}  // namespace

const Definition* Interpreter::costliest() const {
  const Definition* found = nullptr;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const auto& [definition, steps] : spent_) {
    const bool isFirst = found == nullptr || definition->function->usr < found->function->usr;
    if (aborted_ && steps > budget_.steps / 2 && (steps < least || (steps == least && isFirst))) {
      found = definition;
      least = steps;
    }
  }
  return found;
}

CallInput Interpreter::bindClosure(const std::shared_ptr<const Closure>& closure,
                                   const std::vector<ValuePtr>& arguments) {
  CallInput input{.arguments = {}, .receiver = closure->receiver, .closure = closure};
  if (!closure->isBind) {
    input.arguments = arguments;
    return input;
  }
  for (const Closure::Bound& bound : closure->bound) {
    if (bound.value != nullptr) {
      input.arguments.push_back(bound.value);
    } else if (bound.placeholder >= 1 && bound.placeholder <= arguments.size()) {
      input.arguments.push_back(arguments[bound.placeholder - 1]);
    } else {
      input.arguments.push_back(unknownValue());
    }
  }
  if (closure->bindsFront) {
    input.arguments.insert(input.arguments.end(), arguments.begin(), arguments.end());
  }
  return input;
}

ValuePtr Interpreter::content(const ValuePtr& value, const State& state) const {
  return value->kind == AbstractValue::Kind::Alias ? readPlace(value->alias, state) : value;
}

CallInput Interpreter::inputOf(const ir::Call& call, State& state, Frame& frame) {
  CallInput input;
  for (const ir::Argument& argument : call.arguments) {
    const auto* node = std::get_if<ir::Read>(&argument.value.node);
    const bool byAddress =
        node != nullptr && (node->address || argument.passing != ir::Passing::ByValue);
    input.arguments.push_back(byAddress ? read({.path = node->path, .address = true}, state, frame)
                                        : evaluate(argument.value, state, frame));
  }
  if (!call.receiver.empty()) {
    const auto* node = std::get_if<ir::Read>(&call.receiver.front().node);
    input.receiver = node != nullptr ? read({.path = node->path, .address = true}, state, frame)
                                     : evaluate(call.receiver.front(), state, frame);
  }
  if (!call.target.empty()) {
    const ValuePtr target = content(evaluate(call.target.front(), state, frame), state);
    if (target->kind == AbstractValue::Kind::Callable) {
      CallInput bound = bindClosure(target->closure, input.arguments);
      if (bound.receiver == nullptr) {
        bound.receiver = input.receiver;  // (object.*method)(...)
      }
      return bound;
    }
  }
  return input;
}

Interpreter::Targets Interpreter::targets(const ir::Call& call,
                                          const CallInput& input,
                                          const State& state,
                                          const Frame& frame) const {
  if (!call.framework.empty()) {
    return {};  // a model entry overrides a body
  }
  std::vector<const Definition*> found;
  if (input.closure != nullptr) {
    if (input.closure->definition != nullptr) {
      found.push_back(input.closure->definition);
    }
  } else if (call.isVirtual) {
    const std::string type = classOf(input.receiver, state);
    const Definition* own =
        program_.finalOverrider(type, call.callee.usr, frame.definition->moduleIndex);
    found = own != nullptr ? std::vector{own}
                           : program_.overriders(call.callee, frame.definition->moduleIndex);
    if (found.size() > MostOverriders) {
      found.clear();
    }
  } else if (!call.callee.usr.empty()) {
    if (const Definition* definition =
            program_.resolve(call.callee, frame.definition->moduleIndex)) {
      found.push_back(definition);
    }
  }
  Targets out;
  for (const Definition* definition : found) {
    // What writes to a connection, gives nothing back and calls itself goes on with the next
    // request.
    const bool isNext =
        hasHead(state) || (writesBytes() && definition->function->returnType == "void");
    const std::size_t most = isNext ? 1 : MostRecursion;
    const bool isCut =
        frame.depth >= budget_.depth ||
        static_cast<std::size_t>(std::ranges::count(stack_, definition->function)) >= most;
    const bool isAvoided = avoided.contains(definition->function);
    const bool isWorth = worthEntering == nullptr || worthEntering->contains(definition->function);
    if (isWorth && !isCut && !isAvoided) {
      out.entered.push_back(definition);
    } else if (isWorth || isAvoided) {
      out.leavesOut = true;
    } else {
      out.harmless.push_back(definition);
    }
  }
  return out;
}

Exits Interpreter::executeCall(const ir::Statement& statement,
                               const ir::Call& call,
                               State state,
                               Frame& frame) {
  Exits out;
  const CallInput input = inputOf(call, state, frame);
  noteUse(call, input, state);
  if (call.framework.empty()) {
    noteSaid(*this, call, frame.definition->location(statement.location), input, state);
  }
  // What is given the response is a part of the handler: its body tells what is changed.
  if (std::ranges::none_of(input.arguments, [&](const ValuePtr& argument) {
        return content(argument, state)->kind == AbstractValue::Kind::Response;
      })) {
    noteChange(call, frame.definition->location(statement.location), state);
  }
  const Targets callees = targets(call, input, state, frame);
  for (const Definition* callee : callees.entered) {
    if (isSummarised(*callee, input, state)) {
      applySummary(*callee, input, call, state, frame, out);
    } else {
      enter(*callee, input, statement, call, state, frame, out);
    }
  }
  if (callees.entered.empty() || !callees.harmless.empty() || callees.leavesOut) {
    callUnknown(statement,
                call,
                input,
                callees.leavesOut ? std::vector<const Definition*>() : callees.harmless,
                std::move(state),
                frame,
                out);
  }
  return out;
}

void Interpreter::bindParameters(const Definition& target,
                                 const CallInput& input,
                                 std::uint64_t frameId,
                                 State& state) {
  const ir::Function& function = *target.function;
  const Frame callee{.definition = &target, .id = frameId};
  const auto placeOf = [&](ir::VariableId id) {
    return Place{.base = baseOf({.id = id, .name = {}, .members = {}}, callee), .members = {}};
  };
  const auto bind = [&](ir::VariableId id, const ValuePtr& value) {
    if (id >= function.variables.size() || value == nullptr) {
      return;
    }
    if (function.variables[id].storage != ir::Storage::Value) {
      state.write(placeOf(id), value->kind == AbstractValue::Kind::Numbers ? passed(value) : value);
      return;
    }
    const ValuePtr whole = content(value, state);
    if (whole->kind == AbstractValue::Kind::Response) {
      if (stack_.empty()) {
        // The framework's own object: a handler that takes it by value still answers with it.
        state.write(placeOf(id), whole);
        return;
      }
      state.write(placeOf(id),
                  responseValue(copyResponse(whole->response, &function.variables[id], state)));
      return;
    }
    state.write(placeOf(id), passed(whole));
  };
  for (std::uint32_t i = 0; i < function.parameterCount && i < input.arguments.size(); ++i) {
    bind(i, input.arguments[i]);
  }
  if (input.closure != nullptr) {
    for (const auto& [variable, value] : input.closure->captures) {
      bind(variable, value);
    }
  }
  if (input.receiver != nullptr) {
    const Place self{.base =
                         baseOf({.root = ir::Path::Root::This, .name = {}, .members = {}}, callee),
                     .members = {}};
    state.write(self, input.receiver);
  }
}

Interpreter::Result
Interpreter::run(const Definition& definition, const CallInput& input, State state) {
  Frame frame{.definition = &definition,
              .id = ++frames_,
              .depth = stack_.size(),
              .handlerOf = input.handlerOf};
  bindParameters(definition, input, frame.id, state);
  entered.insert(definition.function);
  stack_.push_back(definition.function);
  std::vector<State> start;
  start.push_back(std::move(state));
  Exits exits = execute(definition.function->body, std::move(start), frame);
  for (State& left : exits.normal) {
    exits.returned.push_back(
        {.state = std::move(left), .value = nullptr, .at = nullptr, .moved = std::nullopt});
  }
  destroyLocals(exits, frame);
  stack_.pop_back();
  const auto settle = [&](State& left, ValuePtr& value) {
    // What is returned must not lead into the frame that ends here.
    if (value != nullptr && value->kind == AbstractValue::Kind::Alias &&
        (value->alias.base >> 36U) == frame.id) {
      value = readPlace(value->alias, left);
    }
    dropFrame(frame.id, left);
  };
  for (Returned& one : exits.returned) {
    settle(one.state, one.value);
  }
  for (Thrown& one : exits.thrown) {
    ValuePtr& object = one.object;
    if (object != nullptr && object->kind == AbstractValue::Kind::Alias &&
        (object->alias.base >> 36U) == frame.id) {
      object = readPlace(object->alias, one.state);
    }
  }
  settleThrown(exits.thrown, frame.id);
  return {.returned = std::move(exits.returned), .thrown = std::move(exits.thrown)};
}

Interpreter::Result Interpreter::runHandling(const Definition& definition,
                                             const CallInput& input,
                                             State state,
                                             Thrown thrown) {
  handling_.emplace_back();
  handling_.back().push_back(std::move(thrown));
  Result result = run(definition, input, std::move(state));
  handling_.pop_back();
  return result;
}

void Interpreter::enter(const Definition& target,
                        const CallInput& input,
                        const ir::Statement& statement,
                        const ir::Call& call,
                        const State& before,
                        Frame& frame,
                        Exits& out) {
  State state = before;
  auto caller = std::make_shared<CallNode>();
  caller->outer = state.callers;
  caller->at = frame.definition->location(statement.location);
  caller->callee = shortName(*target.function);
  caller->sequence = ++state.sequence;
  state.callers = std::move(caller);
  const std::size_t steps = steps_;
  Result result = run(target, input, std::move(state));
  if (std::ranges::count(stack_, target.function) == 0) {
    spent_[&target] += steps_ - std::min(steps, steps_);
  }
  const bool isWatched = collectsObjects && target.function->isConstructor;
  for (Returned& one : result.returned) {
    if (isWatched && classOf(input.receiver, one.state) == target.function->ownerClass) {
      recordObject(input.receiver, one.state);
    }
    one.state.callers = before.callers;
    one.state.guards = before.guards;
    if (target.function->isDestructor && input.receiver->kind == AbstractValue::Kind::Alias &&
        classOf(input.receiver, one.state).empty()) {
      one.state.erase(input.receiver->alias);
    }
    noteResult(call, frame.definition->location(statement.location), one.value, before, one.state);
    if (call.result != 0) {
      const Place place{
          .base = baseOf(
              {.root = ir::Path::Root::Temporary, .id = call.result, .name = {}, .members = {}},
              frame),
          .members = {}};
      one.state.write(place, one.value != nullptr ? one.value : unknownValue());
    }
    out.normal.push_back(std::move(one.state));
  }
  for (Thrown& one : result.thrown) {
    one.state.callers = before.callers;
    one.state.guards = before.guards;
    out.thrown.push_back(std::move(one));
  }
  merge(out.normal, limit(), statusMembers);
}

}  // namespace status_lint::flow
