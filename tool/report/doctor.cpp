#include "tool/base/text.h"
#include "tool/report/inventory.h"
#include "tool/report/place.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace status_lint::report {
namespace {

using base::cat;

std::string sources(const Summary& summary) {
  std::string out = cat("sources: ",
                        summary.analysed,
                        " analysed, ",
                        summary.skipped,
                        " skipped, ",
                        summary.failed,
                        " failed\n");
  for (const Failure& failure : summary.failures) {
    out += cat("  ", failure.path, ": ", failure.reason, '\n');
  }
  return out;
}

std::string frameworks(const Inventory& inventory) {
  std::string out;
  for (const FrameworkUse& use : inventory.frameworks) {
    if (use.isActive()) {
      out += cat("  ",
                 use.framework,
                 ": ",
                 base::count(use.units, "source"),
                 ", ",
                 base::count(use.handlers, "handler"),
                 ", ",
                 base::count(use.sites, "status site"),
                 '\n');
    }
  }
  return out.empty() ? "frameworks: none of the models has anything to say of this program\n"
                     : "frameworks:\n" + out;
}

/// "acme" of "acme::http::Reply".
std::string outermost(const std::string& type) {
  return base::lowerCase(type.substr(0, type.find("::")));
}

/// How sources include the header, as far as that can be told: its name and folder.
std::string includeName(const ResponseCandidate& candidate, const std::string& root) {
  const std::string path = relative(candidate.header, root);
  const std::size_t name = path.rfind('/');
  const std::size_t folder =
      name == std::string::npos || name == 0 ? name : path.rfind('/', name - 1);
  return folder == std::string::npos ? path : path.substr(folder + 1);
}

/// A model to begin with.
std::string modelFor(const ResponseCandidate& candidate, const std::string& root) {
  const auto quoted = [](const std::string& text) {
    return nlohmann::json(text).dump();
  };
  std::string out = cat("    {\n      \"framework\": ",
                        quoted(outermost(candidate.type)),
                        ",\n      \"headers\": [",
                        quoted(includeName(candidate, root)),
                        "],\n      \"response\": [",
                        quoted(candidate.type),
                        "],\n      \"sites\": [");
  for (std::size_t i = 0; i < candidate.uses.size(); ++i) {
    out += cat(i == 0 ? "\n        " : ",\n        ", candidate.uses[i]);
  }
  return out + "\n      ]\n    }\n";
}

std::string candidates(const Inventory& inventory, const std::string& root) {
  if (inventory.candidates.empty()) {
    return {};
  }
  std::string out = "classes that may be responses, though no model names them:\n";
  for (const ResponseCandidate& candidate : inventory.candidates) {
    out += cat("  ",
               candidate.type,
               " (",
               relative(candidate.header, root),
               "): ",
               base::count(candidate.count, "status code"),
               candidate.count == 1 ? ", at " : ", one at ",
               place(candidate.example, root),
               '\n');
  }
  return cat(out,
             "  a model of the first one to begin with, for '--model FILE':\n",
             modelFor(inventory.candidates.front(), root));
}

}  // namespace

std::string doctorText(const Inventory& inventory, const Report& report) {
  std::string out =
      sources(report.summary) + frameworks(inventory) + candidates(inventory, report.root);
  if (report.summary.handlers == 0) {
    out += inventory.candidates.empty()
               ? "no handler was found; if this is a server, describe its framework in a model\n"
               : "no handler was found; a model of the class that answers requests would change "
                 "that\n";
  }
  return out;
}

}  // namespace status_lint::report
