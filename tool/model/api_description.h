// What a description of an API promises: OpenAPI 3 and Swagger 2, as JSON or YAML. Only what can be
// compared with the responses of handlers is kept.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::model {

/// One entry of the "responses" of an operation.
struct ApiResponse {
  std::string status;                 ///< "404", "4XX" or "default"
  bool isKnown = true;                ///< false: it stands in another file
  std::vector<std::string> required;  ///< fields that it has to have, as written
  std::vector<std::string>
      mediaTypes;  ///< of its content, lower case, without parameters; may hold
                   ///< "*"; empty = it has no content

  /// Is it among the media types, or one that they stand for?
  [[nodiscard]] bool hasMediaType(std::string_view type) const;

  bool operator==(const ApiResponse&) const = default;
};

struct ApiOperation {
  std::string method;      ///< upper case; empty = all of the path, which stand in another file
  std::string path;        ///< "/users/{id}"
  bool isSecured = false;  ///< asks for credentials
  std::vector<ApiResponse> responses;  ///< empty = nothing is said of them

  /// What it says of a status code: the entry for the code, for its class, or the default. Null =
  /// nothing.
  [[nodiscard]] const ApiResponse* responseFor(int code) const;

  bool operator==(const ApiOperation&) const = default;
};

struct ApiDescription {
  std::string file;                      ///< as the user named it
  std::vector<std::string> bases;        ///< what servers put before the paths: "", "/v1"
  std::vector<ApiOperation> operations;  ///< in the order written

  bool operator==(const ApiDescription&) const = default;
};

/// Parses a description; what begins with a brace is JSON. `file` names it in messages.
std::expected<ApiDescription, std::vector<base::Error>> parseApiDescription(std::string_view text,
                                                                            std::string_view file);

}  // namespace status_lint::model
