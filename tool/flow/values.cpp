// Paths to places, values to abstract values.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/flow/raw_head.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

enum class BaseKind : std::uint64_t { Variable, Temporary, This, Global, Ambient };

constexpr std::uint64_t makeBase(std::uint64_t frame, BaseKind kind, std::uint64_t id) {
  return (frame << FrameShift) | (static_cast<std::uint64_t>(kind) << 32U) | id;
}

/// Nothing but default construction gave it.
bool isPlain(const ValuePtr& object) {
  return object == nullptr || (object->kind == AbstractValue::Kind::Unknown &&
                               object->callee.empty() && object->from.empty());
}

void append(std::string& members, const std::string& member) {
  if (!member.starts_with('[')) {
    members += '.';
  }
  members += member;
}

}  // namespace

std::uint64_t Interpreter::globalBase(const std::string& name) const {
  const auto [entry, isNew] = globals_.try_emplace(name, globals_.size());
  return makeBase(0, BaseKind::Global, entry->second);
}

std::uint64_t Interpreter::baseOf(const ir::Path& path, const Frame& frame) const {
  switch (path.root) {
  case ir::Path::Root::Variable: return makeBase(frame.id, BaseKind::Variable, path.id);
  case ir::Path::Root::Temporary: return makeBase(frame.id, BaseKind::Temporary, path.id);
  case ir::Path::Root::This: return makeBase(frame.id, BaseKind::This, 0);
  case ir::Path::Root::Global: return globalBase(path.name);
  case ir::Path::Root::Ambient: return makeBase(0, BaseKind::Ambient, 0);
  }
  return 0;
}

Place Interpreter::ambientPlace() {
  return {.base = makeBase(0, BaseKind::Ambient, 0), .members = {}};
}

void Interpreter::keepReachable(std::uint64_t base, State& state) const {
  // Objects made by `new` live on: what leads to one from outside gets the object itself.
  const std::uint64_t frame = base >> FrameShift;
  std::vector<Place> leading;
  state.store->each([&](const Place& place, const ValuePtr& value) {
    if (value->kind == AbstractValue::Kind::Alias && value->alias.base >> FrameShift == frame &&
        place.base >> FrameShift != frame) {
      leading.push_back(place);
    }
  });
  for (const Place& place : leading) {
    state.write(place, readPlace(state.find(place)->alias, state));
  }
}

void Interpreter::dropFrame(std::uint64_t frameId, State& state) const {
  const Place first{.base = makeBase(frameId, BaseKind::Variable, 0), .members = {}};
  const std::uint64_t end = makeBase(frameId + 1, BaseKind::Variable, 0);
  keepReachable(first.base, state);
  noteHolders(first.base, state);
  if (!state.store->frameOf(first.base).empty()) {
    state.store.edit().dropFrame(first.base);
  }
  const std::string prefix = base::cat("k:", frameId, ":");
  const auto isLocal = [&](const std::string& question, const Constraint& told) {
    return question.starts_with(prefix) ||
           std::ranges::any_of(told.depends, [&](const Place& place) {
             return place.base >= first.base && place.base < end;
           });
  };
  if (state.constraints->any(isLocal)) {
    state.constraints.edit().eraseIf(isLocal);
  }
}

Place Interpreter::follow(Place place, const State& state) const {
  for (int hops = 0; hops < 8; ++hops) {
    const ValuePtr value = state.find(place);
    if (value == nullptr || value->kind != AbstractValue::Kind::Alias) {
      break;
    }
    place = value->alias;
  }
  return place;
}

Interpreter::Resolved
Interpreter::resolve(const ir::Path& path, const State& state, const Frame& frame) const {
  Resolved out{.place = follow({.base = baseOf(path, frame), .members = {}}, state), .rest = {}};
  const auto checkResponse = [&] {
    const ValuePtr value = state.find(out.place);
    if (value != nullptr && value->kind == AbstractValue::Kind::Response) {
      out.isResponse = true;
      out.response = value->response;
    }
  };
  checkResponse();
  for (const std::string& member : path.members) {
    if (out.isResponse) {
      append(out.rest, member);
      continue;
    }
    append(out.place.members, member);
    out.place = follow(std::move(out.place), state);
    checkResponse();
  }
  return out;
}

StatusRecord Interpreter::defaultStatus(std::string_view framework) const {
  StatusRecord record;
  record.framework = framework;
  if (const ir::Wire* wire = program_.wire(framework);
      wire != nullptr && wire->defaultStatus != 0) {
    record.codes = {static_cast<int>(wire->defaultStatus)};
  }
  return record;
}

ResponseId Interpreter::makeResponse(State& state, std::string_view framework, bool ambient) {
  return addResponse(++responses_, state, framework, ambient);
}

ResponseId Interpreter::addResponse(ResponseId id,
                                    State& state,
                                    std::string_view framework,
                                    bool ambient) const {
  ResponseState response;
  response.ambient = ambient;
  response.status = defaultStatus(framework);
  const ir::Wire* wire = program_.wire(framework);
  response.isRequest = wire != nullptr && wire->isOneObject;
  state.responses.edit().emplace(id, std::move(response));
  return id;
}

ResponseId Interpreter::responseAt(const ir::Path& path,
                                   State& state,
                                   Frame& frame,
                                   std::string_view framework) {
  const Resolved where = resolve(path, state, frame);
  if (where.isResponse) {
    return where.response;
  }
  // Nothing on this path made it: it came in from outside, so it is the handler's own.
  const ResponseId id = makeResponse(state, framework, true);
  state.store.edit().set(where.place, responseValue(id));
  const bool isVariable = path.root == ir::Path::Root::Variable;
  const bool isMadeHere = isVariable && path.id >= frame.definition->function->parameterCount &&
                          isPlain(state.find({.base = where.place.base, .members = {}}));
  const bool isParameter = isVariable && path.members.empty();
  if (!isParameter && !isMadeHere && path.root != ir::Path::Root::Ambient) {
    // A member of some object, or a global: nobody knows what was done to it before.
    poison(responseValue(id), state);
    state.edit(id).escaped = false;
  }
  return id;
}

ValuePtr Interpreter::readPlace(const Place& place, const State& state) const {
  ValuePtr whole;
  std::map<std::string, ValuePtr> parts;
  const Store::Values& values = state.store->frameOf(place.base);
  for (auto entry = values.lower_bound(place);
       entry != values.end() && entry->first.base == place.base &&
       entry->first.members.starts_with(place.members);
       ++entry) {
    if (entry->first.members.size() == place.members.size()) {
      whole = entry->second;
    } else if (place.holds(entry->first)) {
      parts.emplace(entry->first.members.substr(place.members.size()), entry->second);
    }
  }
  if (!parts.empty()) {
    AbstractValue value;
    value.kind = AbstractValue::Kind::Aggregate;
    value.members = std::move(parts);
    if (whole != nullptr) {
      value.from = whole->from;
    }
    return std::make_shared<AbstractValue>(std::move(value));
  }
  if (whole != nullptr) {
    return whole;
  }
  // A part of something known only as a whole comes from where the whole came from.
  Place outer = place;
  while (!outer.members.empty()) {
    outer.members.resize(outer.members.find_last_of(".[") == std::string::npos
                             ? 0
                             : outer.members.find_last_of(".["));
    if (const ValuePtr value = state.find(outer); value != nullptr) {
      return unknownValue(value->from);
    }
  }
  return unknownValue();
}

namespace {

/// The status code of a response as a number, with where it was chosen.
ValuePtr statusValue(const StatusRecord& status) {
  if (status.kind == Status::Kind::Unknown || status.codes.empty()) {
    return unknownValue(status.from);
  }
  AbstractValue value;
  value.kind = AbstractValue::Kind::Numbers;
  value.numbers.assign(status.codes.begin(), status.codes.end());
  value.origin = status.origin;
  value.chosen.guards = status.choice;
  value.from = status.from;
  return std::make_shared<AbstractValue>(std::move(value));
}

}  // namespace

ValuePtr Interpreter::read(const ir::Read& node, State& state, Frame& frame) {
  const Resolved where = resolve(node.path, state, frame);
  if (where.isResponse) {
    if (!node.address || !where.rest.empty()) {
      noteUse(responseValue(where.response), state);
    }
    if (where.rest.empty()) {
      return responseValue(where.response);
    }
    ResponseState& response = state.edit(where.response);
    response.status.read = true;
    return where.rest == ".$status" ? statusValue(response.status) : unknownValue();
  }
  if (node.address) {
    return aliasValue(where.place);
  }
  const ValuePtr value = readPlace(where.place, state);
  if (value->kind != AbstractValue::Kind::Unknown) {
    return value;
  }
  const Constraint* told =
      state.constraints->find(base::cat("p:", where.place.base, where.place.members));
  const bool isTold = told != nullptr;
  const bool isNewCopy = writesBytes() && value->copyOf.place == Place();
  if (!isTold && !isNewCopy) {
    return value;
  }
  AbstractValue copy = *value;
  if (isTold) {
    // What a test has told of it holds for the copy too.
    copy.truth = copy.truth == Known::Unknown ? told->truth : copy.truth;
    copy.empty = copy.empty == Known::Unknown ? told->empty : copy.empty;
  }
  copy.copyOf.place = isNewCopy ? where.place : copy.copyOf.place;
  return std::make_shared<AbstractValue>(std::move(copy));
}

ValuePtr Interpreter::makeClosure(const ir::Callable& node, State& state, Frame& frame) {
  auto closure = std::make_shared<Closure>();
  closure->definition = program_.resolve(node.function, frame.definition->moduleIndex);
  for (const ir::Capture& capture : node.captures) {
    if (!capture.value.empty()) {
      closure->captures.emplace_back(capture.variable,
                                     evaluate(capture.value.front(), state, frame));
    }
  }
  for (const ir::BoundArgument& bound : node.bound) {
    closure->bound.push_back(
        {.value = bound.value.empty() ? nullptr : evaluate(bound.value.front(), state, frame),
         .placeholder = bound.placeholder});
  }
  closure->isBind = !node.bound.empty();
  closure->bindsFront = node.bindsFront;
  if (!node.receiver.empty()) {
    closure->receiver = evaluate(node.receiver.front(), state, frame);
  }
  AbstractValue value;
  value.kind = AbstractValue::Kind::Callable;
  value.closure = std::move(closure);
  value.truth = Known::Yes;
  return std::make_shared<AbstractValue>(std::move(value));
}

ValuePtr Interpreter::composite(const ir::Composite& node,
                                const ir::Location* at,
                                State& state,
                                Frame& frame) {
  AbstractValue whole;
  bool isKnown = true;
  bool isHead = false;
  for (const ir::Value& part : node.parts) {
    const ValuePtr piece = evaluate(part, state, frame);
    const ValuePtr held = content(piece, state);
    const std::string& text = held->text;
    // Of what may stand in a head, the lines that are known keep their place.
    isHead = isHead ||
             (isKnown && whole.text.empty() && (startsHead(text) || startsCgiHead(text))) ||
             (writesBytes() && text.contains('\n'));
    addOrigins(whole.from, piece->from);
    if (piece->kind == AbstractValue::Kind::Text) {
      whole.text += piece->text;
    } else {
      isKnown = false;
      whole.empty = piece->empty == Known::No ? Known::No : whole.empty;
    }
  }
  if (isKnown && !isHead) {
    return textValue(whole.text, at);
  }
  whole.empty = whole.text.empty() ? whole.empty : Known::No;
  whole.text.clear();
  if (isHead) {
    return rawComposite(node, std::move(whole), state, frame);
  }
  return std::make_shared<AbstractValue>(std::move(whole));
}

ValuePtr Interpreter::object(const ir::Object& node, State& state, Frame& frame) {
  AbstractValue object;
  object.kind = AbstractValue::Kind::Aggregate;
  if (program_.isPolymorphic(node.type)) {
    object.members[std::string(ClassMember)] = textValue(node.type, nullptr);
  }
  if (node.type == ir::ListType && node.fields.size() < ir::MostElements) {
    AbstractValue size;
    size.kind = AbstractValue::Kind::Numbers;
    size.numbers = {static_cast<std::int64_t>(node.fields.size())};
    object.members[std::string(SizeMember)] = std::make_shared<AbstractValue>(std::move(size));
  }
  for (std::size_t i = 0; i < node.fields.size() && i < node.values.size(); ++i) {
    std::string member;
    append(member, node.fields[i]);
    const ValuePtr part = evaluate(node.values[i], state, frame);
    if (part->kind == AbstractValue::Kind::Aggregate) {
      for (const auto& [below, inner] : part->members) {
        object.members[member + below] = inner;
      }
    } else {
      object.members[member] = part;
    }
    addOrigins(object.from, part->from);
  }
  return std::make_shared<AbstractValue>(std::move(object));
}

ValuePtr Interpreter::evaluate(const ir::Value& value, State& state, Frame& frame) {
  const ir::Location* at = frame.definition->location(value.location);

  struct Visitor {
    Interpreter& self;
    State& state;
    Frame& frame;
    const ir::Location* at;

    ValuePtr operator()(const ir::Unknown& node) const {
      std::vector<Origin> from;
      AbstractValue result;
      for (const ir::Value& operand : node.operands) {
        const ValuePtr part = self.evaluate(operand, state, frame);
        addOrigins(from, part->from);
        addSubjects(result.tellsOf, *self.content(part, state));
        self.noteKept(part, state);
      }
      for (Origin& origin : from) {
        if (node.isOwn && !origin.throughUnknown) {
          origin.throughUnknown = true;
          origin.callee = node.maker;
        }
      }
      result.from = std::move(from);
      return std::make_shared<AbstractValue>(std::move(result));
    }

    ValuePtr operator()(const ir::Constant& node) const {
      AbstractValue constant;
      constant.kind = AbstractValue::Kind::Numbers;
      constant.numbers = {node.number};
      constant.text = node.name;
      constant.origin = at;
      constant.chosen.guards = state.guards;
      return std::make_shared<AbstractValue>(std::move(constant));
    }

    ValuePtr operator()(const ir::Null&) const {
      AbstractValue null;
      null.kind = AbstractValue::Kind::Null;
      return std::make_shared<AbstractValue>(std::move(null));
    }

    ValuePtr operator()(const ir::Text& node) const { return textValue(node.bytes, at); }

    ValuePtr operator()(const ir::Composite& node) const {
      return self.composite(node, at, state, frame);
    }

    ValuePtr operator()(const ir::Read& node) const { return self.read(node, state, frame); }

    ValuePtr operator()(const ir::Request& node) const {
      const std::vector<Origin> from = {
          {.source = sourceOf(node.read.part), .name = node.read.name, .callee = {}, .at = at}};
      state.note(from);
      AbstractValue part;
      part.from = from;
      part.asks = questionAskedOf(node.read);
      return std::make_shared<AbstractValue>(std::move(part));
    }

    ValuePtr operator()(const ir::Callable& node) const {
      return self.makeClosure(node, state, frame);
    }

    ValuePtr operator()(const ir::Object& node) const { return self.object(node, state, frame); }
  };

  ValuePtr result = std::visit(Visitor{*this, state, frame, at}, value.node);
  if (at->convertedFrom.empty()) {
    return result;
  }
  AbstractValue converted = *content(result, state);
  converted.convertedFrom = at->convertedFrom;
  converted.origin = converted.kind == AbstractValue::Kind::Unknown ? at : converted.origin;
  return std::make_shared<AbstractValue>(std::move(converted));
}

}  // namespace status_lint::flow
