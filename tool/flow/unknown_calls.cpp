// Calls of bodies that are not entered: what they may do to what they are given, and what they give
// back.
#include "tool/flow/changes.h"
#include "tool/flow/interpreter.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <iterator>

namespace status_lint::flow {
namespace {

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

/// Did tests before look into what the call works on, and where it asks a parsed value for a type,
/// at that type?
bool isTested(const ir::Call& call, const std::vector<Origin>& from, const State& state) {
  return call.speaks.of == "access" ? state.hasTypeTested(from) : state.hasTested(from);
}

/// What a function calls its callback with: of its own making, or made of what it was given. What
/// a framework passes stands for itself.
std::vector<ValuePtr> givenTo(const ir::Function& callback, const std::vector<Origin>& from) {
  std::vector<ValuePtr> out;
  for (std::uint32_t i = 0; i < callback.parameterCount; ++i) {
    const bool isOfFramework = callback.variables[i].role != ir::Role::None;
    out.push_back(isOfFramework || from.empty() ? nullptr : unknownValue(from));
  }
  return out;
}

/// Is the object that the parameter leads to written?
bool changesParameter(const ir::Function& function, std::size_t parameter) {
  const bool refers = parameter < function.parameterCount &&
                      function.variables[parameter].storage != ir::Storage::Value;
  bool found = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    const auto* assign = std::get_if<ir::Assign>(&statement.node);
    found = found ||
            (assign != nullptr && assign->mode != ir::Assign::Mode::Alias &&
             assign->target.root == ir::Path::Root::Variable && assign->target.id == parameter);
  };
  if (refers) {
    walk(function.body, walker);
  }
  return found;
}

/// May the function write what the variable refers to?
bool mayWrite(const ir::Function& function, ir::VariableId variable) {
  const auto leadsThere = [&](const ir::Value& value) {
    const auto* node = std::get_if<ir::Read>(&value.node);
    return node != nullptr && node->path.root == ir::Path::Root::Variable &&
           node->path.id == variable;
  };
  bool found = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    if (const auto* assign = std::get_if<ir::Assign>(&statement.node)) {
      found = found ||
              (assign->target.root == ir::Path::Root::Variable && assign->target.id == variable);
    } else if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
      found = found || (!call->constReceiver && std::ranges::any_of(call->receiver, leadsThere)) ||
              std::ranges::any_of(call->arguments, [&](const ir::Argument& argument) {
                return argument.passing == ir::Passing::ByReference && leadsThere(argument.value);
              });
    }
  };
  walker.value = [&](const ir::Value& value) {
    const auto* callable = std::get_if<ir::Callable>(&value.node);
    found = found || (callable != nullptr &&
                      std::ranges::any_of(callable->captures, [&](const ir::Capture& capture) {
                        return std::ranges::any_of(capture.value, leadsThere);
                      }));
  };
  walk(function.body, walker);
  return found;
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

void Interpreter::forgetWritten(const ir::Call& call,
                                const CallInput& input,
                                const std::vector<Origin>& from,
                                State& state) {
  const auto isRequest = [&](const ValuePtr& argument) {
    const ValuePtr held = content(argument, state);
    return std::ranges::any_of(held->from,
                               [](const Origin& origin) { return origin.name == WholeRequest; });
  };
  for (std::size_t i = 0; i < input.arguments.size() && i < call.arguments.size(); ++i) {
    const bool onlyReads = !call.framework.empty() && isRequest(input.arguments[i]);
    if (call.arguments[i].passing == ir::Passing::ByReference && !onlyReads &&
        input.arguments[i]->kind == AbstractValue::Kind::Alias) {
      forgetValues(input.arguments[i]->alias, from, state);
    }
  }
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

void Interpreter::callHarmless(const ir::Function& function,
                               const ir::Call& call,
                               const CallInput& input,
                               const std::vector<Origin>& from,
                               State& state) {
  if (!function.body.empty()) {
    for (std::size_t i = 0; i < input.arguments.size(); ++i) {
      noteKept(input.arguments[i], state);
      if (changesParameter(function, i)) {
        // It may be a part of a response, by a class that says nothing of it.
        poison(input.arguments[i], state);
      }
    }
  }
  forgetReceiver(function, call, input, from, state);
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
  if (call.speaks.of.empty() && !call.callee.name.starts_with("std::")) {
    doubtHeads(state);
  }
  for (std::size_t i = 0; i < input.arguments.size(); ++i) {
    const ValuePtr& argument = input.arguments[i];
    const ValuePtr whole = content(argument, state);
    if (whole->kind == AbstractValue::Kind::Callable) {
      runCallback(statement, call, *whole->closure, from, state, frame, out);
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

/// What a call that is not entered gives back.
void Interpreter::writeResult(const ir::Call& call,
                              const CallInput& input,
                              std::vector<Origin> from,
                              State& state,
                              Frame& frame) {
  AbstractValue result;
  result.from = std::move(from);
  if (!call.framework.empty() && call.reads.size() == 1) {
    result.asks = questionAskedOf(call.reads.front());
  }
  if (call.reads.empty()) {
    for (const ValuePtr& argument : input.arguments) {
      addSubjects(result.tellsOf, *content(argument, state));
    }
  }
  result.callee = call.callee.name;
  result.speaksOf = call.speaks.of;
  result.reportsAbsence = call.speaks.reportsAbsence || !call.reads.empty();
  result.reportsFault = call.speaks.reportsFault;
  result.empty = call.resultNeverEmpty ? Known::No : Known::Unknown;
  const Place place{
      .base = baseOf(
          {.root = ir::Path::Root::Temporary, .id = call.result, .name = {}, .members = {}}, frame),
      .members = {}};
  state.write(place, std::make_shared<AbstractValue>(std::move(result)));
}

void Interpreter::callUnknown(const ir::Statement& statement,
                              const ir::Call& call,
                              const CallInput& input,
                              const std::vector<const Definition*>& harmless,
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
    const bool given = std::ranges::any_of(from, [](auto& one) { return isRequest(one.source); });
    from = {{.source = own, .callee = call.callee.name, .at = at, .givenRequest = given}};
  }
  if (!call.speaks.of.empty()) {
    addCall({.callee = call.callee.name, .speaksOf = call.speaks.of, .at = at, .from = from},
            state);
  }
  const bool documented = !call.speaks.throws.empty();
  if (!collapse && call.mayThrow && (tries_ > 0 || documented)) {
    out.thrown.push_back({.state = state,
                          .record = {.at = at,
                                     .callee = call.callee.name,
                                     .speaksOf = call.speaks.of,
                                     .throws = call.speaks.throws,
                                     .from = culprits(call, input, from, state),
                                     .testedBefore = isTested(call, from, state)},
                          .object = nullptr});
  }
  if (call.noReturn) {
    return endProcess(state, at);
  }
  const std::vector<Origin> given = through(from, call);
  if (!harmless.empty()) {
    // The bodies are known, and have nothing to do with responses: they may write what they are
    // given.
    forgetWritten(call, input, given, state);
    for (const Definition* known : harmless) {
      callHarmless(*known->function, call, input, given, state);
    }
  } else if (!call.framework.empty()) {
    forgetWritten(call, input, given, state);
  } else {
    callForeign(statement, call, input, given, takesWholeRequest, state, frame, out);
  }
  if (call.result != 0) {
    writeResult(call, input, through(from, call), state, frame);
  }
  out.normal.push_back(std::move(state));
}

void Interpreter::runCallback(const ir::Statement& statement,
                              const ir::Call& call,
                              const Closure& callback,
                              const std::vector<Origin>& from,
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
    // It may be called, now or later, any number of times.
    for (const auto& [variable, captured] : callback.captures) {
      if (captured->kind == AbstractValue::Kind::Alias &&
          mayWrite(*callback.definition->function, variable)) {
        forgetValues(captured->alias, captured->from, state);
      }
    }
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
  const ir::Location* at = inside.callers->at;
  if (!atOnce) {
    deferring[inside.deferredDepth].insert(at);
  }
  Result result = run(*callback.definition,
                      bindClosure(value.closure, givenTo(*callback.definition->function, from)),
                      std::move(inside));
  if (atOnce) {
    // It runs any number of times, none included: both ways go on.
    for (Returned& one : result.returned) {
      one.state.callers = state.callers;
      one.state.guards = state.guards;
      doubtFields(one.state, state);
      out.normal.push_back(std::move(one.state));
    }
    for (Thrown& one : result.thrown) {
      one.state.callers = state.callers;
      one.state.guards = state.guards;
      out.thrown.push_back(std::move(one));
    }
    return;
  }
  std::ranges::move(result.returned, std::back_inserter(deferredEnds));
  for (Thrown& one : result.thrown) {
    if (call.speaks.later) {
      lost.push_back({.thrown = std::move(one), .call = at});
    }
  }
  poison(whole, state);
}

}  // namespace status_lint::flow
