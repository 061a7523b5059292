// Patterns of paths, as frameworks and descriptions of APIs write them, in one form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::rules {

/// The steps between the slashes, in lower case; "{}" stands for what varies in one step.
struct PathTemplate {
  std::vector<std::string> steps;
  bool isWhole = true;    ///< false: the steps are how it begins, what follows may be anything
  bool isNarrow = false;  ///< what varies has a form (a number); without it the server answers

  bool operator==(const PathTemplate&) const = default;
};

/// Of a route's pattern: "/users/:id", "/users/<int>", "/users/{id}", "/users/([0-9]+)".
PathTemplate templateOfRoute(std::string_view pattern);

/// Of a path of OpenAPI, where only braces mean anything.
PathTemplate templateOfOperation(std::string_view path);

/// May one request path match both?
bool mayShareRequests(const PathTemplate& a, const PathTemplate& b);

}  // namespace status_lint::rules
