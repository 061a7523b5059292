#include "tool/base/text.h"
#include "tool/driver/config_keys.h"
#include "tool/report/report.h"

#include <nlohmann/json.hpp>

namespace status_lint::driver {
namespace {

using nlohmann::ordered_json;

ordered_json text() {
  return {{"type", "string"}, {"minLength", 1}};
}

/// FORMAT:PATH.
ordered_json outputSchema() {
  std::vector<std::string> names;
  for (const report::Format& format : report::formats()) {
    names.emplace_back(format.name);
  }
  return {{"type", "string"}, {"pattern", base::cat("^(", base::join(names, "|"), "):.")}};
}

/// One value, element or member.
ordered_json valueSchema(ConfigKind kind) {
  if (kind == ConfigKind::Flag) {
    return {{"type", "boolean"}};
  }
  if (kind == ConfigKind::Number) {
    return {{"type", "integer"}, {"minimum", 1}, {"maximum", 999'999'999}};
  }
  if (kind == ConfigKind::Version) {
    return {{"enum", {1}}};
  }
  if (kind == ConfigKind::Output) {
    return outputSchema();
  }
  const std::vector<std::string> words = wordsOf(kind);
  return words.empty() ? text() : ordered_json{{"enum", words}};
}

ordered_json severities() {
  ordered_json properties;
  for (const std::string& name : namesOf(ConfigKind::Severity)) {
    properties[name] = {{"$ref", "#/definitions/severity"}};
  }
  return {{"type", "object"}, {"additionalProperties", false}, {"properties", properties}};
}

ordered_json overrideSchema() {
  return {{"type", "object"},
          {"additionalProperties", false},
          {"required", {"files", "rules"}},
          {"properties",
           {{"files", {{"type", "array"}, {"minItems", 1}, {"items", text()}}},
            {"rules", {{"$ref", "#/definitions/rules"}}}}}};
}

ordered_json schemaOf(const ConfigKey& key) {
  ordered_json schema = {{"description", key.summary}};
  if (key.kind == ConfigKind::Severity) {
    schema["allOf"] = {{{"$ref", "#/definitions/rules"}}};
  } else if (key.shape == ConfigShape::Map) {
    schema.update({{"type", "object"}, {"additionalProperties", valueSchema(key.kind)}});
  } else if (key.shape == ConfigShape::List) {
    schema.update(
        {{"type", "array"},
         {"items", key.kind == ConfigKind::Overrides ? overrideSchema() : valueSchema(key.kind)}});
  } else {
    schema.update(valueSchema(key.kind));
  }
  return schema;
}

}  // namespace

std::string configSchema() {
  ordered_json properties;
  for (const ConfigKey& key : configKeys()) {
    properties[std::string(key.name)] = schemaOf(key);
  }
  const ordered_json schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "Configuration of status-lint (.status-lint.yaml)"},
      {"type", {"object", "null"}},
      {"additionalProperties", false},
      {"properties", properties},
      {"definitions", {{"severity", valueSchema(ConfigKind::Severity)}, {"rules", severities()}}}};
  return schema.dump(2) + '\n';
}

}  // namespace status_lint::driver
