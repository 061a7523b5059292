#include "rules/display_name.h"

#include "tool/base/text.h"

namespace status_lint::rules {
namespace {

/// A prefix of canonical names, and what users write for it.
struct Alias {
  std::string_view canonical;
  std::string_view written;
};

constexpr Alias Aliases[] = {
    {"boost::wrapexcept::", "boost::"},
    {"nlohmann::basic_json::", "nlohmann::json::"},
    {"nlohmann::detail::", "nlohmann::json::"},
    {"std::__cxx11::basic_string", "std::string"},
    {"std::basic_string::", "std::string::"},
    {"std::basic_string_view::", "std::string_view::"},
    {"web::json::details::", "web::json::"},
};

}  // namespace

std::string displayName(std::string_view canonical) {
  for (const Alias& alias : Aliases) {
    if (canonical.starts_with(alias.canonical)) {
      return base::cat(alias.written, canonical.substr(alias.canonical.size()));
    }
  }
  return std::string(canonical);
}

}  // namespace status_lint::rules
