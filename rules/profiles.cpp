#include "rules/profiles.h"

#include <algorithm>
#include <string>

namespace status_lint::rules {
namespace {

constexpr ProfileRule RestRules[] = {
    {"no-client-error-path", Severity::Note},
    {"inconsistent-error-format", Severity::Note},
    {"unusual-status-for-method", Severity::Note},
    {"magic-status-number", Severity::Off},
};

constexpr ProfileRule ZalandoRules[] = {
    {"unusual-status-for-method", Severity::Warning},              // 150
    {"unregistered-status", Severity::Error},                      // 243
    {"too-many-requests-without-retry-after", Severity::Warning},  // 153
    {"all-errors-one-status", Severity::Warning},                  // 220
    {"inconsistent-error-format", Severity::Warning},              // 176
    {"no-client-error-path", Severity::Note},                      // 151
};

/// Rule 150: the status codes that are well understood, by method; rule 251: no redirects but where
/// they are needed.
constexpr std::string_view ZalandoAllowed[] = {
    "200,201,202,204,207,301,303,304,400,401,403,404,405,406,408,409,410,412,415,423,428,429,"
    "500,501,503",
};

constexpr ProfileRule AzureRules[] = {
    {"unusual-status-for-method", Severity::Off},  // the lists below say more
    {"inconsistent-error-format", Severity::Warning},
    {"no-client-error-path", Severity::Note},
};

/// Success by method: a POST that is an action gives 200, an operation that takes long 202.
constexpr std::string_view AzureAllowed[] = {
    "GET 200,206,3xx,4xx,5xx",
    "HEAD 200,206,3xx,4xx,5xx",
    "POST 200,201,202,204,3xx,4xx,5xx",
    "PUT 200,201,202,3xx,4xx,5xx",
    "PATCH 200,201,202,3xx,4xx,5xx",
    "DELETE 202,204,3xx,4xx,5xx",
};

constexpr Profile Profiles[] = {
    {.name = "recommended", .summary = "what runs by default"},
    {.name = "strict",
     .summary = "every rule but those whose findings are often a matter of opinion",
     .everything = true},
    {.name = "rest",
     .summary = "an HTTP API for programs: errors of clients are told, in one format, by method",
     .rules = RestRules},
    {.name = "zalando",
     .summary = "the RESTful API guidelines of Zalando",
     .rules = ZalandoRules,
     .allowed = ZalandoAllowed},
    {.name = "azure",
     .summary = "the REST API guidelines of Microsoft Azure",
     .rules = AzureRules,
     .allowed = AzureAllowed},
};

}  // namespace

std::span<const Profile> profiles() {
  return Profiles;
}

const Profile* findProfile(std::string_view name) {
  const auto* const found = std::ranges::find(Profiles, name, &Profile::name);
  return found != std::end(Profiles) ? found : nullptr;
}

Selection selectionOf(const Profile& profile) {
  Selection out;
  if (profile.everything) {
    for (const Rule* rule : catalog()) {
      out.severities.emplace(rule->id,
                             rule->precision == Precision::Low ? Severity::Off : rule->severity);
    }
  }
  for (const ProfileRule& rule : profile.rules) {
    out.severities.insert_or_assign(std::string(rule.id), rule.severity);
  }
  for (const std::string_view text : profile.allowed) {
    out.policy.allowed.push_back(*parseAllowance(text));
  }
  return out;
}

}  // namespace status_lint::rules
