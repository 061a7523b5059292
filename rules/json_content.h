// Constant JSON content of a response.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {

/// A number that constant JSON content gives under the name of a status code.
struct NamedStatus {
  std::string key;
  int code = 0;

  bool operator==(const NamedStatus&) const = default;
};

/// Is the content wholly known, and a JSON object or array?
bool isJsonContent(const flow::Content& content);

/// The members of the JSON object, or of an object "error" in it, that are named status, code,
/// statusCode, status_code, httpStatus or http_status and hold a number from 100 to 599. None where
/// a protocol of its own uses HTTP as a carrier (JSON-RPC, GraphQL).
std::vector<NamedStatus> namedStatuses(const flow::Content& content);

/// The text of the member of the JSON object that tells what went wrong ("message", "error"),
/// looked for inside of those members too; empty where there is none.
std::string errorTextOf(const flow::Content& content);

}  // namespace status_lint::rules
