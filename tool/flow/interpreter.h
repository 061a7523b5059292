// The abstract interpreter: runs the structured IR over sets of disjoint path states.
#pragma once

#include "tool/flow/analyze.h"
#include "tool/flow/frame.h"
#include "tool/flow/guards.h"
#include "tool/flow/program.h"
#include "tool/flow/receiver_writes.h"

#include <map>
#include <set>
#include <tuple>

namespace status_lint::flow {

/// The evaluation of one entry point. Also collects what is found on the way (registrations,
/// sites).
class Interpreter {
public:
  Interpreter(const Program& program, const Budget& budget) : program_(program), budget_(budget) {}

  /// Runs a function from a state. Returned covers falling off the end. The state must hold what
  /// the input refers to.
  struct Result {
    std::vector<Returned> returned;
    std::vector<Thrown> thrown;
  };

  Result run(const Definition& definition, const CallInput& input, State state);
  /// The same for a function that is called while the exception is handled.
  Result
  runHandling(const Definition& definition, const CallInput& input, State state, Thrown thrown);

  /// The arguments and receiver that a closure gives its function when it is called with
  /// `arguments`.
  static CallInput bindClosure(const std::shared_ptr<const Closure>& closure,
                               const std::vector<ValuePtr>& arguments);

  /// The status of a response for which none was chosen: the framework's default, or unknown.
  [[nodiscard]] StatusRecord defaultStatus(std::string_view framework) const;
  /// A new response that belongs to the handler; its status is the framework's default, or unknown.
  ResponseId makeResponse(State& state, std::string_view framework, bool ambient);
  /// The same under a number that nothing else has on the path.
  ResponseId
  addResponse(ResponseId id, State& state, std::string_view framework, bool ambient) const;
  /// Where the response of the handler is found that the source does not name.
  [[nodiscard]] static Place ambientPlace();

  /// The responses that the value leads to have been used.
  void noteUse(const ValuePtr& value, State& state, std::size_t depth = 0) const;
  /// What is not known was made of the value: it may hold the responses that it leads to.
  void noteKept(const ValuePtr& value, State& state) const;
  /// Does anything that outlives the handler lead to the response?
  static bool isKept(ResponseId response, const State& state);

  Place freshPlace() { return {.base = freshBase(), .members = {}}; }

  std::vector<Registration> registrations;
  std::vector<Registration> takeRegistrations();  ///< and forgets them
  std::vector<ObjectRegistration> objectRegistrations;
  std::set<ir::HandlerKind> unknownHandlers;  ///< kinds of which a handler is not known
  std::vector<DefaultField> defaultFields;
  std::set<const ir::Function*> entered;
  std::set<const ir::Statement*> statusEffects;  ///< Status effects that were applied
  std::vector<SiteRecord> sites;
  std::string handlerName;      ///< of the entry point that is evaluated
  bool requestEscaped = false;  ///< the whole request went to code that is not known
  /// Where callbacks that run later end: outcomes of the handler; what leaves them as exceptions.
  std::vector<Returned> deferredEnds;
  std::vector<Lost> lost;
  /// The calls that were given such callbacks with a response, by how many run before them.
  std::map<std::uint32_t, std::set<const ir::Location*>> deferring;
  std::vector<std::string> incomplete;  ///< reasons a limit was hit
  std::uint32_t runNumber = 0;          ///< StatusRecord::run of what is evaluated now
  bool collapse = false;                ///< keep few states: only registrations matter
  /// The functions worth entering; a call of another one only forgets what it may write.
  const std::set<const ir::Function*>* worthEntering = nullptr;
  /// What a method that is not entered may change of its object.
  const std::map<const ir::Function*, MemberWrites>* receiverWrites = nullptr;
  /// Members of objects that carry a status: paths are kept apart by what they hold.
  const std::set<std::string>* statusMembers = nullptr;
  /// Large functions that touch no response: summarised instead of entered.
  const std::set<const ir::Function*>* summarised = nullptr;
  /// Classes whose objects answer requests.
  const std::set<std::string>* handlerTypes = nullptr;
  bool collectsObjects = false;  ///< keep handler objects in `objects` when they are made
  std::map<std::string, std::vector<ValuePtr>> objects;  ///< by class; Aggregates without storage

  /// The value itself, or what is stored where it leads.
  [[nodiscard]] ValuePtr contentOf(const ValuePtr& value, const State& state) const {
    return content(value, state);
  }

  /// The class of the object, where it is known; else empty.
  [[nodiscard]] std::string classOf(const ValuePtr& object, const State& state) const;

  /// Starts counting steps anew, for the next entry point.
  void resetBudget() {
    steps_ = 0;
    aborted_ = false;
    spent_.clear();
  }

  /// Did the steps not suffice?
  /// When the steps did not suffice: the innermost function that took more than half of them.
  [[nodiscard]] const Definition* costliest() const;
  /// Functions that are taken as unknown, since following them is too much.
  std::set<const ir::Function*> avoided;

private:
  // statements (interpreter.cpp)
  Exits execute(const ir::Block& block, std::vector<State> states, Frame& frame);
  Exits execute(const ir::Statement& statement, std::vector<State> states, Frame& frame);
  template <typename Node>
  Exits
  step(const ir::Statement& statement, const Node& node, std::vector<State>& states, Frame& frame);
  void change(const ir::Statement& statement, const ir::Opaque& node, State& state, Frame& frame);
  void change(const ir::Statement& statement, const ir::Effect& node, State& state, Frame& frame);
  void change(const ir::Statement& statement, const ir::Register& node, State& state, Frame& frame);
  void change(const ir::Statement& statement, const ir::Assign& node, State& state, Frame& frame);
  Exits executeIf(const ir::If& node, std::vector<State> states, Frame& frame);
  Exits executeSwitch(const ir::Statement& statement,
                      const ir::Switch& node,
                      std::vector<State> states,
                      Frame& frame);
  Exits executeLoop(const ir::Loop& node, std::vector<State> states, Frame& frame);
  Exits executeLabelled(const ir::Labelled& node, std::vector<State> states, Frame& frame);
  Exits executeReturn(const ir::Statement& statement,
                      const ir::Return& node,
                      std::vector<State> states,
                      Frame& frame);
  void assign(const ir::Assign& node, State& state, Frame& frame);
  /// One more element for a list; what is not known of the list stays unknown.
  void grow(const ir::Assign& node, State& state, Frame& frame);
  void forget(const ir::Opaque& node, State& state, Frame& frame);
  // objects that end with their function (destructors.cpp)
  using Destroyed = std::vector<std::pair<ir::VariableId, const Definition*>>;
  /// In the order in which they end.
  const Destroyed& destroyedBy(const Definition& definition);
  void destroyLocals(Exits& exits, const Frame& frame);

  // loops (loops.cpp)
  void havoc(const ir::Loop& node, State& state, Frame& frame);
  /// One round. What leaves the loop goes to `out`.
  std::vector<State>
  round(const ir::Loop& node, std::vector<State> entering, Exits& out, Frame& frame);
  /// How many rounds it has, where they are known and few enough to be run one by one.
  std::optional<std::size_t> roundsOf(const ir::Loop& node, State& state, Frame& frame);
  /// What the round begins with: the element, or what may be any of them.
  void
  bindElement(const ir::Loop& node, std::optional<std::size_t> index, State& state, Frame& frame);
  std::vector<State>
  executeRounds(const ir::Loop& node, std::vector<State> states, Exits& out, Frame& frame);

  std::size_t limit() const { return collapse ? 2 : 12; }

  bool outOfBudget(const std::vector<State>& states);

  // exceptions (exceptions.cpp)
  Exits executeTry(const ir::Try& node, std::vector<State> states, Frame& frame);
  Exits executeThrow(const ir::Statement& statement,
                     const ir::Throw& node,
                     std::vector<State> states,
                     Frame& frame);
  Exits executeRethrow(const ir::Statement& statement, std::vector<State> states, Frame& frame);
  /// Joins the states of exceptions that leave a frame alike, drops the frame from them, and
  /// repetitions.
  void settleThrown(std::vector<Thrown>& thrown, std::uint64_t frameId) const;
  void enterCatches(const ir::Try& node, std::vector<Thrown> thrown, Frame& frame, Exits& out);

  /// Paths that enter one catch clause alike, with all that may have been thrown on them.
  struct Entering {
    State state;
    std::vector<Thrown> thrown;
  };

  void enterCatch(const ir::Catch& clause, Entering entering, Frame& frame, Exits& out);

  // values (values.cpp)
  struct Resolved {
    Place place;
    bool isResponse = false;
    ResponseId response = 0;
    std::string rest;  ///< members below the response
  };

  Resolved resolve(const ir::Path& path, const State& state, const Frame& frame) const;
  ValuePtr evaluate(const ir::Value& value, State& state, Frame& frame);
  ValuePtr composite(const ir::Composite& node, const ir::Location* at, State& state, Frame& frame);
  /// Text of a response: unknown parts keep their place. `whole` has the evidence.
  ValuePtr rawComposite(const ir::Composite& node, AbstractValue whole, State& state, Frame& frame);
  void
  addPieces(const ir::Composite& node, std::vector<ValuePtr>& pieces, State& state, Frame& frame);
  ValuePtr object(const ir::Object& node, State& state, Frame& frame);
  ValuePtr read(const ir::Read& node, State& state, Frame& frame);
  ValuePtr readPlace(const Place& place, const State& state) const;
  ValuePtr makeClosure(const ir::Callable& node, State& state, Frame& frame);
  std::uint64_t baseOf(const ir::Path& path, const Frame& frame) const;

  std::uint64_t freshBase() { return ObjectBase | ++objects_; }

  std::uint64_t globalBase(const std::string& name) const;
  Place follow(Place place, const State& state) const;
  ResponseId
  responseAt(const ir::Path& path, State& state, Frame& frame, std::string_view framework);

  // conditions (conditions.cpp)
  /// `negated`: the source text of the condition is the negation of the atom.
  Branches branch(const ir::Condition& condition,
                  std::vector<State> states,
                  Frame& frame,
                  bool negated = false);
  void branchAtom(
      const ir::Condition& condition, State state, Frame& frame, bool negated, Branches& out);
  Known decide(const ir::Atom& atom,
               const ValuePtr& subject,
               const ValuePtr& other,
               const State& state,
               const Frame& frame,
               const Place* place) const;
  Known decideResponse(const ir::Atom& atom, State& state, Frame& frame);
  void learn(const ir::Atom& atom,
             const ValuePtr& subject,
             const ValuePtr& other,
             const Place* place,
             bool holds,
             State& state,
             const Frame& frame) const;
  void learnResponse(const ir::Atom& atom, bool holds, State& state, Frame& frame);
  void pushGuard(const ir::Atom& atom,
                 ir::LocationId location,
                 const ValuePtr& subject,
                 const ValuePtr& other,
                 bool holds,
                 bool negated,
                 State& state,
                 const Frame& frame) const;

  // calls (calls.cpp)
  Exits
  executeCall(const ir::Statement& statement, const ir::Call& call, State state, Frame& frame);
  void enter(const Definition& target,
             const CallInput& input,
             const ir::Statement& statement,
             const ir::Call& call,
             const State& before,
             Frame& frame,
             Exits& out);
  void callUnknown(const ir::Statement& statement,
                   const ir::Call& call,
                   const CallInput& input,
                   const std::vector<const Definition*>& harmless,
                   State state,
                   Frame& frame,
                   Exits& out);
  /// What a body that is not here may do to what it is given.
  void callForeign(const ir::Statement& statement,
                   const ir::Call& call,
                   const CallInput& input,
                   const std::vector<Origin>& from,
                   bool takesWholeRequest,
                   State& state,
                   Frame& frame,
                   Exits& out);
  std::vector<Origin> culprits(const ir::Call& call,
                               const CallInput& input,
                               const std::vector<Origin>& from,
                               const State& state) const;
  void forgetWritten(const ir::Call& call,
                     const CallInput& input,
                     const std::vector<Origin>& from,
                     State& state);
  void forgetReceiver(const ir::Function& method,
                      const ir::Call& call,
                      const CallInput& input,
                      const std::vector<Origin>& from,
                      State& state);
  void writeResult(const ir::Call& call,
                   const CallInput& input,
                   std::vector<Origin> from,
                   State& state,
                   Frame& frame);
  /// A body that is known and has nothing to do with responses.
  void callHarmless(const ir::Function& function,
                    const ir::Call& call,
                    const CallInput& input,
                    const std::vector<Origin>& from,
                    State& state);
  void forgetValues(const Place& place, const std::vector<Origin>& from, State& state);
  void runCallback(const ir::Statement& statement,
                   const ir::Call& call,
                   const Closure& callback,
                   const std::vector<Origin>& from,
                   State& state,
                   Frame& frame,
                   Exits& out);

  /// Whom a call may reach: bodies to enter, and bodies that have nothing to do with responses.
  struct Targets {
    std::vector<const Definition*> entered;
    std::vector<const Definition*> harmless;
    bool leavesOut =
        false;  ///< there are more, which recursion or a limit keeps from being entered
  };

  Targets targets(const ir::Call& call,
                  const CallInput& input,
                  const State& state,
                  const Frame& frame) const;
  bool carriesResponse(const ValuePtr& value, const State& state, std::size_t depth = 0) const;
  void poison(const ValuePtr& value, State& state, std::size_t depth = 0);
  /// Fields that `ran` may have been given may be there in `left` too, which is the same path
  /// without a round of a loop, or without the callback: nobody knows how often those run.
  static void doubtFields(const State& ran, State& left);
  void forgetPlace(const Place& place, const std::vector<Origin>& from, State& state);
  ValuePtr content(const ValuePtr& value, const State& state) const;
  CallInput inputOf(const ir::Call& call, State& state, Frame& frame);
  void bindParameters(const Definition& target,
                      const CallInput& input,
                      std::uint64_t frameId,
                      State& state);
  void dropFrame(std::uint64_t frameId, State& state) const;
  void keepReachable(std::uint64_t base, State& state) const;
  void recordObject(const ValuePtr& object, const State& state);
  ValuePtr withoutStorage(const ValuePtr& value, const State& state, std::size_t depth = 0) const;

  // summaries (summaries.cpp)
  struct Summary {
    bool isKnown = true;
    std::vector<ValuePtr> values;  ///< what it may give back
    std::vector<std::pair<ThrowRecord, ValuePtr>> thrown;
    std::vector<CallRecord> calls;
    std::vector<Origin> requestRead;
  };

  bool isSummarised(const Definition& target, const CallInput& input, const State& state) const;
  const Summary& summaryOf(const Definition& target, const CallInput& input, State& state);
  void applySummary(const Definition& target,
                    const CallInput& input,
                    const ir::Call& call,
                    State state,
                    Frame& frame,
                    Exits& out);
  /// The input by value, for a run in a state of its own.
  CallInput detached(const CallInput& input, State& state, State& fresh);

  // effects (effects.cpp)
  void apply(const ir::Statement& statement, const ir::Effect& effect, State& state, Frame& frame);
  /// Does what a function gives back answer a request, and is it a status where one is expected?
  bool isAnswer(const ir::Effect& effect, State& state, Frame& frame);
  void applyStatus(const ir::Statement& statement,
                   const ir::Effect& effect,
                   ResponseState& response,
                   State& state,
                   Frame& frame);
  void applyField(const ir::Statement& statement,
                  const ir::Effect& effect,
                  ResponseState& response,
                  State& state,
                  Frame& frame);
  /// The fields of a list that is known here; false where it is not.
  bool applyFieldList(const ir::Statement& statement,
                      const ir::Effect& effect,
                      const ValuePtr& value,
                      ResponseState& response,
                      const Frame& frame) const;
  void applyReason(const ir::Statement& statement,
                   const ir::Effect& effect,
                   ResponseState& response,
                   State& state,
                   Frame& frame);
  void applyContent(const ir::Statement& statement,
                    const ir::Effect& effect,
                    ResponseState& response,
                    State& state,
                    Frame& frame);
  void applyDefaultField(const ir::Statement& statement,
                         const ir::Effect& effect,
                         State& state,
                         Frame& frame);

  StatusRecord newStatus(const ir::Statement& statement,
                         const ir::Effect& effect,
                         State& state,
                         const Frame& frame) const;

  // responses that are written as bytes (raw_head.cpp)
  void
  applyRaw(const ir::Statement& statement, const ir::Effect& effect, State& state, Frame& frame);
  void writeStatusLine(const std::string& line,
                       const ir::Statement& statement,
                       const ir::Effect& effect,
                       ResponseState& response,
                       State& state,
                       Frame& frame);
  static void addRawContent(const std::string& bytes,
                            bool isNotEmpty,
                            const ir::Location* at,
                            ResponseState& response,
                            const State& state);
  /// Is there a use of an API that writes bytes to a connection?
  [[nodiscard]] bool writesBytes() const;
  /// Which connection, stream or descriptor: the place where it came from.
  [[nodiscard]] Place
  connectionAt(const ir::Path& path, const State& state, const Frame& frame) const;
  /// The pieces that a list or an iovec array leads to, one after the other.
  [[nodiscard]] ValuePtr gathered(const ValuePtr& list, const State& state) const;
  static ValuePtr joined(const std::vector<ValuePtr>& pieces, AbstractValue whole);
  void writeBytes(std::string bytes,
                  const ValuePtr& value,
                  ResponseId id,
                  const ir::Statement& statement,
                  const ir::Effect& effect,
                  State& state,
                  Frame& frame);
  /// The status where a program that a server runs gave none; false where it gave no response.
  bool settleCgiStatus(const ir::Effect& effect, ResponseState& response) const;
  /// Was a response written as bytes?
  static bool hasHead(const State& state);
  /// Drops those that leave a loop that writes all of a text: there is a text. Gives back the rest.
  static std::vector<State> staying(const ir::Loop& node,
                                    std::vector<State> states,
                                    std::vector<State>& leaving,
                                    std::size_t before);
  /// The program ends here, with what it has written.
  void endProcess(const State& state, const ir::Location* at);
  /// What a loop adds to text that begins a head: lines, or anything; by itself, and by calls.
  static ValuePtr grownText(const ir::Assign& node, const ValuePtr& old);
  void growTexts(const ir::Call& call, State& state, Frame& frame) const;
  /// Heads that are not complete may get any fields.
  static void doubtHeads(State& state);
  /// States that left the loop (from `before` on) and that ended a round, with heads written there.
  void noteRounds(const ir::Loop& node,
                  std::vector<State>& left,
                  std::size_t before,
                  const std::vector<State>& ending);

  // how responses are sent, and what becomes of them (protocol.cpp)
  /// Is the header section surely on its way, so that a change has no effect?
  bool isTooLate(const ResponseState& response, const State& state) const;
  /// The response goes out. True = it surely did before.
  bool noteSend(const ir::Statement& statement,
                ResponseState& response,
                State& state,
                const Frame& frame) const;
  static void noteLate(LateRecord record, ResponseState& response, const State& state);
  void
  noteReplacedContent(ResponseState& response, const ContentRecord& next, const State& state) const;
  /// What a call is given has been used; a method that is not known may have told of its response.
  void noteUse(const ir::Call& call, const CallInput& input, State& state) const;
  /// A response that the call made and gave back is dropped where nobody takes the result.
  void noteResult(const ir::Call& call,
                  const ir::Location* at,
                  const ValuePtr& value,
                  const State& before,
                  State& after) const;
  /// Objects of a frame that ends may hold a response, and send it when they are destroyed.
  void noteHolders(std::uint64_t base, State& state) const;
  ResponseId copyResponse(ResponseId original, const void* madeBy, State& state);
  /// What a return statement gives: a response given back to a caller is not used yet.
  ValuePtr evaluateReturned(const ir::Value& value, State& state, Frame& frame);
  /// No default label: the rest may be impossible where the labels are all of the enumerators.
  static void doubtRest(const ir::Switch& node, std::vector<State>& rest);
  /// Another round of a loop may have sent what this one did: it is no longer known which.
  static void forgetSends(State& state, std::uint32_t since);

  /// Sorted; empty where they are not known.
  std::vector<std::string> methodsIn(const ir::Register& node, State& state, Frame& frame);
  /// An object whose class has a handler method; false where it is none.
  bool
  registerObject(const ir::Register& node, const ValuePtr& handler, State& state, Frame& frame);
  void registerHandler(const ir::Statement& statement,
                       const ir::Register& node,
                       State& state,
                       Frame& frame);

  static constexpr std::uint64_t ObjectBase = 1ULL << 63U;

  const Program& program_;
  Budget budget_;
  std::uint64_t frames_ = 0;
  std::uint64_t objects_ = 0;
  ResponseId responses_ = 0;
  std::size_t steps_ = 0;
  std::size_t tries_ = 0;  ///< try blocks around what runs now
  bool aborted_ = false;
  using RegistrationKey =
      std::tuple<const ir::Location*, const Definition*, std::string, std::vector<std::string>>;
  std::set<RegistrationKey> registered_;  ///< `registrations`
  std::map<std::string, Summary> summaries_;
  std::vector<const ir::Function*> stack_;
  std::vector<std::vector<Thrown>>
      handling_;  ///< exceptions that the enclosing catch clauses handle
  mutable std::map<std::string, std::uint64_t> globals_;
  std::map<const ir::Function*, Destroyed> destroyed_;
  std::map<const Definition*, std::size_t> spent_;  ///< steps in calls of it
  mutable std::optional<bool> writesBytes_;
};

}  // namespace status_lint::flow
