#include "tool/driver/manual.h"

#include "tool/base/text.h"
#include "tool/driver/help.h"
#include "tool/driver/option_table.h"
#include "tool/driver/roff.h"
#include "tool/driver/version.h"

#include <array>
#include <string_view>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

std::string commands() {
  std::string out = section("COMMANDS");
  for (const CommandRow& command : commandTable()) {
    out += entry(bold(cat("status-lint ", command.usage)), command.text);
  }
  return out;
}

/// The sub-commands that take the option, unless it is the only one that most have.
std::string takers(const OptionRow& row) {
  std::vector<std::string> names;
  for (const CommandRow& command : commandTable()) {
    if (row.of.has(command.command)) {
      names.emplace_back(command.name);
    }
  }
  return base::join(names, ", ");
}

std::string options() {
  std::string out = section("OPTIONS");
  out += "Each option is followed by the commands that take it.\n";
  std::string_view group;
  for (const OptionRow& row : optionTable()) {
    if (row.group != group) {
      group = row.group;
      out += cat(".SS ", group, '\n');
    }
    std::string head;
    for (const std::string& name : namesOf(row)) {
      head += cat(head.empty() ? "" : ", ", bold(name));
    }
    if (!row.value.empty()) {
      head += cat(" \\fI", escaped(row.value), "\\fR");
    }
    out += entry(head, cat(textWithValues(row, Command::Check), ". (", takers(row), ')'));
  }
  return out;
}

constexpr auto ExitStatuses = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"0", "Nothing is wrong."},
     {"1", "There are findings at or above the severity that --fail-on names."},
     {"2", "Wrong use, or no usable database, configuration or model."},
     {"3", "Incomplete: a source could not be analysed in full. This outranks 1."}});

constexpr auto Variables = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"STATUS_LINT_CACHE_DIR",
      "Folder of the results of earlier runs, in place of XDG_CACHE_HOME/status-lint."},
     {"NO_COLOR", "When not empty, no colours unless --color asks for them."},
     {"CLICOLOR_FORCE", "When not empty and not 0, colours where the output is no terminal too."},
     {"GITHUB_STEP_SUMMARY", "File that the format github appends a table to."},
     {"SOURCE_DATE_EPOCH",
      "The time that counts as now for comments that allow findings until a day."},
     {"CPATH, C_INCLUDE_PATH, CPLUS_INCLUDE_PATH",
      "Further folders of headers, as Clang has it."}});

constexpr auto Files = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"compile_commands.json",
      "Looked for in the working directory, above it, and in build, cmake-build-* and out."},
     {".status-lint.yaml", "What holds for a project, see status-lint.yaml(5)."},
     {"~/.cache/status-lint", "The results of earlier runs."}});

constexpr auto Examples = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"status-lint", "Lint the program whose database is found."},
     {"status-lint build --output sarif:out.sarif --output github",
      "Annotate a pull request and write what code scanning takes."},
     {"status-lint --diff", "Show the fixes that are safe."},
     {"status-lint explain 422", "What the registry says of a status code."},
     {"status-lint doctor build", "What keeps a program from being analysed well."}});

template <typename Rows>
std::string entries(std::string_view name, const Rows& rows) {
  std::string out = section(name);
  for (const auto& [term, text] : rows) {
    out += entry(bold(term), text);
  }
  return out;
}

constexpr auto Pages = std::to_array<std::pair<std::string_view, std::string (*)()>>(
    {{"status-lint", manualPage}, {"status-lint.yaml", configManualPage}});

}  // namespace

std::string manualPage() {
  return cat(".TH STATUS\\-LINT 1 \"\" \"status\\-lint ",
             version(),
             "\" \"User Commands\"\n",
             section("NAME"),
             "status\\-lint \\- find misuse of HTTP status codes in C++ servers\n",
             section("SYNOPSIS"),
             bold("status-lint"),
             " [\\fICOMMAND\\fR] [\\fIoptions\\fR] [\\fIDB\\fR|\\fIDIR\\fR] [\\fIfiles\\fR...]\n",
             section("DESCRIPTION"),
             escaped("status-lint works out every response that each handler of a C++ HTTP server "
                     "can end in, path by path, and reports the responses that misuse HTTP. DB is "
                     "a compile_commands.json, DIR a folder that holds one; without either it is "
                     "looked for. Files restrict the run to these sources."),
             '\n',
             paragraph("It runs no code of the program and opens no network connection."),
             commands(),
             options(),
             entries("EXIT STATUS", ExitStatuses),
             entries("ENVIRONMENT", Variables),
             entries("FILES", Files),
             entries("EXAMPLES", Examples),
             section("SEE ALSO"),
             bold("status-lint.yaml"),
             "(5)\n");
}

std::vector<std::string> manualNames() {
  std::vector<std::string> names;
  for (const auto& [name, page] : Pages) {
    names.emplace_back(name);
  }
  return names;
}

std::string manualFor(std::string_view name) {
  for (const auto& [each, page] : Pages) {
    if (each == name) {
      return page();
    }
  }
  return {};
}

}  // namespace status_lint::driver
