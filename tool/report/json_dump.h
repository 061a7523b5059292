// JSON as all formats write it. Only for the formats.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace status_lint::report {

/// Keys stay in the order that they are added in.
using Json = nlohmann::ordered_json;

/// Indented, with a line end. Source text need not be UTF-8: what is not is replaced by U+FFFD.
inline std::string dump(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace status_lint::report
