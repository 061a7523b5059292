// What later edits of the source must know: of statements that use a response, and of how status
// codes are written.
#include "tool/extract/lowering.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>
#include <set>

namespace status_lint::extract {

namespace {

constexpr std::size_t LongestReceiver = 120;

/// Can the function be called without any effect that outlives the call? Known libraries are taken
/// by their signatures: nothing that they are given can be changed.
bool isHarmless(const clang::FunctionDecl& function) {
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function);
  const bool changesObject = method && method->isInstance() && !method->isConst() &&
                             !llvm::isa<clang::CXXConstructorDecl>(method);
  return !changesObject &&
         std::ranges::none_of(function.parameters(), [](const clang::ParmVarDecl* parameter) {
           const clang::QualType type = parameter->getType();
           return (type->isLValueReferenceType() || type->isPointerType()) &&
                  !type->getPointeeType().isConstQualified();
         });
}

bool leavesBlock(const clang::Stmt& stmt) {
  return llvm::isa<clang::ReturnStmt,
                   clang::CoreturnStmt,
                   clang::BreakStmt,
                   clang::ContinueStmt,
                   clang::GotoStmt,
                   clang::CXXThrowExpr>(stmt);
}

/// The statement that leaves the function where control would fall off its end.
std::string leaveOf(const clang::FunctionDecl& function) {
  if (const auto* coroutine = llvm::dyn_cast<clang::CoroutineBodyStmt>(function.getBody())) {
    return coroutine->getFallthroughHandler() ? "co_return;" : "";
  }
  return function.getReturnType()->isVoidType() ? "return;" : "";
}

}  // namespace

bool Lowering::isPlain(const clang::Stmt* stmt, const clang::Expr* use) {
  if (!stmt || llvm::isa<clang::LambdaExpr>(stmt)) {
    return true;
  }
  if (llvm::isa<clang::CXXNewExpr,
                clang::CXXDeleteExpr,
                clang::CXXThrowExpr,
                clang::CoroutineSuspendExpr,
                clang::StmtExpr>(stmt)) {
    return false;
  }
  if (stmt != use) {
    const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(stmt);
    const auto* step = llvm::dyn_cast<clang::UnaryOperator>(stmt);
    if ((operation && operation->isAssignmentOp()) || (step && step->isIncrementDecrementOp())) {
      return false;
    }
    const clang::FunctionDecl* callee = nullptr;
    if (const auto* call = llvm::dyn_cast<clang::CallExpr>(stmt)) {
      callee = call->getDirectCallee();
      if (!callee) {
        return false;
      }
    } else if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(stmt)) {
      callee = construct->getConstructor();
    }
    if (callee && (unit_.isProject(*callee) || !isHarmless(*callee)) &&
        !(llvm::isa<clang::CXXConstructorDecl>(callee) && callee->isImplicit())) {
      return roleOf(llvm::dyn_cast<clang::Expr>(stmt)).role == ir::Role::Response;
    }
  }
  return std::ranges::all_of(stmt->children(),
                             [&](const clang::Stmt* child) { return isPlain(child, use); });
}

std::string Lowering::receiverText(const clang::Expr& use) {
  const clang::Expr* named = &use;
  if (const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(&use)) {
    named = call->getCallee()->IgnoreParens();
  } else if (const auto* operation = llvm::dyn_cast<clang::BinaryOperator>(&use)) {
    named = operation->getLHS();
  } else if (const auto* overloaded = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&use)) {
    named = overloaded->getArg(0)->IgnoreParenImpCasts();
  }
  const auto* member = llvm::dyn_cast<clang::MemberExpr>(named);
  if (!member || member->isImplicitAccess() ||
      roleOf(member->getBase()).role != ir::Role::Response || !isPlain(member->getBase(), &use)) {
    return {};
  }
  const clang::CharSourceRange range =
      clang::CharSourceRange::getCharRange(member->getBeginLoc(), member->getMemberLoc());
  const llvm::StringRef text =
      clang::Lexer::getSourceText(range, unit_.sources, unit_.ast.getLangOpts());
  return text.size() > LongestReceiver || text.contains('\n') ? std::string() : text.str();
}

/// The white space before the place on its line; nothing where something else stands there.
std::optional<std::string> Lowering::indentBefore(clang::SourceLocation place) {
  const auto [file, offset] = unit_.sources.getDecomposedLoc(place);
  const llvm::StringRef before = unit_.sources.getBufferData(file).take_front(offset);
  const llvm::StringRef line = before.drop_front(before.rfind('\n') + 1);
  return line.trim(" \t").empty() ? std::optional(line.str()) : std::nullopt;
}

void Lowering::noteEditPlace(const clang::Stmt& stmt,
                             std::size_t first,
                             const clang::CompoundStmt* block,
                             bool isBranch) {
  const auto* expr = llvm::dyn_cast<clang::Expr>(&stmt);
  if (!expr || block_->size() == first || function_.foreign || stmt.getBeginLoc().isMacroID() ||
      stmt.getEndLoc().isMacroID()) {
    return;
  }
  const clang::Expr* use = strip(expr);
  ir::EditPlace place;
  place.location = at(*expr);
  place.isPlain = true;
  bool isUse = false;
  unsigned fields = 0;
  for (std::size_t i = first; i < block_->size(); ++i) {
    const ir::Statement& made = (*block_)[i];
    const bool isWhole = made.location == place.location;
    if (const auto* effect = std::get_if<ir::Effect>(&made.node)) {
      using enum ir::EffectKind;
      isUse = isUse || isWhole;
      fields += effect->kind == Field ? 1 : 0;
      place.setsContent = place.setsContent || effect->kind == Content;
      place.doesMore =
          place.doesMore || !isWhole || (effect->kind != Field && effect->kind != Content);
    } else if (std::holds_alternative<ir::Call>(made.node)) {
      isUse = isUse || isWhole;
      place.isPlain = false;
    } else if (!std::holds_alternative<ir::Assign>(made.node)) {
      place.isPlain = false;
    }
  }
  place.setsField = fields == 1;
  const clang::SourceLocation semicolon = clang::Lexer::getLocForEndOfToken(
      stmt.getEndLoc(), 0, unit_.sources, unit_.ast.getLangOpts());
  if (!isUse || semicolon.isInvalid()) {
    return;
  }
  const auto [file, offset] = unit_.sources.getDecomposedLoc(semicolon);
  const llvm::StringRef rest = unit_.sources.getBufferData(file).drop_front(offset);
  const std::size_t blanks = rest.find_first_not_of(" \t");
  if (blanks == llvm::StringRef::npos || rest[blanks] != ';') {
    return;
  }
  place.tail = static_cast<std::uint32_t>(blanks + 1);
  place.inBlock = block != nullptr;
  if (const auto indent = indentBefore(stmt.getBeginLoc())) {
    place.ownLine = true;
    place.indent = *indent;
  }
  place.isPlain = place.isPlain && isPlain(use, use);
  place.receiver = receiverText(*use);
  const clang::SourceRange body = decl_->getBody()->getSourceRange();
  place.functionBegin = unit_.sources.getFileOffset(unit_.sources.getFileLoc(body.getBegin()));
  place.functionEnd = unit_.sources.getFileOffset(unit_.sources.getFileLoc(body.getEnd()));
  const bool isOpen =
      !block || (block->getRBracLoc().isFileID() && !leavesBlock(*block->body_back()));
  if (isBranch && isOpen) {
    place.leave = leaveOf(*decl_);
    if (block && !place.leave.empty()) {
      place.branchEnd = at(clang::SourceRange(block->getRBracLoc()));
      place.branchEndsOwnLine = indentBefore(block->getRBracLoc()).has_value();
    }
  }
  unit_.module.editPlaces.push_back(std::move(place));
}

void Lowering::branch(const clang::Stmt* stmt) {
  const auto* block = llvm::dyn_cast_or_null<clang::CompoundStmt>(stmt);
  const clang::CompoundStmt* outer = std::exchange(branch_, block);
  const std::size_t first = block_->size();
  statement(stmt);
  if (stmt && !block) {
    noteEditPlace(*stmt, first, nullptr, true);
  }
  branch_ = outer;
}

void Lowering::noteSpelling(const ir::Constant& constant, const clang::Expr& expr) {
  constexpr std::int64_t Least = 100;
  constexpr std::int64_t Greatest = 599;
  if (constant.number < Least || constant.number > Greatest || function_.foreign) {
    return;
  }
  const clang::Expr* inner = strip(&expr);
  while (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(inner)) {
    inner = strip(cast->getSubExpr());
  }
  const clang::ValueDecl* named = nullptr;
  clang::SourceLocation token = inner->getBeginLoc();
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    const bool isImported =
        !reference->hasQualifier() && reference->getFoundDecl() != reference->getDecl();
    named = isImported ? nullptr : reference->getDecl();
    token = reference->getLocation();
  } else if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(inner)) {
    named = member->getMemberDecl();
    token = member->getMemberLoc();
  } else if (!llvm::isa<clang::IntegerLiteral>(inner)) {
    return;
  }
  const auto* enumerator = llvm::dyn_cast_or_null<clang::EnumConstantDecl>(named);
  const bool isNumber = llvm::isa<clang::IntegerLiteral>(inner);
  if (token.isMacroID() || (!isNumber && !enumerator)) {
    return;
  }
  ir::Spelling spelling;
  spelling.location = at(expr);
  spelling.token = at(clang::SourceRange(token));
  if (enumerator) {
    const auto* enumeration = llvm::cast<clang::EnumDecl>(enumerator->getDeclContext());
    spelling.enumeration = unit_.names.canonical(*enumeration);
    unit_.enumerations.try_emplace(spelling.enumeration, enumeration);
  }
  unit_.module.spellings.push_back(std::move(spelling));
}

namespace {

/// Can the function, or another of its name, be called with the first `count` arguments alone?
bool hasOverload(const clang::FunctionDecl& function, unsigned count) {
  const auto begins = [&](const clang::FunctionDecl& other) {
    bool same = other.getNumParams() >= count && other.getMinRequiredArguments() <= count;
    for (unsigned i = 0; same && i < count; ++i) {
      const auto type = [i](const clang::FunctionDecl& of) {
        return of.getParamDecl(i)
            ->getType()
            .getNonReferenceType()
            .getCanonicalType()
            .getUnqualifiedType();
      };
      same = type(function) == type(other);
    }
    return same && !other.isDeleted();
  };
  return std::ranges::any_of(
      function.getDeclContext()->lookup(function.getDeclName()), [&](const clang::NamedDecl* decl) {
        const auto* other = llvm::dyn_cast<clang::FunctionDecl>(decl->getUnderlyingDecl());
        return other && other->getAccess() != clang::AS_private && begins(*other);
      });
}

}  // namespace

void Lowering::noteContentArguments(const model::Site& site, const Operands& operands) {
  using Kind = model::Operand::Kind;
  const auto isField = [](const model::FieldEffect& field) {
    return field.name.kind == Kind::Literal && field.name.text == "Content-Type";
  };
  if (!site.status || site.status->kind != Kind::Argument || !site.content ||
      site.content->kind == Kind::False || !operands.callee || function_.foreign ||
      !std::ranges::all_of(site.fields, isField)) {
    return;
  }
  const clang::Expr* status = argumentAt(operands, site.status->index);
  const auto at = std::ranges::find(operands.arguments, status);
  if (!status || at == operands.arguments.end()) {
    return;
  }
  // What lies behind the status code must be the content and its type, and nothing else.
  std::set<const clang::Expr*> dropped = {
      site.content->kind == Kind::Argument ? argumentAt(operands, site.content->index) : nullptr};
  for (const model::FieldEffect& field : site.fields) {
    dropped.insert(field.value.kind == Kind::Argument ? argumentAt(operands, field.value.index)
                                                      : nullptr);
  }
  const clang::Expr* last = status;
  bool isPlainUse = true;
  for (auto next = at + 1; next != operands.arguments.end(); ++next) {
    if (!llvm::isa<clang::CXXDefaultArgExpr>(*next)) {
      if (!dropped.contains(*next)) {
        return;
      }
      last = *next;
      isPlainUse = isPlainUse && isPlain(last, nullptr);
    }
  }
  const auto count = static_cast<unsigned>(at - operands.arguments.begin()) + 1;
  if (last == status || status->getEndLoc().isMacroID() || last->getEndLoc().isMacroID() ||
      !hasOverload(*operands.callee, count)) {
    return;
  }
  unit_.module.contentArguments.push_back({.location = operands.location,
                                           .status = this->at(*status),
                                           .last = this->at(*last),
                                           .isPlain = isPlainUse});
}

void keepEdits(Unit& unit) {
  ir::Module& module = unit.module;
  std::erase_if(module.editPlaces, [&](const ir::EditPlace& place) {
    return !unit.locations.isResolved(place.location);
  });
  for (ir::EditPlace& place : module.editPlaces) {
    place.location = unit.locations.resolve(place.location, module);
    place.branchEnd = unit.locations.resolve(place.branchEnd, module);
  }
  std::erase_if(module.contentArguments, [&](const ir::ContentArguments& one) {
    return !unit.locations.isResolved(one.location);
  });
  for (ir::ContentArguments& one : module.contentArguments) {
    one.location = unit.locations.resolve(one.location, module);
    one.status = unit.locations.resolve(one.status, module);
    one.last = unit.locations.resolve(one.last, module);
  }
  std::erase_if(module.spellings, [&](const ir::Spelling& spelling) {
    return !unit.locations.isResolved(spelling.location);
  });
  for (ir::Spelling& spelling : module.spellings) {
    spelling.location = unit.locations.resolve(spelling.location, module);
    spelling.token = unit.locations.resolve(spelling.token, module);
    if (spelling.enumeration.empty() || module.enumerations.contains(spelling.enumeration)) {
      continue;
    }
    std::map<std::int64_t, std::string>& names = module.enumerations[spelling.enumeration];
    for (const clang::EnumConstantDecl* enumerator :
         unit.enumerations.at(spelling.enumeration)->enumerators()) {
      // The first of several names for one code is the one that is meant to be used.
      names.try_emplace(low64(enumerator->getInitVal()), enumerator->getName().str());
    }
  }
  const auto isSame = [](const auto& left, const auto& right) {
    return left.location == right.location;
  };
  const auto byLocation = [](const auto& left, const auto& right) {
    return left.location < right.location;
  };
  // A template's body is lowered once for each instance.
  std::ranges::stable_sort(module.editPlaces, byLocation);
  module.editPlaces.erase(std::ranges::unique(module.editPlaces, isSame).begin(),
                          module.editPlaces.end());
  std::ranges::stable_sort(module.contentArguments, byLocation);
  module.contentArguments.erase(std::ranges::unique(module.contentArguments, isSame).begin(),
                                module.contentArguments.end());
  std::ranges::stable_sort(module.spellings, byLocation);
  module.spellings.erase(std::ranges::unique(module.spellings, isSame).begin(),
                         module.spellings.end());
}

}  // namespace status_lint::extract
