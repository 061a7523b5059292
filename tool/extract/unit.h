// What the lowering of all functions of one translation unit shares.
#pragma once

#include "tool/extract/constants.h"
#include "tool/extract/files.h"
#include "tool/extract/locations.h"
#include "tool/extract/names.h"
#include "tool/extract/roles.h"

#include "clang/Sema/Sema.h"

#include <deque>
#include <memory>

namespace status_lint::extract {

/// What the models, the library facts and the declaration say about a called function.
struct Callee {
  std::string name;                           ///< canonical
  const clang::FunctionDecl* decl = nullptr;  ///< null for a member looked up by name in a pattern
  std::vector<model::SiteMatch> sites;
  std::vector<model::SiteMatch> texts;   ///< entries for which it writes text
  std::vector<model::SiteMatch> thrown;  ///< of a constructor: entries for objects of its class
  std::vector<model::HandlerMatch> registrations;
  const model::LibraryFunction* library = nullptr;
  const model::LibraryScope* scope = nullptr;
  std::optional<model::SymbolMatch> symbol;  ///< what a model says that it gives
  bool unwraps = false;  ///< what it gives or makes is no more than its argument (model)
  bool isProject = false;
  bool noReturn = false;
  bool mayThrow = true;
};

/// Roles that a pattern's parameters have by position, where their types say nothing.
struct ParameterRole {
  ir::Role role = ir::Role::None;
  std::string type;  ///< canonical class
  const model::Model* model = nullptr;
};

/// A function whose body is to be lowered.
struct Pending {
  const clang::FunctionDecl* function = nullptr;
  const clang::LambdaExpr* lambda = nullptr;  ///< set for call operators of lambdas
  std::vector<ParameterRole> roles;           ///< empty, or one for each parameter
};

struct Preamble;

class Unit {
public:
  /// Borrows all; they must outlive the object. The preamble, which may be null, is what the parse
  /// began behind.
  Unit(clang::Sema& sema,
       const Input& input,
       const Settings& settings,
       const model::Index& index,
       const Preamble* preamble,
       ir::Module& module);

  clang::Sema& sema;
  clang::ASTContext& ast;
  const clang::SourceManager& sources;
  const Settings& settings;
  const model::Index& index;
  ir::Module& module;
  Names names;
  Files files;
  LocationTable locations;
  Constants constants;
  Roles roles;
  TypeTable types;

  /// Facts about a callee, looked up once for each declaration.
  const Callee& callee(const clang::FunctionDecl& function);

  /// Facts about "class::member" of a pattern, where there is no declaration.
  const Callee& calleeByName(const std::string& name);

  /// The reference to a function; its body, if it has one that is not lowered yet, is queued when
  /// it is a lambda, a local class's method or an instance of a project template.
  ir::FunctionRef reference(const clang::FunctionDecl& function);

  /// Queues a function for lowering, once.
  void enqueue(Pending pending);

  /// Is the function's definition, or else its declaration, in a project file?
  bool isProject(const clang::FunctionDecl& function);

  /// Is the class defined in a project file?
  bool isProject(const clang::CXXRecordDecl& record);

  /// Notes that the program uses what the entry of a model speaks of.
  void noteMatch(const model::SiteMatch& match) { noteMatch(*match.model, match.site->pointer); }

  void noteMatch(const model::HandlerMatch& match) {
    noteMatch(*match.model, match.handler->pointer);
  }

  void noteMatch(const model::SymbolMatch& match) {
    noteMatch(*match.model, match.symbol->pointer);
  }

  /// Framework -> JSON pointers of the entries noted, sorted.
  std::map<std::string, std::vector<std::string>> matched() const;

  /// Does a project file of this unit hold one of the texts that make it worth reading?
  bool holdsMarker(const model::Model& model);

  /// Counts what could not be lowered.
  void countUnknown(const std::string& reason) { ++module.unknowns[reason]; }

  std::deque<Pending> queue;
  std::vector<const clang::VarDecl*> globals;  ///< namespace-scope variables with an initialiser
  std::map<std::string, const clang::EnumDecl*> enumerations;  ///< that status codes are of
  std::set<std::string> exceptionTypes;  ///< thrown, caught, or named by library facts

private:
  void noteMatch(const model::Model& model, const std::string& pointer) {
    matched_[model.framework].insert(pointer);
  }

  std::map<std::string, std::set<std::string>> matched_;

  std::unordered_map<const clang::FunctionDecl*, std::unique_ptr<Callee>> callees_;
  std::unordered_map<std::string, std::unique_ptr<Callee>> calleesByName_;
  std::set<const clang::FunctionDecl*> queued_;
  const Preamble* preamble_;
  std::map<const model::Model*, bool> markers_;  ///< what holdsMarker has found
};

/// Instantiates a generic lambda's call operator with the argument types that a handler entry
/// names; null when that does not work.
const clang::CXXMethodDecl* instantiate(Unit& unit,
                                        clang::FunctionTemplateDecl& pattern,
                                        const std::vector<std::string>& parameters);

/// An instance that has a body, or null.
const clang::FunctionDecl* instanceOf(const clang::FunctionTemplateDecl& pattern);

/// Lowers the body of one function; what it needs besides goes into the unit's queue.
ir::Function lowerFunction(Unit& unit, const Pending& pending);

/// One function for what runs before main: the initialisers of the unit's globals.
ir::Function lowerGlobals(Unit& unit);

/// Gives their places to what was noted for edits; drops what speaks of nothing that is kept.
void keepEdits(Unit& unit);

/// Walks the top-level declarations of project files and queues every function with a body.
void collect(Unit& unit, const std::vector<clang::Decl*>& topLevel);

}  // namespace status_lint::extract
