#include "tool/driver/option_values.h"

#include "rules/profiles.h"
#include "rules/rule.h"
#include "tool/driver/completion.h"
#include "tool/driver/manual.h"
#include "tool/driver/option_table.h"
#include "tool/http/status_code.h"
#include "tool/model/model.h"

#include <algorithm>
#include <iterator>

namespace status_lint::driver {
namespace {

template <typename Rows>
std::vector<std::string> firstOf(const Rows& rows) {
  std::vector<std::string> out;
  for (const auto& [name, value] : rows) {
    out.emplace_back(name);
  }
  return out;
}

std::vector<std::string> ruleIds() {
  std::vector<std::string> out;
  for (const rules::Rule* rule : rules::catalog()) {
    out.emplace_back(rule->id);
  }
  return out;
}

std::vector<std::string> ruleIdsAndAll() {
  std::vector<std::string> out = {std::string(rules::AllRules)};
  std::ranges::copy(ruleIds(), std::back_inserter(out));
  return out;
}

std::vector<std::string> ruleIdsAndCodes() {
  std::vector<std::string> out = ruleIds();
  for (const http::StatusCode& status : http::statusCodes()) {
    out.push_back(std::to_string(status.code));
  }
  return out;
}

std::vector<std::string> frameworks() {
  std::vector<std::string> out;
  for (const model::Model& model : model::shippedModels()) {
    out.push_back(model.framework);
  }
  return out;
}

std::vector<std::string> profileNames() {
  std::vector<std::string> out;
  for (const rules::Profile& profile : rules::profiles()) {
    out.emplace_back(profile.name);
  }
  return out;
}

}  // namespace

std::vector<std::string> listedValues(Values values, Command command) {
  switch (values) {
  case Values::Rule: return ruleIds();
  case Values::RuleOrAll: return ruleIdsAndAll();
  case Values::RuleOrCode: return ruleIdsAndCodes();
  case Values::Format:
  case Values::FormatAndPath: return formatsOf(rowOf(command).action);
  case Values::Framework: return frameworks();
  case Values::Profile: return profileNames();
  case Values::Severity: return firstOf(Limits);
  case Values::Colour: return firstOf(Colours);
  case Values::Shell: return shells();
  case Values::Page: return manualNames();
  case Values::NoDatabase: return firstOf(WithoutDatabase);
  case Values::None:
  case Values::Text:
  case Values::Number:
  case Values::File:
  case Values::Folder:
  case Values::Database: break;
  }
  return {};
}

}  // namespace status_lint::driver
