// Calls of the standard library and its kin that have a meaning of their own.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include "clang/AST/DeclTemplate.h"

namespace status_lint::extract {

namespace {

bool isStream(clang::QualType type, bool buildsText) {
  const clang::CXXRecordDecl* record =
      type.isNull() ? nullptr : type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record) {
    return false;
  }
  if (isStd(*record, "basic_ostringstream") || isStd(*record, "basic_stringstream")) {
    return true;
  }
  return !buildsText && isInStd(*record) && record->getIdentifier() &&
         record->getName().contains("stream");
}

/// The stream at the left end of a chain of `<<`.
const clang::Expr* streamOf(const clang::Expr* expr) {
  while (const auto* call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(strip(expr))) {
    if (call->getOperator() != clang::OO_LessLess &&
        call->getOperator() != clang::OO_GreaterGreater) {
      break;
    }
    expr = call->getArg(0);
  }
  return strip(expr);
}

/// Strings and paths: `+` and `/` put them together.
bool isText(clang::QualType type) {
  const clang::CXXRecordDecl* record =
      type.isNull() ? nullptr : type.getNonReferenceType()->getAsCXXRecordDecl();
  return isStringClass(type) || (record && isStd(*record, "path"));
}

void addPart(ir::Value part, std::vector<ir::Value>& parts) {
  if (auto* composite = std::get_if<ir::Composite>(&part.node)) {
    for (ir::Value& inner : composite->parts) {
      parts.push_back(std::move(inner));
    }
    return;
  }
  parts.push_back(std::move(part));
}

clang::QualType templateType(const clang::FunctionDecl& function) {
  const clang::TemplateArgumentList* arguments = function.getTemplateSpecializationArgs();
  return arguments && arguments->size() > 0 &&
                 (*arguments)[0].getKind() == clang::TemplateArgument::Type
             ? (*arguments)[0].getAsType()
             : clang::QualType();
}

}  // namespace

std::optional<ir::Value> Lowering::composingCall(const clang::CallExpr& expr,
                                                 const clang::FunctionDecl& callee) {
  if (!callee.getIdentifier()) {
    return std::nullopt;
  }
  const llvm::StringRef name = callee.getName();
  const std::string& full = unit_.names.canonical(callee);
  if (auto text = formatCall(expr, full)) {
    return *text;
  }
  const bool joins = full == "std::to_string" || full == "fmt::to_string" ||
                     full == "absl::StrCat" || full == "folly::to";
  if (joins) {
    ir::Composite text;
    for (const clang::Expr* argument : expr.arguments()) {
      text.parts.push_back(value(argument));
    }
    return ir::Value{at(expr), std::move(text)};
  }
  const clang::Expr* receiver = receiverOf(expr);
  if (receiver && expr.getNumArgs() == 0 &&
      (name == "what" || (name == "error" && isInStd(callee)))) {
    return memberNamed(expr, receiver, name.str());
  }
  if (!isInStd(callee)) {
    return std::nullopt;
  }
  if (name == "make_shared" || name == "make_unique") {
    const clang::QualType type = templateType(callee);
    return type.isNull() ? std::nullopt : std::optional(makeObject(expr, type));
  }
  if (name == "make_optional" && expr.getNumArgs() == 1) {
    return value(expr.getArg(0));
  }
  if (name == "make_pair" || name == "make_tuple" || name == "forward_as_tuple" || name == "tie") {
    return pairObject(
        expr, name == "make_pair" ? "std::pair" : "std::tuple", {expr.arg_begin(), expr.arg_end()});
  }
  if (name == "bind" || name == "bind_front" || name == "mem_fn") {
    return bindValue(expr, name == "bind_front");
  }
  if (name == "get" && expr.getNumArgs() == 1 && !receiver) {
    const clang::TemplateArgumentList* arguments = callee.getTemplateSpecializationArgs();
    if (arguments && arguments->size() > 0 &&
        (*arguments)[0].getKind() == clang::TemplateArgument::Integral) {
      const clang::CXXRecordDecl* record = expr.getArg(0)->getType()->getAsCXXRecordDecl();
      const auto index = (*arguments)[0].getAsIntegral().getZExtValue();
      const bool isPair = record && isStd(*record, "pair");
      return memberNamed(
          expr, expr.getArg(0), isPair ? (index == 0 ? "first" : "second") : std::to_string(index));
    }
    return std::nullopt;
  }
  if (name == "rethrow_exception") {
    emit(at(expr), ir::Rethrow());
    return unknown(expr, "throw");
  }
  if (name == "exchange" && expr.getNumArgs() == 2) {
    const ir::Value target = value(expr.getArg(0));
    const ir::Path old = temporaryPath(newTemporary());
    assign(old, target, at(expr));
    store(expr, expr.getArg(0), target, value(expr.getArg(1)));
    return read(expr, old);
  }
  return std::nullopt;
}

std::optional<ir::Value> Lowering::mutatingCall(const clang::CallExpr& expr,
                                                const clang::FunctionDecl& callee,
                                                const clang::Expr* receiver) {
  if (!callee.getIdentifier()) {
    return std::nullopt;
  }
  enum class Kind { None, Insert, Set, TryInsert, Erase, Clear, Append, Assign };
  const llvm::StringRef name = callee.getName();
  if (name == "emplace") {
    if (auto made = emplacedObject(expr, *strip(receiver))) {
      return made;
    }
  }
  const bool inserts = isNamed(&callee, {"insert", "emplace", "push_back", "emplace_back", "add"});
  const Kind kind = inserts                      ? Kind::Insert
                    : name == "insert_or_assign" ? Kind::Set
                    : name == "try_emplace"      ? Kind::TryInsert
                    : name == "erase"            ? Kind::Erase
                    : name == "clear"            ? Kind::Clear
                    : name == "append"           ? Kind::Append
                    : name == "assign"           ? Kind::Assign
                                                 : Kind::None;
  if (kind == Kind::None) {
    return std::nullopt;
  }
  const bool isString = isStringClass(strip(receiver)->getType());
  const std::optional<ModelField> field = modelField(receiver);
  if (field && field->role.role != ir::Role::Request) {
    std::vector<ir::Value> values;
    for (const clang::Expr* argument : expr.arguments()) {
      if (!llvm::isa<clang::CXXDefaultArgExpr>(argument)) {
        values.push_back(value(argument));
      }
    }
    Mutation mutation;
    mutation.kind = kind == Kind::Erase                ? Mutation::Kind::Remove
                    : kind == Kind::Clear              ? Mutation::Kind::Clear
                    : kind == Kind::Assign             ? Mutation::Kind::Assign
                    : isString || kind == Kind::Append ? Mutation::Kind::Append
                                                       : Mutation::Kind::Insert;
    mutation.subscript = kind == Kind::Set;
    mutation.firstWins = kind == Kind::TryInsert;
    if (values.size() >= 2 && !isString) {
      mutation.key = values[0];
      mutation.value = values[1];
    } else if (!values.empty() && mutation.kind == Mutation::Kind::Remove) {
      mutation.key = values[0];
    } else if (!values.empty()) {
      mutation.value = values[0];
    }
    applyMutation(*field, mutation, expr);
    return unknown(expr, "call");
  }
  if (auto grown = grownList(expr, callee, receiver)) {
    return grown;
  }
  return changedText(expr, callee, receiver);
}

std::optional<ir::Value> Lowering::requestCall(const clang::CallExpr& expr,
                                               const clang::FunctionDecl& callee,
                                               const clang::Expr* receiver) {
  const std::optional<ModelField> field = modelField(receiver);
  const std::optional<ir::RequestRead> part = field ? fieldRead(*field) : std::nullopt;
  if (!part || !callee.getIdentifier()) {
    return std::nullopt;
  }
  const llvm::StringRef name = callee.getName();
  if ((name == "size" || name == "length") && part->part == ir::RequestPart::Content) {
    return ir::Value{at(expr), ir::Request{{ir::RequestPart::Size, ""}}};
  }
  if (name != "find" && name != "at" && name != "count" && name != "contains" &&
      name != "equal_range") {
    return std::nullopt;
  }
  const bool isText = isStringClass(strip(receiver)->getType());
  if (isText || expr.getNumArgs() == 0) {
    return std::nullopt;
  }
  const ir::Value key = value(expr.getArg(0));
  ir::RequestRead read = *part;
  if (const auto* text = std::get_if<ir::Text>(&key.node)) {
    if (read.part == ir::RequestPart::Fields) {
      read = {ir::RequestPart::Field, text->bytes};
    } else if (read.part == ir::RequestPart::Parameter) {
      read.name = text->bytes;
    }
  }
  const Callee& known = unit_.callee(callee);
  if (name == "at") {
    if (!known.library) {
      markMayThrow(known, at(expr));
    } else {
      Operands operands;
      operands.use = &expr;
      operands.callee = &callee;
      operands.location = at(expr);
      operands.arguments.push_back(expr.getArg(0));
      operands.values.push_back(key);
      ir::Call call = makeCall(operands, known);
      call.reads.push_back(read);
      return emitCall(std::move(call), at(expr), expr.getType());
    }
  }
  return ir::Value{at(expr), ir::Request{std::move(read)}};
}

ir::Value Lowering::dependentOperator(const clang::CallExpr& expr) {
  const auto& operation = llvm::cast<clang::CXXOperatorCallExpr>(expr);
  const clang::OverloadedOperatorKind kind = operation.getOperator();
  if (kind == clang::OO_Call) {
    return valueCall(expr);
  }
  if (kind == clang::OO_Subscript && expr.getNumArgs() == 2) {
    return subscript(expr, expr.getArg(0), expr.getArg(1));
  }
  if (operation.isAssignmentOp()) {
    return assignment(expr, expr.getArg(0), expr.getArg(1), kind != clang::OO_Equal, false);
  }
  if (operation.isComparisonOp() || kind == clang::OO_Exclaim || kind == clang::OO_AmpAmp ||
      kind == clang::OO_PipePipe) {
    return booleanValue(expr);
  }
  if (kind == clang::OO_Star || kind == clang::OO_Arrow) {
    return value(expr.getArg(0));
  }
  std::vector<ir::Value> operands;
  for (const clang::Expr* argument : expr.arguments()) {
    operands.push_back(value(argument));
  }
  return unknown(expr, "operator", provenance(std::move(operands)));
}

ir::Value Lowering::operatorCall(const clang::CXXOperatorCallExpr& expr,
                                 const clang::FunctionDecl& callee) {
  const Callee& known = unit_.callee(callee);
  const clang::OverloadedOperatorKind kind = expr.getOperator();
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&callee);
  if (kind == clang::OO_Call) {
    const bool isObject = method && !method->getParent()->isLambda() && known.isProject;
    return isObject || !known.sites.empty() || !known.registrations.empty()
               ? plainCall(expr, known, receiverOf(expr), argumentsOf(expr))
               : valueCall(expr);
  }
  const bool isOwn =
      (known.isProject && callee.isUserProvided()) || !known.sites.empty() || known.library;
  const bool isWritten = isOwn && !(kind == clang::OO_Equal && method && method->isDefaulted());
  const clang::Expr* left = expr.getArg(0);
  const clang::Expr* right = expr.getNumArgs() > 1 ? expr.getArg(1) : nullptr;
  const bool isBoolean = expr.isComparisonOp() || kind == clang::OO_Exclaim;
  if (isBoolean) {
    return booleanValue(expr);
  }
  if (const clang::Expr* inner = known.sites.empty() ? transparentInner(expr) : nullptr) {
    return value(inner);
  }
  if (isWritten) {
    return plainCall(expr, known, receiverOf(expr), argumentsOf(expr));
  }
  switch (static_cast<int>(kind)) {
  case clang::OO_Equal: return assignment(expr, left, right, false, false);
  case clang::OO_PlusEqual:
  case clang::OO_SlashEqual: return assignment(expr, left, right, true, isText(expr.getType()));
  case clang::OO_Plus:
  case clang::OO_Slash:
    if (right && isText(expr.getType())) {
      ir::Composite text;
      addPart(textPart(left), text.parts);
      addPart(textPart(right), text.parts);
      return ir::Value{at(expr), std::move(text)};
    }
    break;
  case clang::OO_Subscript: return subscript(expr, left, right);
  case clang::OO_Star:
  case clang::OO_Arrow:
    return expr.getNumArgs() == 1 ? value(left)
                                  : unknown(expr, "operator", {value(left), value(right)});
  case clang::OO_PlusPlus:
  case clang::OO_MinusMinus: {
    const ir::Value target = value(left);
    store(expr, left, target, unknown(expr, "next element", {target}));
    return target;
  }
  case clang::OO_LessLess:
    if (isStream(streamOf(left)->getType(), true)) {
      const ir::Value target = value(left);
      const ir::Value part = textPart(right);
      store(expr, streamOf(left), target, ir::Value{at(expr), ir::Composite{{target, part}}});
      return target;
    }
    if (isStream(streamOf(left)->getType(), false)) {
      const ir::Value target = value(left);
      if (const auto response = writtenResponse(target)) {
        appendContent(*response, value(right), at(expr), known.name);
        return target;
      }
      writeToStream(expr, streamOf(left), known, target, textPart(right));
      markMayThrow(known, at(expr));
      return target;
    }
    break;
  case clang::OO_GreaterGreater:
    if (isStream(streamOf(left)->getType(), false)) {
      const ir::Value source = value(left);
      store(expr, right, value(right), unknown(expr, "read from a stream", {source}));
      return source;
    }
    break;
  default: break;
  }
  return plainCall(expr, known, receiverOf(expr), argumentsOf(expr));
}

}  // namespace status_lint::extract
