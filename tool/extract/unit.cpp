#include "tool/extract/unit.h"

#include "tool/base/text.h"
#include "tool/extract/preamble.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>

namespace status_lint::extract {

Unit::Unit(clang::Sema& semaRef,
           const Input& input,
           const Settings& settingsRef,
           const model::Index& indexRef,
           const Preamble* preamble,
           ir::Module& moduleRef)
    : sema(semaRef),
      ast(semaRef.getASTContext()),
      sources(semaRef.getSourceManager()),
      settings(settingsRef),
      index(indexRef),
      module(moduleRef),
      names(ast),
      files(sources, input, settings),
      locations(sources, ast.getLangOpts(), files),
      constants(ast, names, locations),
      roles(index, names, ast),
      types(names),
      preamble_(preamble) {}

namespace {

bool isNoExcept(const clang::FunctionDecl& function) {
  const auto* type = function.getType()->getAs<clang::FunctionProtoType>();
  if (!type) {
    return true;
  }
  const clang::ExceptionSpecificationType kind = type->getExceptionSpecType();
  if (clang::isUnresolvedExceptionSpec(kind) || kind == clang::EST_DependentNoexcept) {
    return false;
  }
  return type->isNothrow();
}

/// Names that models may use for an overriding method: its own and those of what it overrides.
void addOverridden(const clang::CXXMethodDecl& method, Unit& unit, std::vector<std::string>& out) {
  for (const clang::CXXMethodDecl* base : method.overridden_methods()) {
    out.push_back(unit.names.canonical(*base));
    addOverridden(*base, unit, out);
  }
}

}  // namespace

bool Unit::isProject(const clang::FunctionDecl& function) {
  const clang::FunctionDecl* pattern = function.getTemplateInstantiationPattern();
  const clang::FunctionDecl& written = pattern ? *pattern : function;
  const clang::FunctionDecl* definition = nullptr;
  if (written.isDefined(definition)) {
    return !files.isForeign(definition->getLocation());
  }
  return !files.isForeign(written.getLocation());
}

bool Unit::isProject(const clang::CXXRecordDecl& record) {
  return !files.isForeign(record.getLocation());
}

const Callee& Unit::calleeByName(const std::string& name) {
  std::unique_ptr<Callee>& slot = calleesByName_[name];
  if (!slot) {
    slot = std::make_unique<Callee>();
    slot->name = name;
    if (index.mayMatch(base::lastComponent(name))) {
      slot->sites = index.calls(name);
      slot->registrations = index.registrations(name);
      slot->library = index.library(name);
    }
    slot->scope = index.facts().scopeOf(name);
  }
  return *slot;
}

const Callee& Unit::callee(const clang::FunctionDecl& function) {
  std::unique_ptr<Callee>& slot = callees_[function.getCanonicalDecl()];
  if (slot) {
    return *slot;
  }
  slot = std::make_unique<Callee>();
  slot->decl = &function;
  slot->name = names.canonical(function);
  slot->isProject = isProject(function);
  slot->noReturn = function.isNoReturn();
  slot->mayThrow = !function.isExternC() && !isNoExcept(function);
  std::vector<std::string> candidates = {slot->name};
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function)) {
    addOverridden(*method, *this, candidates);
  }
  slot->scope = index.facts().scopeOf(slot->name);
  if (index.mayMatch(base::lastComponent(slot->name))) {
    slot->symbol = index.symbol(slot->name);
    slot->unwraps = slot->symbol && slot->symbol->symbol->unwrap;
  }
  if (llvm::isa<clang::CXXConstructorDecl>(function)) {
    slot->thrown =
        index.throws(names.canonical(*llvm::cast<clang::CXXMethodDecl>(function).getParent()));
  }
  for (const std::string& name : candidates) {
    if (!index.mayMatch(base::lastComponent(name))) {
      continue;
    }
    if (slot->sites.empty()) {
      slot->sites = index.calls(name);
    }
    if (slot->texts.empty()) {
      slot->texts = index.texts(name);
    }
    if (slot->registrations.empty()) {
      slot->registrations = index.registrations(name);
    }
    if (!slot->library) {
      slot->library = index.library(name);
    }
  }
  return *slot;
}

bool Unit::holdsMarker(const model::Model& model) {
  const auto [known, isNew] = markers_.try_emplace(&model, model.markers.empty());
  if (isNew && !known->second) {
    known->second =
        (preamble_ && std::ranges::any_of(model.markers,
                                          [&](const std::string& marker) {
                                            return preamble_->heldMarkers.contains(marker);
                                          })) ||
        !heldMarkers(model.markers, sources, files).empty();
  }
  return known->second;
}

void Unit::enqueue(Pending pending) {
  if (queued_.insert(pending.function->getCanonicalDecl()).second) {
    queue.push_back(std::move(pending));
  }
}

std::map<std::string, std::vector<std::string>> Unit::matched() const {
  std::map<std::string, std::vector<std::string>> out;
  std::map<std::string, std::set<std::string>> all = matched_;
  for (const auto& [model, pointers] : roles.seen()) {
    all[model->framework].insert(pointers.begin(), pointers.end());
  }
  for (const auto& [framework, pointers] : all) {
    out[framework].assign(pointers.begin(), pointers.end());
  }
  return out;
}

ir::FunctionRef Unit::reference(const clang::FunctionDecl& function) {
  return {names.usr(function), names.canonical(function)};
}

}  // namespace status_lint::extract
