// Paths that name a collection.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::rules {

/// "user" of "/api/users"; empty where the last part is no name of a collection.
std::string collectionNoun(std::string_view path);

}  // namespace status_lint::rules
