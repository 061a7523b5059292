// What is known of the frameworks of a program: which models there are, what each found, and which
// classes may be responses though no model names them.
#pragma once

#include "tool/report/diagnosis.h"
#include "tool/report/report.h"

#include <cstddef>
#include <string>
#include <vector>

namespace status_lint::report {

/// One framework model and what it gave.
struct FrameworkUse {
  std::string framework;
  std::string versions;  ///< that the model covers, in words
  std::vector<std::string> headers;
  std::string file;       ///< of a user's model; empty = shipped
  std::size_t units = 0;  ///< translation units that use something the model names
  std::size_t handlers = 0;
  std::size_t withMethod = 0;  ///< handlers whose methods are known
  std::size_t sites = 0;       ///< places that choose a status code

  [[nodiscard]] bool isActive() const { return units != 0 || handlers != 0 || sites != 0; }

  bool operator==(const FrameworkUse&) const = default;
};

/// A class that no model names, with members that are given status codes.
struct ResponseCandidate {
  std::string type;               ///< canonical
  std::string header;             ///< that declares it
  std::vector<std::string> uses;  ///< site entries of a model to begin with, one JSON object each
  std::size_t count = 0;          ///< how often a code is given
  base::SourceRange example;

  bool operator==(const ResponseCandidate&) const = default;
};

struct Inventory {
  std::vector<FrameworkUse> frameworks;       ///< sorted by name
  std::vector<ResponseCandidate> candidates;  ///< most uses first
  bool hasProgram = false;                    ///< a program was analysed: the counts mean something
};

/// All models, or with a program those that are active in it. For people.
std::string frameworksText(const Inventory& inventory);

/// All models with their counts as JSON, version 1.
std::string frameworksJson(const Inventory& inventory);

/// All that `doctor` knows.
struct Examination {
  Diagnosis database;
  std::vector<MissingHeader> missingHeaders;
  Inventory inventory;
};

/// What `doctor` tells of the run: database, sources, frameworks, candidates with a model to begin
/// with, and what to do next.
std::string doctorText(const Examination& examination, const Report& report);

/// The same as JSON, version 1.
std::string doctorJson(const Examination& examination, const Report& report);

}  // namespace status_lint::report
