// Storage that an expression names, without emitting statements, and fields that models speak of.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

namespace status_lint::extract {

ir::Path temporaryPath(ir::TemporaryId id) {
  ir::Path path;
  path.root = ir::Path::Root::Temporary;
  path.id = id;
  return path;
}

ir::Value addressOf(ir::Value value) {
  if (auto* read = std::get_if<ir::Read>(&value.node)) {
    read->address = true;
  }
  return value;
}

const ir::Path* pathOf(const ir::Value& value) {
  const auto* read = std::get_if<ir::Read>(&value.node);
  return read ? &read->path : nullptr;
}

std::optional<ir::Path> Lowering::simplePath(const clang::Expr* expr) {
  expr = strip(expr);
  if (!expr) {
    return std::nullopt;
  }
  ir::Path path;
  if (llvm::isa<clang::CXXThisExpr>(expr)) {
    path.root = ir::Path::Root::This;
    return path;
  }
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(expr)) {
    const clang::ValueDecl* decl = reference->getDecl();
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl);
    if (variable && variable->hasGlobalStorage()) {
      path.root = ir::Path::Root::Global;
      path.name = unit_.names.canonical(*variable);
      return path;
    }
    if (variable || llvm::isa<clang::BindingDecl>(decl)) {
      path.id = variableOf(*decl);
      return path;
    }
    return std::nullopt;
  }
  const clang::Expr* base = nullptr;
  std::string member;
  if (const auto* access = llvm::dyn_cast<clang::MemberExpr>(expr)) {
    const clang::ValueDecl* decl = access->getMemberDecl();
    if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(decl)) {
      path.root = ir::Path::Root::Global;
      path.name = unit_.names.canonical(*variable);
      return path;
    }
    if (!llvm::isa<clang::FieldDecl>(decl)) {
      return std::nullopt;
    }
    base = access->getBase();
    member = decl->getDeclName().isIdentifier() ? decl->getName().str() : std::string();
  } else if (const auto* named = llvm::dyn_cast<clang::CXXDependentScopeMemberExpr>(expr)) {
    if (named->isImplicitAccess()) {
      path.root = ir::Path::Root::This;
      path.members.push_back(named->getMember().getAsString());
      return path;
    }
    base = named->getBase();
    member = named->getMember().getAsString();
  } else if (const auto* element = llvm::dyn_cast<clang::ArraySubscriptExpr>(expr)) {
    const auto index = unit_.constants.integer(*element->getIdx());
    if (!index) {
      return std::nullopt;
    }
    base = element->getBase();
    member = "[" + std::to_string(index->number) + "]";
  }
  if (base) {
    std::optional<ir::Path> outer = simplePath(base);
    if (outer && !member.empty()) {
      outer->members.push_back(member);
    }
    return outer;
  }
  if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(expr)) {
    if (unary->getOpcode() == clang::UO_AddrOf) {
      return simplePath(unary->getSubExpr());
    }
  }
  const clang::Expr* inner = transparentInner(*expr);
  return inner ? simplePath(inner) : std::nullopt;
}

std::optional<ir::Path> Lowering::objectPath(const clang::Expr* expr) {
  if (auto path = simplePath(expr)) {
    return path;
  }
  const ir::Value made = value(expr);
  const ir::Path* path = pathOf(made);
  return path ? std::optional(*path) : std::nullopt;
}

ir::Path Lowering::resolveAlias(ir::Path path) const {
  for (unsigned round = 0; round < 8 && path.root == ir::Path::Root::Variable; ++round) {
    const auto it = aliases_.find(path.id);
    if (it == aliases_.end()) {
      break;
    }
    ir::Path resolved = it->second;
    resolved.members.insert(resolved.members.end(), path.members.begin(), path.members.end());
    path = std::move(resolved);
  }
  return path;
}

std::optional<RoleOfType> Lowering::roleGivenBy(const std::vector<model::SiteMatch>& sites,
                                                const clang::Expr* object,
                                                const clang::CallExpr* call) {
  for (const model::SiteMatch& match : sites) {
    const model::Site& site = *match.site;
    if (!site.gives.empty() || site.givesOperand) {
      unit_.noteMatch(match);
    }
    if (site.gives == "response" || site.gives == "handler") {
      return RoleOfType{ir::Role::Response, match.model};
    }
    if (site.gives == "request") {
      return RoleOfType{ir::Role::Request, match.model};
    }
    if (site.gives == "$this" && object) {
      return roleOf(object);
    }
    if (site.givesOperand && site.givesOperand->kind == model::Operand::Kind::Argument && call) {
      const std::vector<const clang::Expr*> arguments = argumentsOf(*call);
      const auto at = static_cast<std::size_t>(site.givesOperand->index);
      return at < arguments.size() ? std::optional(roleOf(arguments[at])) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<RoleOfType> Lowering::roleOfPart(const clang::Expr& expr) {
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(&expr)) {
    const clang::FunctionDecl* callee = call->getDirectCallee();
    return callee ? roleGivenBy(unit_.callee(*callee).sites, receiverOf(*call), call)
                  : std::nullopt;
  }
  if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(&expr)) {
    return unary->getOpcode() == clang::UO_AddrOf ? std::optional(roleOf(unary->getSubExpr()))
                                                  : std::nullopt;
  }
  if (const auto* access = llvm::dyn_cast<clang::MemberExpr>(&expr)) {
    const auto* field = llvm::dyn_cast<clang::FieldDecl>(access->getMemberDecl());
    if (!field || !field->getIdentifier()) {
      return std::nullopt;
    }
    if (unit_.index.mayMatch(std::string_view(field->getName()))) {
      if (auto role = roleGivenBy(
              unit_.index.writes(unit_.names.canonical(*field)), access->getBase(), nullptr)) {
        return role;
      }
    }
    // A part of what stands for a part of a response, but not any member of a response.
    const clang::Expr* base = strip(access->getBase());
    return base ? roleOfPart(*base) : std::nullopt;
  }
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(&expr)) {
    const auto it = partRoles_.find(reference->getDecl());
    return it != partRoles_.end() ? std::optional(it->second) : std::nullopt;
  }
  return std::nullopt;
}

RoleOfType Lowering::roleOf(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  if (!inner) {
    return {};
  }
  const RoleOfType role = unit_.roles.of(inner->getType());
  if (role.role != ir::Role::None) {
    return role;
  }
  if (const clang::Expr* wrapped = transparentInner(*inner)) {
    return roleOf(wrapped);
  }
  if (const auto part = roleOfPart(*inner)) {
    return *part;
  }
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    const auto it = variables_.find(reference->getDecl());
    if (it != variables_.end() && function_.variables[it->second].role != ir::Role::None) {
      const ir::Variable& variable = function_.variables[it->second];
      for (const model::Model* model : unit_.index.models()) {
        if (model->framework == variable.framework) {
          return {variable.role, model};
        }
      }
      return {variable.role, nullptr};
    }
  }
  return {};
}

std::string Lowering::className(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  if (const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(inner)) {
    const auto it = variables_.find(reference->getDecl());
    if (it != variables_.end()) {
      return function_.variables[it->second].type;
    }
  }
  return inner && !inner->isTypeDependent() ? unit_.names.type(inner->getType()) : std::string();
}

std::optional<ModelField> Lowering::modelField(const clang::Expr* expr) {
  const clang::Expr* inner = strip(expr);
  while (inner) {
    const clang::Expr* base = nullptr;
    std::string name;
    if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
      const auto it = variables_.find(reference->getDecl());
      const auto bound =
          it != variables_.end() ? boundFields_.find(it->second) : boundFields_.end();
      return bound != boundFields_.end() ? std::optional(bound->second) : std::nullopt;
    }
    if (const auto* access = llvm::dyn_cast<clang::MemberExpr>(inner)) {
      if (const auto* field = llvm::dyn_cast<clang::FieldDecl>(access->getMemberDecl())) {
        if (!field->getIdentifier() || !unit_.index.mayMatch(std::string_view(field->getName()))) {
          return std::nullopt;
        }
        base = access->getBase();
        name = unit_.names.canonical(*field);
      }
    } else if (const auto* named = llvm::dyn_cast<clang::CXXDependentScopeMemberExpr>(inner)) {
      if (!named->isImplicitAccess()) {
        base = named->getBase();
        name = className(base) + "::" + named->getMember().getAsString();
      }
    } else if (const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(inner)) {
      const clang::CXXMethodDecl* method = call->getMethodDecl();
      if (method && method->getIdentifier() && !transparentInner(*inner) &&
          unit_.index.mayMatch(std::string_view(method->getName()))) {
        base = call->getImplicitObjectArgument();
        name = unit_.names.canonical(*method);
      }
    }
    if (base) {
      ModelField field{unit_.index.writes(name), name, {}, roleOf(base), base};
      if (field.sites.empty()) {
        return std::nullopt;
      }
      if (auto path = simplePath(base)) {
        field.object = resolveAlias(*path);
        field.base = nullptr;
      }
      return field;
    }
    inner = transparentInner(*inner);
    inner = strip(inner);
  }
  return std::nullopt;
}

ir::Path Lowering::objectOf(const ModelField& field) {
  if (!field.base) {
    return field.object;
  }
  const ir::Value object = value(field.base);
  if (const ir::Path* path = pathOf(object)) {
    return resolveAlias(*path);
  }
  // Some response, but not one that anything else here names.
  return temporaryPath(newTemporary());
}

std::optional<ir::RequestRead> Lowering::fieldRead(const ModelField& field) {
  for (const model::SiteMatch& match : field.sites) {
    const bool isResponse = field.role.role == ir::Role::Response && !field.role.isBoth;
    if (match.site->reads && !isResponse) {
      unit_.noteMatch(match);
      Operands operands;
      operands.captured = match.captured;
      return readOf(*match.site, operands);
    }
  }
  return std::nullopt;
}

}  // namespace status_lint::extract
