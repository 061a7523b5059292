#include "rules/required_field.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace status_lint::rules {

Finding* reportMissingField(const flow::Handler& handler,
                            const flow::Outcome& outcome,
                            int code,
                            std::string_view field,
                            Findings& findings) {
  if (!outcome.status.isExactly(code) || !isSettled(outcome) ||
      outcome.has(base::lowerCase(field)) != flow::Known::No) {
    return nullptr;
  }
  assert(http::requiredField(code, field) != nullptr);
  return &findings.report(
      handler, outcome, base::cat(http::describe(code), " response has no ", field, " field"));
}

Finding* reportMissingField(const flow::Handler& handler,
                            const flow::Outcome& outcome,
                            const RequiredField& row,
                            Findings& findings) {
  const bool isServed = std::ranges::any_of(row.instead,
                                            [&](std::string_view field) {
                                              return outcome.has(field) != flow::Known::No;
                                            }) ||
                        (row.orContent && outcome.content.present != flow::Known::No);
  if (isServed || (row.applies != nullptr && !row.applies(handler, outcome))) {
    return nullptr;
  }
  return reportMissingField(handler, outcome, row.code, row.field, findings);
}

bool isHealthEndpoint(const flow::Handler& handler, const flow::Outcome& /*outcome*/) {
  constexpr std::array Words = {"health",
                                "ready",
                                "readiness",
                                "live",
                                "liveness",
                                "alive",
                                "status",
                                "ping",
                                "startup",
                                "up"};
  const std::string path = base::lowerCase(handler.path + '/' + handler.name);
  return std::ranges::any_of(base::split(path, '/'), [&](std::string_view part) {
    part = part.substr(0, part.find_first_of("([<{:?*"));
    return part.contains("health") || part.contains("ready") || part.contains("liveness") ||
           std::ranges::find(Words, part) != Words.end();
  });
}

}  // namespace status_lint::rules
