// What was read from a file, as compact bytes, and back.
#pragma once

#include "tool/base/bytes.h"
#include "tool/prescan/source_facts.h"

#include <string>

namespace status_lint::prescan {

void appendFacts(std::string& out, const SourceFacts& facts);

/// False when something else is there.
bool readFacts(base::ByteReader& from, SourceFacts& facts);

}  // namespace status_lint::prescan
