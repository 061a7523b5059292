// Finds what is wrong with a compilation database and mends what can be mended. Reads the database
// and looks for the files that it names; parses no source.
#pragma once

#include "tool/base/error.h"
#include "tool/ir/module.h"
#include "tool/report/diagnosis.h"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

struct Examined {
  report::Diagnosis diagnosis;
  std::string repaired;  ///< the entries that can be used, as a database that nothing is wrong with
};

/// Fails as `loadDatabase` does.
std::expected<Examined, base::Error> examine(const std::string& path,
                                             const std::string& workingDirectory);

/// The headers that the sources ask for in vain, those most asked for first.
std::vector<report::MissingHeader> missingHeaders(std::span<const ir::Module> modules);

}  // namespace status_lint::driver
