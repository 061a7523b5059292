// Which functions of the translation unit are lowered.
#include "tool/extract/unit.h"

#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

namespace status_lint::extract {

namespace {

class Collector {
public:
  explicit Collector(Unit& unit) : unit_(unit) {}

  void declaration(const clang::Decl& decl) {
    if (unit_.files.isForeign(decl.getLocation()) && !llvm::isa<clang::LinkageSpecDecl>(decl)) {
      return;
    }
    if (const auto* pattern = llvm::dyn_cast<clang::FunctionTemplateDecl>(&decl)) {
      return functionTemplate(*pattern);
    }
    if (const auto* pattern = llvm::dyn_cast<clang::ClassTemplateDecl>(&decl)) {
      return classTemplate(*pattern);
    }
    if (const auto* function = llvm::dyn_cast<clang::FunctionDecl>(&decl)) {
      return this->function(*function);
    }
    if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&decl)) {
      if (record->isThisDeclarationADefinition()) {
        members(*record);
      }
      return;
    }
    if (const auto* friends = llvm::dyn_cast<clang::FriendDecl>(&decl)) {
      if (friends->getFriendDecl()) {
        declaration(*friends->getFriendDecl());
      }
      return;
    }
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(&decl)) {
      if (variable->hasInit() &&
          !(variable->isConstexpr() && variable->getType()->isScalarType()) &&
          !variable->getType()->isDependentType() &&
          variable->isThisDeclarationADefinition() != clang::VarDecl::DeclarationOnly) {
        unit_.globals.push_back(variable);
      }
      return;
    }
    if (llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl, clang::ExportDecl>(decl)) {
      members(*llvm::cast<clang::DeclContext>(&decl));
    }
  }

private:
  void members(const clang::DeclContext& context) {
    for (const clang::Decl* member : context.decls()) {
      declaration(*member);
    }
  }

  static bool hasOwnBody(const clang::FunctionDecl& function) {
    return function.doesThisDeclarationHaveABody() && !function.hasSkippedBody() &&
           !function.isDefaulted() && !function.isDeleted() &&
           !llvm::isa<clang::CXXDeductionGuideDecl>(function);
  }

  void function(const clang::FunctionDecl& function) {
    if (hasOwnBody(function) && !function.isImplicit()) {
      unit_.enqueue({&function, nullptr, {}});
    }
  }

  void functionTemplate(const clang::FunctionTemplateDecl& pattern) {
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(pattern.getTemplatedDecl());
    if (method && method->getParent()->isLambda()) {
      return;  // lowered where the lambda stands
    }
    bool instantiated = false;
    for (const clang::FunctionDecl* instance : pattern.specializations()) {
      if (instance->getTemplateSpecializationKind() != clang::TSK_ExplicitSpecialization &&
          instance->getBody() && !instance->hasSkippedBody()) {
        unit_.enqueue({instance, nullptr, {}});
        instantiated = true;
      }
    }
    const clang::FunctionDecl* templated = pattern.getTemplatedDecl();
    if (!instantiated && pattern.isThisDeclarationADefinition() && hasOwnBody(*templated)) {
      unit_.enqueue({templated, nullptr, {}});
    }
  }

  void classTemplate(const clang::ClassTemplateDecl& pattern) {
    if (!pattern.isThisDeclarationADefinition()) {
      return;
    }
    std::set<const clang::FunctionDecl*> instantiated;
    for (const clang::ClassTemplateSpecializationDecl* instance : pattern.specializations()) {
      if (instance->getSpecializationKind() == clang::TSK_ExplicitSpecialization ||
          !instance->hasDefinition()) {
        continue;
      }
      for (const clang::Decl* member : instance->decls()) {
        if (const auto* inner = llvm::dyn_cast<clang::FunctionTemplateDecl>(member)) {
          functionTemplate(*inner);
        }
        const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(member);
        if (method && method->getBody() && hasOwnBody(*method)) {
          unit_.enqueue({method, nullptr, {}});
          instantiated.insert(method->getInstantiatedFromMemberFunction());
        }
      }
    }
    for (const clang::Decl* member : pattern.getTemplatedDecl()->decls()) {
      const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(member);
      if (!method) {
        if (llvm::isa<clang::CXXRecordDecl>(member)) {
          declaration(*member);
        }
      } else if (!instantiated.contains(method)) {
        function(*method);
      }
    }
  }

  Unit& unit_;
};

}  // namespace

void collect(Unit& unit, const std::vector<clang::Decl*>& topLevel) {
  Collector collector(unit);
  for (const clang::Decl* decl : topLevel) {
    collector.declaration(*decl);
  }
}

}  // namespace status_lint::extract
