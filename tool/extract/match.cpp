// Uses of modelled APIs become effects.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include <algorithm>
#include <set>

namespace status_lint::extract {

bool hasEffects(const model::Site& site) {
  return site.status || site.reason || !site.fields.empty() || site.content ||
         !site.clears.empty() || site.commit || site.finish;
}

ir::FieldOperation operationOf(model::FieldPrefix prefix) {
  switch (prefix) {
  case model::FieldPrefix::Replace: return ir::FieldOperation::Set;
  case model::FieldPrefix::Add: return ir::FieldOperation::Add;
  case model::FieldPrefix::FirstWins: return ir::FieldOperation::FirstWins;
  case model::FieldPrefix::Remove: return ir::FieldOperation::Remove;
  }
  return ir::FieldOperation::Set;
}

const clang::Expr* argumentAt(const Operands& operands, int index) {
  const auto count = static_cast<int>(operands.arguments.size());
  const int at = index < 0 ? count + index : index;
  return at >= 0 && at < count ? operands.arguments[static_cast<std::size_t>(at)] : nullptr;
}

bool Lowering::isType(clang::QualType written, const std::string& type) {
  written = written.getNonReferenceType();
  if (written.isNull() || written->isDependentType()) {
    return true;
  }
  if (type == "response" || type == "request") {
    const RoleOfType role = unit_.roles.of(written);
    return type == "request" ? role.isRequest() : role.role == ir::Role::Response;
  }
  const std::vector<std::string> names = unit_.names.allOf(written);
  return std::ranges::any_of(
      names, [&](const std::string& name) { return base::matchesPattern(type, name); });
}

bool Lowering::hasType(const Operands& operands, int index, const std::string& type) {
  const clang::Expr* argument = argumentAt(operands, index);
  if (!argument) {
    return false;
  }
  const auto count = static_cast<int>(operands.arguments.size());
  const auto at = static_cast<unsigned>(index < 0 ? count + index : index);
  const bool declared = operands.callee && at < operands.callee->getNumParams();
  return isType(
      declared ? operands.callee->getParamDecl(at)->getType() : strip(argument)->getType(), type);
}

/// What the entry speaks of: the operand that it names, or the receiver; may be null.
const clang::Expr* Lowering::objectOf(const model::Site& site, const Operands& operands) {
  if (site.of && site.of->kind == model::Operand::Kind::Argument) {
    return argumentAt(operands, site.of->index);
  }
  return operands.receiverExpr;
}

/// Is the object of a type that responses are derived from, or that stands for a part of one? Or
/// does nothing but a field or content effect speak for its being one?
bool Lowering::mayBeResponse(const model::Site& site, const Operands& operands) {
  const clang::Expr* written = objectOf(site, operands);
  const clang::Expr* object = written ? strip(written) : nullptr;
  if (!object || roleOf(object).role != ir::Role::None) {
    return false;
  }
  const bool isGuess = site.of && site.of->kind == model::Operand::Kind::Argument && !site.status &&
                       !site.commit && !site.finish;
  return isGuess || unit_.roles.isBaseOfResponse(object->getType());
}

bool Lowering::matches(const model::Site& site, const Operands& operands) {
  if (site.argumentCount && *site.argumentCount != operands.arguments.size()) {
    return false;
  }
  for (const auto& [index, type] : site.types) {
    if (!hasType(operands, index, type)) {
      return false;
    }
  }
  for (const auto& [index, number] : site.onlyIf) {
    const clang::Expr* argument = argumentAt(operands, index);
    const auto constant = argument ? unit_.constants.integer(*argument) : std::nullopt;
    if (!constant || constant->number != number) {
      return false;
    }
  }
  if (site.on != model::Receiver::Any) {
    const clang::Expr* object = objectOf(site, operands);
    const RoleOfType role = object ? roleOf(object) : RoleOfType();
    const bool fits = (site.on == model::Receiver::Response &&
                       (role.role == ir::Role::Response || mayBeResponse(site, operands))) ||
                      (site.on == model::Receiver::Request && role.isRequest());
    if (!fits) {
      return false;
    }
  }
  return true;
}

/// Does a client send a request here by an API that answers too?
bool Lowering::isOfRequest(const model::Site& site, const Operands& operands) {
  if (!site.of || site.of->kind != model::Operand::Kind::Argument) {
    return false;
  }
  const clang::Expr* object = argumentAt(operands, site.of->index);
  return object && roleOf(object).role == ir::Role::Request;
}

std::optional<ir::Path> Lowering::placeOf(const model::Site& site, const Operands& operands) {
  const auto known = [this](const ir::Value& value) -> ir::Path {
    const ir::Path* path = pathOf(value);
    return path ? resolveAlias(*path) : temporaryPath(newTemporary());
  };
  ir::Path ambient;
  ambient.root = ir::Path::Root::Ambient;
  if (site.ofHandler) {
    return ambient;
  }
  if (site.of) {
    const auto value = operand(*site.of, operands);
    return value ? known(*value) : ambient;
  }
  const bool onResponse =
      operands.receiverExpr && roleOf(operands.receiverExpr).role == ir::Role::Response;
  if (operands.receiver && (onResponse || site.ofEvery)) {
    return known(*operands.receiver);
  }
  std::optional<ir::Path> only;
  for (std::size_t i = 0; i < operands.arguments.size(); ++i) {
    if (roleOf(operands.arguments[i]).role == ir::Role::Response) {
      if (only) {
        return known(operands.values[i]);
      }
      only = known(operands.values[i]);
    }
  }
  if (only) {
    return only;
  }
  return operands.receiver ? known(*operands.receiver) : ambient;
}

void Lowering::fieldEffect(const model::FieldEffect& field,
                           const Operands& operands,
                           ir::Effect effect) {
  effect.kind = ir::EffectKind::Field;
  const bool any = field.name.kind == model::Operand::Kind::Literal && field.name.text == "*";
  const bool isList = field.value.decoder == model::Decoder::Pairs ||
                      field.value.decoder == model::Decoder::HeaderBlock;
  std::optional<ir::Value> value;
  if (field.value.kind != model::Operand::Kind::True &&
      field.value.kind != model::Operand::Kind::False) {
    value = operand(field.value, operands);
  }
  if (any || isList) {
    std::vector<std::pair<ir::Value, ir::Value>> pairs;
    bool complete = false;
    if (value) {
      complete = true;
      pairsOf(*value, pairs, complete);
    }
    for (auto& [name, content] : pairs) {
      ir::Effect one = effect;
      one.name.push_back(std::move(name));
      one.value.push_back(std::move(content));
      emit(operands.location, std::move(one));
    }
    if (!complete) {
      // Some other fields: which ones, only the run of the program may tell.
      if (value && pairs.empty()) {
        effect.value.push_back(std::move(*value));
      }
      emit(operands.location, std::move(effect));
    }
    return;
  }
  if (auto name = operand(field.name, operands)) {
    effect.name.push_back(std::move(*name));
  }
  if (value && effect.operation != ir::FieldOperation::Remove) {
    effect.value.push_back(std::move(*value));
  }
  emit(operands.location, std::move(effect));
}

void Lowering::applySite(const model::SiteMatch& match,
                         const Operands& operands,
                         const ir::Path& place,
                         std::optional<ir::FieldOperation> operation) {
  const model::Site& site = *match.site;
  ir::Effect effect;
  effect.place = place;
  effect.framework = match.model->framework;
  effect.api = operands.api;
  effect.everyResponse = site.ofEvery;
  effect.ifResponse = mayBeResponse(site, operands);
  effect.ifHandler = operands.isAnswer;
  for (const std::string& cleared : site.clears) {
    ir::Effect clear = effect;
    clear.kind = ir::EffectKind::Clear;
    clear.name.push_back(ir::Value{operands.location,
                                   ir::Text{cleared == "headers" ? "fields"
                                            : cleared == "body"  ? "content"
                                                                 : cleared}});
    emit(operands.location, std::move(clear));
  }
  std::optional<model::Operand> reason = site.reason;
  if (!reason && site.status &&
      (site.status->decoder == model::Decoder::StatusText ||
       site.status->decoder == model::Decoder::StatusLine)) {
    reason = site.status;
    reason->decoder = model::Decoder::None;  // what stands behind the status code
  }
  if (reason) {
    ir::Effect phrase = effect;
    phrase.kind = ir::EffectKind::Reason;
    phrase.operation = operationOf(site.statusPrefix);
    if (auto value = operand(*reason, operands)) {
      phrase.value.push_back(std::move(*value));
    }
    emit(operands.location, std::move(phrase));
  }
  if (site.status) {
    ir::Effect status = effect;
    status.kind = ir::EffectKind::Status;
    status.operation = operationOf(site.statusPrefix);
    if (auto value = operand(*site.status, operands)) {
      status.value.push_back(std::move(*value));
    }
    const clang::Expr* argument = site.status->kind == model::Operand::Kind::Argument
                                      ? argumentAt(operands, site.status->index)
                                      : nullptr;
    status.defaulted = argument && llvm::isa<clang::CXXDefaultArgExpr>(argument);
    emit(operands.location, std::move(status));
  }
  for (const model::FieldEffect& field : site.fields) {
    ir::Effect one = effect;
    one.operation = operation ? *operation : operationOf(field.prefix);
    fieldEffect(field, operands, std::move(one));
  }
  if (site.content) {
    ir::Effect content = effect;
    content.kind = ir::EffectKind::Content;
    content.operation = operation             ? *operation
                        : site.contentAppends ? ir::FieldOperation::Add
                                              : ir::FieldOperation::Set;
    if (site.content->kind == model::Operand::Kind::True) {
      content.presence = ir::Presence::Some;
    } else if (site.content->kind == model::Operand::Kind::False) {
      content.presence = ir::Presence::None;
    } else if (auto value = operand(*site.content, operands)) {
      content.value.push_back(std::move(*value));
    }
    emit(operands.location, std::move(content));
  }
  noteContentArguments(site, operands);
  touchUnnamed(match, operands);  // a callback that is to complete it runs before it is sent
  // What neither chooses nor replaces anything goes on with what was begun.
  effect.continues = !site.status && site.fields.empty() && (!site.content || site.contentAppends);
  if (site.commit && !site.finish) {
    effect.kind = ir::EffectKind::Commit;
    emit(operands.location, effect);
  }
  if (site.finish) {
    effect.kind = ir::EffectKind::Finish;
    emit(operands.location, effect);
  }
}

void Lowering::touchUnnamed(const model::SiteMatch& match, const Operands& operands) {
  const model::Site& site = *match.site;
  std::set<int> named(site.ignores.begin(), site.ignores.end());
  const auto count = static_cast<int>(operands.arguments.size());
  const auto name = [&](const model::Operand& used) {
    if (used.kind == model::Operand::Kind::Argument) {
      named.insert(used.index < 0 ? count + used.index : used.index);
      for (int i = used.index; used.rest && i < count; ++i) {
        named.insert(i);
      }
    }
  };
  for (const model::FieldEffect& field : site.fields) {
    name(field.name);
    name(field.value);
  }
  for (const std::optional<model::Operand>& used :
       {site.status, site.reason, site.content, site.of, site.throws}) {
    if (used) {
      name(*used);
    }
  }
  if (site.reads && site.reads->name) {
    name(*site.reads->name);
  }
  for (int i = 0; i < count; ++i) {
    if (named.contains(i)) {
      continue;
    }
    const auto at = static_cast<std::size_t>(i);
    const clang::Expr* argument = operands.arguments[at];
    const ir::Value& value = operands.values[at];
    const bool isResponse = roleOf(argument).role == ir::Role::Response;
    const bool isCollection = unit_.roles.isFieldCollection(strip(argument)->getType());
    const bool isCallable = std::holds_alternative<ir::Callable>(value.node);
    if (!isResponse && !isCollection && !isCallable) {
      continue;
    }
    std::vector<ir::Path> touches;
    if (isResponse && pathOf(value)) {
      touches.push_back(resolveAlias(*pathOf(value)));
    } else if (const auto place = placeOf(site, operands)) {
      touches.push_back(*place);
    }
    unit_.countUnknown("argument that the model does not name");
    emit(operands.location,
         ir::Opaque{base::cat("argument ", i + 1, " of ", operands.api), std::move(touches)});
  }
}

ir::RequestRead Lowering::readOf(const model::Site& site, const Operands& operands) {
  ir::RequestRead read;
  std::string part = site.reads->part;
  if (part == "$callee") {
    part = operands.captured;
  }
  read.part = part == "method"                      ? ir::RequestPart::Method
              : part == "path"                      ? ir::RequestPart::Path
              : part == "content" || part == "body" ? ir::RequestPart::Content
              : part == "size"                      ? ir::RequestPart::Size
              : part == "header"                    ? ir::RequestPart::Field
              : part == "param" || part == "params" ? ir::RequestPart::Parameter
              : part == "headers"                   ? ir::RequestPart::Fields
              : part == "ranges"                    ? ir::RequestPart::Range
                                                    : ir::RequestPart::Other;
  if (site.reads->name) {
    const auto name = operand(*site.reads->name, operands);
    if (const auto* text = name ? std::get_if<ir::Text>(&name->node) : nullptr) {
      read = part == "variable" ? metaVariable(text->bytes).value_or(read)
                                : ir::RequestRead{read.part, text->bytes};
    }
  }
  return read;
}

void Lowering::throwOperand(const model::Site& site, const Operands& operands) {
  auto thrown = operand(*site.throws, operands);
  if (!thrown) {
    return;
  }
  ir::Throw statement;
  const clang::Expr* argument = site.throws->kind == model::Operand::Kind::Argument
                                    ? argumentAt(operands, site.throws->index)
                                    : nullptr;
  statement.type = argument ? unit_.names.type(strip(argument)->getType()) : std::string();
  statement.object.push_back(std::move(*thrown));
  unit_.exceptionTypes.insert(statement.type);
  emit(operands.location, std::move(statement));
}

bool Lowering::applySites(const std::vector<model::SiteMatch>& sites,
                          Operands& operands,
                          clang::QualType resultType,
                          bool& wantsCall,
                          ir::Call& call,
                          std::optional<ir::Value>& result) {
  std::vector<const model::SiteMatch*> chosen;
  for (const model::SiteMatch& match : sites) {
    // Entries of one model exclude each other (overloads), first match wins; reads are no effects.
    const bool taken = std::ranges::any_of(chosen, [&](const model::SiteMatch* other) {
      return other->model == match.model && hasEffects(*other->site) == hasEffects(*match.site);
    });
    // Where a model names no header, its markers say where it speaks.
    const model::Model& model = *match.model;
    const bool isHere = model.markers.empty() || !model.headers.empty() || unit_.holdsMarker(model);
    if (!taken && isHere && matches(*match.site, operands) && readsRequest(*match.site, operands)) {
      chosen.push_back(&match);
    }
  }
  if (chosen.empty()) {
    return false;
  }
  const model::SiteMatch* giver = nullptr;
  for (const model::SiteMatch* match : chosen) {
    operands.captured = match->captured;
    unit_.noteMatch(*match);
    const model::Site& site = *match->site;
    // A constructor's object is its receiver and was created there.
    const bool gives = (site.gives == "response" || site.gives == "request") &&
                       !llvm::isa_and_nonnull<clang::CXXConstructorDecl>(operands.callee);
    wantsCall = wantsCall || site.reads || site.throws || site.noReturn || gives;
    call.framework = match->model->framework;
    call.noReturn = call.noReturn || site.noReturn;
    const clang::Expr* object = objectOf(site, operands);
    const RoleOfType role = object ? roleOf(object) : RoleOfType();
    if (site.reads && (role.role != ir::Role::Response || role.isBoth)) {
      call.reads.push_back(readOf(site, operands));
      call.speaks.of = site.reads->part == "variable" ? "" : call.speaks.of;  // not what it is else
    }
    if (gives && site.gives == "response") {
      giver = match;
    }
  }
  if (wantsCall) {
    result = emitCall(std::move(call), operands.location, resultType);
  }
  if (giver && pathOf(*result)) {
    RoleOfType role{ir::Role::Response, giver->model};
    createResponse(*pathOf(*result), role, operands.location, operands.api);
  }
  for (const model::SiteMatch* match : chosen) {
    operands.captured = match->captured;
    const model::Site& site = *match->site;
    if (site.throws) {
      throwOperand(site, operands);
      continue;
    }
    documentStatus(site, operands);
    if (hasEffects(site) && !isOfRequest(site, operands)) {
      const bool onResult = match == giver && result && pathOf(*result);
      const auto place = onResult ? std::optional(*pathOf(*result)) : placeOf(site, operands);
      if (place) {
        applySite(*match, operands, *place);
      }
    }
    if (auto part = givenPart(site, operands)) {
      result = std::move(part);
    }
  }
  if (!result && operands.receiver && !resultType.isNull() && resultType->isReferenceType() &&
      operands.receiverExpr &&
      pointee(resultType).getCanonicalType().getUnqualifiedType() ==
          pointee(strip(operands.receiverExpr)->getType())
              .getCanonicalType()
              .getUnqualifiedType()) {
    result = addressOf(*operands.receiver);  // a builder that returns itself
  }
  return true;
}

}  // namespace status_lint::extract
