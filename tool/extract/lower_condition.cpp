// Conditions: trees of tests with what runs before each.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

namespace status_lint::extract {

namespace {

const clang::CallExpr* asCall(const clang::Expr* expr) {
  return llvm::dyn_cast_or_null<clang::CallExpr>(strip(expr));
}

bool isNull(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  while (const auto* cast = llvm::dyn_cast_or_null<clang::ExplicitCastExpr>(inner)) {
    inner = strip(cast->getSubExpr());
  }
  if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(inner)) {
    return true;
  }
  const clang::CXXRecordDecl* record =
      inner->getType().isNull() ? nullptr : inner->getType()->getAsCXXRecordDecl();
  return record && isStd(*record, "nullopt_t");
}

bool isEnd(const clang::Expr* expr) {
  const clang::CallExpr* call = asCall(expr);
  if (!call) {
    const auto* conversion = llvm::dyn_cast<clang::CXXConstructExpr>(strip(expr));
    call = conversion && conversion->getNumArgs() == 1 ? asCall(conversion->getArg(0)) : nullptr;
  }
  return call && call->getDirectCallee() && isInStd(*call->getDirectCallee()) &&
         isNamed(call->getDirectCallee(), {"end", "cend"});
}

/// The enumerator that an object is made from, only to be compared: `ec == std::errc::timed_out`.
const clang::Expr* enumeratorMadeInto(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  while (const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(inner)) {
    inner = made->getNumArgs() == 1 ? strip(made->getArg(0)) : nullptr;
  }
  const auto* written = llvm::dyn_cast_or_null<clang::DeclRefExpr>(inner);
  return written != nullptr && llvm::isa<clang::EnumConstantDecl>(written->getDecl()) ? written
                                                                                      : nullptr;
}

clang::BinaryOperatorKind flipped(clang::BinaryOperatorKind op) {
  switch (static_cast<int>(op)) {
  case clang::BO_LT: return clang::BO_GT;
  case clang::BO_GT: return clang::BO_LT;
  case clang::BO_LE: return clang::BO_GE;
  case clang::BO_GE: return clang::BO_LE;
  default: return op;
  }
}

std::optional<ir::Comparison> comparisonOf(clang::BinaryOperatorKind op) {
  switch (static_cast<int>(op)) {
  case clang::BO_EQ:
  case clang::BO_NE: return ir::Comparison::Equal;
  case clang::BO_LT: return ir::Comparison::Less;
  case clang::BO_LE: return ir::Comparison::LessEqual;
  case clang::BO_GT: return ir::Comparison::Greater;
  case clang::BO_GE: return ir::Comparison::GreaterEqual;
  default: return std::nullopt;
  }
}

std::string symbolOf(ir::Comparison comparison) {
  switch (comparison) {
  case ir::Comparison::Truth:
  case ir::Comparison::Empty: return " ? ";
  case ir::Comparison::Equal: return " == ";
  case ir::Comparison::Less: return " < ";
  case ir::Comparison::LessEqual: return " <= ";
  case ir::Comparison::Greater: return " > ";
  case ir::Comparison::GreaterEqual: return " >= ";
  }
  return " ? ";
}

ir::Condition negate(ir::Condition inner) {
  if (inner.kind == ir::Condition::Kind::Not) {
    ir::Condition operand = std::move(inner.operands.front());
    operand.before.insert(operand.before.begin(), inner.before.begin(), inner.before.end());
    return operand;
  }
  if (inner.kind == ir::Condition::Kind::True || inner.kind == ir::Condition::Kind::False) {
    inner.kind = inner.kind == ir::Condition::Kind::True ? ir::Condition::Kind::False
                                                         : ir::Condition::Kind::True;
    return inner;
  }
  ir::Condition outer;
  outer.kind = ir::Condition::Kind::Not;
  outer.location = inner.location;
  outer.operands.push_back(std::move(inner));
  return outer;
}

}  // namespace

/// `!x`: the text of the atom is `x`, so the negation has a place of its own.
ir::Condition Lowering::negated(const clang::Expr& expr, ir::Condition inner) {
  const bool collapses = inner.kind != ir::Condition::Kind::Atom;
  ir::Condition result = negate(std::move(inner));
  if (!collapses) {
    result.location = at(expr);
  }
  return result;
}

ir::Condition Lowering::condition(const clang::Expr* expr) {
  ir::Condition result;
  ir::Block before = capture([&] { result = conditionOf(*expr); });
  result.before.insert(result.before.begin(),
                       std::make_move_iterator(before.begin()),
                       std::make_move_iterator(before.end()));
  return result;
}

ir::Condition Lowering::constantCondition(bool holds, const clang::Expr& expr) {
  ir::Condition result;
  result.kind = holds ? ir::Condition::Kind::True : ir::Condition::Kind::False;
  result.location = at(expr);
  return result;
}

ir::Condition Lowering::connective(const clang::Expr& expr,
                                   ir::Condition::Kind kind,
                                   const clang::Expr* left,
                                   const clang::Expr* right) {
  ir::Condition result;
  result.kind = kind;
  result.location = at(expr);
  for (const clang::Expr* operand : {left, right}) {
    ir::Condition made = condition(operand);
    if (made.kind == kind && made.before.empty()) {
      for (ir::Condition& inner : made.operands) {
        result.operands.push_back(std::move(inner));
      }
    } else {
      result.operands.push_back(std::move(made));
    }
  }
  return result;
}

ir::Condition Lowering::conditionOf(const clang::Expr& whole) {
  if (const auto constant = unit_.constants.integer(whole)) {
    return constantCondition(constant->number != 0, whole);
  }
  const clang::Expr& expr = *strip(&whole);
  if (const auto* rewritten = llvm::dyn_cast<clang::CXXRewrittenBinaryOperator>(&expr)) {
    const auto form = rewritten->getDecomposedForm();
    return comparison(expr, form.Opcode, form.LHS, form.RHS);
  }
  if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(&expr)) {
    if (unary->getOpcode() == clang::UO_LNot) {
      return negated(expr, condition(unary->getSubExpr()));
    }
  }
  if (const auto* binary = llvm::dyn_cast<clang::BinaryOperator>(&expr)) {
    if (binary->isLogicalOp()) {
      const bool isAnd = binary->getOpcode() == clang::BO_LAnd;
      return connective(expr,
                        isAnd ? ir::Condition::Kind::And : ir::Condition::Kind::Or,
                        binary->getLHS(),
                        binary->getRHS());
    }
    if (binary->getOpcode() == clang::BO_Comma) {
      discard(binary->getLHS());
      return conditionOf(*binary->getRHS());
    }
    if (binary->isComparisonOp()) {
      return comparison(expr, binary->getOpcode(), binary->getLHS(), binary->getRHS());
    }
    if (binary->getOpcode() == clang::BO_Assign) {
      value(binary);
      return atom(*binary->getLHS());
    }
  }
  if (const auto* call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&expr)) {
    if (call->getOperator() == clang::OO_Exclaim && call->getNumArgs() == 1) {
      return negated(expr, condition(call->getArg(0)));
    }
    if (call->isComparisonOp() && call->getNumArgs() == 2 &&
        call->getOperator() != clang::OO_Spaceship) {
      return comparison(expr,
                        clang::BinaryOperator::getOverloadedOpcode(call->getOperator()),
                        call->getArg(0),
                        call->getArg(1));
    }
  }
  if (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(&expr)) {
    if (!llvm::isa<clang::CXXDynamicCastExpr>(cast)) {
      return conditionOf(*cast->getSubExpr());
    }
  }
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(&expr)) {
    if (isNamed(call->getDirectCallee(), {"__builtin_expect"})) {
      return conditionOf(*call->getArg(0));
    }
  }
  return atom(expr);
}

ir::Condition Lowering::truthOf(ir::Value subject, const clang::Expr& expr) {
  ir::Condition result;
  result.location = at(expr);
  result.atom.subject.push_back(std::move(subject));
  describe(expr, result.atom);
  return result;
}

ir::Condition Lowering::atom(const clang::Expr& expr) {
  ir::Condition result;
  result.location = at(expr);
  ir::Atom& atom = result.atom;
  const clang::CallExpr* call = asCall(&expr);
  const clang::FunctionDecl* callee = call ? call->getDirectCallee() : nullptr;
  const clang::Expr* receiver = call ? receiverOf(*call) : nullptr;
  const clang::Expr* tested = &expr;
  if (callee && receiver && isInStd(*callee)) {
    const auto* conversion = llvm::dyn_cast<clang::CXXConversionDecl>(callee);
    if (conversion || isNamed(callee, {"has_value"})) {
      tested = receiver;  // optional, smart pointer, function, stream: the object itself
    } else if (isNamed(callee, {"empty"})) {
      tested = receiver;
      atom.comparison = ir::Comparison::Empty;
    }
  }
  setSubject(tested, atom);
  describe(*tested, atom);
  if (atom.comparison == ir::Comparison::Empty && !atom.key.empty()) {
    atom.key = "empty(" + atom.key + ")";
  }
  atom.words = words(expr.getSourceRange());
  return result;
}

bool Lowering::emptiness(clang::BinaryOperatorKind op,
                         const clang::Expr* left,
                         const clang::Expr* right,
                         const clang::Expr*& subject,
                         bool& isCount,
                         bool& negated) {
  // x == "" and x != ""
  const auto text = unit_.constants.text(*right);
  const bool equality = op == clang::BO_EQ || op == clang::BO_NE;
  if (text && text->empty() && equality) {
    subject = left;
    isCount = false;
    negated = op == clang::BO_NE;
    return true;
  }
  const auto number = unit_.constants.integer(*right);
  const clang::CallExpr* call = asCall(left);
  const clang::FunctionDecl* callee = call ? call->getDirectCallee() : nullptr;
  if (!number || !callee) {
    return false;
  }
  const bool isSize = isNamed(callee, {"size", "length"}) && receiverOf(*call) && isInStd(*callee);
  const bool isLength = isNamed(callee, {"strlen"}) && call->getNumArgs() == 1;
  isCount = isNamed(callee, {"count"}) && receiverOf(*call) && isInStd(*callee);
  if (!isSize && !isLength && !isCount) {
    return false;
  }
  const bool isZero = (number->number == 0 && (op == clang::BO_EQ || op == clang::BO_LE)) ||
                      (number->number == 1 && op == clang::BO_LT);
  const bool isSome = (number->number == 0 && (op == clang::BO_NE || op == clang::BO_GT)) ||
                      (number->number == 1 && op == clang::BO_GE);
  if (!isZero && !isSome) {
    return false;
  }
  subject = isCount ? left : isLength ? call->getArg(0) : receiverOf(*call);
  // "none" is the absence of the counted thing, the empty container holds none
  negated = isCount ? isZero : isSome;
  return true;
}

/// strcmp(a, b) == 0 and a.compare(b) == 0 compare a with b.
void Lowering::unwrapComparison(const clang::Expr*& left, const clang::Expr*& right) {
  const clang::CallExpr* call = asCall(left);
  const clang::FunctionDecl* callee = call ? call->getDirectCallee() : nullptr;
  const auto zero = unit_.constants.integer(*right);
  if (!callee || !zero || zero->number != 0) {
    return;
  }
  if (isNamed(callee, {"strcmp", "strcasecmp"}) && call->getNumArgs() == 2) {
    left = call->getArg(0);
    right = call->getArg(1);
  } else if (isNamed(callee, {"compare"}) && isInStd(*callee) && call->getNumArgs() == 1 &&
             receiverOf(*call)) {
    left = receiverOf(*call);
    right = call->getArg(0);
  }
}

ir::Condition Lowering::comparison(const clang::Expr& expr,
                                   clang::BinaryOperatorKind op,
                                   const clang::Expr* left,
                                   const clang::Expr* right) {
  const auto isConstant = [this](const clang::Expr* side) {
    return isNull(side) || isEnd(side) || unit_.constants.integer(*side) ||
           unit_.constants.text(*side);
  };
  if (isConstant(left) && !isConstant(right)) {
    std::swap(left, right);
    op = flipped(op);
  }
  ir::Condition result;
  result.location = at(expr);
  ir::Atom& atom = result.atom;
  bool negated = op == clang::BO_NE;
  const bool equality = op == clang::BO_EQ || op == clang::BO_NE;
  const clang::Expr* subject = left;
  bool isCount = false;
  const auto finish = [&]() {
    atom.words = words(expr.getSourceRange());
    return negated ? negate(std::move(result)) : std::move(result);
  };
  if (equality && isNull(right)) {
    negated = op == clang::BO_EQ;
    setSubject(left, atom);
    describe(*left, atom);
    return finish();
  }
  if (emptiness(op, left, right, subject, isCount, negated)) {
    atom.comparison = isCount ? ir::Comparison::Truth : ir::Comparison::Empty;
    setSubject(subject, atom);
    describe(*subject, atom);
    if (!isCount && !atom.key.empty()) {
      atom.key = "empty(" + atom.key + ")";
    }
    return finish();
  }
  if (equality && isEnd(right)) {
    setSubject(left, atom);
    describe(*left, atom);
    const bool isPart =
        !atom.subject.empty() && std::holds_alternative<ir::Request>(atom.subject[0].node);
    if (isPart || atom.aspect == ir::ResponseAspect::Field) {
      negated = op == clang::BO_EQ;  // "not found" is the absence of the field
      return finish();
    }
    atom.comparison = ir::Comparison::Equal;
    atom.other.push_back(unknown(*right, "end"));
    atom.key = atom.key.empty() ? "" : atom.key + " == end";
    return finish();
  }
  if (equality) {
    unwrapComparison(left, right);
  }
  const std::optional<ir::Comparison> ordering = comparisonOf(op);
  if (!ordering) {
    setSubject(&expr, atom);
    atom.key.clear();
    return finish();
  }
  atom.comparison = *ordering;
  setSubject(left, atom);
  const clang::Expr* enumerator = enumeratorMadeInto(right);
  atom.other.push_back(value(enumerator != nullptr ? enumerator : right));
  addReads(atom.other.front(), atom);
  describe(*left, atom);
  const std::optional<std::string> rightKey = key(right, atom.depends);
  if (atom.key.empty() || !rightKey) {
    atom.key.clear();
    atom.depends.clear();
  } else {
    atom.key += symbolOf(atom.comparison) + *rightKey;
  }
  return finish();
}

}  // namespace status_lint::extract
