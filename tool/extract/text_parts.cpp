// Text that is put together: the parts of `+`, `<<` and append, format calls, and constants that
// are made of others.
#include "tool/extract/lowering.h"
#include "tool/extract/text_format.h"
#include "tool/extract/transparent.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>
#include <array>

namespace status_lint::extract {

namespace {

/// std::setw and its kin write nothing themselves.
bool isManipulator(clang::QualType type) {
  const clang::CXXRecordDecl* record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
  return record && isInStd(*record) && record->getIdentifier() &&
         (record->getName().starts_with("_Set") || record->getName().starts_with("__iom_t"));
}

bool isStreamFunction(const std::string& name) {
  constexpr std::array<std::string_view, 9> Names = {"std::flush",
                                                     "std::dec",
                                                     "std::hex",
                                                     "std::oct",
                                                     "std::fixed",
                                                     "std::left",
                                                     "std::right",
                                                     "std::boolalpha",
                                                     "std::noskipws"};
  return std::ranges::find(Names, name) != Names.end();
}

bool isByteVector(clang::QualType type) {
  const clang::CXXRecordDecl* record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
  const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  return instance && isStd(*instance, "vector") && instance->getTemplateArgs().size() > 0 &&
         instance->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type &&
         instance->getTemplateArgs()[0].getAsType()->isAnyCharacterType();
}

std::optional<FormatStyle> styleOf(const std::string& function) {
  if (function == "std::format" || function == "fmt::format") {
    return FormatStyle::Braces;
  }
  if (function == "fmt::sprintf" || function == "absl::StrFormat" ||
      function == "folly::stringPrintf") {
    return FormatStyle::Printf;
  }
  return std::nullopt;
}

/// The text behind the object that checks it when the program is compiled.
const clang::Expr* formatBehind(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  for (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(inner);
       made && made->getNumArgs() >= 1 && !isStringClass(made->getType());
       made = llvm::dyn_cast<clang::CXXConstructExpr>(inner)) {
    inner = strip(made->getArg(0));
  }
  return inner;
}

bool isBoostFormat(clang::QualType type) {
  const clang::CXXRecordDecl* record =
      type.isNull() ? nullptr : type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || !record->getIdentifier() ||
      !(record->getName() == "basic_format" || record->getName() == "format")) {
    return false;
  }
  const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(record->getDeclContext());
  return space && space->getName() == "boost";
}

}  // namespace

bool startsAsEmptyText(clang::QualType type) {
  const clang::CXXRecordDecl* record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
  return record && (isStd(*record, "basic_string") || isStd(*record, "basic_ostringstream") ||
                    isStd(*record, "basic_stringstream") || isByteVector(type));
}

ir::Value characterText(ir::Value value, clang::QualType type) {
  const auto* constant = std::get_if<ir::Constant>(&value.node);
  if (constant && !type.isNull() && type.getNonReferenceType()->isAnyCharacterType()) {
    return {value.location, ir::Text{std::string(1, static_cast<char>(constant->number))}};
  }
  return value;
}

ir::Value Lowering::textPart(const clang::Expr* expr) {
  const clang::QualType type = strip(expr)->getType();
  ir::Value made = characterText(value(expr), type);
  const auto* callable = std::get_if<ir::Callable>(&made.node);
  if (callable && callable->function.name == "std::endl") {
    return {made.location, ir::Text{"\n"}};
  }
  if (isManipulator(type) || (callable && isStreamFunction(callable->function.name))) {
    return {made.location, ir::Text{}};
  }
  return made;
}

std::optional<ir::Value> Lowering::formatCall(const clang::CallExpr& expr,
                                              const std::string& function) {
  if (const std::optional<FormatStyle> style = styleOf(function)) {
    std::vector<ir::Value> values;
    for (unsigned i = 1; i < expr.getNumArgs(); ++i) {
      values.push_back(textPart(expr.getArg(i)));
    }
    const clang::Expr* format = expr.getNumArgs() > 0 ? formatBehind(expr.getArg(0)) : nullptr;
    const std::optional<std::string> text = format ? unit_.constants.text(*format) : std::nullopt;
    if (text) {
      const ir::Value whole{at(*format), ir::Text{*text}};
      return ir::Value{at(expr), formatted(*style, *text, whole, values)};
    }
    values.insert(values.begin(), {at(expr), ir::Unknown{"format", {}}});
    return ir::Value{at(expr), ir::Composite{std::move(values)}};
  }
  const clang::FunctionDecl* callee = expr.getDirectCallee();
  const clang::Expr* made = receiverOf(expr);
  made = !made && expr.getNumArgs() == 1 ? expr.getArg(0) : made;
  if (!made || !isNamed(callee, {"str"}) || !isBoostFormat(strip(made)->getType())) {
    return std::nullopt;
  }
  // boost::format(text) % a % b: the last value stands outermost.
  std::vector<const clang::Expr*> written;
  const clang::Expr* inner = strip(made);
  for (const auto* step = llvm::dyn_cast<clang::CXXOperatorCallExpr>(inner);
       step && step->getOperator() == clang::OO_Percent && step->getNumArgs() == 2;
       step = llvm::dyn_cast<clang::CXXOperatorCallExpr>(inner)) {
    written.push_back(step->getArg(1));
    inner = strip(step->getArg(0));
  }
  if (const auto* cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(inner)) {
    inner = strip(cast->getSubExpr());
  }
  const clang::Expr* format = formatBehind(inner);
  const std::optional<std::string> text = unit_.constants.text(*format);
  if (!text) {
    return std::nullopt;
  }
  std::vector<ir::Value> values;
  for (auto next = written.rbegin(); next != written.rend(); ++next) {
    values.push_back(textPart(*next));
  }
  const ir::Value whole{at(*format), ir::Text{*text}};
  return ir::Value{at(expr), formatted(FormatStyle::Percent, *text, whole, values)};
}

std::optional<ir::Value> Lowering::constantText(const clang::VarDecl& variable) {
  const clang::Expr* init =
      variable.getType().isConstQualified() && isStringClass(variable.getType())
          ? variable.getAnyInitializer()
          : nullptr;
  if (!init || init->isValueDependent() || init->containsErrors()) {
    return std::nullopt;
  }
  ir::Value made;
  const ir::Block before = capture([&] { made = value(init); });
  const bool isText = std::holds_alternative<ir::Text>(made.node) ||
                      std::holds_alternative<ir::Composite>(made.node);
  return before.empty() && isText ? std::optional(std::move(made)) : std::nullopt;
}

namespace {

/// The container of which the expression is the first, or the last, iterator.
const clang::Expr* ofIterator(const clang::Expr* iterator, llvm::StringRef which) {
  const clang::Expr* inner = strip(iterator);
  while (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(inner)) {
    if (made->getNumArgs() == 0) {
      return nullptr;
    }
    inner = strip(made->getArg(0));  // an iterator that becomes a constant one
  }
  const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(inner);
  const clang::CXXMethodDecl* method = call ? call->getMethodDecl() : nullptr;
  const bool isSought = method && method->getIdentifier() &&
                        (method->getName() == which || method->getName() == "c" + which.str());
  return isSought ? call->getImplicitObjectArgument() : nullptr;
}

}  // namespace

std::optional<ir::Value> Lowering::addedText(const std::vector<const clang::Expr*>& written) {
  const clang::QualType first = written.empty() ? clang::QualType() : strip(written[0])->getType();
  const bool isCount = !first.isNull() && first->isIntegerType() && !first->isAnyCharacterType();
  if (written.empty() || written.size() > 2 || (isCount && written.size() == 2)) {
    return std::nullopt;
  }
  if (written.size() == 1) {
    return textPart(written[0]);
  }
  if (ofIterator(written[0], "begin") && ofIterator(written[1], "end")) {
    return value(ofIterator(written[0], "begin"));
  }
  if (!first->isPointerType() && !first->isArrayType()) {
    return std::nullopt;
  }
  // As much of it as the length says: all of it, or what a constant length leaves.
  ir::Value made = value(written[0]);
  const auto length = unit_.constants.integer(*written[1]);
  auto* text = std::get_if<ir::Text>(&made.node);
  if (text && length && length->number >= 0) {
    text->bytes.resize(std::min(text->bytes.size(), static_cast<std::size_t>(length->number)));
  }
  return made;
}

std::optional<ir::Value> Lowering::changedText(const clang::CallExpr& expr,
                                               const clang::FunctionDecl& callee,
                                               const clang::Expr* receiver) {
  const clang::QualType type = pointee(strip(receiver)->getType());
  const bool isString = isStringClass(type);
  if (!isInStd(callee) || !(isString || isByteVector(type))) {
    return std::nullopt;
  }
  std::vector<const clang::Expr*> written;
  for (const clang::Expr* argument : expr.arguments()) {
    if (!llvm::isa<clang::CXXDefaultArgExpr>(argument)) {
      written.push_back(argument);
    }
  }
  const ir::Value target = value(receiver);
  const bool isClear = isNamed(&callee, {"clear"});
  const bool isAssigned = isNamed(&callee, {"assign"});
  const bool isInsertedLast =
      isNamed(&callee, {"insert"}) && !written.empty() && ofIterator(written.front(), "end");
  if (isInsertedLast) {
    written.erase(written.begin());
  }
  const bool isAdded = isInsertedLast || isNamed(&callee, {"append", "push_back", "emplace_back"});
  if (isClear) {
    store(expr, receiver, target, ir::Value{at(expr), ir::Text()});
    return target;
  }
  if (isAdded || isAssigned) {
    ir::Value part = unknown(expr, "text");
    if (auto known = addedText(written)) {
      part = std::move(*known);
    } else {
      std::vector<ir::Value> values;
      for (const clang::Expr* argument : written) {
        values.push_back(value(argument));
      }
      part = unknown(expr, "text", provenance(std::move(values)));
    }
    if (isAdded) {
      part = {at(expr), ir::Composite{{target, std::move(part)}}};
    }
    store(expr, receiver, target, std::move(part));
    return target;
  }
  std::vector<ir::Value> parts = {target};
  for (const clang::Expr* argument : written) {
    parts.push_back(value(argument));
  }
  store(expr, receiver, target, unknown(expr, "changed text", provenance(std::move(parts))));
  return target;
}

}  // namespace status_lint::extract
