// The commands that a page of the documentation shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::tests {

/// From top to bottom, as a shell takes them: indented lines that begin with a program that pages
/// speak of, and the runs of status-lint in fenced blocks of YAML and Groovy. Left out are lines
/// that say how a command looks ("[options]", "FILE..."), those that a CI puts values into ("${{"),
/// and blocks behind a mark such as "<!-- ssh: link -->", which name the script that runs them.
std::vector<std::string> commandsOn(std::string_view page);

}  // namespace status_lint::tests
