#include "tool/flow/outcome_builder.h"

#include "tool/base/source_text.h"
#include "tool/base/text.h"
#include "tool/flow/predicates.h"
#include "tool/flow/said.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace status_lint::flow {
namespace {

/// Is the code in a list such as {"HEAD", "1xx", "204"}?
bool listed(const std::vector<std::string>& list, int code) {
  const std::string exact = std::to_string(code);
  const std::string ofClass = base::cat(code / 100, "xx");
  return std::ranges::any_of(
      list, [&](const std::string& entry) { return entry == exact || entry == ofClass; });
}

bool alike(const Outcome& a, const Outcome& b) {
  const auto sameGuard = [](const Guard& x, const Guard& y) {
    return x.at == y.at && x.holds == y.holds;
  };
  return a.status == b.status && a.reason == b.reason && a.ending == b.ending &&
         a.fields == b.fields && a.otherFields == b.otherFields && a.content == b.content &&
         a.caught == b.caught && a.overwritten == b.overwritten && a.late == b.late &&
         a.contentReplaced == b.contentReplaced && a.sentThrough == b.sentThrough &&
         a.isAlone == b.isAlone && std::ranges::equal(a.guards, b.guards, sameGuard);
}

/// Of what is compared by alike(), what is cheap to ask.
std::size_t hashOf(const Outcome& outcome) {
  std::size_t out = 0;
  for (const std::size_t part : {static_cast<std::size_t>(outcome.ending),
                                 static_cast<std::size_t>(outcome.status.kind),
                                 static_cast<std::size_t>(outcome.status.code()),
                                 static_cast<std::size_t>(outcome.status.origin.offset),
                                 static_cast<std::size_t>(outcome.status.setter.offset),
                                 static_cast<std::size_t>(outcome.content.origin.offset),
                                 outcome.fields.size(),
                                 outcome.caught.size(),
                                 outcome.guards.size()}) {
    out = out * 31 + part;
  }
  return out;
}

template <typename T>
void addMissing(std::vector<T>& to, const std::vector<T>& more) {
  for (const T& item : more) {
    if (std::ranges::find(to, item) == to.end()) {
      to.push_back(item);
    }
  }
}

bool isInsideCatch(const GuardNode& guard) {
  for (const GuardNode* node = guard.outer.get(); node != nullptr; node = node->outer.get()) {
    if (node->isCatch) {
      return true;
    }
  }
  return false;
}

std::string described(const Status& status) {
  std::vector<std::string> names;
  for (const int code : status.codes) {
    names.push_back(http::describe(code));
  }
  return names.empty() ? "a computed value" : base::join(names, " or ");
}

}  // namespace

Provenance OutcomeBuilder::provenanceOf(const Origin& origin) const {
  return {.source = origin.source,
          .name = origin.name,
          .callee = origin.callee,
          .at = program_.linkage().range(origin.at),
          .throughUnknown = origin.throughUnknown,
          .givenRequest = origin.givenRequest};
}

std::vector<Provenance> OutcomeBuilder::provenanceOf(const std::vector<Origin>& origins) const {
  std::vector<Provenance> out;
  out.reserve(origins.size());
  for (const Origin& origin : origins) {
    out.push_back(provenanceOf(origin));
  }
  return out;
}

Status OutcomeBuilder::statusOf(const StatusRecord& record) const {
  return {.kind = record.kind,
          .codes = record.codes,
          .origin = program_.linkage().range(record.origin),
          .setter = program_.linkage().range(record.setter),
          .api = record.api,
          .defaulted = record.defaulted,
          .throughParameter = record.throughParameter,
          .from = provenanceOf(record.from),
          .text = record.text,
          .convertedFrom = record.convertedFrom,
          .testedBefore = record.testedBefore};
}

std::vector<Guard> OutcomeBuilder::guardsOf(const GuardList& guards,
                                            const StatusRecord* status) const {
  std::vector<Guard> out;
  for (const GuardNode* node = guards.get(); node != nullptr; node = node->outer.get()) {
    if (node->isCatch) {
      continue;
    }
    const base::SourceRange at = program_.linkage().range(node->at);
    out.push_back({.at = at,
                   .holds = node->holds,
                   .textHolds = node->textHolds,
                   .subject = at.text,
                   .words = node->words,
                   .reads = provenanceOf(node->reads),
                   .callee = node->callee,
                   .calleeSpeaksOf = node->speaksOf,
                   .within = testWithin(program_, node->callee),
                   .insideCatch = isInsideCatch(*node),
                   .isOfChooser = status != nullptr &&
                                  (status->throughParameter || node->call == status->calls),
                   .testsAbsence = node->testsAbsence,
                   .comparedText = node->comparedText,
                   .comparedNumber = node->comparedNumber,
                   .comparedName = node->comparedName});
  }
  std::ranges::reverse(out);
  return out;
}

ThrowPoint OutcomeBuilder::pointOf(const ThrowRecord& record) const {
  std::vector<ThrownType> types;
  types.reserve(record.throws.size());
  for (const std::string& type : record.throws) {
    types.push_back({.name = type,
                     .speaksOf = std::string(program_.speaksOf(type)),
                     .bases = program_.basesOf(type)});
  }
  return {.at = program_.linkage().range(record.at),
          .callee = record.callee,
          .speaksOf = record.speaksOf,
          .throws = std::move(types),
          .from = provenanceOf(record.from),
          .testedBefore = record.testedBefore};
}

std::vector<Step> OutcomeBuilder::stepsOf(const PathEnd& end,
                                          const ResponseState& response,
                                          const Outcome& outcome) const {
  std::vector<std::pair<std::uint32_t, Step>> numbered;
  const auto add = [&](std::uint32_t sequence, const ir::Location* at, std::string message) {
    base::SourceRange where = program_.linkage().range(at);
    if (where.isKnown()) {
      numbered.emplace_back(sequence, Step{.at = std::move(where), .message = std::move(message)});
    }
  };
  const StatusRecord& status = response.status;
  for (const GuardNode* node = status.choice.get(); node != nullptr; node = node->outer.get()) {
    if (!node->isCatch) {
      add(node->sequence,
          node->at,
          base::cat("`",
                    base::readable(program_.linkage().range(node->at).text),
                    node->textHolds ? "` is true" : "` is false"));
    }
  }
  for (const CallNode* node = status.calls.get(); node != nullptr; node = node->outer.get()) {
    add(node->sequence, node->at, base::cat("calls ", node->callee));
  }
  for (const CaughtRecord& caught : *end.state.caught) {
    for (const ThrowRecord& point : caught.points) {
      if (!point.speaksOf.empty()) {
        add(caught.sequence,
            point.at,
            base::cat("this may throw",
                      point.throws.empty() ? "" : " ",
                      base::join(point.throws, " or ")));
        break;
      }
    }
    add(caught.sequence, caught.at, "the exception is caught here");
  }
  for (const auto& [shared] : *response.overwritten) {
    const OverwriteRecord& record = *shared;
    add(record.earlier.sequence,
        record.earlier.setter,
        base::cat("the status code is set to ", described(statusOf(record.earlier)), " here"));
  }
  if (status.kind == Status::Kind::Set) {
    add(status.sequence,
        status.setter,
        base::cat("the status code is ",
                  response.overwritten->empty() ? "" : "then ",
                  "set to ",
                  described(outcome.status),
                  " here"));
  }
  std::ranges::stable_sort(numbered, {}, [](const auto& step) { return step.first; });
  std::vector<Step> out;
  for (auto& [sequence, step] : numbered) {
    if (out.empty() || out.back() != step) {
      out.push_back(std::move(step));
    }
  }
  if (outcome.content.present == Known::Yes && outcome.content.origin.isKnown()) {
    out.push_back({.at = outcome.content.origin, .message = "content is written here"});
  }
  if (outcome.end.isKnown()) {
    out.push_back(
        {.at = outcome.end,
         .message = end.threw ? "an exception leaves the handler here" : "the response ends here"});
  }
  return out;
}

void OutcomeBuilder::describeContent(const ResponseState& response, Outcome& outcome) const {
  Content& content = outcome.content;
  content.present = response.content.present;
  content.literal = response.content.literal;
  content.isLiteral = response.content.isLiteral;
  content.origin = program_.linkage().range(response.content.origin);
  content.inParts = response.content.inParts;
  content.afterCatch = response.content.afterCatch;
  if (content.present == Known::Yes) {
    content.guards = guardsOf(response.content.written.guards, &response.status);
  }
  if (const auto type = response.fields.find("content-type");
      type != response.fields.end() && type->second.present == Known::Yes &&
      type->second.allLiteral && !type->second.literals.empty()) {
    const std::string& value = type->second.literals.back();
    content.mediaType = base::lowerCase(base::trim(value.substr(0, value.find(';'))));
  }
}

/// What the framework does by itself with the response.
void OutcomeBuilder::describeWire(const ResponseState& response, Outcome& outcome) const {
  const ir::Wire* wire = program_.wire(response.status.framework);
  if (wire == nullptr) {
    return;
  }
  outcome.serverAdds.clear();
  for (const std::string& field : wire->adds) {
    outcome.serverAdds.push_back(base::lowerCase(field));
  }
  outcome.http2Only = wire->http2Only;
  outcome.content.sentToHead = std::ranges::find(wire->sends, "HEAD") != wire->sends.end();
  if (!outcome.status.isKnown()) {
    return;
  }
  const int code = outcome.status.code();
  const bool isHead = outcome.methods == std::vector<std::string>{"HEAD"};
  outcome.content.dropped = listed(wire->drops, code) ||
                            (isHead && std::ranges::find(wire->drops, "HEAD") != wire->drops.end());
  outcome.content.throws = listed(wire->throws, code);
  outcome.content.filled = listed(wire->fills, code);
  const bool canSend =
      wire->sendable.empty() || std::ranges::find(wire->sendable, code) != wire->sendable.end();
  outcome.sentAs = canSend ? 0 : static_cast<int>(wire->unsendableBecomes);
}

void OutcomeBuilder::describeSending(const ResponseState& response, Outcome& outcome) const {
  const auto range = [&](const ir::Location* at) {
    return program_.linkage().range(at);
  };
  // After an exception, `outcome.status` is what the framework answers: not what was sent before.
  const bool tellsSent = outcome.ending != Ending::Threw;
  for (const LateRecord& record : tellsSent ? response.late : std::vector<LateRecord>()) {
    outcome.late.push_back({.kind = record.kind,
                            .at = range(record.at),
                            .api = range(record.api),
                            .sentAt = range(record.sentAt),
                            .status = statusOf(record.status),
                            .field = record.field,
                            .underGuard = record.underGuard,
                            .leftByException = record.leftByException});
  }
  for (const ContentReplacedRecord& record : response.contentReplaced) {
    outcome.contentReplaced.push_back({.status = statusOf(record.status),
                                       .earlier = range(record.earlier),
                                       .later = range(record.later),
                                       .underGuard = record.underGuard,
                                       .leftByException = record.leftByException,
                                       .read = record.status.read || response.status.read,
                                       .inHandler = record.inHandler});
  }
  if (response.sent.at != nullptr) {
    outcome.sentThrough.push_back(range(response.sent.at));
    for (const CallNode* node = response.sent.calls.get(); node != nullptr;
         node = node->outer.get()) {
      outcome.sentThrough.push_back(range(node->at));
    }
  }
}

bool OutcomeBuilder::mustSend() const {
  const ir::Wire* wire = program_.wire(handler_.framework);
  return wire != nullptr && (wire->noReply == "hang" || wire->noReply == "close") &&
         (handler_.kind == HandlerKind::Route || handler_.kind == HandlerKind::Fallback);
}

void OutcomeBuilder::addLost(const Lost& lost) {
  const auto mayAnswer = [](const auto& entry) {
    const ResponseState& response = entry.second;
    return response.committed || response.finished || response.escaped || response.kept ||
           response.asked;
  };
  LostException made{.point = pointOf(lost.thrown.record),
                     .callbackGivenAt = program_.linkage().range(lost.call)};
  if (mustSend() && std::ranges::none_of(*lost.thrown.state.responses, mayAnswer) &&
      std::ranges::find(handler_.lost, made) == handler_.lost.end()) {
    handler_.lost.push_back(std::move(made));
  }
}

bool OutcomeBuilder::isUnanswered(const PathEnd& end,
                                  ResponseId id,
                                  const ResponseState& response) const {
  const auto isAnother = [&](const auto& entry) {
    return entry.first != id && (entry.second.ambient || entry.second.committed);
  };
  return mustSend() && !end.threw && end.state.deferredDepth == 0 && response.ambient &&
         !response.committed && !response.escaped && !response.asked && !response.kept &&
         std::ranges::none_of(*end.state.responses, isAnother) &&
         !Interpreter::isKept(id, end.state);
}

void OutcomeBuilder::addUnsent(const PathEnd& end, const ResponseState& response) {
  if (response.madeBy == nullptr) {
    return;
  }
  const Made made(response.madeBy, response.droppedAt);
  const auto known = std::ranges::find(unsent_, made);
  const bool isUsed = (response.used && response.droppedAt == nullptr) || response.ambient ||
                      response.status.read || response.committed || response.escaped;
  if (isUsed) {
    used_.insert(made);
    if (known != unsent_.end()) {
      handler_.unsent.erase(handler_.unsent.begin() + (known - unsent_.begin()));
      unsent_.erase(known);
    }
    return;
  }
  const bool hasStatus =
      response.ownStatus && response.status.kind == Status::Kind::Set && !response.status.deferred;
  if (!end.threw && hasStatus && known == unsent_.end() && !used_.contains(made)) {
    unsent_.push_back(made);
    handler_.unsent.push_back({.status = statusOf(response.status),
                               .droppedAt = program_.linkage().range(response.droppedAt),
                               .isCopy = response.isCopy});
  }
}

std::vector<std::string> OutcomeBuilder::methodsOf(const State& state) const {
  const Constraint* told = state.constraints->find(questionOf(ir::RequestPart::Method, {}));
  if (told == nullptr) {
    return handler_.methods;
  }
  if (told->equal) {
    return {told->equal->substr(2)};
  }
  std::vector<std::string> methods = handler_.methods;
  std::erase_if(methods,
                [&](const std::string& method) { return told->excluded.contains("t:" + method); });
  return methods;
}

Outcome OutcomeBuilder::build(const PathEnd& end, const ResponseState& response) const {
  Outcome outcome;
  outcome.status = statusOf(response.status);
  outcome.reason = {.present = response.reason.present,
                    .literal = response.reason.literal,
                    .isLiteral = response.reason.isLiteral,
                    .callee = response.reason.callee,
                    .origin = program_.linkage().range(response.reason.origin),
                    .from = provenanceOf(response.reason.from)};
  outcome.methods = methodsOf(end.state);
  outcome.otherFields = response.otherFields;
  for (const auto& [name, field] : response.fields) {
    outcome.fields.emplace(name,
                           Field{.name = field.name,
                                 .present = field.present,
                                 .literals = field.literals,
                                 .allLiteral = field.allLiteral,
                                 .origin = program_.linkage().range(field.origin),
                                 .before = program_.linkage().range(field.before),
                                 .valueAt = program_.linkage().range(
                                     field.literals.size() == 1 ? field.value : nullptr),
                                 .byFramework = field.byFramework});
  }
  describeContent(response, outcome);
  describeWire(response, outcome);
  outcome.ending = end.threw           ? Ending::Threw
                   : response.escaped  ? Ending::Escaped
                   : response.finished ? Ending::Finished
                                       : Ending::Returned;
  outcome.end =
      program_.linkage().range(response.finishedAt != nullptr ? response.finishedAt : end.at);
  for (const auto& [shared] : *response.overwritten) {
    const OverwriteRecord& record = *shared;
    outcome.overwritten.push_back({.earlier = statusOf(record.earlier),
                                   .later = statusOf(record.later),
                                   .underGuard = record.underGuard,
                                   .contentBetween = record.earlier.contentAfter,
                                   .leftByException = record.leftByException,
                                   .read = record.earlier.read,
                                   .fellThrough = record.fellThrough,
                                   .inHandler = record.inHandler});
  }
  outcome.guards = guardsOf(response.status.choice, &response.status);
  for (std::size_t i = 0; i < end.state.caught->size(); ++i) {
    const CaughtRecord& record = (*end.state.caught)[i];
    Caught caught{.at = program_.linkage().range(record.at),
                  .type = record.type,
                  .bases = program_.basesOf(record.type),
                  .isBroad = record.isBroad,
                  .drops = record.drops,
                  .points = {},
                  .choseStatus = response.status.caughtDepth > i};
    for (const ThrowRecord& point : record.points) {
      caught.points.push_back(pointOf(point));
    }
    outcome.caught.push_back(std::move(caught));
  }
  if (end.threw) {
    outcome.thrown.push_back(pointOf(end.thrown));
  }
  for (const CallRecord& call : *end.state.calls) {
    outcome.calls.push_back({.callee = call.callee,
                             .speaksOf = call.speaksOf,
                             .at = program_.linkage().range(call.at),
                             .from = provenanceOf(call.from),
                             .guards = guardsOf(call.guards.guards)});
  }
  outcome.said = saidWith(response.status, *end.state.said, program_);
  outcome.requestRead = provenanceOf(*end.state.requestRead);
  describeSending(response, outcome);
  outcome.steps = stepsOf(end, response, outcome);
  return outcome;
}

OutcomeBuilder::OutcomeBuilder(const Program& program, Handler& handler)
    : program_(program), handler_(handler) {
  std::ranges::transform(handler.outcomes, std::back_inserter(hashes_), hashOf);
}

void OutcomeBuilder::add(const PathEnd& end) {
  for (const auto& [id, response] : *end.state.responses) {
    addUnsent(end, response);
    if (!response.ambient && !response.finished) {
      continue;
    }
    if (handler_.kind == HandlerKind::Before && response.status.kind == Status::Kind::Unset) {
      continue;  // the request goes on to its route
    }
    Outcome outcome = build(end, response);
    outcome.isAlone = std::ranges::none_of(*end.state.responses, [&](const auto& entry) {
      return entry.first != id && entry.second.committed;
    });
    if (isUnanswered(end, id, response)) {
      outcome.ending = Ending::NotAnswered;
    }
    addMissing(handler_.requestRead, outcome.requestRead);
    const std::size_t hash = hashOf(outcome);
    auto twin = handler_.outcomes.begin();
    for (auto other = hashes_.begin();
         other != hashes_.end() && (*other != hash || !alike(*twin, outcome));
         ++other) {
      ++twin;
    }
    if (twin == handler_.outcomes.end()) {
      handler_.outcomes.push_back(std::move(outcome));
      hashes_.push_back(hash);
      continue;
    }
    ++twin->paths;
    if (twin->content.guards != outcome.content.guards) {
      twin->content.guards.clear();  // nothing dominates on both
    }
    addMissing(twin->thrown, outcome.thrown);
    addMissing(twin->calls, outcome.calls);
    addMissing(twin->said, outcome.said);
    addMissing(twin->requestRead, outcome.requestRead);
    if (outcome.steps.size() < twin->steps.size()) {
      twin->steps = std::move(outcome.steps);
    }
  }
}

}  // namespace status_lint::flow
