// Objects that come into being: constructors, make_shared, new.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

/// An unknown value that is no more than its operands.
bool opensInto(llvm::StringRef reason) {
  return reason == "object" || reason == "call" || reason == "arithmetic" ||
         reason == "expression" || reason == "operator" || reason == "conversion";
}

void flatten(ir::Value value, std::vector<ir::Value>& out) {
  if (auto* object = std::get_if<ir::Object>(&value.node); object && object->type == ir::ListType) {
    std::vector<ir::Value> elements;
    for (ir::Value& element : object->values) {
      flatten(std::move(element), elements);
    }
    if (object->values.size() > 1 && !elements.empty()) {
      // What is put together here is not simply one of its parts.
      elements = {ir::Value{value.location, ir::Unknown{"list", std::move(elements), true, {}}}};
    }
    for (ir::Value& element : elements) {
      flatten(std::move(element), out);
    }
    return;
  }
  if (auto* opened = std::get_if<ir::Unknown>(&value.node); opened && opensInto(opened->reason)) {
    for (ir::Value& element : opened->operands) {
      flatten(std::move(element), out);
    }
    return;
  }
  const auto* constant = std::get_if<ir::Constant>(&value.node);
  const auto* nothing = std::get_if<ir::Unknown>(&value.node);
  if ((constant && constant->name.empty()) || std::holds_alternative<ir::Null>(value.node) ||
      (nothing && nothing->operands.empty())) {
    return;
  }
  const auto isSame = [&](const ir::Value& other) {
    return other.node == value.node;
  };
  if (std::ranges::none_of(out, isSame)) {
    out.push_back(std::move(value));
  }
}

bool isException(const clang::CXXRecordDecl& record, unsigned depth = 0) {
  if (isStd(record, "exception")) {
    return true;
  }
  const clang::CXXRecordDecl* definition = record.getDefinition();
  return definition && depth < 16 &&
         std::ranges::any_of(
             definition->bases(),
             [&](const clang::CXXBaseSpecifier& base) {
               const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl();
               return parent && isException(*parent, depth + 1);
             });
}

bool isContainer(const clang::CXXRecordDecl& record) {
  static constexpr std::string_view Names[] = {"vector",
                                               "deque",
                                               "list",
                                               "forward_list",
                                               "map",
                                               "multimap",
                                               "set",
                                               "multiset",
                                               "unordered_map",
                                               "unordered_multimap",
                                               "unordered_set",
                                               "unordered_multiset"};
  return std::ranges::any_of(Names, [&](std::string_view name) { return isStd(record, name); });
}

/// Is the argument of the very class, enumeration or arithmetic type that the constructor asks for
/// first?
bool takesFirst(const clang::CXXConstructorDecl& constructor, const clang::Expr& argument) {
  const auto plain = [](clang::QualType type) {
    return type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  };
  return constructor.getNumParams() > 0 &&
         plain(constructor.getParamDecl(0)->getType()) == plain(argument.getType());
}

/// The constructor that takes these arguments, when only one can. Patterns of templates do for a
/// class whose bodies are not looked into.
const clang::CXXConstructorDecl* pickConstructor(const clang::CXXRecordDecl& record,
                                                 const std::vector<const clang::Expr*>& arguments,
                                                 bool withPatterns = false) {
  std::vector<const clang::CXXConstructorDecl*> candidates(record.ctor_begin(), record.ctor_end());
  for (const clang::Decl* member : record.decls()) {
    if (const auto* inherited = llvm::dyn_cast<clang::ConstructorUsingShadowDecl>(member)) {
      if (const auto* base =
              llvm::dyn_cast<clang::CXXConstructorDecl>(inherited->getTargetDecl())) {
        candidates.push_back(base);
      }
    }
    const auto* pattern = llvm::dyn_cast<clang::FunctionTemplateDecl>(member);
    const auto* constructor =
        pattern && withPatterns
            ? llvm::dyn_cast<clang::CXXConstructorDecl>(pattern->getTemplatedDecl())
            : nullptr;
    if (constructor) {
      candidates.push_back(constructor);
    }
  }
  std::vector<const clang::CXXConstructorDecl*> fitting;
  for (const clang::CXXConstructorDecl* constructor : candidates) {
    if (constructor->isDeleted() || constructor->isInheritingConstructor() ||
        arguments.size() > constructor->getNumParams() ||
        arguments.size() < constructor->getMinRequiredArguments()) {
      continue;
    }
    if (constructor->isCopyOrMoveConstructor()) {
      const clang::CXXRecordDecl* from = pointee(arguments[0]->getType())->getAsCXXRecordDecl();
      if (constructor->getParent() != &record || !from ||
          from->getCanonicalDecl() != record.getCanonicalDecl()) {
        continue;
      }
    }
    fitting.push_back(constructor);
  }
  if (fitting.size() > 1 && !arguments.empty()) {
    std::erase_if(fitting, [&](const clang::CXXConstructorDecl* constructor) {
      return !takesFirst(*constructor, *arguments[0]);
    });
  }
  return fitting.size() == 1 ? fitting.front() : nullptr;
}

}  // namespace

std::vector<ir::Value> provenance(std::vector<ir::Value> operands) {
  constexpr std::size_t MaxOperands = 24;
  std::vector<ir::Value> out;
  for (ir::Value& operand : operands) {
    flatten(std::move(operand), out);
  }
  if (out.size() > MaxOperands) {
    out.resize(MaxOperands);
  }
  return out;
}

void Lowering::createResponse(const ir::Path& place,
                              const RoleOfType& role,
                              ir::LocationId location,
                              const std::string& api,
                              bool isPlain) {
  ir::Effect effect;
  effect.kind = ir::EffectKind::Create;
  effect.place = place;
  effect.api = api;
  effect.defaulted = true;
  if (role.model) {
    effect.framework = role.model->framework;
    if (!isPlain) {
      effect.value.push_back(ir::Value{location, ir::Unknown{"constructor"}});
    } else if (role.model->wire.status) {
      effect.value.push_back(ir::Value{location, ir::Constant{*role.model->wire.status, ""}});
    }
  }
  emit(location, std::move(effect));
}

ir::Value Lowering::construct(const clang::CXXConstructExpr& expr, const ir::Path* target) {
  if (auto text = unit_.constants.text(expr)) {
    return ir::Value{at(expr), ir::Text{std::move(*text)}};
  }
  if (const clang::Expr* inner = transparentInner(expr)) {
    return value(inner);
  }
  const clang::CXXConstructorDecl& constructor = *expr.getConstructor();
  const clang::CXXRecordDecl& record = *constructor.getParent();
  if (const Callee& callee = unit_.callee(constructor);
      writtenArguments(expr) >= 1 && callee.unwraps) {
    unit_.noteMatch(*callee.symbol);
    return value(expr.getArg(0));
  }
  const RoleOfType role = unit_.roles.of(record);
  const bool isProject = unit_.isProject(record);
  const std::vector<const clang::Expr*> arguments(expr.arg_begin(), expr.arg_end());
  const bool isCopied = constructor.isCopyOrMoveConstructor() && arguments.size() == 1;
  if (role.role == ir::Role::Response && isCopied && !isProject) {
    return value(arguments[0]);  // whatever its body does, it copies
  }
  if (role.role == ir::Role::Response) {
    const ir::Path place = target ? *target : temporaryPath(newTemporary());
    const bool isBase = target && target->root == ir::Path::Root::This && target->members.empty();
    if (!isBase) {
      createResponse(place, role, at(expr), unit_.names.canonical(record));
    }
    if (isProject) {
      constructObject(expr, record, &constructor, arguments, &place, true);
    } else {
      constructForeign(expr, constructor, arguments, &place);
    }
    return read(expr, place);
  }
  if (isInStd(record)) {
    return constructLibrary(expr, record);
  }
  if (isProject) {
    return constructObject(expr, record, &constructor, arguments, target);
  }
  return constructForeign(expr, constructor, arguments, target);
}

ir::Value Lowering::constructForeign(const clang::Expr& expr,
                                     const clang::CXXConstructorDecl& constructor,
                                     const std::vector<const clang::Expr*>& arguments,
                                     const ir::Path* target) {
  const Callee& callee = unit_.callee(constructor);
  Operands operands;
  operands.use = &expr;
  operands.callee = &constructor;
  operands.location = at(expr);
  if (target) {
    operands.receiver = read(expr, *target, true);
  }
  for (const clang::Expr* argument : arguments) {
    if (!llvm::isa<clang::CXXDefaultArgExpr>(argument)) {
      operands.arguments.push_back(argument);
      operands.values.push_back(value(argument));
    }
  }
  if (!callee.thrown.empty()) {
    return constructCarrier(callee, *constructor.getParent(), operands, target);
  }
  if (!callee.sites.empty() || callee.library || !callee.registrations.empty()) {
    return finishCall(operands, callee, nullptr, expr.getType());
  }
  const bool takesCallable = std::ranges::any_of(operands.values, [](const ir::Value& value) {
    return std::holds_alternative<ir::Callable>(value.node);
  });
  if (takesCallable) {
    return finishCall(
        operands, callee, nullptr, expr.getType());  // std::thread worker(lambda) and its kin
  }
  if (constructor.isTrivial() || isInStd(constructor)) {
    return unknown(expr, "object", provenance(std::move(operands.values)));
  }
  if (isException(*constructor.getParent())) {
    ir::Object object{unit_.names.canonical(*constructor.getParent()), {}, {}};
    if (operands.values.size() == 1) {
      object.fields.emplace_back("what");
      object.values.push_back(std::move(operands.values[0]));
    }
    return ir::Value{at(expr), std::move(object)};
  }
  const bool converts = operands.arguments.size() == 1 && !constructor.isExplicit();
  if (!converts) {
    markMayThrow(callee, operands.location);
  }
  return unknown(expr, "object", provenance(std::move(operands.values)));
}

ir::Value Lowering::constructLibrary(const clang::CXXConstructExpr& expr,
                                     const clang::CXXRecordDecl& record) {
  const unsigned written = writtenArguments(expr);
  const bool nullable = isSmartPointer(record) || isOptional(record) || isStd(record, "function");
  if (nullable) {
    const clang::Expr* first = written > 0 ? strip(expr.getArg(0)) : nullptr;
    const clang::CXXRecordDecl* type = first ? first->getType()->getAsCXXRecordDecl() : nullptr;
    if (!first || first->getType()->isNullPtrType() || (type && isStd(*type, "nullopt_t"))) {
      return ir::Value{at(expr), ir::Null()};
    }
  }
  const auto isTuple = [](const clang::CXXRecordDecl* type) {
    return type && (isStd(*type, "pair") || isStd(*type, "tuple"));
  };
  if (isTuple(&record) && written == 1 &&
      isTuple(strip(expr.getArg(0))->getType()->getAsCXXRecordDecl())) {
    return value(expr.getArg(0));  // std::pair<bool, const char*> to std::pair<bool, std::string>
  }
  if (isTuple(&record) && written > 0) {
    std::vector<const clang::Expr*> parts(expr.arg_begin(), expr.arg_begin() + written);
    const auto* specialization = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&record);
    const bool isWhole = isStd(record, "tuple") || written == 2;
    if (specialization && isWhole) {
      return pairObject(expr, unit_.names.canonical(record), parts);
    }
  }
  if (isException(record)) {
    ir::Object object{unit_.names.canonical(record), {}, {}};
    if (written > 0) {
      object.fields.emplace_back("what");
      object.values.push_back(value(expr.getArg(0)));
    }
    return ir::Value{at(expr), std::move(object)};
  }
  if (written == 1 && llvm::isa<clang::InitListExpr>(strip(expr.getArg(0)))) {
    return value(expr.getArg(0));
  }
  if (written == 0 && isContainer(record)) {
    return ir::Value{at(expr), ir::Object{std::string(ir::ListType), {}, {}}};
  }
  const std::vector<const clang::Expr*> arguments(expr.arg_begin(), expr.arg_end());
  return constructForeign(expr, *expr.getConstructor(), arguments, nullptr);
}

ir::Value Lowering::defaultObject(const clang::Expr& expr,
                                  const clang::CXXRecordDecl& record,
                                  const ir::Path* target) {
  ir::Object object{unit_.names.canonical(record), {}, {}};
  unit_.types.add(record);
  const clang::CXXRecordDecl* definition = record.getDefinition();
  for (const clang::FieldDecl* field : definition ? definition->fields() : record.fields()) {
    const clang::Expr* init =
        field->hasInClassInitializer() ? field->getInClassInitializer() : nullptr;
    if (!field->getIdentifier()) {
      continue;
    }
    const clang::CXXRecordDecl* type = field->getType()->getAsCXXRecordDecl();
    ir::Value start{at(expr), ir::Text{}};
    if (init) {
      start = value(init);
    } else if (type && isContainer(*type)) {
      start.node = ir::Object{std::string(ir::ListType), {}, {}};
    } else if (!startsAsEmptyText(field->getType())) {
      continue;
    }
    object.fields.push_back(field->getName().str());
    object.values.push_back(std::move(start));
  }
  ir::Value made{at(expr), std::move(object)};
  std::vector<const clang::CXXConstructorDecl*> bases;
  if (definition) {
    for (const clang::CXXBaseSpecifier& base : definition->bases()) {
      const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl();
      const clang::CXXConstructorDecl* constructor =
          parent ? pickConstructor(*parent, {}) : nullptr;
      if (constructor && constructor->isUserProvided() && unit_.isProject(*parent)) {
        bases.push_back(constructor);
      }
    }
  }
  if (bases.empty()) {
    return made;
  }
  const ir::Path place = target ? *target : temporaryPath(newTemporary());
  assign(place, std::move(made), at(expr));
  for (const clang::CXXConstructorDecl* constructor : bases) {
    constructObject(expr, *constructor->getParent(), constructor, {}, &place, true);
  }
  return read(expr, place);
}

ir::Value Lowering::constructObject(const clang::Expr& expr,
                                    const clang::CXXRecordDecl& record,
                                    const clang::CXXConstructorDecl* constructor,
                                    const std::vector<const clang::Expr*>& arguments,
                                    const ir::Path* target,
                                    bool isBase) {
  unit_.types.add(record);
  if (constructor && constructor->isInheritingConstructor()) {
    const clang::CXXConstructorDecl* inherited =
        constructor->getInheritedConstructor().getConstructor();
    constructor = inherited ? inherited : constructor;
  }
  if (!constructor) {
    std::vector<ir::Value> operands;
    for (const clang::Expr* argument : arguments) {
      operands.push_back(value(argument));
    }
    unit_.countUnknown("constructor");
    return unknown(expr, "constructor", provenance(std::move(operands)));
  }
  if (!constructor->isUserProvided()) {
    const bool isCopy = constructor->isCopyOrMoveConstructor() && !arguments.empty();
    return isCopy ? value(arguments[0]) : defaultObject(expr, record, target);
  }
  const Callee& callee = unit_.callee(*constructor);
  const ir::Path place = target ? *target : temporaryPath(newTemporary());
  const bool isPart = isBase || (place.root == ir::Path::Root::This && place.members.empty());
  const auto announce = [&] {
    // The object's class is known before its constructor runs; a base's constructor works on what
    // is there.
    if (!isPart) {
      assign(
          place, ir::Value{at(expr), ir::Object{unit_.names.canonical(record), {}, {}}}, at(expr));
    }
  };
  if (!callee.thrown.empty()) {
    announce();  // an inherited constructor of a framework's exception
    return constructForeign(expr, *constructor, arguments, &place);
  }
  Operands operands;
  operands.use = &expr;
  operands.callee = constructor;
  operands.location = at(expr);
  operands.receiver = read(expr, place, true);
  for (const clang::Expr* argument : arguments) {
    operands.arguments.push_back(argument);
    operands.values.push_back(value(argument));
  }
  announce();
  ir::Call made = makeCall(operands, callee);
  emit(operands.location, std::move(made));
  return read(expr, place);
}

ir::Value
Lowering::makeObject(const clang::CallExpr& call, clang::QualType type, const ir::Path* target) {
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  record = record ? record->getDefinition() : nullptr;
  const std::vector<const clang::Expr*> arguments(call.arg_begin(), call.arg_end());
  if (!record) {
    return arguments.size() == 1 ? value(arguments[0]) : unknown(call, "object");
  }
  // A copy of an object of the same class.
  if (arguments.size() == 1) {
    const clang::CXXRecordDecl* from = arguments[0]->getType()->getAsCXXRecordDecl();
    if (from && from->getCanonicalDecl() == record->getCanonicalDecl()) {
      return value(arguments[0]);
    }
  }
  const RoleOfType role = unit_.roles.of(*record);
  const ir::Path place = target ? *target : temporaryPath(newTemporary());
  const clang::CXXConstructorDecl* constructor =
      pickConstructor(*record, arguments, !unit_.isProject(*record));
  if (role.role == ir::Role::Response) {
    const bool isPlain = constructor || arguments.empty();
    createResponse(place, role, at(call), unit_.names.canonical(*record), isPlain);
    if (constructor && constructor->isUserProvided()) {
      if (unit_.isProject(*record)) {
        constructObject(call, *record, constructor, arguments, &place, true);
      } else {
        constructForeign(call, *constructor, arguments, &place);
      }
    }
    return read(call, place, true);
  }
  if (constructor && !unit_.callee(*constructor).sites.empty()) {
    return constructForeign(call, *constructor, arguments, &place);
  }
  if (isInStd(*record) || !unit_.isProject(*record)) {
    std::vector<ir::Value> operands;
    for (const clang::Expr* argument : arguments) {
      operands.push_back(value(argument));
    }
    return operands.size() == 1 ? std::move(operands[0])
                                : unknown(call, "object", provenance(std::move(operands)));
  }
  const bool isDefault = arguments.empty() && (!constructor || !constructor->isUserProvided());
  ir::Value made = isDefault ? defaultObject(call, *record, &place)
                             : constructObject(call, *record, constructor, arguments, &place);
  const ir::Path* path = pathOf(made);
  if (!path || *path != place) {
    assign(place, std::move(made), at(call));
  }
  return read(call, place, true);
}

std::optional<ir::Value> Lowering::emplacedObject(const clang::CallExpr& call,
                                                  const clang::Expr& receiver) {
  const auto* held = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
      receiver.getType().getNonReferenceType()->getAsCXXRecordDecl());
  if (!held || !isOptional(*held) || held->getTemplateArgs().size() == 0 ||
      held->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type) {
    return std::nullopt;
  }
  const clang::QualType type = held->getTemplateArgs()[0].getAsType();
  const std::optional<ir::Path> place = simplePath(&receiver);
  if (!place || !type->getAsCXXRecordDecl()) {
    return std::nullopt;
  }
  ir::Value made = makeObject(call, type, &*place);
  if (const ir::Path* path = pathOf(made); !path || *path != *place) {
    assign(*place, made, at(call));
  }
  return made;
}

ir::Value Lowering::newObject(const clang::CXXNewExpr& expr) {
  for (const clang::Expr* placement : expr.placement_arguments()) {
    discard(placement);
  }
  const ir::Path place = temporaryPath(newTemporary());
  if (const clang::Expr* init = expr.getInitializer()) {
    initialise(place, expr.getAllocatedType(), init, expr.getSourceRange());
  } else if (const RoleOfType role = unit_.roles.of(expr.getAllocatedType());
             role.role == ir::Role::Response) {
    createResponse(place, role, at(expr), unit_.names.type(expr.getAllocatedType()));
  }
  return read(expr, place, true);
}

}  // namespace status_lint::extract
