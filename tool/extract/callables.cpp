// Lambdas, bound functions, member pointers and functor objects.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include "clang/AST/DeclTemplate.h"

namespace status_lint::extract {

const clang::CXXMethodDecl* Lowering::callOperator(const clang::LambdaExpr& expr,
                                                   std::vector<ParameterRole>& roles) {
  clang::FunctionTemplateDecl* pattern = expr.getDependentCallOperator();
  if (!pattern) {
    return expr.getCallOperator();
  }
  const clang::CXXMethodDecl* first = nullptr;
  for (const clang::FunctionDecl* instance : pattern->specializations()) {
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(instance);
    if (!method || !method->hasBody()) {
      continue;
    }
    if (first) {
      unit_.enqueue({method, &expr, {}});
    } else {
      first = method;
    }
  }
  if (first) {
    return first;
  }
  const auto* templated = llvm::cast<clang::CXXMethodDecl>(pattern->getTemplatedDecl());
  if (!registration_ || templated->isDependentContext() != true) {
    return templated;
  }
  const std::vector<std::string>& parameters = registration_->handler->parameters;
  if (const clang::CXXMethodDecl* made = instantiate(unit_, *pattern, parameters)) {
    return made;
  }
  for (const std::string& type : parameters) {
    ParameterRole role;
    const model::TypeMatch match = unit_.index.type(type, "");
    role.role = match.role == model::TypeRole::Response  ? ir::Role::Response
                : match.role == model::TypeRole::Request ? ir::Role::Request
                                                         : ir::Role::None;
    role.type = type;
    role.model = match.model;
    roles.push_back(std::move(role));
  }
  return templated;
}

void Lowering::instantiateHandler(const clang::Expr& argument) {
  const clang::CXXRecordDecl* type = strip(&argument)->getType()->getAsCXXRecordDecl();
  if (type && type->isGenericLambda()) {
    clang::FunctionTemplateDecl& pattern = *type->getDependentLambdaCallOperator();
    if (!instanceOf(pattern)) {
      instantiate(unit_, pattern, registration_->handler->parameters);
    }
  }
}

ir::Value Lowering::lambda(const clang::LambdaExpr& expr) {
  std::vector<ParameterRole> roles;
  const clang::CXXMethodDecl* operation = callOperator(expr, roles);
  ir::Callable made;
  made.function = unit_.reference(*operation);
  // Captured variables follow the parameters in the lambda's function, in the order of the
  // captures.
  ir::VariableId next = operation->getNumParams();
  for (const clang::LambdaCapture& capture : expr.captures()) {
    if (capture.capturesThis()) {
      ir::Path self;
      self.root = ir::Path::Root::This;
      made.receiver.push_back(read(expr, self, capture.getCaptureKind() == clang::LCK_This));
      continue;
    }
    if (!capture.capturesVariable()) {
      continue;
    }
    const clang::ValueDecl* captured = capture.getCapturedVar();
    const auto location = at(clang::SourceRange(capture.getLocation()));
    ir::Value value{location, ir::Unknown{"capture", {}}};
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(captured);
    if (variable && variable->isInitCapture()) {
      if (variable->getInit()) {
        value = this->value(variable->getInit());
      }
    } else {
      ir::Path path;
      path.id = variableOf(*captured);
      value.node = ir::Read{path, false};
    }
    const bool byReference = capture.getCaptureKind() == clang::LCK_ByRef;
    if (byReference || (refersOn(captured->getType()) && pathOf(value))) {
      value = addressOf(std::move(value));
    }
    made.captures.push_back(ir::Capture{next++, {std::move(value)}});
  }
  unit_.enqueue({operation, &expr, std::move(roles)});
  return ir::Value{at(clang::SourceRange(expr.getBeginLoc(), expr.getIntroducerRange().getEnd())),
                   std::move(made)};
}

ir::Value Lowering::functionValue(const clang::FunctionDecl& function, const clang::Expr& expr) {
  if (auto value = symbolValue(unit_.index.symbol(unit_.names.canonical(function)), expr)) {
    return *value;
  }
  ir::Callable made;
  made.function = unit_.reference(function);
  return ir::Value{at(expr), std::move(made)};
}

namespace {

/// N of std::placeholders::_N, 0 for anything else.
std::uint32_t placeholderOf(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  while (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(inner)) {
    if (construct->getNumArgs() != 1) {
      return 0;
    }
    inner = strip(construct->getArg(0));
  }
  const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner);
  if (!reference || !reference->getDecl()->getIdentifier() || !isInStd(*reference->getDecl())) {
    return 0;
  }
  const llvm::StringRef name = reference->getDecl()->getName();
  unsigned number = 0;
  return name.starts_with("_") && !name.drop_front().getAsInteger(10, number) ? number : 0;
}

}  // namespace

ir::Value Lowering::bindValue(const clang::CallExpr& expr, bool front) {
  if (expr.getNumArgs() == 0) {
    return unknown(expr, "bind");
  }
  ir::Value function = value(expr.getArg(0));
  auto* callable = std::get_if<ir::Callable>(&function.node);
  std::vector<ir::BoundArgument> bound;
  for (unsigned i = 1; i < expr.getNumArgs(); ++i) {
    ir::BoundArgument one;
    one.placeholder = placeholderOf(expr.getArg(i));
    if (one.placeholder == 0) {
      one.value.push_back(value(expr.getArg(i)));
    }
    bound.push_back(std::move(one));
  }
  if (!callable || !callable->bound.empty()) {
    std::vector<ir::Value> operands = {std::move(function)};
    for (ir::BoundArgument& one : bound) {
      operands.insert(operands.end(), one.value.begin(), one.value.end());
    }
    return unknown(expr, "bind", std::move(operands));
  }
  const clang::Expr* named = strip(expr.getArg(0));
  if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(named)) {
    named = strip(address->getSubExpr());
  }
  const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(named);
  const auto* method =
      reference ? llvm::dyn_cast<clang::CXXMethodDecl>(reference->getDecl()) : nullptr;
  if (method && method->isInstance() && !bound.empty() && bound.front().placeholder == 0) {
    callable->receiver.push_back(addressOf(std::move(bound.front().value.front())));
    bound.erase(bound.begin());
  }
  callable->bound = std::move(bound);
  callable->bindsFront = front;
  function.location = at(expr);
  return function;
}

std::optional<ir::Value> Lowering::functorValue(const clang::Expr& expr, ir::Value object) {
  const clang::CXXRecordDecl* record = pointee(strip(&expr)->getType())->getAsCXXRecordDecl();
  record = record ? record->getDefinition() : nullptr;
  if (!record || record->isLambda() || isInStd(*record)) {
    return std::nullopt;
  }
  const clang::CXXMethodDecl* operation = nullptr;
  for (const clang::CXXMethodDecl* method : record->methods()) {
    if (method->getOverloadedOperator() == clang::OO_Call) {
      if (operation) {
        return std::nullopt;
      }
      operation = method;
    }
  }
  if (!operation) {
    return std::nullopt;
  }
  ir::Callable made;
  made.function = unit_.reference(*operation);
  made.receiver.push_back(addressOf(std::move(object)));
  return ir::Value{at(expr), std::move(made)};
}

ir::Value Lowering::handlerValue(const clang::Expr* expr, ir::Value value) {
  if (std::holds_alternative<ir::Callable>(value.node)) {
    return value;
  }
  const clang::Expr* inner = strip(expr);
  while (const clang::Expr* wrapped = transparentInner(*inner)) {
    inner = strip(wrapped);
  }
  if (auto functor = functorValue(*inner, value)) {
    return *functor;
  }
  return value;
}

}  // namespace status_lint::extract
