#include "tool/base/text.h"
#include "tool/report/place.h"
#include "tool/report/report.h"

namespace status_lint::report {

std::string sitesText(const std::vector<flow::Site>& sites, const std::string& root) {
  std::string out;
  for (const flow::Site& site : sites) {
    std::vector<std::string> codes;
    for (const int code : site.codes) {
      codes.push_back(std::to_string(code));
    }
    out +=
        base::cat(place(site.at, root), ": ", codes.empty() ? "computed" : base::join(codes, "|"));
    for (const std::string& part : {site.framework, site.handler}) {
      out += part.empty() ? "" : ' ' + part;
    }
    out += '\n';
  }
  return out;
}

}  // namespace status_lint::report
