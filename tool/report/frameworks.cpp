#include "tool/base/text.h"
#include "tool/report/inventory.h"
#include "tool/report/place.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace status_lint::report {
namespace {

using Row = std::vector<std::string>;

/// The rows with their columns one beneath the other.
std::string table(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], row[i].size());
    }
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::string headersOf(const FrameworkUse& use) {
  return use.headers.empty() ? "(any source)" : base::join(use.headers, ", ");
}

std::string all(const Inventory& inventory) {
  std::vector<Row> rows = {{"framework", "versions", "read with"}};
  for (const FrameworkUse& use : inventory.frameworks) {
    rows.push_back({use.framework, use.versions, headersOf(use)});
  }
  return table(rows);
}

}  // namespace

std::string frameworksText(const Inventory& inventory) {
  if (!inventory.hasProgram) {
    return all(inventory);
  }
  std::vector<Row> rows = {
      {"framework", "versions", "sources", "handlers", "with method", "status sites"}};
  for (const FrameworkUse& use : inventory.frameworks) {
    if (use.isActive()) {
      rows.push_back({use.framework,
                      use.versions,
                      std::to_string(use.units),
                      std::to_string(use.handlers),
                      std::to_string(use.withMethod),
                      std::to_string(use.sites)});
    }
  }
  if (rows.size() == 1) {
    return base::cat(
        "none of ",
        inventory.frameworks.size(),
        " models has anything to say of this program; 'status-lint doctor' says more\n");
  }
  return table(rows);
}

std::string frameworksJson(const Inventory& inventory) {
  nlohmann::ordered_json out;
  out["version"] = 1;
  out["frameworks"] = nlohmann::ordered_json::array();
  for (const FrameworkUse& use : inventory.frameworks) {
    nlohmann::ordered_json one;
    one["name"] = use.framework;
    one["versions"] = use.versions;
    one["headers"] = use.headers;
    if (!use.file.empty()) {
      one["model"] = use.file;
    }
    if (inventory.hasProgram) {
      one["sources"] = use.units;
      one["handlers"] = use.handlers;
      one["handlersWithMethod"] = use.withMethod;
      one["sites"] = use.sites;
    }
    out["frameworks"].push_back(std::move(one));
  }
  return out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

}  // namespace status_lint::report
