// Calls: into bodies that are known, and what unknown ones may do.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"

#include <algorithm>

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

/// What the results of a call come from: through code that is not known it may have become
/// anything, and no later call mends that.
std::vector<Origin> through(std::vector<Origin> from, const ir::Call& call) {
  const bool isKnown =
      !call.framework.empty() || call.speaks.keeps || makesOfArguments(call.speaks.of);
  for (Origin& origin : from) {
    if (!origin.throughUnknown) {
      origin.callee = call.callee.name;
      origin.throughUnknown = !isKnown;
    }
  }
  return from;
}

}  // namespace

/// What is to blame when the call throws: an object that is asked for a value fails by itself.
std::vector<Origin> Interpreter::culprits(const ir::Call& call,
                                          const CallInput& input,
                                          const std::vector<Origin>& from,
                                          const State& state) const {
  return call.speaks.of == "access" && input.receiver != nullptr
             ? content(input.receiver, state)->from
             : from;
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
      return bindClosure(target->closure, input.arguments);
    }
  }
  return input;
}

std::vector<const Definition*>
Interpreter::targets(const ir::Call& call,
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
    found = own != nullptr
                ? std::vector{own}
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
  const bool tooDeep = frame.depth >= budget_.depth;
  if (worthEntering != nullptr) {
    std::erase_if(found, [&](const Definition* definition) {
      return !worthEntering->contains(definition->function);
    });
  }
  std::erase_if(found, [&](const Definition* definition) {
    return tooDeep || static_cast<std::size_t>(std::ranges::count(stack_, definition->function)) >=
                          MostRecursion;
  });
  return found;
}

Exits Interpreter::executeCall(const ir::Statement& statement,
                               const ir::Call& call,
                               State state,
                               Frame& frame) {
  Exits out;
  const CallInput input = inputOf(call, state, frame);
  const std::vector<const Definition*> callees = targets(call, input, state, frame);
  for (const Definition* callee : callees) {
    if (isSummarised(*callee, input, state)) {
      applySummary(*callee, input, call, state, frame, out);
    } else {
      enter(*callee, input, statement, call, state, frame, out);
    }
  }
  if (callees.empty()) {
    callUnknown(statement, call, input, std::move(state), frame, out);
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
      const ResponseId copy = ++responses_;
      ResponseState made = state.response(whole->response);
      made.ambient = false;
      state.responses.edit()[copy] = std::move(made);
      state.write(placeOf(id), responseValue(copy));
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
  Frame frame{.definition = &definition, .id = ++frames_, .depth = stack_.size()};
  bindParameters(definition, input, frame.id, state);
  entered.insert(definition.function);
  stack_.push_back(definition.function);
  std::vector<State> start;
  start.push_back(std::move(state));
  Exits exits = execute(definition.function->body, std::move(start), frame);
  stack_.pop_back();
  for (State& left : exits.normal) {
    exits.returned.push_back({.state = std::move(left), .value = nullptr, .at = nullptr});
  }
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
  Result result = run(target, input, std::move(state));
  const bool isWatched = collectsObjects && target.function->isConstructor;
  for (Returned& one : result.returned) {
    if (isWatched && classOf(input.receiver, one.state) == target.function->ownerClass) {
      recordObject(input.receiver, one.state);
    }
    one.state.callers = before.callers;
    one.state.guards = before.guards;
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
  merge(out.normal, limit());
}

/// The callee whose body is known, but has nothing to do with responses; else null.
const Definition* Interpreter::harmless(const ir::Call& call,
                                        const CallInput& input,
                                        const Frame& frame) const {
  if (worthEntering == nullptr || call.isVirtual || !call.framework.empty()) {
    return nullptr;
  }
  const Definition* known = input.closure != nullptr ? input.closure->definition
                            : call.callee.usr.empty()
                                ? nullptr
                                : program_.resolve(call.callee, frame.definition->moduleIndex);
  return known != nullptr && !worthEntering->contains(known->function) ? known : nullptr;
}

void Interpreter::forgetReceiver(const ir::Function& method,
                                 const ir::Call& call,
                                 const CallInput& input,
                                 const std::vector<Origin>& from,
                                 State& state) {
  if (input.receiver == nullptr || call.constReceiver ||
      input.receiver->kind != AbstractValue::Kind::Alias) {
    return;
  }
  const Place& object = input.receiver->alias;
  const auto found =
      receiverWrites != nullptr ? receiverWrites->find(&method) : decltype(receiverWrites->end()){};
  if (receiverWrites == nullptr || found == receiverWrites->end() || found->second.all) {
    forgetValues(object, from, state);
    return;
  }
  for (const std::string& name : found->second.names) {
    Place member = object;
    member.members += (name.starts_with('[') ? "" : ".") + name;
    forgetValues(follow(std::move(member), state), from, state);
  }
}

void Interpreter::callForeign(const ir::Statement& statement,
                              const ir::Call& call,
                              const CallInput& input,
                              const std::vector<Origin>& from,
                              bool takesWholeRequest,
                              State& state,
                              Frame& frame,
                              Exits& out) {
  requestEscaped = requestEscaped || (call.speaks.of.empty() && takesWholeRequest);
  for (std::size_t i = 0; i < input.arguments.size(); ++i) {
    const ValuePtr& argument = input.arguments[i];
    const ValuePtr whole = content(argument, state);
    if (whole->kind == AbstractValue::Kind::Callable) {
      runCallback(statement, call, *whole->closure, state, frame, out);
    } else if (i < call.arguments.size() && call.arguments[i].passing == ir::Passing::ByReference) {
      if (argument->kind == AbstractValue::Kind::Alias) {
        forgetPlace(argument->alias, from, state);
      } else {
        poison(argument, state);
      }
    } else if (argument->kind != AbstractValue::Kind::Alias &&
               argument->kind != AbstractValue::Kind::Response) {
      poison(argument, state);
    }
  }
  if (input.receiver != nullptr && !call.constReceiver) {
    if (input.receiver->kind == AbstractValue::Kind::Alias) {
      forgetPlace(input.receiver->alias, from, state);
    } else {
      poison(input.receiver, state);
    }
  }
  if (input.closure != nullptr) {
    AbstractValue called;
    called.kind = AbstractValue::Kind::Callable;
    called.closure = input.closure;
    poison(std::make_shared<AbstractValue>(std::move(called)), state);
  }
}

void Interpreter::callUnknown(const ir::Statement& statement,
                              const ir::Call& call,
                              const CallInput& input,
                              State state,
                              Frame& frame,
                              Exits& out) {
  const ir::Location* at = frame.definition->location(statement.location);
  std::vector<Origin> from;
  for (const ir::RequestRead& part : call.reads) {
    addOrigins(
        from,
        {{.source = sourceOf(part.part), .name = part.name, .callee = call.callee.name, .at = at}});
  }
  state.note(from);
  for (const ValuePtr& argument : input.arguments) {
    addOrigins(from, content(argument, state)->from);
  }
  if (input.receiver != nullptr) {
    addOrigins(from, content(input.receiver, state)->from);
  }
  const bool takesWholeRequest = std::ranges::any_of(from, [](const Origin& origin) {
    return origin.source == Source::RequestOther && origin.name == WholeRequest;
  });
  sharpen(from);
  // What an unknown function made of its arguments came through it; a look-up gives data of its
  // own.
  const Source own = sourceOf(call.speaks.of);
  if (own != Source::Unknown) {
    from = {{.source = own, .name = {}, .callee = call.callee.name, .at = at}};
  }
  if (!call.speaks.of.empty()) {
    CallRecord record{
        .callee = call.callee.name, .speaksOf = call.speaks.of, .at = at, .from = from};
    if (std::ranges::find(*state.calls, record) == state.calls->end()) {
      state.calls.edit().push_back(std::move(record));
    }
  }
  const bool documented = !call.speaks.throws.empty();
  if (!collapse && call.mayThrow && (tries_ > 0 || documented)) {
    out.thrown.push_back({.state = state,
                          .record = {.at = at,
                                     .callee = call.callee.name,
                                     .speaksOf = call.speaks.of,
                                     .throws = call.speaks.throws,
                                     .from = culprits(call, input, from, state)},
                          .object = nullptr});
  }
  if (call.noReturn) {
    return;
  }
  const std::vector<Origin> given = through(from, call);
  if (const Definition* known = harmless(call, input, frame)) {
    // Its body is known, and has nothing to do with responses: it may write what it is given.
    for (std::size_t i = 0; i < input.arguments.size() && i < call.arguments.size(); ++i) {
      if (call.arguments[i].passing == ir::Passing::ByReference &&
          input.arguments[i]->kind == AbstractValue::Kind::Alias) {
        forgetValues(input.arguments[i]->alias, given, state);
      }
    }
    forgetReceiver(*known->function, call, input, given, state);
  } else if (call.framework.empty()) {
    callForeign(statement, call, input, given, takesWholeRequest, state, frame, out);
  }
  if (call.result != 0) {
    AbstractValue result;
    result.from = through(from, call);
    result.callee = call.callee.name;
    result.speaksOf = call.speaks.of;
    result.reportsAbsence = call.speaks.reportsAbsence || !call.reads.empty();
    result.reportsFault = call.speaks.reportsFault;
    result.empty = call.resultNeverEmpty ? Known::No : Known::Unknown;
    const Place place{
        .base = baseOf(
            {.root = ir::Path::Root::Temporary, .id = call.result, .name = {}, .members = {}},
            frame),
        .members = {}};
    state.write(place, std::make_shared<AbstractValue>(std::move(result)));
  }
  out.normal.push_back(std::move(state));
}

void Interpreter::runCallback(const ir::Statement& statement,
                              const ir::Call& call,
                              const Closure& callback,
                              State& state,
                              Frame& frame,
                              Exits& out) {
  AbstractValue value;
  value.kind = AbstractValue::Kind::Callable;
  value.closure = std::make_shared<Closure>(callback);
  const ValuePtr whole = std::make_shared<AbstractValue>(value);
  const bool isRecursive = callback.definition == nullptr || frame.depth >= budget_.depth ||
                           std::ranges::count(stack_, callback.definition->function) != 0;
  if (isRecursive) {
    poison(whole, state);
    return;
  }
  const bool atOnce = call.speaks.calls;
  if (!atOnce && !carriesResponse(whole, state)) {
    return;
  }
  State inside = state;
  inside.deferredDepth += atOnce ? 0 : 1;
  auto caller = std::make_shared<CallNode>();
  caller->outer = inside.callers;
  caller->at = frame.definition->location(statement.location);
  caller->callee = callback.definition->function->display;
  caller->sequence = ++inside.sequence;
  inside.callers = std::move(caller);
  Result result = run(*callback.definition, bindClosure(value.closure, {}), std::move(inside));
  if (atOnce) {
    // It runs any number of times, none included: both ways go on.
    for (Returned& one : result.returned) {
      one.state.callers = state.callers;
      one.state.guards = state.guards;
      out.normal.push_back(std::move(one.state));
    }
    for (Thrown& one : result.thrown) {
      one.state.callers = state.callers;
      one.state.guards = state.guards;
      out.thrown.push_back(std::move(one));
    }
    return;
  }
  for (Returned& one : result.returned) {
    deferredEnds.push_back(std::move(one));
  }
  poison(whole, state);
}

}  // namespace status_lint::flow
