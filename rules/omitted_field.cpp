#include "rules/omitted_field.h"

#include "rules/field_misuse.h"
#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <vector>

namespace status_lint::rules {
namespace {

/// May it be the answer to a GET that neither a condition nor a range made shorter?
bool isFullResponse(const flow::Handler& handler, const flow::Outcome& outcome) {
  const std::vector<std::string>& methods = outcome.methods;
  const bool mayBeGet = methods.empty() || std::ranges::find(methods, "GET") != methods.end();
  return mayBeGet && knownCode(handler, outcome) == http::status::Ok;
}

/// Might a path answer 200 whose status code is not known?
bool isDoubtful(const flow::Outcome& outcome) {
  return !outcome.status.isKnown() || !isSettled(outcome);
}

/// The field of the 200 responses, where this code gives it to all of them; or null.
const flow::Field* fieldOfAll(const std::vector<const flow::Outcome*>& full,
                              std::string_view name) {
  const flow::Field* found = nullptr;
  for (const flow::Outcome* outcome : full) {
    const auto field = outcome->fields.find(std::string(name));
    if (field == outcome->fields.end() || field->second.present != flow::Known::Yes ||
        field->second.byFramework) {
      return nullptr;
    }
    found = &field->second;
  }
  return found;
}

}  // namespace

void reportOmittedField(const flow::Handler& handler, const OmittedField& row, Findings& findings) {
  std::vector<const flow::Outcome*> full;
  for (const flow::Outcome& outcome : handler.outcomes) {
    if (isFullResponse(handler, outcome)) {
      full.push_back(&outcome);
    } else if (isDoubtful(outcome)) {
      return;
    }
  }
  if (full.empty() || !handler.isComplete) {
    return;
  }
  for (const flow::Outcome& outcome : handler.outcomes) {
    if (!outcome.status.isExactly(row.code) || !isSettled(outcome)) {
      continue;
    }
    for (const std::string_view name : row.fields) {
      const flow::Field* field = fieldOfAll(full, name);
      if (field == nullptr || outcome.isSentWith(name) != flow::Known::No) {
        continue;
      }
      Finding& finding = findings.report(handler,
                                         outcome,
                                         base::cat(http::describe(row.code),
                                                   " response lacks the ",
                                                   field->name,
                                                   " field that the 200 (OK) response has"));
      finding.evidence = name;
      finding.steps.push_back(
          {.at = field->origin, .message = "the 200 (OK) response gets the field here"});
    }
  }
}

}  // namespace status_lint::rules
