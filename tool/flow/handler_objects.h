// Handlers that are methods of objects: which classes they have, what their objects hold, and which
// object a factory gives back.
#pragma once

#include "tool/flow/program.h"

namespace status_lint::flow {

/// A handler method with the class of the object it runs on.
struct HandlerMethod {
  const Definition* definition = nullptr;
  std::string type;  ///< canonical class; empty = not known

  auto operator<=>(const HandlerMethod&) const = default;
};

/// What the class table tells of handlers that frameworks call by overriding. Borrows the program.
class HandlerClasses {
public:
  explicit HandlerClasses(const Program& program);

  /// The classes whose objects answer requests.
  [[nodiscard]] const std::set<std::string>& types() const { return types_; }

  /// Does the body make an object of such a class?
  [[nodiscard]] bool makesHandler(const Definition& definition) const;

  /// Every class that runs this method as its handler; one without a class where none is known.
  [[nodiscard]] std::vector<HandlerMethod> methodsOf(const Definition& definition) const;

  /// The handler method that an object of the class runs for the framework, or null.
  [[nodiscard]] const Definition* handlerOf(const std::string& type,
                                            std::string_view framework) const;

private:
  const Program& program_;
  std::set<std::string> types_;
  std::vector<const Definition*> handlers_;  ///< methods that a framework calls, factories apart
};

/// Members that change after their object was made: assigned outside constructors, or handed out
/// for changing.
struct ChangingMembers {
  std::set<std::string> ofClasses;  ///< "class::name", where the class of the object is known
  std::set<std::string> ofAny;      ///< names, where it is not
  std::set<std::string> names;      ///< of all of them
};

ChangingMembers
changingMembers(const Program& program,
                const std::map<const ir::Function*, std::set<const ir::Function*>>& users);

/// Is it a member of an object of the class (empty = not known), written ".a.b", of which no part
/// is among those that change?
bool isLasting(const Program& program,
               std::string_view type,
               std::string_view members,
               const ChangingMembers& changing);

}  // namespace status_lint::flow
