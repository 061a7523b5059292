// What a test asks: its subject, its key, the words in it, what of the request it reads.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

void collectReads(const ir::Value& value, std::vector<ir::RequestRead>& out) {
  const auto add = [&](const std::vector<ir::Value>& values) {
    for (const ir::Value& inner : values) {
      collectReads(inner, out);
    }
  };
  if (const auto* request = std::get_if<ir::Request>(&value.node)) {
    if (std::ranges::find(out, request->read) == out.end()) {
      out.push_back(request->read);
    }
  } else if (const auto* nothing = std::get_if<ir::Unknown>(&value.node)) {
    add(nothing->operands);
  } else if (const auto* composite = std::get_if<ir::Composite>(&value.node)) {
    add(composite->parts);
  }
}

/// Operators that change neither side.
bool isPureOperator(const clang::FunctionDecl& function) {
  switch (static_cast<int>(function.getOverloadedOperator())) {
  case clang::OO_EqualEqual:
  case clang::OO_ExclaimEqual:
  case clang::OO_Less:
  case clang::OO_LessEqual:
  case clang::OO_Greater:
  case clang::OO_GreaterEqual:
  case clang::OO_Subscript:
  case clang::OO_Star:
  case clang::OO_Arrow:
  case clang::OO_Exclaim:
  case clang::OO_Plus:
  case clang::OO_Minus: return true;
  default: return false;
  }
}

}  // namespace

void Lowering::addReads(const ir::Value& value, ir::Atom& atom) {
  collectReads(value, atom.reads);
  const ir::Path* path = pathOf(value);
  if (!path || path->root != ir::Path::Root::Temporary) {
    return;
  }
  for (auto it = block_->rbegin(); it != block_->rend(); ++it) {
    const auto* call = std::get_if<ir::Call>(&it->node);
    if (call && call->result == path->id) {
      for (const ir::RequestRead& read : call->reads) {
        if (std::ranges::find(atom.reads, read) == atom.reads.end()) {
          atom.reads.push_back(read);
        }
      }
      return;
    }
  }
}

bool Lowering::setAspect(const clang::Expr* expr, ir::Atom& atom) {
  const clang::Expr* inner = strip(expr);
  if (const auto field = modelField(inner); field && field->role.role == ir::Role::Response) {
    for (const model::SiteMatch& match : field->sites) {
      unit_.noteMatch(match);
      if (match.site->status) {
        atom.aspect = ir::ResponseAspect::Status;
      } else if (match.site->content) {
        atom.aspect = ir::ResponseAspect::Content;
      } else if (!match.site->fields.empty()) {
        atom.aspect = ir::ResponseAspect::Field;
      }
    }
    if (atom.aspect != ir::ResponseAspect::Nothing) {
      atom.subject.push_back(read(*expr, objectOf(*field)));
      return true;
    }
  }
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(inner);
  const clang::FunctionDecl* callee = call ? call->getDirectCallee() : nullptr;
  const clang::Expr* receiver = call ? receiverOf(*call) : nullptr;
  if (!callee || !receiver || !callee->getIdentifier()) {
    return false;
  }
  const auto nameOf = [&]() {
    const auto text =
        call->getNumArgs() > 0 ? unit_.constants.text(*call->getArg(0)) : std::nullopt;
    return text.value_or("");
  };
  // res.headers.find("X"), res.headers.count("X")
  const auto field = modelField(receiver);
  const bool looksUp = callee->getName() == "find" || callee->getName() == "count" ||
                       callee->getName() == "contains";
  if (field && looksUp && field->role.role == ir::Role::Response &&
      !isStringClass(receiver->getType())) {
    atom.aspect = ir::ResponseAspect::Field;
    atom.aspectName = nameOf();
    atom.subject.push_back(read(*expr, objectOf(*field)));
    return true;
  }
  if (roleOf(receiver).role != ir::Role::Response) {
    return false;
  }
  for (const model::SiteMatch& match : unit_.callee(*callee).sites) {
    if (!match.site->reads) {
      continue;
    }
    const std::string& part = match.site->reads->part;
    atom.aspect = part == "header"                      ? ir::ResponseAspect::Field
                  : part == "content" || part == "size" ? ir::ResponseAspect::Content
                                                        : ir::ResponseAspect::Nothing;
    if (atom.aspect == ir::ResponseAspect::Nothing) {
      continue;
    }
    atom.aspectName = atom.aspect == ir::ResponseAspect::Field ? nameOf() : "";
    const auto path = objectPath(receiver);
    if (!path) {
      atom.aspect = ir::ResponseAspect::Nothing;
      return false;
    }
    atom.subject.push_back(read(*expr, resolveAlias(*path)));
    return true;
  }
  return false;
}

void Lowering::setSubject(const clang::Expr* expr, ir::Atom& atom) {
  if (setAspect(expr, atom)) {
    return;
  }
  atom.subject.push_back(value(expr));
  addReads(atom.subject.front(), atom);
}

void Lowering::describe(const clang::Expr& expr, ir::Atom& atom) {
  if (atom.words.empty()) {
    atom.words = words(expr.getSourceRange());
  }
  std::vector<ir::Path> depends;
  if (const auto made = key(&expr, depends)) {
    atom.key = *made;
    atom.depends = std::move(depends);
  }
  const clang::Expr* inner = strip(&expr);
  while (const clang::Expr* wrapped = inner ? transparentInner(*inner) : nullptr) {
    inner = strip(wrapped);
  }
  if (const auto* cast = llvm::dyn_cast_or_null<clang::CXXDynamicCastExpr>(inner)) {
    atom.callee = "dynamic_cast<" + unit_.names.type(cast->getType()) + ">";
  }
  const auto* call = llvm::dyn_cast_or_null<clang::CallExpr>(inner);
  if (call && call->getDirectCallee()) {
    atom.callee = unit_.names.canonical(*call->getDirectCallee());
  }
}

std::string Lowering::pathKey(const ir::Path& path) {
  std::string text;
  switch (path.root) {
  case ir::Path::Root::Variable: text = base::cat("v", path.id); break;
  case ir::Path::Root::Temporary: text = base::cat("t", path.id); break;
  case ir::Path::Root::This: text = "this"; break;
  case ir::Path::Root::Global: text = base::cat("::", path.name); break;
  case ir::Path::Root::Ambient: text = "response"; break;
  }
  for (const std::string& member : path.members) {
    text += "." + member;
  }
  return text;
}

std::optional<std::string> Lowering::callKey(const clang::CallExpr& call,
                                             std::vector<ir::Path>& depends) {
  const clang::FunctionDecl* callee = call.getDirectCallee();
  if (!callee) {
    return std::nullopt;
  }
  const Callee& known = unit_.callee(*callee);
  const bool readsOnly =
      !known.sites.empty() && std::ranges::all_of(known.sites, [](const model::SiteMatch& match) {
        const model::Site& site = *match.site;
        return site.reads && !site.status && site.fields.empty() && !site.content &&
               site.clears.empty() && !site.commit && !site.finish;
      });
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(callee);
  bool pure = readsOnly || (known.library && known.library->pure);
  if (!pure && isInStd(*callee) && known.sites.empty()) {
    const bool isLookUp = isNamed(callee, {"find", "begin", "end", "at", "front", "back", "data"});
    pure = method && method->isInstance() &&
           (method->isConst() || isLookUp || isPureOperator(*callee));
    if (!method) {
      pure = isPureOperator(*callee) || (known.library && known.library->pure);
    }
  }
  if (!pure) {
    return std::nullopt;
  }
  std::string text = known.name + "(";
  const clang::Expr* receiver = receiverOf(call);
  if (receiver) {
    const auto object = key(receiver, depends);
    if (!object) {
      return std::nullopt;
    }
    text += *object + ";";
  }
  for (const clang::Expr* argument : argumentsOf(call)) {
    if (llvm::isa<clang::CXXDefaultArgExpr>(argument)) {
      continue;
    }
    const auto one = key(argument, depends);
    if (!one) {
      return std::nullopt;
    }
    text += *one + ",";
  }
  return text + ")";
}

std::optional<std::string> Lowering::key(const clang::Expr* expr, std::vector<ir::Path>& depends) {
  const clang::Expr* inner = strip(expr);
  if (!inner) {
    return std::nullopt;
  }
  if (const auto constant = unit_.constants.integer(*inner)) {
    return std::to_string(constant->number);
  }
  if (const auto text = unit_.constants.text(*inner)) {
    return "\"" + *text + "\"";
  }
  if (const auto path = simplePath(inner)) {
    const ir::Path resolved = resolveAlias(*path);
    if (std::ranges::find(depends, resolved) == depends.end()) {
      depends.push_back(resolved);
    }
    return pathKey(resolved);
  }
  if (const clang::Expr* wrapped = transparentInner(*inner)) {
    return key(wrapped, depends);
  }
  if (const auto* cast = llvm::dyn_cast<clang::CXXDynamicCastExpr>(inner)) {
    const auto object = key(cast->getSubExpr(), depends);
    return object ? std::optional("dynamic_cast<" + unit_.names.type(cast->getType()) + ">(" +
                                  *object + ")")
                  : std::nullopt;
  }
  if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(inner)) {
    const auto object = key(member->getBase(), depends);
    return object && member->getMemberDecl()->getDeclName().isIdentifier()
               ? std::optional(*object + "." + member->getMemberDecl()->getName().str())
               : std::nullopt;
  }
  if (const auto* binary = llvm::dyn_cast<clang::BinaryOperator>(inner)) {
    if (binary->isAssignmentOp()) {
      return std::nullopt;
    }
    const auto left = key(binary->getLHS(), depends);
    const auto right = left ? key(binary->getRHS(), depends) : std::nullopt;
    return right ? std::optional("(" + *left + " " + binary->getOpcodeStr().str() + " " + *right +
                                 ")")
                 : std::nullopt;
  }
  if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(inner)) {
    if (unary->isIncrementDecrementOp()) {
      return std::nullopt;
    }
    const auto operand = key(unary->getSubExpr(), depends);
    return operand ? std::optional(clang::UnaryOperator::getOpcodeStr(unary->getOpcode()).str() +
                                   *operand)
                   : std::nullopt;
  }
  if (const auto* element = llvm::dyn_cast<clang::ArraySubscriptExpr>(inner)) {
    const auto array = key(element->getBase(), depends);
    const auto index = array ? key(element->getIdx(), depends) : std::nullopt;
    return index ? std::optional(*array + "[" + *index + "]") : std::nullopt;
  }
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(inner)) {
    return callKey(*call, depends);
  }
  return std::nullopt;
}

std::vector<std::string> Lowering::words(clang::SourceRange range) {
  constexpr std::size_t TextLimit = 400;
  std::vector<std::string> out;
  for (std::string& word : base::wordsOf(unit_.locations.normalisedText(range, TextLimit))) {
    if (word.size() > 1 && std::ranges::find(out, word) == out.end()) {
      out.push_back(std::move(word));
    }
  }
  return out;
}

}  // namespace status_lint::extract
