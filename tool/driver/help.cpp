#include "tool/driver/help.h"

#include "tool/base/text.h"

#include <algorithm>
#include <string_view>

namespace status_lint::driver {
namespace {

using base::cat;

/// A terminal is at least that wide; its last column stays free.
constexpr std::size_t Width = 79;

/// Where the explanations of options begin.
constexpr std::size_t TextColumn = 27;

/// Breaks the text into lines that begin at the column; the first one goes on where `line` ends.
std::string wrapped(std::string line, std::size_t column, std::string_view text) {
  std::string out;
  line.resize(std::max(line.size(), column), ' ');
  bool isFirst = true;
  for (const std::string& word : base::split(text, ' ')) {
    if (!isFirst && line.size() + 1 + word.size() > Width) {
      out += line + '\n';
      line.assign(column, ' ');
      isFirst = true;
    }
    line += isFirst ? word : cat(' ', word);
    isFirst = false;
  }
  return cat(out, line, '\n');
}

std::string row(std::string_view head, std::string_view text) {
  std::string line = cat("  ", head);
  return line.size() + 2 <= TextColumn ? wrapped(line, TextColumn, text)
                                       : cat(line, '\n', wrapped("", TextColumn, text));
}

}  // namespace

std::string textWithValues(const OptionRow& row, Command command) {
  constexpr std::size_t MostValues = 16;
  const std::vector<std::string> values = listedValues(row.values, command);
  return values.empty() || values.size() > MostValues
             ? std::string(row.text)
             : cat(row.text, ": ", base::join(values, ", "));
}

std::string heading(const OptionRow& row) {
  std::vector<std::string> names = namesOf(row);
  std::ranges::reverse(names);
  return cat(base::join(names, ", "), row.value.empty() ? "" : " ", row.value);
}

std::string overview() {
  constexpr std::size_t SummaryColumn = 14;
  std::string out = "status-lint finds misuse of HTTP status codes in C++ servers.\n\n"
                    "Usage: status-lint [COMMAND] [options] [DB|DIR] [files...]\n\n";
  for (const CommandRow& command : commandTable()) {
    out += wrapped(cat("  ", command.name), SummaryColumn, command.summary);
  }
  out += wrapped("\n",
                 0,
                 "DB is a compile_commands.json, DIR a folder that holds one; without either it is "
                 "looked for here, above, and in usual build folders. Files restrict the run.");
  out += wrapped("",
                 0,
                 "Exit status: 0 clean, 1 findings (see --fail-on), 2 wrong use or no usable "
                 "database, 3 incomplete: a source could not be analysed in full.");
  return out + "'status-lint COMMAND --help' lists the options of a command; see also --version.\n";
}

std::string helpOf(const CommandRow& command, HelpFor options) {
  std::string out = cat("Usage: status-lint ", command.usage, '\n', wrapped("", 0, command.text));
  std::string_view group;
  std::size_t left = 0;
  std::size_t shown = 0;
  for (const OptionRow& option : optionTable()) {
    if (!option.of.has(command.command)) {
      continue;
    }
    if (options == HelpFor::Common && !option.isCommon) {
      ++left;
      continue;
    }
    if (options == HelpFor::All && option.group != group) {
      group = option.group;
      out += cat('\n', group, ":\n");
    } else if (shown == 0) {
      out += '\n';
    }
    ++shown;
    out += row(heading(option),
               options == HelpFor::All ? textWithValues(option, command.command)
                                       : std::string(option.text));
  }
  if (left != 0) {
    out += cat("\n'status-lint ", command.name, " --help-all' lists ", left, " more options.\n");
  }
  return out;
}

}  // namespace status_lint::driver
