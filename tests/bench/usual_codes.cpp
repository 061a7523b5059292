// Counts, for `seen` in rules/situations.json, which status codes real servers choose in which
// situation: usual_codes DATABASE... prints the table. A place of the source counts once.
#include "rules/situation.h"
#include "tool/driver/analysis.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <map>
#include <set>

namespace status_lint::bench {
namespace {

using Place = std::tuple<std::string, unsigned, unsigned>;
using Counts = std::map<std::string, std::map<int, std::set<Place>>>;

void count(const flow::Analysis& analysis, Counts& counts) {
  for (const flow::Server& server : analysis.servers) {
    for (const flow::Handler& handler : server.handlers) {
      for (const flow::Outcome& outcome : handler.outcomes) {
        const base::SourceRange& at = outcome.status.origin;
        if (const auto* found = rules::situationOf(handler, outcome, model::shippedSituations())) {
          counts[found->id][outcome.status.code()].insert({at.path, at.line, at.column});
        }
      }
    }
  }
}

}  // namespace
}  // namespace status_lint::bench

int main(int count, char** arguments) {
  using namespace status_lint;
  bench::Counts counts;
  for (int i = 1; i < count; ++i) {
    driver::Options options;
    options.action = driver::Action::DumpOutcomes;
    options.database = arguments[i];
    driver::Console console(std::cerr, false, true);
    if (const auto result = driver::analyse(options, ".", console)) {
      bench::count(result->analysis, counts);
    }
  }
  nlohmann::ordered_json table;
  for (const auto& [situation, codes] : counts) {
    for (const auto& [code, places] : codes) {
      table[situation][std::to_string(code)] = places.size();
    }
  }
  std::cout << table.dump(2) << '\n';
  return table.empty() ? 1 : 0;
}
