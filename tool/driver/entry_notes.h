// What is to be said of an entry of a compilation database that can be used.
#pragma once

#include "rules/finding.h"
#include "tool/driver/compilation_database.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace status_lint::driver {

struct EntryNote {
  rules::Severity severity = rules::Severity::Note;
  std::string text;  ///< one line
};

/// `raw` is the entry as it is written, `command` what it means.
std::vector<EntryNote> notesOn(const nlohmann::json& raw, const CompileCommand& command);

}  // namespace status_lint::driver
