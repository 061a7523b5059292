// Classes that may be responses though no model names them: something of theirs is given a status
// code. They are offered to people who write a model; nothing is concluded from them.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::extract {
namespace {

/// The code that the value certainly is, when only a status code has a reason to be that number.
std::optional<std::int64_t> statusCodeOf(const ir::Value& value) {
  const auto* constant = std::get_if<ir::Constant>(&value.node);
  const bool isCode = constant && constant->number >= 200 && constant->number < 600 &&
                      http::isRegistered(static_cast<int>(constant->number));
  return isCode ? std::optional(constant->number) : std::nullopt;
}

bool speaksOfStatus(std::string_view name) {
  const std::string lower = base::lowerCase(name);
  return std::ranges::any_of(
      std::to_array<std::string_view>({"status", "code", "respon", "reply", "error", "redirect"}),
      [&](std::string_view word) { return lower.contains(word); });
}

/// A class is a candidate for what it is called, or its member is for its own name.
bool mayAnswer(std::string_view type, std::string_view member) {
  const std::string lower = base::lowerCase(type);
  return lower.contains("respon") || lower.contains("reply") || speaksOfStatus(member);
}

/// The class that a method belongs to, or that a function takes first.
const clang::CXXRecordDecl* ownerOf(const clang::FunctionDecl& function) {
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function)) {
    return method->getParent();
  }
  if (function.getNumParams() < 2) {
    return nullptr;
  }
  const clang::QualType inner = pointee(function.getParamDecl(0)->getType());
  return inner.isNull() ? nullptr : inner->getAsCXXRecordDecl();
}

}  // namespace

void Lowering::noteCandidate(const Operands& operands) {
  const auto given = std::ranges::find_if(
      operands.values, [](const ir::Value& value) { return statusCodeOf(value).has_value(); });
  if (given == operands.values.end()) {
    return;
  }
  const clang::CXXRecordDecl* owner = operands.callee ? ownerOf(*operands.callee) : nullptr;
  if (!owner || owner->isLambda() || isInStd(*owner)) {
    return;
  }
  // A helper that is handed a response is looked into.
  const bool isMethod = llvm::isa<clang::CXXMethodDecl>(operands.callee);
  if (!isMethod && unit_.roles.of(*owner).role != ir::Role::None) {
    return;
  }
  const auto argument = static_cast<std::int32_t>(given - operands.values.begin());
  noteCandidate(*owner, *operands.callee, argument, *statusCodeOf(*given), given->location);
}

void Lowering::noteCandidate(const clang::ValueDecl& field, const ir::Value& value) {
  const auto* owner = llvm::dyn_cast<clang::CXXRecordDecl>(field.getDeclContext());
  const auto code = statusCodeOf(value);
  if (owner && code && !isInStd(*owner)) {
    noteCandidate(*owner, field, -1, *code, value.location);
  }
}

void Lowering::noteCandidate(const clang::CXXRecordDecl& owner,
                             const clang::NamedDecl& used,
                             std::int32_t argument,
                             std::int64_t code,
                             ir::LocationId location) {
  const std::string type = unit_.names.canonical(owner);
  const std::string name = unit_.names.canonical(used);
  if (!mayAnswer(base::lastComponent(type), base::lastComponent(name))) {
    return;
  }
  const clang::SourceLocation declared = unit_.sources.getExpansionLoc(owner.getLocation());
  unit_.module.candidates.push_back({.type = type,
                                     .header = unit_.files.path(unit_.sources.getFileID(declared)),
                                     .name = name,
                                     .argument = argument,
                                     .code = code,
                                     .location = location});
}

}  // namespace status_lint::extract
