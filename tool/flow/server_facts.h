// What is known of a server before a request comes: the same for all its handlers.
#pragma once

#include "tool/flow/handler_objects.h"
#include "tool/flow/interpreter.h"
#include "tool/flow/status_carriers.h"

namespace status_lint::flow {

/// A handler with what its framework gives it.
struct Entry {
  const Definition* definition = nullptr;
  std::shared_ptr<const Closure> closure;  ///< null for functions that are no registered handler
  const Registration* registration = nullptr;
  HandlerKind kind = HandlerKind::Function;
  std::string framework;
  std::vector<std::string> methods;
  std::string path;
  bool pathKnown = false;
  std::vector<ir::Given> given;
  std::int64_t status = ir::StatusOfFramework;
  std::string type;  ///< class of the object that a method runs on; empty = not known
  ValuePtr object;   ///< what is known of the object; may be null
};

/// What the marks of a function say of it as an entry point.
Entry entryOf(const Definition& definition);

HandlerKind kindOf(ir::HandlerKind kind);

/// A field that middleware or the server itself adds to responses.
struct BeforeField {
  std::string server;
  std::string name;  ///< empty = any
  FieldRecord record;
};

/// Read by the evaluations of handlers, on any thread: nothing in it changes while one runs. Has
/// pointers into itself.
struct ServerFacts {
  ServerFacts(const Program& of, const Budget& budget)
      : program(of), interpreter(of, budget), classes(of) {}

  ServerFacts(const ServerFacts&) = delete;
  ServerFacts& operator=(const ServerFacts&) = delete;

  const Program& program;
  Interpreter interpreter;  ///< as the set-up leaves it: evaluations begin with a copy
  std::vector<Registration> registrations;
  std::vector<const Registration*> laterHandlers;  ///< error and after handlers
  std::vector<const Registration*> exceptionHandlers;
  std::vector<Registration> markedLater;  ///< after handlers that nothing registers
  std::vector<BeforeField> beforeFields;
  std::map<const ir::Function*, std::set<const ir::Function*>> callers;  ///< by call
  std::map<const ir::Function*, std::set<const ir::Function*>>
      users;  ///< by call or callable value
  std::set<const ir::Function*> reachesResponse;
  std::set<const ir::Function*> worthEntering;
  std::set<const ir::Function*> worthSettingUp;
  std::set<const ir::Function*> summarised;
  std::map<const ir::Function*, MemberWrites> receiverWrites;
  StatusCarriers carriers;
  HandlerClasses classes;
  ChangingMembers changing;
  std::multimap<std::string, const Definition*> describing;  ///< by the method described
  std::map<std::string, std::vector<ValuePtr>> objects;      ///< Interpreter::objects
  std::vector<ObjectRegistration> objectRegistrations;
};

}  // namespace status_lint::flow
