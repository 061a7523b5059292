// Effects: what matched API uses do to a response, and handlers given to servers.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/http/field.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// Drops the status choices that lie before and records the replacement, where there is one to
/// speak of.
void recordOverwrite(ResponseState& response, const StatusRecord& later, const State& state) {
  const StatusRecord& earlier = response.status;
  if (earlier.kind != Status::Kind::Set || earlier.codes.size() != 1 || earlier.deferred ||
      later.deferred || response.committed) {
    return;
  }
  response.overwritten.edit().push_back({std::make_shared<OverwriteRecord>(
      OverwriteRecord{.earlier = earlier,
                      .later = later,
                      .underGuard = !encloses(earlier.guards, state.guards),
                      .leftByException = earlier.epoch != later.epoch,
                      .fellThrough = earlier.fellThrough,
                      .inHandler = earlier.run == 0 && later.run == 0})});
}

/// The namespace that a name begins with.
std::string_view library(std::string_view name) {
  const std::size_t end = name.find("::");
  return end == std::string_view::npos ? std::string_view() : name.substr(0, end);
}

/// Is it an object of the function that runs, and nothing but a response? A member lives on, what a
/// call of the framework gives may be the framework's own, and a class that derives from the
/// framework's may send when it is destroyed.
bool isOwnObject(const ir::Effect& effect, const ValuePtr& before, const Program& program) {
  const ir::Path::Root root = effect.place.root;
  const bool isLocal = root == ir::Path::Root::Variable || root == ir::Path::Root::Temporary;
  const bool isGiven = before != nullptr && before->callee == effect.api;
  const bool isPlain =
      std::ranges::all_of(program.withBases(effect.api), [&](std::string_view type) {
        return library(type) == library(effect.api) || library(type) == "std";
      });
  return isLocal && effect.place.members.empty() && !isGiven && isPlain;
}

/// Text that is written, and not the name of a constant.
bool isStatusText(std::string_view text) {
  return text.starts_with("HTTP/") || (!text.empty() && text[0] >= '0' && text[0] <= '9');
}

/// "404 Not Found" and "HTTP/1.1 404 Not Found" as a number; other values as they are.
ValuePtr decoded(const ValuePtr& value) {
  if (value->kind != AbstractValue::Kind::Text) {
    return value;
  }
  std::string_view text = value->text;
  if (text.starts_with("HTTP/")) {
    text.remove_prefix(std::min(text.find(' '), text.size() - 1) + 1);
  }
  const auto isDigit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const bool isCode = isDigit(0) && isDigit(1) && isDigit(2) && !isDigit(3);
  if (!isCode) {
    return unknownValue(value->from);
  }
  AbstractValue number = *value;
  number.kind = AbstractValue::Kind::Numbers;
  number.numbers = {(text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0')};
  number.text.clear();
  return std::make_shared<AbstractValue>(std::move(number));
}

}  // namespace

bool Interpreter::isAnswer(const ir::Effect& effect, State& state, Frame& frame) {
  if (frame.handlerOf != effect.framework) {
    return false;
  }
  if (effect.kind != ir::EffectKind::Status && state.declines) {
    return false;
  }
  if (effect.kind != ir::EffectKind::Status || effect.value.empty()) {
    return true;
  }
  // A result such as 0 or -1 tells the framework how to go on.
  const ValuePtr value = content(evaluate(effect.value.front(), state, frame), state);
  const bool isSent = std::ranges::any_of(*state.responses, [](const auto& response) {
    return response.second.ambient && response.second.committed;
  });
  const bool isNumber = value->kind == AbstractValue::Kind::Numbers;
  const bool isStatus = isNumber && std::ranges::all_of(value->numbers, [](std::int64_t number) {
                          return number >= 100 && number <= 999;
                        });
  // What a call gave back after the response was sent tells how that went.
  state.declines = isNumber ? !isStatus : isSent || !value->convertedFrom.empty();
  return !state.declines;
}

void Interpreter::apply(const ir::Statement& statement,
                        const ir::Effect& effect,
                        State& state,
                        Frame& frame) {
  if (effect.ifHandler && !isAnswer(effect, state, frame)) {
    return;
  }
  if (effect.kind == ir::EffectKind::Status) {
    statusEffects.insert(&statement);
  }
  if (effect.everyResponse) {
    applyDefaultField(statement, effect, state, frame);
    return;
  }
  if (effect.kind == ir::EffectKind::Raw) {
    applyRaw(statement, effect, state, frame);
    return;
  }
  if (effect.kind == ir::EffectKind::Create) {
    const Resolved where = resolve(effect.place, state, frame);
    Place place = where.place;
    if (where.isResponse) {
      // A variable that is made anew, in a loop say.
      place = {.base = baseOf(effect.place, frame), .members = {}};
    }
    const ResponseId id = makeResponse(state, effect.framework, false);
    if (isOwnObject(effect, state.find(place), program_)) {
      state.edit(id).madeBy = &effect;
    }
    state.edit(id).madeAt = frame.definition->location(statement.location);
    state.write(place, responseValue(id));
    if (!effect.value.empty()) {
      const ValuePtr value = evaluate(effect.value.front(), state, frame);
      if (value->isNumber()) {
        state.edit(id).status.codes = {static_cast<int>(value->numbers.front())};
      } else {
        // A constructor that is not known made it.
        state.edit(id).status = {.kind = Status::Kind::Unknown, .framework = effect.framework};
        state.edit(id).otherFields = Known::Unknown;
        state.edit(id).content.present = Known::Unknown;
      }
    }
    return;
  }
  if (effect.ifResponse && !resolve(effect.place, state, frame).isResponse) {
    return;
  }
  const ResponseId id = responseAt(effect.place, state, frame, effect.framework);
  ResponseState& response = state.edit(id);
  switch (effect.kind) {
  case ir::EffectKind::Create: break;
  case ir::EffectKind::Status: applyStatus(statement, effect, response, state, frame); break;
  case ir::EffectKind::Field: applyField(statement, effect, response, state, frame); break;
  case ir::EffectKind::Content: applyContent(statement, effect, response, state, frame); break;
  case ir::EffectKind::Clear: {
    const auto* what =
        effect.name.empty() ? nullptr : std::get_if<ir::Text>(&effect.name.front().node);
    if (what != nullptr && what->bytes == "fields") {
      response.fields.clear();
      response.otherFields = Known::No;
    } else if (what != nullptr && what->bytes == "content") {
      response.content = {};
    } else if (what != nullptr && what->bytes == "status") {
      response.status = defaultStatus(effect.framework);
    }
    break;
  }
  case ir::EffectKind::Raw: break;
  case ir::EffectKind::Commit: noteSend(statement, response, state, frame); break;
  case ir::EffectKind::Finish:
    if (!noteSend(statement, response, state, frame)) {
      response.finishedAt = frame.definition->location(statement.location);
    }
    response.finished = true;
    break;
  case ir::EffectKind::Reason: applyReason(statement, effect, response, state, frame); break;
  case ir::EffectKind::Interim: break;
  }
  if (effect.ifHandler) {
    response.committed = true;  // the framework sends what it was given back
  }
}

StatusRecord Interpreter::newStatus(const ir::Statement& statement,
                                    const ir::Effect& effect,
                                    State& state,
                                    const Frame& frame) const {
  StatusRecord record;
  record.kind = Status::Kind::Set;
  record.setter = frame.definition->location(statement.location);
  record.origin = record.setter;
  record.api = effect.api;
  record.framework = effect.framework;
  record.defaulted = effect.defaulted;
  record.deferred = state.deferredDepth > 0;
  record.guards = state.guards;
  record.choice = state.guards;
  record.calls = state.callers;
  record.caughtDepth = state.caught->size();
  record.epoch = state.epoch;
  record.run = runNumber;
  record.sequence = ++state.sequence;
  return record;
}

void Interpreter::applyStatus(const ir::Statement& statement,
                              const ir::Effect& effect,
                              ResponseState& response,
                              State& state,
                              Frame& frame) {
  const bool isSet = response.status.kind == Status::Kind::Set || response.status.statusLineWritten;
  const bool isIgnored = effect.operation == ir::FieldOperation::FirstWins && isSet;
  const bool isWritten =
      !effect.value.empty() && effect.value.front().location != statement.location;
  if (effect.operation == ir::FieldOperation::FirstWins && !isWritten) {
    // The framework's own choice, for want of another.
    response.status.statusLineWritten = true;
    return;
  }
  StatusRecord record = newStatus(statement, effect, state, frame);
  if (!effect.value.empty()) {
    const ir::Value& operand = effect.value.front();
    const ValuePtr given = content(evaluate(operand, state, frame), state);
    const ValuePtr value = decoded(given);
    record.from = value->from;
    record.convertedFrom = value->convertedFrom;
    record.testedBefore = state.hasTested(value->from);
    const ir::Wire* wire = program_.wire(effect.framework);
    if (wire != nullptr && wire->writesStatusText && isStatusText(given->text)) {
      record.text = given->text;
    }
    if (wire != nullptr && value->isNumber() && value->numbers == wire->unset) {
      // The framework's way to say that no status is chosen.
      response.status = defaultStatus(effect.framework);
      return;
    }
    if (value->kind == AbstractValue::Kind::Numbers) {
      for (const std::int64_t number : value->numbers) {
        record.codes.push_back(
            static_cast<int>(std::clamp<std::int64_t>(number, -1'000'000, 1'000'000)));
      }
      record.throughParameter = value->throughParameter;
      if (encloses(state.guards, value->chosen.guards)) {
        record.choice = value->chosen.guards;
      }
      if (value->origin != nullptr && value->origin->line != 0) {
        record.origin = value->origin;
      }
    } else if (!value->convertedFrom.empty() && value->origin != nullptr) {
      record.origin = value->origin;
    } else if (const ir::Location* at = frame.definition->location(operand.location);
               at->line != 0) {
      record.origin = at;
    }
  }
  sites.push_back({.at = record.origin,
                   .codes = record.codes,
                   .framework = effect.framework,
                   .handler = handlerName});
  response.ownStatus = true;
  if (isIgnored) {
    return;  // the first one stays
  }
  if (isTooLate(response, state)) {
    noteLate({.kind = LateChange::Kind::Status, .api = record.setter, .status = record},
             response,
             state);
    return;  // what was sent stays
  }
  recordOverwrite(response, record, state);
  response.status = std::move(record);
}

void Interpreter::applyField(const ir::Statement& statement,
                             const ir::Effect& effect,
                             ResponseState& response,
                             State& state,
                             Frame& frame) {
  const ValuePtr name = effect.name.empty()
                            ? unknownValue()
                            : content(evaluate(effect.name.front(), state, frame), state);
  const ValuePtr value = effect.value.empty()
                             ? unknownValue()
                             : content(evaluate(effect.value.front(), state, frame), state);
  if (isTooLate(response, state)) {
    noteLate({.kind = LateChange::Kind::Field,
              .api = frame.definition->location(statement.location),
              .field = name->kind == AbstractValue::Kind::Text
                           ? http::canonicalFieldName(name->text)
                           : std::string()},
             response,
             state);
  }
  if (effect.name.empty() && applyFieldList(statement, effect, value, response, frame)) {
    return;
  }
  if (name->kind != AbstractValue::Kind::Text) {
    // Any field may have been touched.
    response.otherFields = Known::Unknown;
    for (auto& [known, field] : response.fields) {
      field.allLiteral = false;
      if (effect.operation == ir::FieldOperation::Remove || field.present == Known::No) {
        field.present = Known::Unknown;
      }
    }
    return;
  }
  const std::string key = base::lowerCase(name->text);
  const auto [entry, isNew] = response.fields.try_emplace(key);
  FieldRecord& field = entry->second;
  if (isNew) {
    field = {.name = http::canonicalFieldName(name->text),
             .present = response.otherFields,
             .literals = {},
             .allLiteral = true};
  }
  if (effect.operation == ir::FieldOperation::Remove) {
    field.present = Known::No;
    field.literals.clear();
    return;
  }
  if (effect.operation == ir::FieldOperation::FirstWins && field.present == Known::Yes) {
    return;
  }
  if (effect.operation == ir::FieldOperation::Set || field.present != Known::Yes) {
    field.literals.clear();
    field.allLiteral = field.present == Known::No || effect.operation == ir::FieldOperation::Set;
  }
  const ir::Location* at = frame.definition->location(statement.location);
  const bool isSecond = effect.operation == ir::FieldOperation::Add &&
                        field.present == Known::Yes && !field.byFramework && runNumber == 0;
  field.before = isSecond && field.origin != at ? field.origin : nullptr;
  field.present = Known::Yes;
  field.byFramework = runNumber != 0;
  field.origin = at;
  field.value =
      effect.value.empty() ? nullptr : frame.definition->location(effect.value.front().location);
  if (value->kind == AbstractValue::Kind::Text) {
    field.literals.push_back(value->text);
  } else {
    field.allLiteral = false;
  }
}

void Interpreter::applyContent(const ir::Statement& statement,
                               const ir::Effect& effect,
                               ResponseState& response,
                               State& state,
                               Frame& frame) {
  const bool continues = effect.operation == ir::FieldOperation::Add && !response.finished;
  if (isTooLate(response, state) && !continues) {
    return;  // what was sent stays
  }
  ContentRecord next;
  next.origin = frame.definition->location(statement.location);
  next.afterCatch = !state.caught->empty();
  next.written.guards = state.guards;
  switch (effect.presence) {
  case ir::Presence::Some: next.present = Known::Yes; break;
  case ir::Presence::None: next.present = Known::No; break;
  case ir::Presence::FromValue: {
    const ValuePtr value = effect.value.empty()
                               ? unknownValue()
                               : content(evaluate(effect.value.front(), state, frame), state);
    if (value->kind == AbstractValue::Kind::Text) {
      next.present = value->text.empty() ? Known::No : Known::Yes;
      next.literal = value->text;
      next.isLiteral = true;
    } else if (value->kind == AbstractValue::Kind::Null) {
      next.present = Known::No;
    } else {
      next.present = value->empty == Known::No    ? Known::Yes
                     : value->empty == Known::Yes ? Known::No
                                                  : Known::Unknown;
    }
    break;
  }
  }
  ContentRecord& content = response.content;
  if (effect.operation == ir::FieldOperation::Add) {
    if (next.present == Known::No) {
      return;
    }
    next.isLiteral = next.isLiteral && (content.isLiteral || content.present == Known::No);
    next.literal = next.isLiteral ? content.literal + next.literal : std::string();
    next.present = content.present == Known::Yes ? Known::Yes : next.present;
    next.inParts =
        content.present != Known::No && (content.inParts || content.origin != next.origin);
  }
  if (effect.operation != ir::FieldOperation::Add) {
    noteReplacedContent(response, next, state);
  }
  content = std::move(next);
  if (content.present != Known::No) {
    response.status.contentAfter = true;
  }
}

void Interpreter::applyDefaultField(const ir::Statement& statement,
                                    const ir::Effect& effect,
                                    State& state,
                                    Frame& frame) {
  const Resolved where = resolve(effect.place, state, frame);
  const ValuePtr name = effect.name.empty()
                            ? unknownValue()
                            : content(evaluate(effect.name.front(), state, frame), state);
  DefaultField field{
      .name = {}, .server = base::cat(where.place.base, where.place.members), .record = {}};
  if (effect.kind != ir::EffectKind::Field) {
    return;
  }
  if (name->kind == AbstractValue::Kind::Text) {
    field.name = base::lowerCase(name->text);
    field.record = {.name = http::canonicalFieldName(name->text),
                    .present = Known::Yes,
                    .literals = {},
                    .origin = frame.definition->location(statement.location),
                    .byFramework = true};
  }
  defaultFields.push_back(std::move(field));
}

}  // namespace status_lint::flow
