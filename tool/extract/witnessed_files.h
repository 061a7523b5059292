// The file system that a parse sees.
#pragma once

#include "tool/extract/compat.h"
#include "tool/extract/extract.h"

namespace status_lint::extract {

/// The machine's files, with the texts of `unsaved` in place of what some of them hold. The witness
/// (may be null; borrowed) is told of all that is asked of them.
compat::FileSystem openFileSystem(const Settings& settings, Witness* witness);

}  // namespace status_lint::extract
