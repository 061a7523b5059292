// Responses that a handler gives back, or that what it throws stands for.
#include "tool/flow/handler_evaluation.h"
#include "tool/flow/references.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

constexpr std::string_view CarriedResponse = ".$response";

bool isUntouched(const ResponseState& response) {
  return response.status.kind == Status::Kind::Unset && response.fields.empty() &&
         response.content.present == Known::No && !response.committed && !response.escaped;
}

/// `id` is what the handler answers; a response of its own that nothing was done to is none.
void makeAnswer(ResponseId id, State& state) {
  for (auto& [other, response] : state.responses.edit()) {
    response.ambient = other == id || (response.ambient && !isUntouched(response));
    response.committed = response.committed || other == id;
  }
}

/// The response that a thrown object stands for, or null.
ValuePtr carriedBy(const ValuePtr& object) {
  if (object == nullptr || object->kind != AbstractValue::Kind::Aggregate) {
    return nullptr;
  }
  const auto found = object->members.find(std::string(CarriedResponse));
  const bool isResponse =
      found != object->members.end() && found->second->kind == AbstractValue::Kind::Response;
  return isResponse ? found->second : nullptr;
}

}  // namespace

void HandlerEvaluation::takeReturned(const Entry& entry, Returned& end) const {
  const ValuePtr value =
      end.value != nullptr ? interpreter_.contentOf(end.value, end.state) : unknownValue();
  if (value->kind == AbstractValue::Kind::Response &&
      !end.state.response(value->response).finished) {
    makeAnswer(value->response, end.state);
    const bool isHelper = entry.kind == HandlerKind::Function &&
                          !hasParameter(*entry.definition->function, ir::Role::Request);
    if (isHelper) {
      // Callers that are not here may add what it lacks.
      ResponseState& response = end.state.edit(value->response);
      response.otherFields = Known::Unknown;
      response.content.present =
          response.content.present == Known::No ? Known::Unknown : response.content.present;
    }
  }
  for (auto& [id, response] : end.state.responses.edit()) {
    if (response.ambient && !response.prepared) {
      addDefaultFields(entry, response);
    }
  }
}

void HandlerEvaluation::noteDefaults(const State& state) {
  for (const auto& [id, response] : *state.responses) {
    const bool isChosen = response.ambient && response.madeAt != nullptr &&
                          response.status.kind == Status::Kind::Unset &&
                          !response.status.codes.empty();
    if (isChosen) {
      interpreter_.sites.push_back({.at = response.madeAt,
                                    .codes = response.status.codes,
                                    .framework = response.status.framework,
                                    .handler = interpreter_.handlerName});
    }
  }
}

bool HandlerEvaluation::takeThrown(const Entry& entry, Thrown& thrown) const {
  if (thrown.object == nullptr) {
    return false;
  }
  const ValuePtr carried = carriedBy(interpreter_.contentOf(thrown.object, thrown.state));
  const bool isCaughtElsewhere =
      interpreter_.unknownHandlers.contains(ir::HandlerKind::Exception) ||
      (entry.registration == nullptr && !facts_.exceptionHandlers.empty());
  if (carried == nullptr || isCaughtElsewhere ||
      thrown.state.response(carried->response).status.framework != entry.framework) {
    return false;
  }
  // What the handler had set is lost: the framework makes a response of its own.
  for (auto& [id, response] : thrown.state.responses.edit()) {
    response.ambient = id == carried->response;
    if (response.ambient) {
      addDefaultFields(entry, response);
    }
  }
  return true;
}

}  // namespace status_lint::flow
