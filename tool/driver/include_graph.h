// Which sources include a header, as the text of the files says, before anything is parsed.
#pragma once

#include "tool/driver/compilation_database.h"
#include "tool/prescan/include_graph.h"

#include <string>

namespace status_lint::driver {

/// Conditions count as true: what is included only somewhere counts as included. Each file is read
/// once.
class IncludeGraph {
public:
  IncludeGraph();

  /// Does the source reach the file, an absolute path?
  bool reaches(const CompileCommand& source, const std::string& file);

private:
  class Files : public prescan::Reader {
  public:
    bool isFile(const std::string& path) override;
    std::optional<prescan::SourceFacts> read(const std::string& path,
                                             prescan::Detail detail) override;
  };

  Files files_;
  prescan::Interest interest_;
  prescan::IncludeGraph graph_;
};

}  // namespace status_lint::driver
