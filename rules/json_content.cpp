#include "rules/json_content.h"

#include "tool/http/status_code.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

using nlohmann::json;

json parse(const flow::Content& content) {
  return content.present == flow::Known::Yes && content.isLiteral
             ? json::parse(content.literal, nullptr, false)
             : json(json::value_t::discarded);
}

void addStatuses(const json& object, std::vector<NamedStatus>& out) {
  constexpr std::array Keys = {
      "status", "code", "statusCode", "status_code", "httpStatus", "http_status"};
  for (const char* key : Keys) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer()) {
      continue;
    }
    const auto value = found->get<std::int64_t>();
    if (value >= 100 && value <= 599) {
      out.push_back({.key = key, .code = static_cast<int>(value)});
    }
  }
}

/// Protocols that have status codes of their own.
bool isCarried(const json& object) {
  constexpr std::array Keys = {"jsonrpc", "errors", "responses", "results"};
  return std::ranges::any_of(Keys, [&](const char* key) { return object.contains(key); });
}

std::string textIn(const json& value) {
  constexpr std::array Keys = {"message",
                               "error_description",
                               "error_message",
                               "detail",
                               "reason",
                               "description",
                               "msg",
                               "error",
                               "err"};
  if (value.is_string()) {
    return value.get<std::string>();
  }
  if (value.is_object()) {
    for (const char* key : Keys) {
      const auto member = value.find(key);
      std::string text = member != value.end() ? textIn(*member) : std::string();
      if (!text.empty()) {
        return text;
      }
    }
  }
  return {};
}

}  // namespace

bool isJsonContent(const flow::Content& content) {
  const json value = parse(content);
  return value.is_object() || value.is_array();
}

std::vector<NamedStatus> namedStatuses(const flow::Content& content) {
  std::vector<NamedStatus> out;
  const json value = parse(content);
  if (!value.is_object() || isCarried(value)) {
    return out;
  }
  addStatuses(value, out);
  if (const auto error = value.find("error"); error != value.end() && error->is_object()) {
    addStatuses(*error, out);
  }
  return out;
}

std::string errorTextOf(const flow::Content& content) {
  const json value = parse(content);
  return value.is_object() ? textIn(value) : std::string();
}

}  // namespace status_lint::rules
