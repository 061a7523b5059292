// The documents that rules cite, as SARIF has them: a taxonomy for each, with a taxon for each
// section. Only for the SARIF writer.
#pragma once

#include "rules/rule.h"
#include "tool/report/json_dump.h"

#include <map>
#include <set>
#include <string>

namespace status_lint::report {

class Taxonomies {
public:
  /// Of all rules of the catalogue.
  Taxonomies();

  /// For `taxonomies` of a run.
  [[nodiscard]] Json all() const;

  /// For `supportedTaxonomies` of the tool: each by name and number.
  [[nodiscard]] Json supported() const;

  /// For `relationships` of a rule: the sections that it cites.
  [[nodiscard]] Json of(const rules::Rule& rule) const;

private:
  /// Sections by document, both in the order of their text. The whole of a document is the section
  /// without a name.
  std::map<std::string, std::set<std::string>> documents_;
};

}  // namespace status_lint::report
