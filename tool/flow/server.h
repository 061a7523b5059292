// The server of one program: its registrations found, its handlers evaluated.
#pragma once

#include "tool/flow/handler_evaluation.h"
#include "tool/flow/server_facts.h"

#include <functional>

namespace status_lint::flow {

/// Evaluates every entry point of one program, and adds sites and limits that were hit to
/// `analysis`. Handlers are evaluated on several threads, which have ended when evaluate() returns.
class ServerEvaluation {
public:
  ServerEvaluation(const Program& program,
                   const Budget& budget,
                   std::size_t threads,
                   Analysis& analysis);

  Server evaluate();

private:
  /// Which entry points are evaluated, and how.
  enum class Way : std::uint8_t {
    All,
    Unreached,  ///< but those that another one of them led to
    Factories
  };

  [[nodiscard]] std::set<const ir::Function*>
  closure(const std::map<const ir::Function*, std::set<const ir::Function*>>& leading,
          const std::function<bool(const Definition&)>& property) const;
  void chooseFunctions();
  void findRegistrations();
  void findMarkedLater();
  void findDescribing();
  void findBeforeFields(Server& server);
  [[nodiscard]] std::vector<Entry> registeredHandlers() const;
  [[nodiscard]] std::vector<Entry> factories() const;
  [[nodiscard]] std::vector<Entry> remainingFunctions() const;
  [[nodiscard]] std::vector<Entry> remainingMethods(const Definition& definition) const;
  void evaluate(const std::vector<Entry>& entries, Way way, Server& server);
  void evaluateCycles(Server& server);
  /// Was the function of the entry point run for another one?
  [[nodiscard]] bool isReached(const Entry& entry) const;
  void take(Evaluated&& evaluated, Server& server);
  void addSites();

  const Program& program_;
  std::size_t threads_;
  Analysis& analysis_;
  ServerFacts facts_;
  std::set<HandlerMethod> evaluated_;  ///< handler methods that were evaluated
  std::set<const ir::Function*> entered_;
  std::set<const ir::Statement*> statusEffects_;
  std::vector<SiteRecord> sites_;
};

}  // namespace status_lint::flow
