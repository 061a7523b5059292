// How an entry point starts: its state, its response, what it is called with.
#include "tool/flow/handler_evaluation.h"
#include "tool/flow/references.h"

#include <algorithm>

namespace status_lint::flow {

namespace {

/// The class of the object at the base, where it is known.
std::string typeAt(const State& state, std::uint64_t base) {
  const ValuePtr name = state.find({.base = base, .members = std::string(ClassMember)});
  return name != nullptr && name->kind == AbstractValue::Kind::Text ? name->text : std::string();
}

/// The part of the request that a parameter with the role is.
std::optional<ir::RequestPart> partOf(ir::Role role) {
  switch (role) {
  case ir::Role::Method: return ir::RequestPart::Method;
  case ir::Role::TargetPath: return ir::RequestPart::Path;
  case ir::Role::Content: return ir::RequestPart::Content;
  case ir::Role::None:
  case ir::Role::Response:
  case ir::Role::Request:
  case ir::Role::Exception: return std::nullopt;
  }
  return std::nullopt;
}

ValuePtr requestPart(ir::RequestPart part) {
  AbstractValue value;
  value.from = {{.source = sourceOf(part), .name = {}, .callee = {}, .at = nullptr}};
  value.asks = questionAskedOf({.part = part, .name = {}});
  return std::make_shared<AbstractValue>(std::move(value));
}

ValuePtr numberValue(std::int64_t number) {
  AbstractValue value;
  value.kind = AbstractValue::Kind::Numbers;
  value.numbers = {number};
  return std::make_shared<AbstractValue>(std::move(value));
}

}  // namespace

/// What of a set-up path still holds when a handler runs: where references lead, what can be
/// called, and members of objects that do not change.
State HandlerEvaluation::environmentOf(const State& registered) const {
  State state;
  registered.store->each([&](const Place& place, const ValuePtr& value) {
    const bool isConstant = value->kind == AbstractValue::Kind::Numbers ||
                            value->kind == AbstractValue::Kind::Text ||
                            value->kind == AbstractValue::Kind::Null;
    if (value->kind == AbstractValue::Kind::Alias || value->kind == AbstractValue::Kind::Callable ||
        (isConstant && !place.members.empty() &&
         isLasting(program_, typeAt(registered, place.base), place.members, facts_.changing))) {
      state.store.edit().add(place, value);
    }
  });
  return state;
}

CallInput HandlerEvaluation::inputFor(const Definition& definition,
                                      const std::shared_ptr<const Closure>& closure,
                                      const std::string& framework,
                                      const std::vector<ir::Given>& given,
                                      State& state,
                                      const ValuePtr& response) {
  const ir::Function& function = *definition.function;
  ValuePtr handed = response;
  const auto valueFor = [&](ir::VariableId id) -> ValuePtr {
    const ir::Variable& variable = function.variables[id];
    ir::Role role = variable.role;
    for (const ir::Given& one : given) {
      if (one.parameter != id) {
        continue;
      }
      role = one.role != ir::Role::None ? one.role : role;
      if (!one.value.empty()) {
        return numberValue(std::get<ir::Constant>(one.value.front().node).number);
      }
    }
    if (role == ir::Role::Response) {
      if (handed == nullptr) {
        handed = responseValue(interpreter_.makeResponse(
            state, variable.framework.empty() ? framework : variable.framework, true));
        state.store.edit().set(interpreter_.ambientPlace(), handed);
      }
      // Behind a name of its own, so that a response taken by value stays the handler's.
      const Place place = interpreter_.freshPlace();
      state.store.edit().set(place, handed);
      return aliasValue(place);
    }
    if (const auto part = partOf(role)) {
      return requestPart(*part);
    }
    if (role == ir::Role::Request) {
      return unknownValue({{.source = Source::RequestOther,
                            .name = std::string(WholeRequest),
                            .callee = {},
                            .at = nullptr}});
    }
    return unknownValue();
  };
  if (closure == nullptr || !closure->isBind) {
    CallInput input{.arguments = {},
                    .receiver = closure != nullptr ? closure->receiver : nullptr,
                    .closure = closure};
    for (std::uint32_t i = 0; i < function.parameterCount; ++i) {
      input.arguments.push_back(valueFor(i));
    }
    return input;
  }
  // The call's arguments stand where the bind put its placeholders.
  std::vector<ValuePtr> arguments;
  for (std::uint32_t i = 0; i < function.parameterCount; ++i) {
    std::size_t slot = 0;
    if (i < closure->bound.size()) {
      if (closure->bound[i].value != nullptr || closure->bound[i].placeholder == 0) {
        continue;
      }
      slot = closure->bound[i].placeholder - 1;
    } else if (closure->bindsFront) {
      slot = i - closure->bound.size();
    } else {
      continue;
    }
    arguments.resize(std::max(arguments.size(), slot + 1), unknownValue());
    arguments[slot] = valueFor(i);
  }
  return Interpreter::bindClosure(closure, arguments);
}

void HandlerEvaluation::addDefaultFields(const Entry& entry, ResponseState& response) const {
  response.prepared = true;
  if (entry.registration == nullptr || entry.kind == HandlerKind::Before) {
    return;
  }
  for (const BeforeField& field : facts_.beforeFields) {
    if (!sameServer(field.server, entry.registration->server)) {
      continue;
    }
    if (field.name.empty()) {
      response.otherFields = Known::Unknown;
    } else {
      response.fields.try_emplace(field.name, field.record);
    }
  }
}

void HandlerEvaluation::prepareResponse(const Entry& entry, ResponseState& response) const {
  addDefaultFields(entry, response);
  if (entry.status == ir::StatusNotKnown) {
    response.status.kind = Status::Kind::Unknown;
    response.status.codes.clear();
  } else if (entry.status != ir::StatusOfFramework) {
    response.status.codes = {static_cast<int>(entry.status)};
  }
  switch (entry.kind) {
  case HandlerKind::Error:
  case HandlerKind::After:
    // They run on responses that others have made.
    response.status.kind = Status::Kind::Unknown;
    response.status.codes.clear();
    response.otherFields = Known::Unknown;
    response.content.present = Known::Unknown;
    break;
  case HandlerKind::Exception: response.content.present = Known::Unknown; break;
  case HandlerKind::Function:
    if (!hasParameter(*entry.definition->function, ir::Role::Request)) {
      // A helper whose callers are not here: they may add what it lacks.
      response.otherFields = Known::Unknown;
      response.content.present = Known::Unknown;
      response.status.kind = Status::Kind::Unknown;
      response.status.codes.clear();
    }
    break;
  case HandlerKind::Route:
  case HandlerKind::Before:
  case HandlerKind::Fallback:
  case HandlerKind::Factory: break;
  }
}

namespace {

/// What the registration says of the request method: a test for another one does not hold.
Constraint methodConstraint(const std::vector<std::string>& methods) {
  Constraint fact;
  const bool hasGet = std::ranges::find(methods, "GET") != methods.end();
  if (methods.size() == 1 && !hasGet) {
    fact.equal = "t:" + methods.front();
    return fact;
  }
  for (const char* method :
       {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"}) {
    // Frameworks send HEAD to the handlers of GET.
    const bool isPossible = std::ranges::find(methods, method) != methods.end() ||
                            (hasGet && std::string_view(method) == "HEAD");
    if (!isPossible) {
      fact.excluded.insert(std::string("t:") + method);
    }
  }
  return fact;
}

}  // namespace

CallInput HandlerEvaluation::inputOf(const Entry& entry, State& state) {
  CallInput input =
      inputFor(*entry.definition, entry.closure, entry.framework, entry.given, state, nullptr);
  if (entry.closure == nullptr && !entry.definition->function->ownerClass.empty()) {
    const Place self = interpreter_.freshPlace();
    if (entry.object != nullptr) {
      state.write(self, interpreter_.contentOf(entry.object, state));
    } else if (!entry.type.empty()) {
      state.write({.base = self.base, .members = std::string(ClassMember)},
                  textValue(entry.type, nullptr));
    }
    input.receiver = aliasValue(self);
  }
  return input;
}

std::pair<State, CallInput> HandlerEvaluation::start(const Entry& entry) {
  State state =
      entry.registration != nullptr ? environmentOf(entry.registration->environment) : State{};
  CallInput input = inputOf(entry, state);
  for (auto& [id, response] : state.responses.edit()) {
    prepareResponse(entry, response);
  }
  if (!entry.methods.empty()) {
    state.constraints.edit().edit(questionOf(ir::RequestPart::Method, {})) =
        methodConstraint(entry.methods);
  }
  return {std::move(state), std::move(input)};
}

}  // namespace status_lint::flow
