// The server of one program: its registrations found, its handlers evaluated.
#pragma once

#include "tool/base/timeline.h"
#include "tool/flow/handler_evaluation.h"
#include "tool/flow/references.h"
#include "tool/flow/server_facts.h"

#include <functional>

namespace status_lint::flow {

/// Evaluates every entry point of one program, and adds sites and limits that were hit to
/// `analysis`. Handlers are evaluated on several threads, which have ended when evaluate() returns.
/// The timeline may be null.
class ServerEvaluation {
public:
  ServerEvaluation(const Program& program,
                   const Budget& budget,
                   std::size_t threads,
                   base::Timeline* timeline,
                   Analysis& analysis);

  Server evaluate();

private:
  /// Which entry points are evaluated, and how.
  enum class Way : std::uint8_t {
    All,
    Unreached,  ///< but those that another one of them led to
    Factories
  };

  /// What the body of a function tells by itself.
  struct Traits {
    References references;
    bool isOfInterest = false;
    bool matters = false;
    bool isAccessor = false;
    bool mattersToSetUp = false;
    bool setsUpServer = false;
    bool makesHandler = false;
  };

  [[nodiscard]] const Traits& traitsOf(const Definition& definition) const {
    return traits_[static_cast<std::size_t>(&definition - program_.functions().data())];
  }

  void findTraits();
  [[nodiscard]] std::set<const ir::Function*>
  closure(const std::map<const ir::Function*, std::set<const ir::Function*>>& leading,
          const std::function<bool(const Traits&)>& property) const;
  void chooseFunctions();
  void setUp(const Definition& definition);
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
  base::Timeline* timeline_;
  Analysis& analysis_;
  ServerFacts facts_;
  std::vector<Traits> traits_;         ///< of program_.functions()
  std::set<HandlerMethod> evaluated_;  ///< handler methods that were evaluated
  std::set<const ir::Function*> entered_;
  std::set<const ir::Statement*> statusEffects_;
  std::vector<SiteRecord> sites_;
};

}  // namespace status_lint::flow
