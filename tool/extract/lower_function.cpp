#include "tool/base/hash.h"
#include "tool/extract/lowering.h"

#include "clang/AST/DeclTemplate.h"

#include <limits>

namespace status_lint::extract {

Lowering::Lowering(Unit& unit, ir::Function& function)
    : unit_(unit), function_(function), block_(&function.body) {}

ir::VariableId Lowering::addVariable(const clang::ValueDecl& decl, bool isParameter) {
  ir::Variable made;
  made.name = decl.getDeclName().isIdentifier() ? decl.getName().str() : std::string();
  made.isParameter = isParameter;
  const clang::QualType type = decl.getType();
  if (!type.isNull()) {
    made.type = unit_.names.type(type);
    const clang::QualType referred = type.getNonReferenceType();
    const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
    const bool isOwner = record && isSmartPointer(*record) && !isStd(*record, "weak_ptr");
    made.storage = type->isReferenceType() ? ir::Storage::Reference
                   : isOwner               ? ir::Storage::Owner
                   : refersOn(type)        ? ir::Storage::Pointer
                                           : ir::Storage::Value;
    made.isConst = referred->isPointerType() ? referred->getPointeeType().isConstQualified()
                                             : referred.isConstQualified();
    const RoleOfType role = unit_.roles.of(type);
    made.role = role.role;
    made.framework = role.model ? role.model->framework : std::string();
  }
  const auto id = static_cast<ir::VariableId>(function_.variables.size());
  function_.variables.push_back(std::move(made));
  variables_[&decl] = id;
  return id;
}

ir::VariableId Lowering::variableOf(const clang::ValueDecl& decl) {
  const auto it = variables_.find(&decl);
  return it != variables_.end() ? it->second : addVariable(decl, false);
}

void Lowering::declareParameters(const Pending& pending) {
  const clang::FunctionDecl& function = *pending.function;
  for (unsigned i = 0; i < function.getNumParams(); ++i) {
    const ir::VariableId id = addVariable(*function.getParamDecl(i), true);
    if (i < pending.roles.size() && pending.roles[i].role != ir::Role::None) {
      const ParameterRole& role = pending.roles[i];
      ir::Variable& variable = function_.variables[id];
      variable.role = role.role;
      variable.type = role.type;
      variable.framework = role.model ? role.model->framework : std::string();
    }
  }
  function_.parameterCount = function.getNumParams();
}

void Lowering::declareCaptures(const clang::LambdaExpr& lambda) {
  for (const clang::LambdaCapture& capture : lambda.captures()) {
    if (!capture.capturesVariable()) {
      continue;
    }
    const ir::VariableId id = addVariable(*capture.getCapturedVar(), false);
    if (capture.getCaptureKind() == clang::LCK_ByRef) {
      function_.variables[id].storage = ir::Storage::Reference;
    } else if (function_.variables[id].storage == ir::Storage::Reference &&
               !capture.getCapturedVar()->isInitCapture()) {
      function_.variables[id].storage = ir::Storage::Value;  // a copy of what the reference names
    }
  }
}

void Lowering::lowerDefaultInitialisers(const clang::CXXRecordDecl& record,
                                        const ir::Path& object,
                                        const std::set<const clang::FieldDecl*>& done) {
  for (const clang::FieldDecl* field : record.fields()) {
    const clang::Expr* init =
        field->hasInClassInitializer() ? field->getInClassInitializer() : nullptr;
    if (!init || done.contains(field) || !field->getIdentifier()) {
      continue;
    }
    ir::Path target = object;
    target.members.push_back(field->getName().str());
    initialise(target, field->getType(), init, init->getSourceRange());
  }
}

void Lowering::lowerInitialisers(const clang::CXXConstructorDecl& constructor) {
  ir::Path self;
  self.root = ir::Path::Root::This;
  std::set<const clang::FieldDecl*> done;
  for (const clang::CXXCtorInitializer* initialiser : constructor.inits()) {
    const clang::Expr* init = initialiser->getInit();
    if (!init) {
      continue;
    }
    if (const clang::FieldDecl* field = initialiser->getAnyMember()) {
      done.insert(field);
      if (const auto* byDefault = llvm::dyn_cast<clang::CXXDefaultInitExpr>(init)) {
        init = byDefault->getExpr();
      }
      if (init && field->getIdentifier()) {
        ir::Path target = self;
        target.members.push_back(field->getName().str());
        initialise(target, field->getType(), init, init->getSourceRange());
      }
      continue;
    }
    // A base class or another constructor of this class: it works on the same object.
    const auto* construction = llvm::dyn_cast<clang::CXXConstructExpr>(strip(init));
    const ir::Value base = construction ? construct(*construction, &self) : value(init);
    if (const auto* object = std::get_if<ir::Object>(&base.node)) {
      for (std::size_t i = 0; i < object->fields.size(); ++i) {
        ir::Path target = self;
        target.members.push_back(object->fields[i]);
        assign(target, object->values[i], object->values[i].location);
      }
    }
  }
  if (!constructor.isDelegatingConstructor() && constructor.isDependentContext()) {
    lowerDefaultInitialisers(*constructor.getParent(), self, done);
  }
}

namespace {

/// A literal of a macro's argument, or what its tokens say.
ir::Value macroArgument(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"' &&
      text.find_first_of("\\\"", 1) == text.size() - 1) {
    return {0, ir::Text{std::string(text.substr(1, text.size() - 2))}};
  }
  const bool isName = !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '_' || c == ':';
  });
  return isName ? ir::Value{0, ir::Constant{0, std::string(text)}}
                : ir::Value{0, ir::Unknown{"macro argument", {}}};
}

}  // namespace

ir::HandlerKind kindOf(const model::Handler& handler) {
  using Kind = ir::HandlerKind;
  return handler.role == "before"      ? Kind::Before
         : handler.role == "after"     ? Kind::After
         : handler.role == "error"     ? Kind::Error
         : handler.role == "exception" ? Kind::Exception
         : handler.role == "fallback"  ? Kind::Fallback
         : handler.role == "factory"   ? Kind::Factory
                                       : Kind::Route;
}

void Lowering::addEntry(const model::HandlerMatch& match,
                        const std::vector<std::string>& arguments) {
  unit_.noteMatch(match);
  const model::Handler& handler = *match.handler;
  ir::EntryMark mark;
  mark.framework = match.model->framework;
  mark.kind = kindOf(handler);
  Operands operands;
  operands.captured = match.captured;
  for (const std::string& argument : arguments) {
    operands.values.push_back(macroArgument(argument));
  }
  const auto textOf = [](const ir::Value& value) {
    const auto* text = std::get_if<ir::Text>(&value.node);
    return text ? text->bytes : std::string();
  };
  if (const auto method = firstOf(handler.method, operands)) {
    std::vector<ir::Value> methods;
    addMethods(method->second, *method->first, operands, methods);
    for (const ir::Value& one : methods) {
      mark.methods.push_back(textOf(one));
    }
    std::erase(mark.methods, "");
  }
  if (const auto path = firstOf(handler.path, operands)) {
    mark.path = textOf(path->second);
  }
  mark.handler = handlerNamed(match, arguments);
  mark.given = givenTo(handler);
  mark.status = statusAtStart(handler);
  for (const ir::Given& given : mark.given) {
    if (given.parameter < function_.parameterCount && given.role != ir::Role::None) {
      ir::Variable& variable = function_.variables[given.parameter];
      variable.framework = match.model->framework;
      variable.role = given.role;
    }
  }
  function_.entries.push_back(std::move(mark));
}

void Lowering::markSignatures(const clang::FunctionDecl& function) {
  for (const model::HandlerMatch& match : unit_.index.signatures()) {
    const std::vector<std::string>& wanted = match.handler->signatureParameters;
    if (wanted.size() != function.getNumParams()) {
      continue;
    }
    const std::string& name = match.handler->signatureName;
    bool same = (name.empty() || (function.getIdentifier() && function.getName() == name)) &&
                (match.handler->signatureReturns.empty() ||
                 isType(function.getReturnType(), match.handler->signatureReturns));
    for (unsigned i = 0; same && i < function.getNumParams(); ++i) {
      same = isType(function.getParamDecl(i)->getType(), wanted[i]);
    }
    if (same) {
      addEntry(match);
    }
  }
}

void Lowering::markEntries(const clang::FunctionDecl& function) {
  markSignatures(function);
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function)) {
    std::vector<const clang::CXXMethodDecl*> bases(method->begin_overridden_methods(),
                                                   method->end_overridden_methods());
    for (std::size_t i = 0; i < bases.size(); ++i) {
      for (const model::HandlerMatch& match :
           unit_.index.overrides(unit_.names.canonical(*bases[i]))) {
        addEntry(match);
      }
      bases.insert(
          bases.end(), bases[i]->begin_overridden_methods(), bases[i]->end_overridden_methods());
    }
  }
  for (const MacroUse& macro : unit_.locations.macrosAround(function.getLocation())) {
    for (const model::HandlerMatch& match : unit_.index.macros(macro.name)) {
      if (match.handler->role == "description") {
        describe(match, macro.arguments);
      } else {
        addEntry(match, macro.arguments);
      }
    }
  }
}

void Lowering::addFinalReturn(const clang::FunctionDecl& function) {
  const clang::Stmt* body = function.getBody();
  if (!function.getReturnType()->isVoidType() && !function_.isConstructor &&
      !function_.isCoroutine && !function_.isMain && !function.getReturnType()->isUndeducedType()) {
    return;
  }
  if (!function_.body.empty() && std::holds_alternative<ir::Return>(function_.body.back().node)) {
    return;
  }
  emit(at(clang::SourceRange(body->getEndLoc(), body->getEndLoc())), ir::Return());
}

void Lowering::run(const Pending& pending) {
  const clang::FunctionDecl& function = *pending.function;
  decl_ = &function;
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function);
  const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(&function);
  const ir::FunctionRef reference = unit_.reference(function);
  function_.usr = reference.usr;
  function_.name = reference.name;
  function_.display = unit_.names.display(function);
  function_.externalLinkage = function.isExternallyVisible();
  function_.returnType = unit_.names.type(function.getReturnType());
  function_.isLambda = pending.lambda != nullptr;
  function_.isPattern = function.isDependentContext();
  function_.isConstructor = constructor != nullptr;
  function_.isDestructor = llvm::isa<clang::CXXDestructorDecl>(function);
  function_.isVirtual = method && method->isVirtual();
  function_.noReturn = function.isNoReturn();
  function_.isMain = function.isMain();
  function_.foreign = unit_.files.isForeign(function.getLocation());
  if (method && !pending.lambda) {
    function_.ownerClass = unit_.names.canonical(*method->getParent());
    unit_.types.add(*method->getParent());
  }
  const clang::Stmt* body = function.getBody();
  if (const auto* coroutine = llvm::dyn_cast<clang::CoroutineBodyStmt>(body)) {
    function_.isCoroutine = true;
    body = coroutine->getBody();
  }
  function_.location = pending.lambda
                           ? at(clang::SourceRange(pending.lambda->getBeginLoc(),
                                                   pending.lambda->getIntroducerRange().getEnd()))
                           : at(clang::SourceRange(function.getLocation(), function.getLocation()));
  function_.bodyHash = base::hexadecimal(base::hash(unit_.locations.normalisedText(
      body->getSourceRange(), std::numeric_limits<std::size_t>::max())));
  declareParameters(pending);
  if (pending.lambda) {
    declareCaptures(*pending.lambda);
  }
  markEntries(function);
  readComments(function);
  if (constructor) {
    const ir::Block initialisers = capture([&] { lowerInitialisers(*constructor); });
    statement(body);
    ir::Block* place = &function_.body;
    if (llvm::isa<clang::CXXTryStmt>(body) && !place->empty()) {
      if (auto* tried = std::get_if<ir::Try>(&place->front().node)) {
        place = &tried->body;  // a function-try block guards the initialisers too
      }
    }
    place->insert(place->begin(), initialisers.begin(), initialisers.end());
  } else {
    statement(body);
  }
  addFinalReturn(function);
}

void Lowering::runGlobals() {
  function_.name = "(static initialisation)";
  function_.display = "static initialisation";
  function_.usr = "(static initialisation)";
  function_.externalLinkage = false;
  for (const clang::VarDecl* global : unit_.globals) {
    const clang::Expr* init = global->getInit();
    if (unit_.constants.text(*init) || unit_.constants.integer(*init)) {
      continue;
    }
    if (function_.location == 0) {
      function_.location = at(clang::SourceRange(global->getLocation()));
    }
    ir::Path target;
    target.root = ir::Path::Root::Global;
    target.name = unit_.names.canonical(*global);
    initialise(target, global->getType(), init, init->getSourceRange());
  }
}

ir::Function lowerGlobals(Unit& unit) {
  ir::Function function;
  Lowering(unit, function).runGlobals();
  return function;
}

ir::Function lowerFunction(Unit& unit, const Pending& pending) {
  ir::Function function;
  Lowering(unit, function).run(pending);
  return function;
}

}  // namespace status_lint::extract
