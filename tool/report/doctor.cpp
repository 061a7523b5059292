#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/report/inventory.h"
#include "tool/report/json_dump.h"
#include "tool/report/place.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace status_lint::report {
namespace {

using base::cat;

/// Failures that are none of the database's.
std::vector<Failure> ofSources(const Summary& summary, const Diagnosis& database) {
  std::vector<Failure> out;
  std::ranges::copy_if(summary.failures, std::back_inserter(out), [&](const Failure& failure) {
    return std::ranges::none_of(database.problems, [&](const Problem& problem) {
      return problem.severity == rules::Severity::Error && problem.text.starts_with(failure.reason);
    });
  });
  return out;
}

std::string sources(const Summary& summary, const Diagnosis& database, const std::string& root) {
  const std::vector<Failure> failures = ofSources(summary, database);
  std::string out = cat("sources: ",
                        summary.analysed,
                        " analysed, ",
                        summary.skipped,
                        " skipped, ",
                        failures.size(),
                        " failed\n");
  for (const Failure& failure : failures) {
    out += cat("  ", relative(failure.path, root), ": ", failure.reason, '\n');
  }
  return out;
}

std::string missing(const std::vector<MissingHeader>& headers) {
  std::string out = headers.empty() ? "" : "headers that are missing:\n";
  for (const MissingHeader& header : headers) {
    out += cat(
        "  ", header.name, " (", base::count(header.sources, "source"), "): ", header.remedy, '\n');
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

std::string doctorText(const Examination& examination, const Report& report) {
  const Inventory& inventory = examination.inventory;
  std::string out = databaseText(examination.database) +
                    sources(report.summary, examination.database, report.root) +
                    missing(examination.missingHeaders) + frameworks(inventory) +
                    candidates(inventory, report.root);
  if (report.summary.handlers == 0) {
    out += inventory.candidates.empty()
               ? "no handler was found; if this is a server, describe its framework in a model\n"
               : "no handler was found; a model of the class that answers requests would change "
                 "that\n";
  }
  return out;
}

std::string doctorJson(const Examination& examination, const Report& report) {
  const Diagnosis& database = examination.database;
  Json out;
  out["version"] = 1;
  out["database"] = {{"name", database.database},
                     {"entries", database.entries},
                     {"right", database.right},
                     {"withNotes", database.noted},
                     {"notCpp", database.otherLanguages},
                     {"unusable", database.unusable},
                     {"problems", Json::array()}};
  for (const Problem& problem : database.problems) {
    out["database"]["problems"].push_back(
        {{"entry", problem.entry == 0 ? Json() : Json(problem.entry)},
         {"line", problem.line == 0 ? Json() : Json(problem.line)},
         {"severity", rules::name(problem.severity)},
         {"text", problem.text},
         {"moreEntries", problem.more}});
  }
  out["sources"] = {{"analysed", report.summary.analysed},
                    {"skipped", report.summary.skipped},
                    {"failed", Json::array()}};
  for (const Failure& failure : ofSources(report.summary, database)) {
    out["sources"]["failed"].push_back(
        {{"path", relative(failure.path, report.root)}, {"reason", failure.reason}});
  }
  out["missingHeaders"] = Json::array();
  for (const MissingHeader& header : examination.missingHeaders) {
    out["missingHeaders"].push_back(
        {{"name", header.name}, {"sources", header.sources}, {"remedy", header.remedy}});
  }
  out["frameworks"] = Json::array();
  for (const FrameworkUse& use : examination.inventory.frameworks) {
    if (use.isActive()) {
      out["frameworks"].push_back({{"name", use.framework},
                                   {"sources", use.units},
                                   {"handlers", use.handlers},
                                   {"sites", use.sites}});
    }
  }
  out["handlers"] = report.summary.handlers;
  return dump(out);
}

}  // namespace status_lint::report
