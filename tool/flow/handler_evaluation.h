// Every way in which handlers of a server can end.
#pragma once

#include "tool/flow/outcome_builder.h"
#include "tool/flow/server_facts.h"

namespace status_lint::flow {

/// What the evaluation of an entry point gave, and what it came across.
struct Evaluated {
  std::vector<Handler> handlers;
  std::vector<Incomplete> incomplete;
  std::set<HandlerMethod> methods;  ///< those that were evaluated
  std::set<const ir::Function*> entered;
  std::set<const ir::Statement*> statusEffects;
  std::vector<SiteRecord> sites;
  std::vector<ObjectRegistration> objectRegistrations;
  std::set<ir::HandlerKind> unknownHandlers;
  std::vector<BeforeField> fields;  ///< of fieldsBefore()
};

/// Evaluates entry points of one server, one after the other: summaries of what they call are kept
/// for the next one. Borrows the facts. One thread may use it; others have evaluations of their
/// own.
class HandlerEvaluation {
public:
  explicit HandlerEvaluation(const ServerFacts& facts)
      : facts_(facts), program_(facts.program), interpreter_(facts.interpreter) {}

  Evaluated evaluate(const Entry& entry);

  /// A function that gives back the object which answers: that object's handler goes on from its
  /// paths.
  Evaluated evaluateFactory(const Entry& factory);

  /// The fields that a handler before all others gives every response that it does not answer
  /// itself.
  Evaluated fieldsBefore(const Registration& registration);

private:
  [[nodiscard]] Handler handlerOf(const Entry& entry) const;
  void addDocumented(const Definition& definition, Handler& handler) const;
  Interpreter::Result runEntry(const Entry& entry);
  void
  runMadeHandler(const Entry& factory, Returned made, std::map<HandlerMethod, Handler>& handlers);
  void prepare(const Entry& entry);
  void addEnds(const Entry& entry, Interpreter::Result result, OutcomeBuilder& builder);
  /// The exception handler of the entry's server, or null.
  [[nodiscard]] const Registration* exceptionHandlerOf(const Entry& entry) const;
  /// Runs the exception handler on what left the handler.
  void mapException(const Registration& mapping,
                    const Entry& entry,
                    Thrown thrown,
                    OutcomeBuilder& builder);
  void addUncaught(const Entry& entry, Thrown one, OutcomeBuilder& builder);
  void finish(Handler handler);
  /// Takes what was come across; the next entry point starts without it.
  Evaluated take();
  /// The start of an entry: its state with a response in it, and what it is called with.
  [[nodiscard]] std::pair<State, CallInput> start(const Entry& entry);
  [[nodiscard]] CallInput inputFor(const Definition& definition,
                                   const std::shared_ptr<const Closure>& closure,
                                   const std::string& framework,
                                   const std::vector<ir::Given>& given,
                                   State& state,
                                   const ValuePtr& response);
  /// Arguments and the object of an entry point, in its state.
  [[nodiscard]] CallInput inputOf(const Entry& entry, State& state);
  [[nodiscard]] State environmentOf(const State& registered) const;
  /// What middleware and the server itself add to every response.
  void addDefaultFields(const Entry& entry, ResponseState& response) const;
  void prepareResponse(const Entry& entry, ResponseState& response) const;
  /// A response that the handler gives back is what it answers.
  void takeReturned(const Entry& entry, Returned& end) const;
  /// A response that was made without a status and never given one has chosen the default there.
  void noteDefaults(const State& state);
  /// So is the one that a thrown object of the framework stands for. False where it is none.
  bool takeThrown(const Entry& entry, Thrown& thrown) const;
  /// Runs the error and after handlers of the same server on a path that ended.
  [[nodiscard]] std::vector<PathEnd> afterwards(const Entry& entry, PathEnd end);
  [[nodiscard]] std::vector<PathEnd> registeredAfter(const Entry& entry, std::vector<PathEnd> ends);
  void doubt(const Registration& later, PathEnd& end);
  [[nodiscard]] std::vector<PathEnd> runOnce(const Registration& later, PathEnd end);
  [[nodiscard]] std::vector<PathEnd> runOn(const Registration& later, PathEnd end);
  [[nodiscard]] static bool sameServer(const std::string& a, const std::string& b);

  const ServerFacts& facts_;
  const Program& program_;
  Interpreter interpreter_;
  Evaluated out_;

  /// What a later handler made of responses, for the entry that is evaluated.
  struct LaterRun {
    const Registration* later = nullptr;
    Shared<std::map<ResponseId, ResponseState>> before;
    std::vector<Shared<std::map<ResponseId, ResponseState>>> after;
  };

  std::vector<LaterRun> laterRuns_;
  bool leavesOut_ = false;  ///< the handler that runs was run without some calls
};

}  // namespace status_lint::flow
