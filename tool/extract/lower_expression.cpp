// Values of expressions.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include <algorithm>

namespace status_lint::extract {

ir::Value
Lowering::unknown(const clang::Expr& expr, std::string reason, std::vector<ir::Value> operands) {
  return ir::Value{at(expr), ir::Unknown{std::move(reason), std::move(operands)}};
}

ir::Value Lowering::read(const clang::Expr& expr, ir::Path path, bool address) {
  return ir::Value{at(expr), ir::Read{std::move(path), address}};
}

ir::Value Lowering::value(const clang::Expr* expr) {
  constexpr unsigned MaxDepth = 256;
  if (!expr) {
    return ir::Value{0, ir::Unknown{"nothing", {}}};
  }
  if (depth_ > MaxDepth) {
    unit_.countUnknown("deep expression");
    return unknown(*expr, "deep expression");
  }
  ++depth_;
  ir::Value made = valueOfKind(*expr);
  --depth_;
  return made;
}

/// The constant, or what a model's table says that its name stands for.
ir::Value Lowering::constantValue(const ir::Constant& constant, const clang::Expr& expr) {
  noteSpelling(constant, expr);
  const std::string_view last = base::lastComponent(constant.name);
  if (!last.empty() && unit_.index.mayMatch(last)) {
    if (auto made = symbolValue(unit_.index.symbol(constant.name), expr)) {
      if (auto* number = std::get_if<ir::Constant>(&made->node)) {
        number->name = constant.name;
      }
      return *made;
    }
  }
  return ir::Value{at(expr), constant};
}

ir::Value Lowering::valueOfKind(const clang::Expr& whole) {
  if (const auto constant = unit_.constants.integer(whole)) {
    return constantValue(*constant, whole);
  }
  if (const auto* opaque = llvm::dyn_cast<clang::OpaqueValueExpr>(&whole)) {
    if (const auto it = opaqueValues_.find(opaque); it != opaqueValues_.end()) {
      return it->second;
    }
  }
  if (const auto* cast = llvm::dyn_cast<clang::CastExpr>(&whole)) {
    return castValue(*cast);
  }
  const clang::Expr* expr = strip(&whole);
  if (expr != &whole) {
    return value(llvm::isa<clang::FullExpr,
                           clang::ParenExpr,
                           clang::MaterializeTemporaryExpr,
                           clang::CXXBindTemporaryExpr>(whole)
                     ? llvm::cast<clang::Expr>(*whole.child_begin())
                     : expr);
  }
  if (auto text = unit_.constants.text(whole)) {
    return ir::Value{at(whole), ir::Text{std::move(*text)}};
  }
  if (const auto* argument = llvm::dyn_cast<clang::CXXDefaultArgExpr>(expr)) {
    ir::Value made = value(argument->getExpr());
    made.location = defaultArgumentAt_ != 0 ? defaultArgumentAt_ : made.location;
    return made;
  }
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(expr)) {
    return this->construct(*construct);
  }
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(expr)) {
    return this->call(*call);
  }
  if (const clang::Expr* inner = transparentInner(*expr)) {
    return value(inner);
  }
  return plainValue(whole, expr);
}

ir::Value Lowering::plainValue(const clang::Expr& whole, const clang::Expr* expr) {
  switch (static_cast<int>(expr->getStmtClass())) {
  case clang::Stmt::DeclRefExprClass: return reference(*llvm::cast<clang::DeclRefExpr>(expr));
  case clang::Stmt::MemberExprClass: return member(*llvm::cast<clang::MemberExpr>(expr));
  case clang::Stmt::CXXThisExprClass: {
    ir::Path self;
    self.root = ir::Path::Root::This;
    return read(whole, self);
  }
  case clang::Stmt::ArraySubscriptExprClass: {
    const auto* access = llvm::cast<clang::ArraySubscriptExpr>(expr);
    return subscript(whole, access->getBase(), access->getIdx());
  }
  case clang::Stmt::UnaryOperatorClass: return unary(*llvm::cast<clang::UnaryOperator>(expr));
  case clang::Stmt::BinaryOperatorClass:
  case clang::Stmt::CompoundAssignOperatorClass:
    return binary(*llvm::cast<clang::BinaryOperator>(expr));
  case clang::Stmt::ConditionalOperatorClass:
  case clang::Stmt::BinaryConditionalOperatorClass:
    return conditional(*llvm::cast<clang::AbstractConditionalOperator>(expr));
  case clang::Stmt::CXXRewrittenBinaryOperatorClass: return booleanValue(*expr);
  case clang::Stmt::InitListExprClass: return initList(*llvm::cast<clang::InitListExpr>(expr));
  case clang::Stmt::CXXParenListInitExprClass:
    return parenList(*llvm::cast<clang::CXXParenListInitExpr>(expr));
  case clang::Stmt::CXXNewExprClass: return newObject(*llvm::cast<clang::CXXNewExpr>(expr));
  case clang::Stmt::LambdaExprClass: return lambda(*llvm::cast<clang::LambdaExpr>(expr));
  case clang::Stmt::CXXNullPtrLiteralExprClass:
  case clang::Stmt::GNUNullExprClass: return ir::Value{at(whole), ir::Null()};
  case clang::Stmt::FloatingLiteralClass: return unknown(whole, "floating-point number");
  case clang::Stmt::CXXThrowExprClass:
    throwExpression(*llvm::cast<clang::CXXThrowExpr>(expr));
    return unknown(whole, "throw");
  case clang::Stmt::StmtExprClass: return statementExpression(*llvm::cast<clang::StmtExpr>(expr));
  case clang::Stmt::CoyieldExprClass:
    return value(llvm::cast<clang::CoyieldExpr>(expr)->getOperand());
  case clang::Stmt::CXXScalarValueInitExprClass:
  case clang::Stmt::ImplicitValueInitExprClass:
    return expr->getType()->isPointerType() ? ir::Value{at(whole), ir::Null()}
                                            : unknown(whole, "default value");
  case clang::Stmt::CXXDeleteExprClass:
    discard(llvm::cast<clang::CXXDeleteExpr>(expr)->getArgument());
    return unknown(whole, "delete");
  default: return dependent(*expr);
  }
}

namespace {

/// Is none of the enumerators in the range of final status codes?
bool namesNoStatus(const clang::EnumDecl& enumeration) {
  constexpr std::int64_t Least = 200;
  constexpr std::int64_t Greatest = 599;
  return std::ranges::none_of(enumeration.enumerators(),
                              [](const clang::EnumConstantDecl* enumerator) {
                                const std::int64_t number = low64(enumerator->getInitVal());
                                return number >= Least && number <= Greatest;
                              });
}

/// `errno` is what such a function gives the place of.
bool isErrno(const clang::Expr& expr) {
  constexpr llvm::StringRef Functions[] = {"__errno_location", "__error", "_errno"};
  const auto* place = llvm::dyn_cast<clang::UnaryOperator>(strip(&expr));
  const auto* call = place && place->getOpcode() == clang::UO_Deref
                         ? llvm::dyn_cast<clang::CallExpr>(strip(place->getSubExpr()))
                         : nullptr;
  const clang::FunctionDecl* callee = call ? call->getDirectCallee() : nullptr;
  return callee && callee->getIdentifier() &&
         std::ranges::find(Functions, callee->getName()) != std::end(Functions);
}

}  // namespace

/// A number that is made of a `bool` or of an enumeration is of another domain than status codes
/// where no value of the type is one.
void Lowering::noteConversion(const clang::Expr& written, ir::LocationId location) {
  const clang::QualType type = strip(&written)->getType();
  const auto* enumeration = type->getAs<clang::EnumType>();
  if (type->isBooleanType()) {
    unit_.locations.setConversion(location, "bool");
  } else if (enumeration) {
    const clang::EnumDecl* definition = enumeration->getDecl()->getDefinition();
    if (definition && !definition->enumerators().empty() && namesNoStatus(*definition)) {
      const std::string name = unit_.names.type(type);
      unit_.locations.setConversion(location, name.empty() ? type.getAsString() : name);
    }
  }
}

ir::Value Lowering::castValue(const clang::CastExpr& expr) {
  const clang::Expr* inner = expr.getSubExpr();
  switch (static_cast<int>(expr.getCastKind())) {
  case clang::CK_PointerToBoolean:
  case clang::CK_IntegralToBoolean:
  case clang::CK_FloatingToBoolean:
  case clang::CK_MemberPointerToBoolean: return booleanValue(expr);
  case clang::CK_NullToPointer:
  case clang::CK_NullToMemberPointer: return ir::Value{at(expr), ir::Null()};
  case clang::CK_ToVoid: discard(inner); return unknown(expr, "void");
  case clang::CK_FloatingToIntegral:
  case clang::CK_IntegralToFloating: return unknown(expr, "conversion", {value(inner)});
  default: break;
  }
  if (llvm::isa<clang::CXXDynamicCastExpr>(expr)) {
    // The cast may fail: what it gives is not simply another name for the object.
    return expr.getType()->isPointerType() ? unknown(expr, "dynamic_cast", {value(inner)})
                                           : value(inner);
  }
  ir::Value made = value(inner);
  if (expr.getCastKind() == clang::CK_IntegralCast) {
    noteConversion(*inner, made.location);
  } else if (expr.getCastKind() == clang::CK_LValueToRValue && isErrno(*inner)) {
    unit_.locations.setConversion(made.location, "errno");
  }
  // An address in a status argument `(int)x` is no wrapper that a reader wants to see; keep the
  // inner place.
  return made;
}

ir::Value Lowering::variableValue(const clang::ValueDecl& decl, const clang::Expr& expr) {
  ir::Path path;
  const auto* variable = llvm::dyn_cast<clang::VarDecl>(&decl);
  if (variable && variable->hasGlobalStorage()) {
    path.root = ir::Path::Root::Global;
    path.name = unit_.names.canonical(*variable);
    if (auto made = symbolValue(unit_.index.symbol(path.name), expr)) {
      return *made;
    }
    const clang::Expr* init = variable->getAnyInitializer();
    if (init && llvm::isa<clang::LambdaExpr>(strip(init))) {
      return value(init);  // nothing else can be put into a variable of that type
    }
    if (auto text = constantText(*variable)) {
      return *text;
    }
    const auto* made = init ? llvm::dyn_cast<clang::CXXConstructExpr>(strip(init)) : nullptr;
    if (made && variable->getType().isConstQualified() &&
        unit_.callee(*made->getConstructor()).unwraps) {
      return value(init);
    }
    return read(expr, path);
  }
  path.id = variableOf(decl);
  return read(expr, path);
}

ir::Value Lowering::reference(const clang::DeclRefExpr& expr) {
  const clang::ValueDecl* decl = expr.getDecl();
  if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl)) {
    return functionValue(*function, expr);
  }
  if (llvm::isa<clang::VarDecl, clang::BindingDecl>(decl)) {
    if (const auto* binding = llvm::dyn_cast<clang::BindingDecl>(decl);
        binding && !variables_.contains(decl)) {
      // A captured structured binding of an enclosing function that nothing declared here.
      return unknown(expr, "structured binding");
    }
    return variableValue(*decl, expr);
  }
  if (const auto* enumerator = llvm::dyn_cast<clang::EnumConstantDecl>(decl)) {
    return constantValue(
        ir::Constant{low64(enumerator->getInitVal()), unit_.names.canonical(*enumerator)}, expr);
  }
  return unknown(expr, "template parameter");
}

namespace {

/// A field that holds the status of a response that has a name.
bool isStatusOfResponse(const ModelField& field) {
  return field.role.role == ir::Role::Response && !field.base &&
         std::ranges::any_of(field.sites, [](const model::SiteMatch& match) {
           return match.site->status.has_value();
         });
}

}  // namespace

ir::Value Lowering::member(const clang::MemberExpr& expr) {
  const clang::ValueDecl* decl = expr.getMemberDecl();
  if (llvm::isa<clang::VarDecl>(decl)) {
    return variableValue(*decl, expr);
  }
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(decl)) {
    return functionValue(*method, expr);
  }
  if (!llvm::isa<clang::FieldDecl>(decl)) {
    return unknown(expr, "member");
  }
  if (const auto field = modelField(&expr)) {
    if (const auto part = fieldRead(*field)) {
      return ir::Value{at(expr), ir::Request{*part}};
    }
    if (isStatusOfResponse(*field)) {
      ir::Path status = field->object;
      status.members.emplace_back(StatusMember);
      return read(expr, std::move(status));
    }
  }
  const std::string name =
      decl->getDeclName().isIdentifier() ? decl->getName().str() : std::string();
  return memberNamed(expr, expr.getBase(), name);
}

ir::Value
Lowering::memberNamed(const clang::Expr& expr, const clang::Expr* base, const std::string& name) {
  ir::Value object = value(base);
  if (name.empty()) {
    return object;
  }
  if (auto* from = std::get_if<ir::Read>(&object.node)) {
    from->path.members.push_back(name);
    from->address = false;
    object.location = at(expr);
    return object;
  }
  if (auto* literal = std::get_if<ir::Object>(&object.node)) {
    for (std::size_t i = 0; i < literal->fields.size(); ++i) {
      if (literal->fields[i] == name) {
        return literal->values[i];
      }
    }
  }
  if (std::holds_alternative<ir::Request>(object.node)) {
    return unknown(expr, "part of the request", {std::move(object)});
  }
  return unknown(expr, "member", {std::move(object)});
}

ir::Value
Lowering::subscript(const clang::Expr& expr, const clang::Expr* base, const clang::Expr* index) {
  ir::Value container = value(base);
  const ir::Value key = value(index);
  if (auto* request = std::get_if<ir::Request>(&container.node)) {
    const auto* text = std::get_if<ir::Text>(&key.node);
    if (text && request->read.part == ir::RequestPart::Fields) {
      request->read = {ir::RequestPart::Field, text->bytes};
    } else if (text && request->read.part == ir::RequestPart::Parameter) {
      request->read.name = text->bytes;
    }
    container.location = at(expr);
    return container;  // an element of a part of the request is that part
  }
  std::string name;
  if (const auto* constant = std::get_if<ir::Constant>(&key.node)) {
    name = std::to_string(constant->number);
  } else if (const auto* text = std::get_if<ir::Text>(&key.node)) {
    name = text->bytes;
  }
  auto* from = std::get_if<ir::Read>(&container.node);
  if (from && !name.empty()) {
    from->path.members.push_back("[" + name + "]");
    from->address = false;
    container.location = at(expr);
    return container;
  }
  // What an element holds comes from the container, not from the key that finds it.
  return unknown(expr, "element", {std::move(container)});
}

ir::Value Lowering::statementExpression(const clang::StmtExpr& expr) {
  const clang::CompoundStmt* body = expr.getSubStmt();
  const clang::Expr* last = nullptr;
  for (const clang::Stmt* stmt : body->body()) {
    const auto* tail = llvm::dyn_cast<clang::Expr>(stmt);
    if (tail && stmt == body->body_back() && !tail->getType()->isVoidType()) {
      last = tail;
      break;
    }
    statement(stmt);
  }
  return last ? value(last) : unknown(expr, "statement expression");
}

ir::Value Lowering::dependent(const clang::Expr& expr) {
  if (const auto* access = llvm::dyn_cast<clang::CXXDependentScopeMemberExpr>(&expr)) {
    if (const auto field = modelField(access)) {
      if (const auto part = fieldRead(*field)) {
        return ir::Value{at(expr), ir::Request{*part}};
      }
    }
    if (auto path = simplePath(access)) {
      return read(expr, std::move(*path));
    }
    return access->isImplicitAccess()
               ? unknown(expr, "member")
               : memberNamed(expr, access->getBase(), access->getMember().getAsString());
  }
  if (const auto* overloads = llvm::dyn_cast<clang::OverloadExpr>(&expr)) {
    for (const clang::NamedDecl* found : overloads->decls()) {
      if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(found->getUnderlyingDecl())) {
        return functionValue(*function, expr);
      }
    }
    return unknown(expr, "overload set");
  }
  // What Clang could not make sense of, or what nothing here needs: its parts still run.
  std::vector<ir::Value> operands;
  if (!llvm::isa<clang::UnaryExprOrTypeTraitExpr, clang::CXXTypeidExpr, clang::RequiresExpr>(
          expr)) {
    for (const clang::Stmt* child : expr.children()) {
      if (const auto* part = llvm::dyn_cast_or_null<clang::Expr>(child)) {
        operands.push_back(value(part));
      }
    }
  }
  if (llvm::isa<clang::RecoveryExpr>(expr)) {
    unit_.countUnknown("code that does not compile");
  }
  return unknown(expr, "expression", std::move(operands));
}

void Lowering::discard(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  if (!inner) {
    return;
  }
  if (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(inner)) {
    if (cast->getCastKind() == clang::CK_ToVoid) {
      return discard(cast->getSubExpr());
    }
  }
  const auto* binary = llvm::dyn_cast<clang::BinaryOperator>(inner);
  if (binary && binary->getOpcode() == clang::BO_Comma) {
    discard(binary->getLHS());
    return discard(binary->getRHS());
  }
  if (binary && binary->isLogicalOp()) {
    const bool isAnd = binary->getOpcode() == clang::BO_LAnd;
    ir::If result;
    result.condition = condition(binary->getLHS());
    ir::Block tail = capture([&] { discard(binary->getRHS()); });
    (isAnd ? result.then : result.otherwise) = std::move(tail);
    return emit(at(*inner), std::move(result));
  }
  const auto* choice = llvm::dyn_cast<clang::ConditionalOperator>(inner);
  if (choice && !unit_.constants.integer(*choice)) {
    ir::If result;
    result.condition = condition(choice->getCond());
    result.then = capture([&] { discard(choice->getTrueExpr()); });
    result.otherwise = capture([&] { discard(choice->getFalseExpr()); });
    return emit(at(*choice->getCond()), std::move(result));
  }
  if (binary && binary->isComparisonOp()) {
    discard(binary->getLHS());
    return discard(binary->getRHS());
  }
  value(expr);
}

}  // namespace status_lint::extract
