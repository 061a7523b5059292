// The server of one program: its registrations found, its handlers evaluated.
#pragma once

#include "tool/flow/handler_objects.h"
#include "tool/flow/outcome_builder.h"
#include "tool/flow/status_carriers.h"

#include <functional>

namespace status_lint::flow {

/// Evaluates every entry point of one program, and adds sites and limits that were hit to
/// `analysis`.
class ServerEvaluation {
public:
  ServerEvaluation(const Program& program, const Budget& budget, Analysis& analysis);

  Server evaluate();

private:
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

  [[nodiscard]] std::set<const ir::Function*>
  closure(const std::map<const ir::Function*, std::set<const ir::Function*>>& leading,
          const std::function<bool(const Definition&)>& property) const;
  void chooseFunctions();
  void findRegistrations();
  void findMarkedLater();
  void findBeforeFields(const Registration& registration);
  [[nodiscard]] std::vector<Entry> remainingFunctions() const;
  [[nodiscard]] std::vector<Entry> remainingMethods(const Definition& definition) const;
  [[nodiscard]] static Entry entryOf(const Definition& definition);
  [[nodiscard]] Handler handlerOf(const Entry& entry) const;
  void addDocumented(const Definition& definition, Handler& handler) const;
  Interpreter::Result runEntry(const Entry& entry);
  void evaluate(const Entry& entry, Server& server);
  void evaluateFactory(const Entry& factory, Server& server);
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
  void finish(Handler handler, Server& server);
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
  void addSites();
  [[nodiscard]] static bool sameServer(const std::string& a, const std::string& b);

  const Program& program_;
  Analysis& analysis_;
  Interpreter interpreter_;
  std::vector<Registration> registrations_;
  std::vector<const Registration*> laterHandlers_;  ///< error and after handlers
  std::vector<const Registration*> exceptionHandlers_;
  std::vector<Registration> markedLater_;  ///< after handlers that nothing registers

  /// What a later handler made of responses, for the entry that is evaluated.
  struct LaterRun {
    const Registration* later = nullptr;
    Shared<std::map<ResponseId, ResponseState>> before;
    std::vector<Shared<std::map<ResponseId, ResponseState>>> after;
  };

  std::vector<LaterRun> laterRuns_;

  struct BeforeField {
    std::string server;
    std::string name;  ///< empty = any
    FieldRecord record;
  };

  std::vector<BeforeField> beforeFields_;
  std::map<const ir::Function*, std::set<const ir::Function*>> callers_;  ///< by call
  std::map<const ir::Function*, std::set<const ir::Function*>>
      users_;  ///< by call or callable value
  std::set<const ir::Function*> reachesResponse_;
  std::set<const ir::Function*> worthEntering_;
  std::set<const ir::Function*> worthSettingUp_;
  std::set<const ir::Function*> summarised_;
  std::map<const ir::Function*, MemberWrites> receiverWrites_;
  StatusCarriers carriers_;
  HandlerClasses classes_;
  ChangingMembers changing_;
  std::multimap<std::string, const Definition*> describing_;  ///< by the method described
  std::set<HandlerMethod> evaluated_;  ///< handler methods that were evaluated
  bool leavesOut_ = false;             ///< the handler that runs was run without some calls
};

}  // namespace status_lint::flow
