// Linking: the modules of a server program as one, with calls bound to definitions.
#pragma once

#include "tool/base/source_range.h"
#include "tool/ir/module.h"

#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace status_lint::flow {

/// A function and the module that holds it.
struct Definition {
  const ir::Function* function = nullptr;
  const ir::Module* module = nullptr;
  std::size_t moduleIndex = 0;

  [[nodiscard]] const ir::Location* location(ir::LocationId id) const {
    return &module->locations[id < module->locations.size() ? id : 0];
  }
};

/// All modules of a run, with one table of files: `Location::file` indexes it whatever the module.
/// Owns them.
class Linkage {
public:
  /// Takes the modules; sorts them by main file so that their order does not matter.
  explicit Linkage(std::vector<ir::Module> modules);
  ~Linkage();
  Linkage(const Linkage&) = delete;
  Linkage& operator=(const Linkage&) = delete;

  [[nodiscard]] const std::vector<ir::Module>& modules() const { return modules_; }

  /// The range of a location of one of the modules; an unknown one for null. Any thread may ask.
  [[nodiscard]] const base::SourceRange& range(const ir::Location* location) const;

  [[nodiscard]] const ir::File& file(ir::FileId id) const {
    return files_[id < files_.size() ? id : 0];
  }

private:
  std::vector<ir::Module> modules_;
  std::vector<ir::File> files_;

  /// The ranges of a module's locations, each made when it is first asked for.
  struct Ranges {
    const ir::Location* first = nullptr;
    std::size_t count = 0;
    std::unique_ptr<std::atomic<const base::SourceRange*>[]> made;
  };

  [[nodiscard]] base::SourceRange make(const ir::Location& location) const;

  std::vector<Ranges> ranges_;  ///< in order of the addresses
};

/// One server program: the modules that a `main` reaches, or those that none reaches. Borrows the
/// linkage.
class Program {
public:
  Program(const Linkage& linkage, std::vector<std::size_t> modules, std::string name);

  [[nodiscard]] const std::string& name() const { return name_; }

  [[nodiscard]] const Linkage& linkage() const { return *linkage_; }

  /// Every function once (a header function lowered in many modules counts once), in a stable
  /// order.
  [[nodiscard]] const std::vector<Definition>& functions() const { return functions_; }

  /// The definition a reference binds to: in the referring module, else the only one in the
  /// program.
  [[nodiscard]] const Definition* resolve(const ir::FunctionRef& reference,
                                          std::size_t fromModule) const;

  /// The only function of the program with that canonical name, or null.
  [[nodiscard]] const Definition* named(std::string_view name) const;

  /// Definitions that override the method, directly or not, itself included where it has a body.
  [[nodiscard]] std::vector<const Definition*> overriders(const ir::FunctionRef& method,
                                                          std::size_t fromModule) const;

  /// What an object of exactly that class runs for a virtual method. Null where the class table
  /// does not tell, or the method has no body here.
  [[nodiscard]] const Definition*
  finalOverrider(std::string_view type, const std::string& method, std::size_t fromModule) const;

  /// Has the class, or a base of it, virtual methods as far as the class table knows?
  [[nodiscard]] bool isPolymorphic(std::string_view type) const;

  /// The class and all its bases, nearest first.
  [[nodiscard]] std::vector<std::string_view> withBases(std::string_view type) const;

  /// The classes that objects can be of and that are the class or derived from it, sorted.
  [[nodiscard]] std::vector<std::string> concreteClasses(std::string_view base) const;

  /// The data member that the class itself declares, or null.
  [[nodiscard]] const ir::TypeField* field(std::string_view type, std::string_view name) const;

  /// Has the class a constructor with a body here?
  [[nodiscard]] bool hasConstructor(std::string_view type) const {
    return constructed_.contains(type);
  }

  /// The destructors with a body here that end an object of the class, in order.
  [[nodiscard]] std::vector<const Definition*> destructors(std::string_view type) const;

  /// The methods that the method overrides directly, by USR.
  [[nodiscard]] const std::vector<std::string>& overridden(const std::string& method) const;

  /// Is `type` the class `base` or derived from it? Known: through the class table.
  [[nodiscard]] bool derives(std::string_view type, std::string_view base) const;

  /// All known bases of the type, without itself.
  [[nodiscard]] std::vector<std::string> basesOf(std::string_view type) const;

  /// Does the class table know the type or its bases at all?
  [[nodiscard]] bool knowsType(std::string_view type) const {
    return types_.contains(std::string(type));
  }

  /// What an exception type, or the first base that says it, speaks of; empty if nothing is known.
  [[nodiscard]] std::string_view speaksOf(std::string_view type) const;

  /// Is it an exception base class that says nothing of what went wrong?
  [[nodiscard]] bool isBroad(std::string_view type) const;

  /// Wire facts of a framework, or null.
  [[nodiscard]] const ir::Wire* wire(std::string_view framework) const;

  /// Functions that some call or callable value in the program refers to.
  [[nodiscard]] bool isReferenced(const Definition& definition) const {
    return referenced_.contains(definition.function);
  }

private:
  [[nodiscard]] bool isOverriddenForAll(const Definition& definition,
                                        const std::string& method,
                                        std::size_t fromModule) const;
  [[nodiscard]] bool overrides(const std::string& method, const std::string& base) const;
  void addType(const ir::Type& type);

  const Linkage* linkage_;
  std::string name_;
  std::vector<Definition> functions_;
  std::vector<std::unordered_map<std::string_view, std::size_t>>
      local_;  ///< of each module: usr -> functions_
  std::unordered_map<std::string_view, std::vector<std::size_t>> external_;  ///< usr -> functions_
  std::unordered_map<std::string_view, std::vector<std::size_t>> named_;     ///< into functions_
  std::map<std::string, const ir::Type*, std::less<>> types_;
  std::map<std::string, std::vector<std::string>>
      overriding_;  ///< usr -> usrs that override it directly
  std::map<std::string, std::vector<std::string>>
      overridden_;  ///< usr -> usrs it overrides directly
  std::map<std::string, const ir::Wire*, std::less<>> wires_;
  std::set<const ir::Function*> referenced_;
  std::set<std::string, std::less<>> constructed_;  ///< classes that have a constructor here
  std::set<std::string, std::less<>> polymorphic_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> destructors_;  ///< by class
};

/// Groups the modules into programs: one for each that holds `main`, with what it reaches, and one
/// for the rest.
std::vector<Program> programs(const Linkage& linkage);

}  // namespace status_lint::flow
