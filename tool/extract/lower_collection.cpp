// Collections of texts that code puts together bit by bit: lists, and maps of field names to
// values.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>
#include <array>

namespace status_lint::extract {

namespace {

using Mode = ir::Assign::Mode;

enum class Shape : std::uint8_t { None, List, Map, MultiMap };

Shape shapeOf(const clang::CXXRecordDecl& record) {
  const auto isOneOf = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view name) { return isStd(record, name); });
  };
  if (isOneOf({"vector", "deque", "list"})) {
    return Shape::List;
  }
  if (isOneOf({"map", "unordered_map"})) {
    return Shape::Map;
  }
  return isOneOf({"multimap", "unordered_multimap"}) ? Shape::MultiMap : Shape::None;
}

bool isText(clang::QualType type) {
  return isStringClass(type) ||
         (type->isPointerType() && type->getPointeeType()->isAnyCharacterType());
}

bool isPairOfTexts(clang::QualType type) {
  const auto* pair =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  if (!pair || !isStd(*pair, "pair")) {
    return false;
  }
  const clang::TemplateArgumentList& parts = pair->getTemplateArgs();
  return parts.size() == 2 && isText(parts[0].getAsType()) && isText(parts[1].getAsType());
}

/// The shape of a collection of pairs of texts: of names and values.
Shape collectionOf(clang::QualType type) {
  const clang::CXXRecordDecl* record =
      type.isNull() ? nullptr : pointee(type)->getAsCXXRecordDecl();
  const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  const Shape shape = instance ? shapeOf(*instance) : Shape::None;
  if (shape == Shape::None) {
    return shape;
  }
  const clang::TemplateArgumentList& of = instance->getTemplateArgs();
  const auto isTypeAt = [&](unsigned index, bool (*is)(clang::QualType)) {
    return of.size() > index && of[index].getKind() == clang::TemplateArgument::Type &&
           is(of[index].getAsType());
  };
  const bool isOfPairs = shape == Shape::List ? isTypeAt(0, isPairOfTexts)
                                              : isTypeAt(0, isText) && isTypeAt(1, isText);
  return isOfPairs ? shape : Shape::None;
}

struct Growth {
  Mode mode = Mode::Append;
  unsigned arguments = 1;  ///< 2 = the parts of a pair
};

/// What a call of the method with so many arguments adds, if it adds one element.
std::optional<Growth> growth(Shape to, llvm::StringRef name, std::size_t arguments) {
  const auto given = static_cast<unsigned>(arguments);
  if (given == 0 || given > 2) {
    return std::nullopt;
  }
  if (to == Shape::List) {
    const bool isKnown = name == "emplace_back" || (name == "push_back" && given == 1);
    return isKnown ? std::optional(Growth{Mode::Append, given}) : std::nullopt;
  }
  const bool isWhole = (name == "insert" || name == "emplace") && given == 1;
  const bool isInParts =
      (name == "emplace" || name == "try_emplace" || name == "insert_or_assign") && given == 2;
  if (!isWhole && !isInParts) {
    return std::nullopt;
  }
  const Mode mode = to == Shape::MultiMap        ? Mode::Append
                    : name == "insert_or_assign" ? Mode::Put
                                                 : Mode::Insert;
  return Growth{mode, given};
}

}  // namespace

std::optional<ir::Value> Lowering::grownList(const clang::CallExpr& expr,
                                             const clang::FunctionDecl& callee,
                                             const clang::Expr* receiver) {
  const Shape shape = isInStd(callee) ? collectionOf(strip(receiver)->getType()) : Shape::None;
  if (shape == Shape::None) {
    return std::nullopt;
  }
  std::vector<const clang::Expr*> arguments;
  for (const clang::Expr* argument : expr.arguments()) {
    if (!llvm::isa<clang::CXXDefaultArgExpr>(argument)) {
      arguments.push_back(argument);
    }
  }
  const std::optional<Growth> grows = growth(shape, callee.getName(), arguments.size());
  const bool isElement =
      grows && (grows->arguments == 2 || isPairOfTexts(pointee(arguments[0]->getType())));
  const auto target = isElement ? objectPath(receiver) : std::nullopt;
  if (!target) {
    return std::nullopt;
  }
  ir::Value element =
      grows->arguments == 2 ? pairObject(expr, "std::pair", arguments) : value(arguments[0]);
  assign(*target, std::move(element), at(expr), grows->mode);
  return unknown(expr, "call");
}

bool Lowering::putText(const clang::Expr& expr, const clang::Expr* place, const ir::Value& value) {
  const auto* element = llvm::dyn_cast<clang::CXXOperatorCallExpr>(place);
  const bool isSubscript =
      element && element->getOperator() == clang::OO_Subscript && element->getNumArgs() == 2;
  if (!isSubscript || collectionOf(element->getArg(0)->getType()) != Shape::Map) {
    return false;
  }
  const auto target = objectPath(element->getArg(0));
  if (!target) {
    return false;
  }
  ir::Object pair{"std::pair", {"first", "second"}, {this->value(element->getArg(1)), value}};
  assign(*target, ir::Value{at(expr), std::move(pair)}, at(expr), Mode::Put);
  return true;
}

}  // namespace status_lint::extract
