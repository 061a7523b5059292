// Objects and lists that braces make: aggregates, pairs, initialiser lists.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

namespace status_lint::extract {

ir::Value Lowering::pairObject(const clang::Expr& expr,
                               const std::string& type,
                               const std::vector<const clang::Expr*>& parts) {
  ir::Object object{type, {}, {}};
  const bool isPair = type == "std::pair";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    object.fields.push_back(!isPair ? std::to_string(i) : i == 0 ? "first" : "second");
    object.values.push_back(value(parts[i]));
  }
  return ir::Value{at(expr), std::move(object)};
}

ir::Value Lowering::aggregate(const clang::Expr& expr,
                              const clang::CXXRecordDecl& record,
                              llvm::ArrayRef<clang::Expr*> inits) {
  ir::Object object{unit_.names.canonical(record), {}, {}};
  if (unit_.isProject(record)) {
    unit_.types.add(record);
  }
  std::size_t next = 0;
  for ([[maybe_unused]] const clang::CXXBaseSpecifier& base : record.bases()) {
    if (next < inits.size()) {
      ir::Value inherited = value(inits[next++]);
      if (const auto* part = std::get_if<ir::Object>(&inherited.node)) {
        object.fields.insert(object.fields.end(), part->fields.begin(), part->fields.end());
        object.values.insert(object.values.end(), part->values.begin(), part->values.end());
      }
    }
  }
  for (const clang::FieldDecl* field : record.fields()) {
    if (next >= inits.size()) {
      break;
    }
    if (field->isUnnamedBitField()) {
      continue;
    }
    const clang::Expr& init = *inits[next++];
    ir::Value made = value(&init);
    registerField(*field, std::nullopt, init, made);
    if (field->getIdentifier()) {
      const bool refers =
          field->getType()->isReferenceType() || (refersOn(field->getType()) && pathOf(made));
      object.fields.push_back(field->getName().str());
      object.values.push_back(refers ? addressOf(std::move(made)) : std::move(made));
    }
  }
  return ir::Value{at(expr), std::move(object)};
}

ir::Value Lowering::list(const clang::Expr& expr, llvm::ArrayRef<clang::Expr*> inits) {
  ir::Object elements{std::string(ir::ListType), {}, {}};
  for (unsigned i = 0; i < inits.size() && i < ir::MostElements; ++i) {
    elements.fields.push_back("[" + std::to_string(i) + "]");
    elements.values.push_back(value(inits[i]));
  }
  return ir::Value{at(expr), std::move(elements)};
}

ir::Value Lowering::initList(const clang::InitListExpr& expr, const ir::Path* target) {
  const clang::InitListExpr& semantic =
      expr.isSemanticForm() || !expr.getSemanticForm() ? expr : *expr.getSemanticForm();
  const clang::QualType type = semantic.getType();
  const clang::CXXRecordDecl* record = type.isNull() ? nullptr : type->getAsCXXRecordDecl();
  if (!record || !record->getDefinition()) {
    const bool isScalar = !type.isNull() && !type->isArrayType() && !type->isDependentType();
    if (isScalar && semantic.getNumInits() == 0) {
      return type->isPointerType() ? ir::Value{at(expr), ir::Null()}
                                   : ir::Value{at(expr), ir::Constant{0, ""}};
    }
    return list(expr, semantic.inits());
  }
  const RoleOfType role = unit_.roles.of(*record);
  ir::Value made = aggregate(expr, *record->getDefinition(), semantic.inits());
  if (role.role != ir::Role::Response) {
    return made;
  }
  const ir::Path place = target ? *target : temporaryPath(newTemporary());
  createResponse(place, role, at(expr), unit_.names.canonical(*record));
  const auto& object = std::get<ir::Object>(made.node);
  for (std::size_t i = 0; i < object.fields.size() && i < semantic.getNumInits(); ++i) {
    const clang::Expr* init = strip(semantic.getInit(static_cast<unsigned>(i)));
    if (llvm::isa<clang::CXXDefaultInitExpr, clang::ImplicitValueInitExpr>(init)) {
      continue;
    }
    const std::string name = unit_.names.canonical(*record) + "::" + object.fields[i];
    ModelField field{unit_.index.writes(name), name, place, role, nullptr};
    Mutation mutation;
    mutation.value = object.values[i];
    applyMutation(field, mutation, *init);
  }
  return read(expr, place);
}

ir::Value Lowering::parenList(const clang::CXXParenListInitExpr& expr) {
  const clang::CXXRecordDecl* record = expr.getType()->getAsCXXRecordDecl();
  record = record ? record->getDefinition() : nullptr;
  const auto inits = const_cast<clang::CXXParenListInitExpr&>(expr).getInitExprs();
  return record ? aggregate(expr, *record, inits) : list(expr, inits);
}

}  // namespace status_lint::extract
