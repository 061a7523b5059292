// The tables of docs/frameworks.md: what the shipped models say of their frameworks.
#pragma once

#include <string>

namespace status_lint::house {

/// What is followed in the code, framework by framework: Markdown, ends with a newline.
std::string followedTable();

/// What each server does on the wire by itself.
std::string wireTable();

/// Which headers make each model speak.
std::string headerTable();

}  // namespace status_lint::house
