#include "tool/flow/server.h"

#include "tool/base/parallel.h"
#include "tool/base/text.h"
#include "tool/flow/dead_statuses.h"
#include "tool/flow/references.h"
#include "tool/flow/status_maps.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <iterator>

namespace status_lint::flow {
namespace {

/// Entry points that one thread evaluates one after the other. What is found out of one of them
/// serves the next one, so that their number, not that of the threads, says who is together.
constexpr std::size_t EntriesOfJob = 32;

}  // namespace

HandlerKind kindOf(ir::HandlerKind kind) {
  switch (kind) {
  case ir::HandlerKind::Route: return HandlerKind::Route;
  case ir::HandlerKind::Before: return HandlerKind::Before;
  case ir::HandlerKind::After: return HandlerKind::After;
  case ir::HandlerKind::Error: return HandlerKind::Error;
  case ir::HandlerKind::Exception: return HandlerKind::Exception;
  case ir::HandlerKind::Fallback: return HandlerKind::Fallback;
  case ir::HandlerKind::Factory: return HandlerKind::Factory;
  }
  return HandlerKind::Route;
}

ServerEvaluation::ServerEvaluation(const Program& program,
                                   const Budget& budget,
                                   std::size_t threads,
                                   base::Timeline* timeline,
                                   Analysis& analysis)
    : program_(program),
      threads_(threads),
      timeline_(timeline),
      analysis_(analysis),
      facts_(program, budget) {
  const base::Measured measured(timeline_, "read functions");
  findTraits();
  chooseFunctions();
}

Entry entryOf(const Definition& definition) {
  const ir::Function& function = *definition.function;
  Entry entry;
  entry.definition = &definition;
  if (!function.entries.empty()) {
    const ir::EntryMark& mark = function.entries.front();
    entry.kind = kindOf(mark.kind);
    entry.framework = mark.framework;
    entry.methods = mark.methods;
    entry.path = mark.path;
    entry.pathKnown = !mark.path.empty();
    entry.given = mark.given;
    entry.status = mark.status;
  }
  for (const ir::Variable& variable : function.variables) {
    if (entry.framework.empty() && variable.role == ir::Role::Response) {
      entry.framework = variable.framework;
    }
  }
  return entry;
}

std::vector<Entry> ServerEvaluation::registeredHandlers() const {
  std::vector<Entry> out;
  for (const Registration& registration : facts_.registrations) {
    out.push_back({.definition = registration.handler->definition,
                   .closure = registration.handler,
                   .registration = &registration,
                   .kind = kindOf(registration.kind),
                   .framework = registration.framework,
                   .methods = registration.methods,
                   .path = registration.path,
                   .pathKnown = registration.pathKnown,
                   .given = registration.given,
                   .status = registration.status});
  }
  return out;
}

std::vector<Entry> ServerEvaluation::factories() const {
  std::vector<Entry> out;
  for (const Definition& definition : program_.functions()) {
    Entry entry = entryOf(definition);
    if (entry.kind == HandlerKind::Factory && !definition.function->foreign) {
      out.push_back(std::move(entry));
    }
  }
  return out;
}

std::vector<Entry> ServerEvaluation::remainingFunctions() const {
  // Callers first: a helper that its callers reach is judged by what they do.
  std::vector<Entry> out;
  for (const Definition& definition : program_.functions()) {
    const ir::Function& function = *definition.function;
    if (function.foreign ||
        (function.entries.empty() && !facts_.reachesResponse.contains(&function))) {
      continue;
    }
    if (!function.entries.empty()) {
      for (Entry& entry : remainingMethods(definition)) {
        out.push_back(std::move(entry));
      }
      continue;
    }
    const auto callers = facts_.callers.find(&function);
    const bool isReached = callers != facts_.callers.end() &&
                           std::ranges::any_of(callers->second, [&](const ir::Function* caller) {
                             return caller != &function && facts_.reachesResponse.contains(caller);
                           });
    if (!isReached && !entered_.contains(&function)) {
      out.push_back(entryOf(definition));
    }
  }
  return out;
}

void ServerEvaluation::addSites() {
  for (const SiteRecord& site : sites_) {
    analysis_.sites.push_back({.at = program_.linkage().range(site.at),
                               .codes = site.codes,
                               .framework = site.framework,
                               .handler = site.handler});
  }
  // What no path reached (dead code, limits) is a site all the same.
  for (const StatusSource& source : facts_.carriers.sources) {
    analysis_.sites.push_back(
        {.at = program_.linkage().range(source.at),
         .codes = source.code ? std::vector{*source.code} : std::vector<int>(),
         .framework = source.framework,
         .handler = source.in->function->display});
  }
  for (const Definition& definition : program_.functions()) {
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      const auto* effect = std::get_if<ir::Effect>(&statement.node);
      if (effect == nullptr || effect->kind != ir::EffectKind::Status || effect->value.empty() ||
          effect->ifHandler || statusEffects_.contains(&statement)) {
        return;
      }
      const ir::Value& value = effect->value.front();
      Site site{.at = program_.linkage().range(
                    definition.location(value.location != 0 ? value.location : statement.location)),
                .codes = {},
                .framework = effect->framework,
                .handler = definition.function->display};
      if (const auto* constant = std::get_if<ir::Constant>(&value.node)) {
        site.codes.push_back(static_cast<int>(constant->number));
      }
      analysis_.sites.push_back(std::move(site));
    };
    walk(definition.function->body, walker);
  }
}

bool ServerEvaluation::isReached(const Entry& entry) const {
  return entry.type.empty() && entered_.contains(entry.definition->function);
}

void ServerEvaluation::evaluate(const std::vector<Entry>& entries, Way way, Server& server) {
  const std::size_t jobs = (entries.size() + EntriesOfJob - 1) / EntriesOfJob;
  std::vector<std::vector<Evaluated>> made(jobs);
  base::runParallel(jobs, threads_, [&](std::size_t job) {
    const std::size_t first = job * EntriesOfJob;
    const base::Measured measured(
        timeline_, "handlers", entries[first].definition->function->display);
    HandlerEvaluation evaluation(facts_);
    const std::size_t end = std::min(first + EntriesOfJob, entries.size());
    for (std::size_t i = first; i < end; ++i) {
      const bool isLedTo = std::ranges::any_of(made[job], [&](const Evaluated& earlier) {
        return entries[i].type.empty() && earlier.entered.contains(entries[i].definition->function);
      });
      made[job].push_back(way == Way::Unreached && isLedTo ? Evaluated()
                          : way == Way::Factories          ? evaluation.evaluateFactory(entries[i])
                                                           : evaluation.evaluate(entries[i]));
    }
  });
  for (std::size_t i = 0; i < entries.size(); ++i) {
    // What another job led to is left out here: what it gave is not used.
    if (way != Way::Unreached || !isReached(entries[i])) {
      take(std::move(made[i / EntriesOfJob][i % EntriesOfJob]), server);
    }
  }
}

/// Functions that only call each other have no first one: any of them will do.
void ServerEvaluation::evaluateCycles(Server& server) {
  for (const Definition& definition : program_.functions()) {
    const std::set<const ir::Function*>& callers = facts_.callers[definition.function];
    const bool isCalled = std::ranges::any_of(
        callers, [&](const ir::Function* caller) { return entered_.contains(caller); });
    if (traitsOf(definition).isOfInterest && !entered_.contains(definition.function) && !isCalled) {
      take(HandlerEvaluation(facts_).evaluate(entryOf(definition)), server);
    }
  }
}

void ServerEvaluation::take(Evaluated&& evaluated, Server& server) {
  std::ranges::move(evaluated.handlers, std::back_inserter(server.handlers));
  std::ranges::move(evaluated.incomplete, std::back_inserter(analysis_.incomplete));
  std::ranges::move(evaluated.sites, std::back_inserter(sites_));
  evaluated_.merge(evaluated.methods);
  entered_.merge(evaluated.entered);
  statusEffects_.merge(evaluated.statusEffects);
  facts_.interpreter.unknownHandlers.merge(evaluated.unknownHandlers);
  for (ObjectRegistration& made : evaluated.objectRegistrations) {
    if (std::ranges::find(facts_.objectRegistrations, made) == facts_.objectRegistrations.end()) {
      facts_.objectRegistrations.push_back(std::move(made));
    }
  }
}

Server ServerEvaluation::evaluate() {
  Server server{.name = program_.name(), .handlers = {}};
  {
    const base::Measured measured(timeline_, "set-up code");
    findRegistrations();
    findDescribing();
    findBeforeFields(server);
  }
  evaluate(registeredHandlers(), Way::All, server);
  evaluate(factories(), Way::Factories, server);
  for (std::vector<Entry> entries = remainingFunctions(); !entries.empty();
       entries = remainingFunctions()) {
    evaluate(entries, Way::Unreached, server);
  }
  evaluateCycles(server);
  server.dead = deadStatuses(program_, facts_.carriers.sources);
  server.maps = partialMaps(program_, facts_.carriers.sources);
  addSites();
  return server;
}

}  // namespace status_lint::flow
