#include "tool/base/text.h"
#include "tool/report/report.h"

#include <nlohmann/json.hpp>

namespace status_lint::report {

std::string statusesText(const std::vector<model::StatusChoice>& choices) {
  std::string out;
  for (const model::StatusChoice& choice : choices) {
    out += base::cat(choice.method,
                     ' ',
                     choice.path,
                     ": ",
                     choice.code,
                     choice.reason.empty() ? "" : ", ",
                     choice.reason,
                     " [",
                     choice.framework,
                     "]\n");
  }
  return out;
}

std::string statusesJson(const std::vector<model::StatusChoice>& choices) {
  using Json = nlohmann::ordered_json;
  Json out;
  out["schemaVersion"] = 1;
  out["statuses"] = Json::array();
  for (const model::StatusChoice& choice : choices) {
    Json& one = out["statuses"].emplace_back();
    one["framework"] = choice.framework;
    one["method"] = choice.method;
    one["path"] = choice.path;
    if (!choice.reason.empty()) {
      one["reason"] = choice.reason;
    }
    one["status"] = choice.code;
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace status_lint::report
