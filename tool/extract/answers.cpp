// What models say of returned and thrown values, of calls down a chain, and of results that are
// parts of a response.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

/// The call at the end of a chain of receivers, of what a local variable was made from too.
const clang::CallExpr* chainedCall(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  for (unsigned hops = 0; inner && hops < 8; ++hops) {
    if (const auto* call = llvm::dyn_cast<clang::CallExpr>(inner)) {
      return call;
    }
    const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner);
    const auto* variable =
        reference ? llvm::dyn_cast<clang::VarDecl>(reference->getDecl()) : nullptr;
    inner = variable && variable->hasLocalStorage() && variable->getInit()
                ? strip(variable->getInit())
                : transparentInner(*inner);
    inner = inner ? strip(inner) : nullptr;
  }
  return nullptr;
}

}  // namespace

const std::vector<model::SiteMatch>& Lowering::returnsOf(clang::QualType type) {
  if (returns_ && returnsType_ == type) {
    return *returns_;
  }
  returns_.emplace();
  returnsType_ = type;
  if (type.isNull() || type->isVoidType() || type->isDependentType()) {
    return *returns_;
  }
  for (const std::string& name : unit_.names.allOf(type)) {
    for (model::SiteMatch& match : unit_.index.returns(name)) {
      const bool isTaken = std::ranges::any_of(
          *returns_, [&](const model::SiteMatch& other) { return other.model == match.model; });
      if (!isTaken) {
        returns_->push_back(std::move(match));
      }
    }
  }
  return *returns_;
}

void Lowering::answerWith(const clang::Expr& returned, const ir::Value& value) {
  const clang::QualType type =
      function_.isCoroutine ? strip(&returned)->getType() : decl_->getReturnType();
  for (const model::SiteMatch& match : returnsOf(type)) {
    Operands operands;
    operands.use = &returned;
    operands.location = at(returned);
    operands.api = match.site->pattern;
    operands.value = value;
    operands.captured = match.captured;
    operands.isAnswer = true;
    ir::Path ambient;
    ambient.root = ir::Path::Root::Ambient;
    unit_.noteMatch(match);
    applySite(match, operands, ambient);
  }
}

ir::Value Lowering::constructCarrier(const Callee& callee,
                                     const clang::CXXRecordDecl& record,
                                     Operands& operands,
                                     const ir::Path* target) {
  const ir::Path place = target ? *target : temporaryPath(newTemporary());
  const bool isBase = place.root == ir::Path::Root::This;
  if (!isBase) {
    const std::string name = unit_.names.canonical(record);
    unit_.types.add(record);
    assign(place, ir::Value{operands.location, ir::Object{name, {}, {}}}, operands.location);
  }
  ir::Path response = place;
  response.members.emplace_back(CarriedResponse);
  operands.api = callee.name;
  const auto fits = std::ranges::find_if(
      callee.thrown, [&](const model::SiteMatch& match) { return matches(*match.site, operands); });
  if (fits != callee.thrown.end()) {
    unit_.noteMatch(*fits);
    createResponse(
        response, {ir::Role::Response, fits->model}, operands.location, fits->site->pattern);
    operands.captured = fits->captured;
    applySite(*fits, operands, response);
  }
  return ir::Value{operands.location, ir::Read{place, false}};
}

std::optional<ir::Value> Lowering::chained(const model::Operand& operand,
                                           const Operands& operands) {
  const clang::Expr* receiver = operands.receiverExpr        ? operands.receiverExpr
                                : operands.arguments.empty() ? nullptr
                                                             : operands.arguments.front();
  bool isBegun = false;
  for (unsigned hops = 0; receiver && hops < 32; ++hops) {
    const clang::CallExpr* call = chainedCall(receiver);
    const clang::FunctionDecl* callee = call ? call->getDirectCallee() : nullptr;
    if (!callee) {
      break;
    }
    const bool isWanted = base::matchesPattern(operand.chain, unit_.names.canonical(*callee));
    if (isWanted) {
      Operands found;
      found.use = call;
      found.callee = callee;
      found.location = at(*call);
      for (const clang::Expr* argument : argumentsOf(*call)) {
        found.arguments.push_back(argument);
        // Only what needs no statement: the call itself was lowered where it stands.
        found.values.push_back(foldedValue(*argument));
      }
      model::Operand plain = operand;
      plain.chain.clear();
      plain.kind = model::Operand::Kind::Argument;
      const auto value = this->operand(plain, found);
      return value ? *value : ir::Value{operands.location, ir::Unknown{"call chain", {}}};
    }
    isBegun = true;
    const std::vector<const clang::Expr*> arguments = argumentsOf(*call);
    // The chain of a C library runs through first arguments.
    receiver = receiverOf(*call)   ? receiverOf(*call)
               : arguments.empty() ? nullptr
                                   : arguments.front();
  }
  if (isBegun) {
    return std::nullopt;  // the whole chain stands there, without that call
  }
  return ir::Value{operands.location, ir::Unknown{"call chain", {}}};
}

ir::Value Lowering::foldedValue(const clang::Expr& expr) {
  if (auto text = unit_.constants.text(expr)) {
    return ir::Value{at(expr), ir::Text{std::move(*text)}};
  }
  if (auto number = unit_.constants.integer(expr)) {
    return ir::Value{at(expr), std::move(*number)};
  }
  std::optional<ir::Value> made;
  const ir::Block dropped = capture([&] { made = value(&expr); });
  return dropped.empty() ? *made : ir::Value{at(expr), ir::Unknown{"call chain", {}}};
}

std::optional<ir::Value> Lowering::givenPart(const model::Site& site, const Operands& operands) {
  const ir::LocationId location = operands.location;
  if (site.gives == "handler") {
    ir::Path ambient;
    ambient.root = ir::Path::Root::Ambient;
    return ir::Value{location, ir::Read{ambient, true}};
  }
  if (site.gives == "$this") {
    return operands.receiver ? std::optional(addressOf(*operands.receiver)) : std::nullopt;
  }
  if (site.givesOperand) {
    auto value = operand(*site.givesOperand, operands);
    return value ? std::optional(addressOf(std::move(*value))) : std::nullopt;
  }
  if (site.gives == "body") {
    std::optional<ir::Path> place = placeOf(site, operands);
    if (place) {
      place->members.emplace_back(ContentMember);
      return ir::Value{location, ir::Read{std::move(*place), true}};
    }
  }
  if (site.gives == "status" && operands.receiver && pathOf(*operands.receiver)) {
    ir::Path place = resolveAlias(*pathOf(*operands.receiver));
    if (!operands.receiverExpr || roleOf(operands.receiverExpr).role != ir::Role::Response) {
      place.members.emplace_back(CarriedResponse);
    }
    place.members.emplace_back(StatusMember);
    return ir::Value{location, ir::Read{std::move(place), false}};
  }
  return std::nullopt;
}

std::optional<ir::Path> Lowering::writtenResponse(const ir::Value& stream) const {
  const ir::Path* path = pathOf(stream);
  if (!path) {
    return std::nullopt;
  }
  ir::Path place = resolveAlias(*path);
  if (place.members.empty() || place.members.back() != ContentMember) {
    return std::nullopt;
  }
  place.members.pop_back();
  return place;
}

void Lowering::appendContent(const ir::Path& response,
                             std::optional<ir::Value> part,
                             ir::LocationId location,
                             const std::string& api) {
  ir::Effect effect;
  effect.kind = ir::EffectKind::Content;
  effect.operation = ir::FieldOperation::Add;
  effect.place = response;
  effect.api = api;
  if (part) {
    effect.value.push_back(std::move(*part));
  }
  emit(location, std::move(effect));
}

void Lowering::touchContent(const Operands& operands, const Callee& callee) {
  if (operands.receiver) {
    if (const auto response = writtenResponse(*operands.receiver)) {
      std::optional<ir::Value> part;
      if (!operands.values.empty()) {
        part = operands.values.front();
      }
      appendContent(*response, std::move(part), operands.location, callee.name);
    }
  }
  for (const ir::Value& value : operands.values) {
    if (const auto response = writtenResponse(value)) {
      appendContent(*response, std::nullopt, operands.location, callee.name);
    }
  }
}

void Lowering::registerField(const clang::ValueDecl& member,
                             const std::optional<ir::Value>& object,
                             const clang::Expr& init,
                             const ir::Value& value) {
  const auto* field = llvm::dyn_cast<clang::FieldDecl>(&member);
  if (!field || !field->getIdentifier() ||
      !unit_.index.mayMatch(std::string_view(field->getName())) ||
      std::holds_alternative<ir::Null>(value.node)) {
    return;
  }
  for (const model::HandlerMatch& match :
       unit_.index.registrations(unit_.names.canonical(*field))) {
    Operands operands;
    operands.use = &init;
    operands.location = at(init);
    operands.receiver = object;
    operands.value = value;
    operands.api = unit_.names.canonical(*field);
    operands.captured = match.captured;
    registerHandler(match, operands);
    return;
  }
}

}  // namespace status_lint::extract
