#include "tool/flow/analyze.h"

#include "tool/base/text.h"
#include "tool/flow/collect_edits.h"
#include "tool/flow/server.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

template <typename T>
void sortUnique(std::vector<T>& items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

Analysis analyze(std::vector<ir::Module> modules,
                 const Budget& budget,
                 std::size_t threads,
                 base::Timeline* timeline) {
  const Linkage linkage(std::move(modules));
  Analysis analysis;
  const auto all = programs(linkage);
  base::endStage(timeline, "link", base::count(all.size(), "program"));
  for (const Program& program : all) {
    const base::Measured measured(timeline, "program", program.name());
    analysis.servers.push_back(
        ServerEvaluation(program, budget, threads, timeline, analysis).evaluate());
  }
  std::erase_if(analysis.sites,
                [](const Site& site) { return !site.at.isKnown() || site.at.foreign; });
  sortUnique(analysis.sites);
  // One site for one expression, whoever reaches it.
  analysis.sites.erase(std::ranges::unique(analysis.sites, {}, &Site::at).begin(),
                       analysis.sites.end());
  sortUnique(analysis.incomplete);
  analysis.edits = collectEdits(linkage);
  return analysis;
}

}  // namespace status_lint::flow
