// What a team has decided for its own servers: rules of policy report what differs.
#pragma once

#include "tool/base/error.h"
#include "tool/flow/outcome.h"
#include "tool/model/api_description.h"
#include "tool/model/status_choice.h"

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::rules {

/// Status codes that are allowed for a method, for the paths that a pattern matches, or for all.
struct Allowance {
  std::string method;                       ///< upper case; empty = all
  std::string path;                         ///< "*" stands for any characters; empty = all
  std::string codes;                        ///< as written
  std::vector<std::pair<int, int>> ranges;  ///< first and last

  [[nodiscard]] bool allows(int code) const;

  bool operator==(const Allowance&) const = default;
};

struct Policy {
  std::vector<Allowance> allowed;  ///< of two alike the first decides; none = everything is allowed
  std::vector<model::ApiDescription> descriptions;  ///< of APIs that the program serves
  std::vector<model::StatusChoice> earlier;         ///< of a recorded run, sorted

  bool operator==(const Policy&) const = default;
};

/// Reads "[METHOD ][/path/pattern ]CODES": "GET 200,304,404", "/api/* 200,4xx". The error is one
/// clause that says what is wrong.
std::expected<Allowance, base::Error> parseAllowance(std::string_view text);

/// The allowance that forbids the status code of the outcome: the most specific one for its method
/// and path, a path before a method. Null where the code is allowed, or may be.
const Allowance*
forbids(const Policy& policy, const flow::Handler& handler, const flow::Outcome& outcome);

}  // namespace status_lint::rules
