// What a server is before a request comes: its handlers, its default fields, and which functions
// are worth running.
#include "tool/base/parallel.h"
#include "tool/base/text.h"
#include "tool/flow/references.h"
#include "tool/flow/server.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>
#include <utility>

namespace status_lint::flow {
namespace {

/// Statements with those of all callees: above this a function that touches no response is
/// summarised.
constexpr std::size_t LargeFunction = 60;

/// In an order that does not depend on that of the modules.
std::vector<Registration> sorted(std::vector<Registration> registrations, const Linkage& linkage) {
  using Key = std::tuple<base::SourceRange,
                         std::vector<std::string>,
                         std::string_view,
                         std::string_view,
                         std::size_t>;
  std::vector<Key> keys;
  for (std::size_t i = 0; i < registrations.size(); ++i) {
    const Registration& one = registrations[i];
    keys.emplace_back(
        linkage.range(one.at), one.methods, one.path, one.handler->definition->function->usr, i);
  }
  std::ranges::sort(keys);
  std::vector<Registration> out;
  for (const Key& key : keys) {
    out.push_back(std::move(registrations[std::get<std::size_t>(key)]));
  }
  return out;
}

}  // namespace

void ServerEvaluation::findTraits() {
  constexpr std::size_t FunctionsOfJob = 256;
  const std::vector<Definition>& functions = program_.functions();
  traits_.resize(functions.size());
  const std::size_t jobs = (functions.size() + FunctionsOfJob - 1) / FunctionsOfJob;
  base::runParallel(jobs, threads_, [&](std::size_t job) {
    const std::size_t end = std::min((job + 1) * FunctionsOfJob, functions.size());
    for (std::size_t i = job * FunctionsOfJob; i < end; ++i) {
      const ir::Function& function = *functions[i].function;
      traits_[i] = {.references = referencesOf(program_, functions[i]),
                    .isOfInterest = isOfInterest(function),
                    .matters = matters(function),
                    .isAccessor = isAccessor(function),
                    .mattersToSetUp = mattersToSetUp(function),
                    .setsUpServer = setsUpServer(function),
                    .makesHandler = facts_.classes.makesHandler(functions[i])};
    }
  });
  for (const Definition& definition : functions) {
    const References& references = traitsOf(definition).references;
    for (const ir::Function* target : references.all) {
      facts_.users[target].insert(definition.function);
    }
    for (const ir::Function* target : references.called) {
      facts_.callers[target].insert(definition.function);
    }
  }
}

/// The functions that hold the property, and those that lead to one of them.
std::set<const ir::Function*> ServerEvaluation::closure(
    const std::map<const ir::Function*, std::set<const ir::Function*>>& leading,
    const std::function<bool(const Traits&)>& property) const {
  std::set<const ir::Function*> out;
  std::vector<const ir::Function*> pending;
  for (const Definition& definition : program_.functions()) {
    if (property(traitsOf(definition))) {
      pending.push_back(definition.function);
    }
  }
  while (!pending.empty()) {
    const ir::Function* next = pending.back();
    pending.pop_back();
    if (!out.insert(next).second) {
      continue;
    }
    if (const auto found = leading.find(next); found != leading.end()) {
      pending.insert(pending.end(), found->second.begin(), found->second.end());
    }
  }
  return out;
}

void ServerEvaluation::chooseFunctions() {
  std::map<const ir::Function*, std::size_t> sizes;
  const std::function<void()> searches[] = {
      [&] { facts_.carriers = statusCarriers(program_); },
      [&] { facts_.changing = changingMembers(program_, facts_.users); },
      [&] { facts_.receiverWrites = receiverWrites(program_); },
      [&] { sizes = transitiveSizes(program_, facts_.callers); }};
  base::runParallel(std::size(searches), threads_, [&](std::size_t search) { searches[search](); });
  // Who can change a response, by calls alone: what a callable value does is done where it is
  // called.
  facts_.reachesResponse = closure(facts_.callers, &Traits::isOfInterest);
  facts_.worthEntering = closure(facts_.users, &Traits::matters);
  for (const Definition& definition : program_.functions()) {
    if (traitsOf(definition).isAccessor) {
      facts_.worthEntering.insert(definition.function);
    }
  }
  facts_.worthSettingUp = closure(facts_.users, [](const Traits& traits) {
    return traits.mattersToSetUp || traits.makesHandler;
  });
  std::set<std::string_view> handlerTypes;
  for (const std::string& type : facts_.classes.types()) {
    const std::vector<std::string_view> all = program_.withBases(type);
    handlerTypes.insert(all.begin(), all.end());
  }
  for (const ir::Function* function : facts_.worthEntering) {
    if (handlerTypes.contains(function->ownerClass)) {
      facts_.worthSettingUp.insert(function);
    }
  }
  for (const auto& [function, size] : sizes) {
    if (size <= LargeFunction && function->isConstructor &&
        facts_.worthEntering.contains(function)) {
      facts_.worthSettingUp.insert(function);  // what objects hold that handlers are given
    }
    if (size > LargeFunction && !facts_.reachesResponse.contains(function)) {
      facts_.summarised.insert(function);
    }
  }
  facts_.interpreter.summarised = &facts_.summarised;
  facts_.interpreter.handlerTypes = &facts_.classes.types();
  facts_.interpreter.receiverWrites = &facts_.receiverWrites;
  facts_.interpreter.statusMembers = &facts_.carriers.members;
}

/// Runs set-up code; what a limit keeps it from, nobody else finds.
void ServerEvaluation::setUp(const Definition& definition) {
  Interpreter& interpreter = facts_.interpreter;
  const std::size_t limits = interpreter.incomplete.size();
  interpreter.resetBudget();
  interpreter.run(definition, {}, State{});
  if (interpreter.incomplete.size() > limits) {
    const ir::Function& function = *definition.function;
    analysis_.incomplete.push_back(
        {.what = function.display,
         .why = "its set-up code has too many statements: later registrations are not seen",
         .at = program_.linkage().range(definition.location(function.location))});
  }
}

void ServerEvaluation::findRegistrations() {
  Interpreter& interpreter = facts_.interpreter;
  interpreter.collapse = true;
  interpreter.collectsObjects = true;
  // Set-up code is run from the functions that nobody calls, so that wrappers get what they are
  // given.
  const std::set<const ir::Function*> reaching = closure(facts_.users, [](const Traits& traits) {
    return traits.setsUpServer || traits.makesHandler;
  });
  interpreter.worthEntering = &facts_.worthSettingUp;
  for (const Definition& definition : program_.functions()) {
    if (reaching.contains(definition.function) && facts_.users[definition.function].empty()) {
      setUp(definition);
    }
  }
  // What those runs did not reach, by cycles or limits, is run by itself.
  for (const Definition& definition : program_.functions()) {
    if (traitsOf(definition).setsUpServer && !interpreter.entered.contains(definition.function)) {
      setUp(definition);
    }
  }
  interpreter.collapse = false;
  interpreter.collectsObjects = false;
  interpreter.worthEntering = &facts_.worthEntering;
  interpreter.entered.clear();
  interpreter.sites.clear();
  interpreter.statusEffects.clear();
  interpreter.deferredEnds.clear();
  interpreter.incomplete.clear();
  facts_.registrations = sorted(interpreter.takeRegistrations(), program_.linkage());
  facts_.objects = std::exchange(interpreter.objects, {});
  facts_.objectRegistrations = std::exchange(interpreter.objectRegistrations, {});
  for (const DefaultField& field : std::exchange(interpreter.defaultFields, {})) {
    facts_.beforeFields.push_back(
        {.server = field.server, .name = field.name, .record = field.record});
  }
  for (const Registration& registration : facts_.registrations) {
    switch (registration.kind) {
    case ir::HandlerKind::Error:
    case ir::HandlerKind::After: facts_.laterHandlers.push_back(&registration); break;
    case ir::HandlerKind::Exception: facts_.exceptionHandlers.push_back(&registration); break;
    case ir::HandlerKind::Route:
    case ir::HandlerKind::Before:
    case ir::HandlerKind::Fallback:
    case ir::HandlerKind::Factory: break;
    }
  }
  findMarkedLater();
}

/// Handlers that a signature or a base class tells: which routes they follow is not known.
void ServerEvaluation::findMarkedLater() {
  for (const Definition& definition : program_.functions()) {
    const std::vector<ir::EntryMark>& marks = definition.function->entries;
    if (marks.empty() || marks.front().kind != ir::HandlerKind::After) {
      continue;
    }
    Registration& made = facts_.markedLater.emplace_back();
    auto handler = std::make_shared<Closure>();
    handler->definition = &definition;
    made.kind = marks.front().kind;
    made.framework = marks.front().framework;
    made.given = marks.front().given;
    made.handler = std::move(handler);
  }
}

void ServerEvaluation::findDescribing() {
  for (const Definition& definition : program_.functions()) {
    const ir::Function& function = *definition.function;
    if (!function.describes.empty()) {
      facts_.describing.emplace(base::cat(function.ownerClass, "::", function.describes),
                                &definition);
    }
  }
}

void ServerEvaluation::findBeforeFields(Server& server) {
  std::vector<BeforeField> found;
  for (const Registration& registration : facts_.registrations) {
    if (registration.kind == ir::HandlerKind::Before) {
      Evaluated made = HandlerEvaluation(facts_).fieldsBefore(registration);
      std::ranges::move(made.fields, std::back_inserter(found));
      take(std::move(made), server);
    }
  }
  std::ranges::move(found, std::back_inserter(facts_.beforeFields));
}

}  // namespace status_lint::flow
