// Conditions: which paths take which side, and what the test tells about them.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/http/method.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

Known known(bool value) {
  return value ? Known::Yes : Known::No;
}

Known negate(Known value) {
  switch (value) {
  case Known::Yes: return Known::No;
  case Known::No: return Known::Yes;
  case Known::Unknown: return Known::Unknown;
  }
  return Known::Unknown;
}

/// A constant as text that compares: "n:404", "t:POST"; empty for anything else.
std::string encode(const ValuePtr& value) {
  if (value == nullptr) {
    return {};
  }
  if (value->isNumber()) {
    return base::cat("n:", value->numbers.front());
  }
  return value->kind == AbstractValue::Kind::Text ? "t:" + value->text : std::string();
}

/// The request method that an enumerator stands for: "boost::beast::http::verb::delete_" is DELETE,
/// "drogon::HttpMethod::Get" GET. Empty for others.
std::string methodOf(std::string_view enumerator) {
  std::string name = base::upperCase(base::lastComponent(enumerator));
  while (name.ends_with('_')) {
    name.pop_back();
  }
  for (const std::string_view prefix : {"HTTP_METHOD_", "HTTP_", "METHOD_", "EVHTTP_REQ_", "K"}) {
    if (name.starts_with(prefix) && http::findMethod(name) == nullptr) {
      name.erase(0, prefix.size());
    }
  }
  return http::findMethod(name) != nullptr ? name : std::string();
}

/// As encode(); what a request method is compared with is its name, however it is written.
std::string encodeFor(const std::string& question, const ValuePtr& value) {
  const bool isMethod = question == flow::questionOf(ir::RequestPart::Method, {});
  if (isMethod && value != nullptr && value->isNumber()) {
    const std::string name = methodOf(value->text);
    if (!name.empty()) {
      return "t:" + name;
    }
  }
  return encode(value);
}

template <typename Left, typename Right>
Known compare(ir::Comparison comparison, const Left& left, const Right& right) {
  switch (comparison) {
  case ir::Comparison::Equal: return known(left == right);
  case ir::Comparison::Less: return known(left < right);
  case ir::Comparison::LessEqual: return known(left <= right);
  case ir::Comparison::Greater: return known(left > right);
  case ir::Comparison::GreaterEqual: return known(left >= right);
  case ir::Comparison::Truth:
  case ir::Comparison::Empty: break;
  }
  return Known::Unknown;
}

/// The common answer of comparing every number of a set, or Unknown.
template <typename Numbers>
Known compareAll(ir::Comparison comparison, const Numbers& numbers, std::int64_t right) {
  Known answer = Known::Unknown;
  bool isFirst = true;
  for (const auto number : numbers) {
    const Known one = compare(comparison, static_cast<std::int64_t>(number), right);
    if (!isFirst && one != answer) {
      return Known::Unknown;
    }
    answer = one;
    isFirst = false;
  }
  return answer;
}

Known truthOf(const ValuePtr& value) {
  switch (value->kind) {
  case AbstractValue::Kind::Numbers:
    return negate(compareAll(ir::Comparison::Equal, value->numbers, 0));
  case AbstractValue::Kind::Null: return Known::No;
  case AbstractValue::Kind::Text:
  case AbstractValue::Kind::Alias:
  case AbstractValue::Kind::Response:
  case AbstractValue::Kind::Callable: return Known::Yes;
  case AbstractValue::Kind::Unknown: return value->truth;
  case AbstractValue::Kind::Aggregate:
    // An object that was made is there, whatever pointer leads to it.
    return value->members.contains(std::string(ClassMember)) ? Known::Yes : value->truth;
  }
  return Known::Unknown;
}

Known emptinessOf(const ValuePtr& value) {
  return value->kind == AbstractValue::Kind::Text ? known(value->text.empty()) : value->empty;
}

std::string questionOf(const ir::Atom& atom, const ValuePtr& subject, const Place* place) {
  if (!atom.subject.empty()) {
    if (const auto* request = std::get_if<ir::Request>(&atom.subject.front().node)) {
      // Two captures of a path, or two unnamed fields, are not the same thing.
      const bool isOne =
          request->read.part == ir::RequestPart::Method || !request->read.name.empty();
      return isOne ? flow::questionOf(request->read.part, request->read.name) : std::string();
    }
  }
  if (!subject->asks.empty()) {
    return subject->asks;
  }
  return place != nullptr ? base::cat("p:", place->base, place->members) : std::string();
}

/// Does the test look into a value? Not one for being there or for one literal: what passes it may
/// still be malformed.
bool looksInto(const ir::Atom& atom, const AbstractValue& subject, const ValuePtr& other) {
  constexpr std::string_view Presence[] = {
      "contains", "count", "empty", "has_value", "is_discarded", "is_null", "length", "size"};
  const std::string_view member =
      base::lastComponent(atom.callee.empty() ? subject.callee : atom.callee);
  if (atom.comparison == ir::Comparison::Empty || member.starts_with("has") ||
      std::ranges::find(Presence, member) != std::end(Presence)) {
    return false;
  }
  if (other == nullptr) {
    return true;
  }
  const bool isLiteral =
      other->kind == AbstractValue::Kind::Text && atom.comparison == ir::Comparison::Equal;
  return other->kind != AbstractValue::Kind::Null && !isLiteral &&
         base::lastComponent(other->callee) != "end";
}

std::string keyOf(const ir::Atom& atom, const Frame& frame) {
  return atom.key.empty() ? std::string() : base::cat("k:", frame.id, ":", atom.key);
}

/// Whatever the test asks a response for, it may have: a field that nobody is seen to set.
void noteQuestion(const ValuePtr& tested, State& state) {
  if (tested != nullptr) {
    for (const ResponseId id : tested->tellsOf) {
      ResponseState& response = state.edit(id);
      // Where request and response are one object, it is the request that is asked.
      response.otherFields = response.isRequest ? response.otherFields : Known::Unknown;
    }
  }
}

}  // namespace

Branches Interpreter::branch(const ir::Condition& condition,
                             std::vector<State> states,
                             Frame& frame,
                             bool negated) {
  Branches out;
  if (states.empty()) {
    return out;
  }
  if (!condition.before.empty()) {
    Exits exits = execute(condition.before, std::move(states), frame);
    states = std::move(exits.normal);
    out.thrown = std::move(exits.thrown);
  }
  const auto takeThrown = [&](Branches& more) {
    std::ranges::move(more.thrown, std::back_inserter(out.thrown));
  };
  switch (condition.kind) {
  case ir::Condition::Kind::True: out.holds = std::move(states); break;
  case ir::Condition::Kind::False: out.fails = std::move(states); break;
  case ir::Condition::Kind::Not: {
    // `a != b` is the negation of an equality that stands at the same place.
    const ir::Condition& operand = condition.operands.front();
    Branches inner = branch(
        operand, std::move(states), frame, operand.location == condition.location && !negated);
    takeThrown(inner);
    out.holds = std::move(inner.fails);
    out.fails = std::move(inner.holds);
    break;
  }
  case ir::Condition::Kind::And:
  case ir::Condition::Kind::Or: {
    const bool isAnd = condition.kind == ir::Condition::Kind::And;
    for (const ir::Condition& operand : condition.operands) {
      Branches inner = branch(operand, std::move(states), frame);
      takeThrown(inner);
      std::ranges::move(isAnd ? inner.fails : inner.holds,
                        std::back_inserter(isAnd ? out.fails : out.holds));
      states = std::move(isAnd ? inner.holds : inner.fails);
    }
    std::ranges::move(states, std::back_inserter(isAnd ? out.holds : out.fails));
    break;
  }
  case ir::Condition::Kind::Atom:
    for (State& state : states) {
      branchAtom(condition, std::move(state), frame, negated, out);
    }
    break;
  }
  return out;
}

void Interpreter::branchAtom(
    const ir::Condition& condition, State state, Frame& frame, bool negated, Branches& out) {
  const ir::Atom& atom = condition.atom;
  const bool ofResponse = atom.aspect != ir::ResponseAspect::Nothing && !atom.subject.empty();
  const ValuePtr subject = ofResponse || atom.subject.empty()
                               ? unknownValue()
                               : evaluate(atom.subject.front(), state, frame);
  const ValuePtr other = atom.other.empty() ? nullptr : evaluate(atom.other.front(), state, frame);
  std::optional<Place> place;
  if (!ofResponse && !atom.subject.empty()) {
    if (const auto* node = std::get_if<ir::Read>(&atom.subject.front().node)) {
      const Resolved where = resolve(node->path, state, frame);
      place = where.isResponse ? std::nullopt : std::optional(where.place);
    }
  }
  const Place* where = place ? &*place : nullptr;
  std::vector<Origin> reads;
  for (const ir::RequestRead& request : atom.reads) {
    reads.push_back({.source = sourceOf(request.part),
                     .name = request.name,
                     .callee = atom.callee,
                     .at = frame.definition->location(condition.location)});
  }
  state.note(reads);
  for (const ValuePtr& part : {subject, other}) {
    noteQuestion(part, state);
  }
  const Known answer = ofResponse ? decideResponse(atom, state, frame)
                                  : decide(atom, subject, other, state, frame, where);
  for (const bool holds : {true, false}) {
    if (answer == known(!holds)) {
      continue;
    }
    State side = answer == Known::Unknown ? state : std::move(state);
    if (ofResponse) {
      learnResponse(atom, holds, side, frame);
    } else if (answer == Known::Unknown) {
      learn(atom, subject, other, where, holds, side, frame);
    }
    pushGuard(atom, condition.location, subject, other, holds, negated, side, frame);
    (holds ? out.holds : out.fails).push_back(std::move(side));
    if (answer != Known::Unknown) {
      break;
    }
  }
}

Known Interpreter::decide(const ir::Atom& atom,
                          const ValuePtr& subject,
                          const ValuePtr& other,
                          const State& state,
                          const Frame& frame,
                          const Place* place) const {
  const auto constraintFor = [&](const std::string& question) -> const Constraint* {
    return question.empty() ? nullptr : state.constraints->find(question);
  };
  if (const Constraint* told = constraintFor(keyOf(atom, frame));
      told != nullptr && told->truth != Known::Unknown) {
    return told->truth;
  }
  const std::string question = questionOf(atom, subject, place);
  const Constraint* told = constraintFor(question);
  const bool againstNull = other != nullptr && other->kind == AbstractValue::Kind::Null;
  if (atom.comparison == ir::Comparison::Truth || againstNull) {
    Known truth = truthOf(subject);
    if (truth == Known::Unknown && told != nullptr) {
      truth = told->truth;
    }
    return againstNull ? negate(truth) : truth;
  }
  if (atom.comparison == ir::Comparison::Empty) {
    const Known empty = emptinessOf(subject);
    return empty == Known::Unknown && told != nullptr ? told->empty : empty;
  }
  if (other == nullptr) {
    return Known::Unknown;
  }
  if (subject->kind == AbstractValue::Kind::Numbers && other->isNumber()) {
    return compareAll(atom.comparison, subject->numbers, other->numbers.front());
  }
  if (subject->kind == AbstractValue::Kind::Text && other->kind == AbstractValue::Kind::Text) {
    return compare(atom.comparison, subject->text, other->text);
  }
  const std::string wanted = encodeFor(question, other);
  if (atom.comparison == ir::Comparison::Equal && told != nullptr && !wanted.empty()) {
    if (told->equal) {
      return known(*told->equal == wanted);
    }
    if (told->excluded.contains(wanted)) {
      return Known::No;
    }
  }
  return Known::Unknown;
}

void Interpreter::learn(const ir::Atom& atom,
                        const ValuePtr& subject,
                        const ValuePtr& other,
                        const Place* place,
                        bool holds,
                        State& state,
                        const Frame& frame) const {
  if (const std::string key = keyOf(atom, frame); !key.empty()) {
    Constraint& fact = state.constraints.edit().edit(key);
    fact.truth = known(holds);
    for (const ir::Path& path : atom.depends) {
      const Resolved where = resolve(path, state, frame);
      fact.depends.push_back(where.place);
    }
  }
  const std::string question = questionOf(atom, subject, place);
  if (question.empty()) {
    return;
  }
  Constraint& fact = state.constraints.edit().edit(question);
  // What a test tells of the request outlives the place that held its answer.
  if (place != nullptr && fact.depends.empty() && subject->asks.empty()) {
    fact.depends.push_back(*place);
  }
  const bool againstNull = other != nullptr && other->kind == AbstractValue::Kind::Null;
  if (atom.comparison == ir::Comparison::Truth) {
    fact.truth = known(holds);
  } else if (atom.comparison == ir::Comparison::Empty) {
    fact.empty = known(holds);
  } else if (againstNull && atom.comparison == ir::Comparison::Equal) {
    fact.truth = known(!holds);
  } else if (const std::string value = encodeFor(question, other);
             atom.comparison == ir::Comparison::Equal && !value.empty()) {
    if (holds) {
      fact.equal = value;
    } else {
      fact.excluded.insert(value);
    }
  }
}

Known Interpreter::decideResponse(const ir::Atom& atom, State& state, Frame& frame) {
  const auto* node = std::get_if<ir::Read>(&atom.subject.front().node);
  if (node == nullptr) {
    return Known::Unknown;
  }
  ResponseState& response = state.edit(responseAt(node->path, state, frame, {}));
  switch (atom.aspect) {
  case ir::ResponseAspect::Nothing: break;
  case ir::ResponseAspect::Status: {
    response.status.read = true;
    const bool isDecided =
        response.status.kind == Status::Kind::Set || response.status.kind == Status::Kind::Assumed;
    const ValuePtr other =
        atom.other.empty() ? nullptr : evaluate(atom.other.front(), state, frame);
    if (isDecided && !response.status.codes.empty() && other != nullptr && other->isNumber()) {
      return compareAll(atom.comparison, response.status.codes, other->numbers.front());
    }
    break;
  }
  case ir::ResponseAspect::Field: {
    const auto field = response.fields.find(base::lowerCase(atom.aspectName));
    if (atom.comparison == ir::Comparison::Truth) {
      return field != response.fields.end() ? field->second.present : response.otherFields;
    }
    break;
  }
  case ir::ResponseAspect::Content:
    if (atom.comparison == ir::Comparison::Empty) {
      return negate(response.content.present);
    }
    break;
  case ir::ResponseAspect::Committed:
    if (atom.comparison == ir::Comparison::Truth && response.committed) {
      return Known::Yes;
    }
    break;
  }
  return Known::Unknown;
}

void Interpreter::learnResponse(const ir::Atom& atom, bool holds, State& state, Frame& frame) {
  const auto* node = std::get_if<ir::Read>(&atom.subject.front().node);
  if (node == nullptr) {
    return;
  }
  const ValuePtr other = atom.other.empty() ? nullptr : evaluate(atom.other.front(), state, frame);
  ResponseState& response = state.edit(responseAt(node->path, state, frame, {}));
  switch (atom.aspect) {
  case ir::ResponseAspect::Nothing:
  case ir::ResponseAspect::Committed: break;
  case ir::ResponseAspect::Status:
    // A test tells the status, it does not choose it.
    if (holds && atom.comparison == ir::Comparison::Equal && other != nullptr &&
        other->isNumber() && response.status.kind != Status::Kind::Set) {
      response.status.kind = Status::Kind::Assumed;
      response.status.codes = {static_cast<int>(other->numbers.front())};
    }
    break;
  case ir::ResponseAspect::Field: {
    const std::string name = base::lowerCase(atom.aspectName);
    if (atom.comparison == ir::Comparison::Truth && !response.fields.contains(name)) {
      response.fields[name] = {.name = atom.aspectName, .present = known(holds), .literals = {}};
    }
    break;
  }
  case ir::ResponseAspect::Content:
    if (atom.comparison == ir::Comparison::Empty && response.content.present == Known::Unknown) {
      response.content.present = known(!holds);
    }
    break;
  }
}

void Interpreter::pushGuard(const ir::Atom& atom,
                            ir::LocationId location,
                            const ValuePtr& subject,
                            const ValuePtr& other,
                            bool holds,
                            bool negated,
                            State& state,
                            const Frame& frame) const {
  auto node = std::make_shared<GuardNode>();
  node->outer = state.guards;
  node->call = state.callers;
  node->at = frame.definition->location(location);
  node->holds = holds;
  node->textHolds = holds != negated;
  node->words = atom.words;
  node->reads = subject->from;
  for (const ir::RequestRead& read : atom.reads) {
    addOrigins(node->reads,
               {{.source = sourceOf(read.part),
                 .name = read.name,
                 .callee = atom.callee,
                 .at = node->at}});
  }
  sharpen(node->reads);
  if (looksInto(atom, *subject, other)) {
    state.noteTest(node->reads);
    if (subject->speaksOf == "validation") {
      state.noteTypeTest(node->reads);
    }
  }
  node->callee = atom.callee.empty() ? subject->callee : atom.callee;
  node->speaksOf = subject->speaksOf;
  const bool againstNull = other != nullptr && other->kind == AbstractValue::Kind::Null;
  const bool readsRequest = !atom.reads.empty();
  switch (atom.comparison) {
  case ir::Comparison::Empty: node->testsAbsence = holds; break;
  case ir::Comparison::Truth:
    node->testsAbsence = holds ? subject->reportsFault : subject->reportsAbsence || readsRequest;
    break;
  case ir::Comparison::Equal:
    // What is equal to something is there: 0 and -1 are nothing.
    node->testsAbsence = holds && (againstNull || (subject->reportsAbsence && other != nullptr &&
                                                   other->isNumber() && other->numbers[0] <= 0));
    break;
  case ir::Comparison::Less:
  case ir::Comparison::LessEqual:
  case ir::Comparison::Greater:
  case ir::Comparison::GreaterEqual: break;
  }
  if (other != nullptr && other->kind == AbstractValue::Kind::Text) {
    node->comparedText = other->text;
  }
  if (other != nullptr && other->isNumber()) {
    node->comparedNumber = other->numbers;
    node->comparedName = other->text;
  }
  node->sequence = ++state.sequence;
  state.guards = std::move(node);
}

}  // namespace status_lint::flow
