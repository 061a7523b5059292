// Pages of the documentation that show files and what the program prints of them.
#pragma once

#include <string_view>

namespace status_lint::tests {

/// Runs the page from top to bottom and expects it to show what is printed; with
/// STATUS_LINT_UPDATE=1 writes that. A fenced block "cpp NAME" or "json NAME" is a file; in a block
/// "console", or "console exit=N", a line "$ status-lint ..." is run, over a database of the one
/// source `source`. It may end in " | jq '.a[0].b'", which shows a part of JSON. Gives how many
/// commands were run.
int expectPageShowsWhatIsPrinted(std::string_view page, std::string_view source);

}  // namespace status_lint::tests
