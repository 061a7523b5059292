// By what GitHub code scanning knows a line again. Only for the SARIF format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::report {

/// For each line of the file, from the first on, what `primaryLocationLineHash` is: a polynomial
/// over 100 characters from the start of the line, without spaces and tabs, and how often that
/// number came up in the file so far. GitHub's upload action computes the same from the sources and
/// complains of any other value.
std::vector<std::string> lineHashes(std::string_view content);

}  // namespace status_lint::report
