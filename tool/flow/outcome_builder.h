// From final path states to outcomes.
#pragma once

#include "tool/flow/interpreter.h"

namespace status_lint::flow {

/// How a path of a handler ended.
struct PathEnd {
  State state;
  const ir::Location* at = nullptr;  ///< null = not known where
  bool threw = false;
  ThrowRecord thrown = {};  ///< what left the handler, where it threw
};

/// Turns the ends of one handler's paths into outcomes and merges those alike. Ranges come from
/// `program`.
class OutcomeBuilder {
public:
  /// The handler may have outcomes already.
  OutcomeBuilder(const Program& program, Handler& handler);

  /// Adds one outcome for each response of the handler that the path ends with.
  void add(const PathEnd& end);
  /// Notes an exception that leaves a callback, where that leaves the request without an answer.
  void addLost(const Lost& lost);

private:
  [[nodiscard]] Outcome build(const PathEnd& end, const ResponseState& response) const;
  [[nodiscard]] std::vector<std::string> methodsOf(const State& state) const;
  [[nodiscard]] Status statusOf(const StatusRecord& record) const;
  [[nodiscard]] std::vector<Guard> guardsOf(const GuardList& guards,
                                            const StatusRecord* status = nullptr) const;
  [[nodiscard]] std::vector<Step>
  stepsOf(const PathEnd& end, const ResponseState& response, const Outcome& outcome) const;
  [[nodiscard]] ThrowPoint pointOf(const ThrowRecord& record) const;
  [[nodiscard]] Provenance provenanceOf(const Origin& origin) const;
  [[nodiscard]] std::vector<Provenance> provenanceOf(const std::vector<Origin>& origins) const;
  void describeContent(const ResponseState& response, Outcome& outcome) const;
  void describeWire(const ResponseState& response, Outcome& outcome) const;
  void describeSending(const ResponseState& response, Outcome& outcome) const;
  /// Does the framework leave it to the handler to answer, whatever that takes?
  [[nodiscard]] bool mustSend() const;
  [[nodiscard]] bool
  isUnanswered(const PathEnd& end, ResponseId id, const ResponseState& response) const;
  /// Notes a response object that the path leaves unsent, or that another path uses.
  void addUnsent(const PathEnd& end, const ResponseState& response);

  const Program& program_;
  Handler& handler_;
  std::vector<std::size_t> hashes_;  ///< of handler_.outcomes: alike outcomes have the same

  /// Which response object: what makes it, and the call whose result it is where nobody takes that.
  using Made = std::pair<const void*, const ir::Location*>;
  std::set<Made> used_;       ///< on some path
  std::vector<Made> unsent_;  ///< in the order of handler_.unsent
};

}  // namespace status_lint::flow
