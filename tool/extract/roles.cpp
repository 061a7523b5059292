#include "tool/extract/roles.h"

#include "tool/extract/constants.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>
#include <utility>

namespace status_lint::extract {

namespace {

std::string templateArguments(const clang::CXXRecordDecl& record) {
  const auto* specialization = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&record);
  if (!specialization) {
    return {};
  }
  std::string text;
  clang::PrintingPolicy policy(record.getASTContext().getLangOpts());
  policy.SuppressTagKeyword = true;
  llvm::raw_string_ostream out(text);
  for (unsigned i = 0; i < specialization->getTemplateArgs().size(); ++i) {
    out << (i == 0 ? "" : ", ");
    specialization->getTemplateArgs()[i].print(policy, out, false);
  }
  return text;
}

}  // namespace

Roles::Roles(const model::Index& index, Names& names, const clang::ASTContext& context)
    : index_(index), names_(names), context_(context) {
  for (const model::Model* model : index.models()) {
    shared_.insert(model->shared.begin(), model->shared.end());
  }
}

bool Roles::isShared(clang::QualType type) {
  const clang::CXXRecordDecl* record =
      shared_.empty() || type.isNull() ? nullptr : type.getNonReferenceType()->getAsCXXRecordDecl();
  return record && !record->isLambda() && shared_.contains(names_.canonical(*record));
}

void Roles::learnParts(const clang::CXXRecordDecl& record) {
  const clang::CXXRecordDecl* definition = record.getDefinition();
  if (!definition) {
    return;
  }
  for (const clang::CXXMethodDecl* method : definition->methods()) {
    if (!method->getIdentifier() || !index_.mayMatch(std::string_view(method->getName()))) {
      continue;
    }
    const clang::CXXRecordDecl* part = pointee(method->getReturnType())->getAsCXXRecordDecl();
    for (const model::SiteMatch& match : index_.calls(names_.canonical(*method))) {
      if (part && match.site->gives == "$this") {
        basesOfResponses_.insert(part->getCanonicalDecl());
      }
    }
  }
}

void Roles::learnBases(const clang::CXXRecordDecl& record) {
  if (!record.hasDefinition()) {
    return;
  }
  for (const clang::CXXBaseSpecifier& base : record.getDefinition()->bases()) {
    const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl();
    if (parent && !isInStd(*parent) &&
        basesOfResponses_.insert(parent->getCanonicalDecl()).second) {
      learnBases(*parent);
    }
  }
}

void Roles::learnAll() {
  for (const model::Model* model : index_.models()) {
    for (const std::string& type : model->responses) {
      const clang::NamedDecl* found = lookUp(context_, llvm::StringRef(type).split('<').first);
      if (const auto* pattern = llvm::dyn_cast_or_null<clang::ClassTemplateDecl>(found)) {
        found = pattern->getTemplatedDecl();
      }
      if (const auto* record = llvm::dyn_cast_or_null<clang::CXXRecordDecl>(found)) {
        learnBases(*record);
        learnParts(*record);
      }
    }
  }
}

bool Roles::isBaseOfResponse(clang::QualType type) {
  if (!std::exchange(knowsAll_, true)) {
    learnAll();  // a helper may stand before the first use of the response
  }
  const clang::QualType inner = pointee(type);
  const clang::CXXRecordDecl* record = inner.isNull() ? nullptr : inner->getAsCXXRecordDecl();
  return record && basesOfResponses_.contains(record->getCanonicalDecl());
}

RoleOfType Roles::of(clang::QualType type) {
  const clang::QualType inner = pointee(type);
  const clang::CXXRecordDecl* record = inner.isNull() ? nullptr : inner->getAsCXXRecordDecl();
  return record ? of(*record) : RoleOfType();
}

RoleOfType Roles::of(const clang::CXXRecordDecl& record) {
  const clang::CXXRecordDecl* key = record.getCanonicalDecl();
  if (const auto it = known_.find(key); it != known_.end()) {
    return it->second;
  }
  known_[key] = {};  // ends the recursion of a class that is its own base by error
  RoleOfType result;
  if (!record.isLambda()) {
    const model::TypeMatch match = index_.type(names_.canonical(record), templateArguments(record));
    if (match.role != model::TypeRole::None) {
      result.role =
          match.role == model::TypeRole::Response ? ir::Role::Response : ir::Role::Request;
      result.model = match.model;
      result.isBoth = match.isBoth;
      seen_[match.model].insert(match.pointer);
      learnCollections(record);
      if (result.role == ir::Role::Response) {
        learnBases(record);
        learnParts(record);
      }
    } else if (record.hasDefinition()) {
      for (const clang::CXXBaseSpecifier& base : record.getDefinition()->bases()) {
        const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl();
        if (parent && result.role == ir::Role::None) {
          result = of(*parent);
        }
      }
    }
  }
  return known_[key] = result;
}

void Roles::learnCollections(const clang::CXXRecordDecl& record) {
  const clang::CXXRecordDecl* definition = record.getDefinition();
  if (!definition) {
    return;
  }
  for (const clang::FieldDecl* field : definition->fields()) {
    for (const model::SiteMatch& match : index_.writes(names_.canonical(*field))) {
      if (!match.site->fields.empty()) {
        collections_.insert(field->getType().getCanonicalType().getTypePtr());
      }
    }
  }
}

bool Roles::isFieldCollection(clang::QualType type) {
  const clang::QualType inner = pointee(type);
  return !inner.isNull() && collections_.contains(inner.getCanonicalType().getTypePtr());
}

TypeTable::TypeTable(Names& names) : names_(names) {}

void TypeTable::add(clang::QualType type) {
  const clang::QualType inner = pointee(type);
  if (inner.isNull()) {
    return;
  }
  if (const clang::CXXRecordDecl* record = inner->getAsCXXRecordDecl()) {
    add(*record);
  } else if (const auto* enumeration = inner->getAsTagDecl()) {
    if (const auto* declaration = llvm::dyn_cast<clang::EnumDecl>(enumeration)) {
      add(*declaration);
    }
  }
}

void TypeTable::add(const clang::EnumDecl& enumeration) {
  const clang::EnumDecl* definition = enumeration.getDefinition();
  if (!definition) {
    return;
  }
  const std::string& name = names_.canonical(enumeration);
  const auto [it, isNew] = types_.try_emplace(name);
  if (!isNew) {
    return;
  }
  it->second.name = name;
  for (const clang::EnumConstantDecl* enumerator : definition->enumerators()) {
    it->second.enumerators[enumerator->getName().str()] = low64(enumerator->getInitVal());
  }
}

namespace {

/// Are its own constructors for derived classes alone?
bool isOnlyBase(const clang::CXXRecordDecl& record) {
  const auto isCounted = [](const clang::CXXConstructorDecl* constructor) {
    return !constructor->isCopyOrMoveConstructor() && !constructor->isDeleted();
  };
  bool isProtected = false;
  for (const clang::CXXConstructorDecl* constructor : record.ctors()) {
    if (isCounted(constructor) && constructor->getAccess() != clang::AS_protected) {
      return false;
    }
    isProtected = isProtected || isCounted(constructor);
  }
  return isProtected;
}

}  // namespace

void TypeTable::add(const clang::CXXRecordDecl& record) {
  const clang::CXXRecordDecl* definition = record.getDefinition();
  if (!definition || record.isLambda()) {
    return;
  }
  if (!seen_.insert(definition).second) {
    return;
  }
  const std::string name = names_.canonical(record);
  ir::Type made{.name = name};
  for (const clang::CXXBaseSpecifier& base : definition->bases()) {
    const clang::CXXRecordDecl* parent = base.getType()->getAsCXXRecordDecl();
    if (parent) {
      made.bases.push_back(names_.canonical(*parent));
      add(*parent);
    }
  }
  made.isAbstract = definition->isAbstract() || isOnlyBase(*definition);
  // The inside of library classes means nothing to flow; their place in the class tree does.
  if (!isInStd(*definition)) {
    for (const clang::FieldDecl* field : definition->fields()) {
      if (field->getIdentifier()) {
        made.fields.push_back({field->getName().str(), names_.type(field->getType())});
      }
    }
    for (const clang::CXXMethodDecl* method : definition->methods()) {
      if (!method->isVirtual() || llvm::isa<clang::CXXDestructorDecl>(method)) {
        continue;
      }
      std::vector<std::string> overridden;
      for (const clang::CXXMethodDecl* base : method->overridden_methods()) {
        overridden.push_back(names_.usr(*base));
      }
      std::ranges::sort(overridden);
      made.overrides[names_.usr(*method)] = std::move(overridden);
    }
  }
  // Specialisations of one template share a name: their methods add up, and one of them tells the
  // rest, the same in whatever order they come.
  const auto [known, isNew] = types_.try_emplace(name);
  std::string& teller = tellers_[name];
  const std::string& usr = names_.usr(*definition);
  made.overrides.merge(known->second.overrides);
  if (isNew || usr < teller) {
    teller = usr;
    known->second = std::move(made);
  } else {
    known->second.overrides = std::move(made.overrides);
  }
}

std::vector<ir::Type> TypeTable::take(const model::Library& facts,
                                      const std::set<std::string>& extra) {
  std::vector<std::string> wanted(extra.begin(), extra.end());
  for (const auto& [name, type] : types_) {
    wanted.push_back(name);
    wanted.insert(wanted.end(), type.bases.begin(), type.bases.end());
  }
  while (!wanted.empty()) {
    const std::string name = std::move(wanted.back());
    wanted.pop_back();
    const auto known = facts.types.find(name);
    if (known == facts.types.end()) {
      continue;
    }
    const auto [it, isNew] = types_.try_emplace(name);
    it->second.speaksOf = known->second.speaksOf;
    it->second.broad = known->second.broad;
    if (isNew || it->second.bases.empty()) {
      it->second.name = name;
      it->second.bases = known->second.bases;
      wanted.insert(wanted.end(), known->second.bases.begin(), known->second.bases.end());
    }
  }
  std::vector<ir::Type> out;
  for (auto& [name, type] : types_) {
    out.push_back(std::move(type));
  }
  return out;
}

}  // namespace status_lint::extract
