#include "tool/driver/completion.h"

#include "tool/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

/// The text in single quotes, for sh and its kin: no word is expanded.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out + '\'';
}

/// The words that the first argument may be.
std::vector<std::string> firstWords(const CommandRow& command) {
  std::vector<std::string> out = listedValues(command.inputs, command.command);
  for (const auto& [name, action] : command.choices) {
    out.emplace_back(name);
  }
  return out;
}

std::vector<std::string> commandNames() {
  std::vector<std::string> out;
  for (const CommandRow& command : commandTable()) {
    out.emplace_back(command.name);
  }
  return out;
}

// --- bash ---

/// A line of a `case` over "command option".
std::string bashCase(std::string_view pattern, const std::vector<std::string>& words) {
  return cat("    ", pattern, ") words=", quoted(base::join(words, " ")), " ;;\n");
}

std::string bashOptions(const CommandRow& command) {
  std::vector<std::string> names = {"--help", "--help-all"};
  for (const OptionRow& row : optionTable()) {
    if (row.of.has(command.command)) {
      names.push_back(namesOf(row).front());
    }
  }
  return bashCase(command.name, names);
}

/// What bash offers for the values of a row; nothing means file names.
std::string bashValues(const OptionRow& row) {
  std::string out;
  for (const CommandRow& command : commandTable()) {
    if (!row.of.has(command.command) || row.value.empty()) {
      continue;
    }
    std::string pattern;
    for (const std::string& name : namesOf(row)) {
      pattern += cat(pattern.empty() ? "" : "|", quoted(cat(command.name, ' ', name)));
    }
    out += bashCase(pattern, listedValues(row.values, command.command));
  }
  return out;
}

std::string bash() {
  std::string out = "# Completion of status-lint for bash; made by 'status-lint completion bash'.\n"
                    "_status_lint() {\n"
                    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} "
                    "command=check first=1 words=\n"
                    "  COMPREPLY=()\n"
                    "  if [[ $cur == = ]]; then cur=\n"
                    "  elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
                    "  if ((COMP_CWORD > 1)); then\n"
                    "    case ${COMP_WORDS[1]} in\n"
                    "    " +
                    base::join(commandNames(), "|") +
                    ") command=${COMP_WORDS[1]} first=2 ;;\n"
                    "    esac\n"
                    "  fi\n"
                    "  case \"$command $prev\" in\n";
  for (const OptionRow& row : optionTable()) {
    out += bashValues(row);
  }
  out += "    *)\n      if [[ $cur == -* ]]; then\n        case $command in\n";
  for (const CommandRow& command : commandTable()) {
    out += cat("    ", bashOptions(command));
  }
  out += "        esac\n"
         "        ((COMP_CWORD == 1)) && words+=' --version'\n"
         "      elif ((COMP_CWORD == first)); then\n"
         "        case $command in\n";
  for (const CommandRow& command : commandTable()) {
    if (const auto words = firstWords(command); !words.empty()) {
      out += cat("    ", bashCase(command.name, words));
    }
  }
  out += cat("        esac\n        ((COMP_CWORD == 1)) && words=",
             quoted(base::join(commandNames(), " ")),
             "\n      fi\n      ;;\n  esac\n"
             "  [[ -n $words ]] && COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
             "}\n"
             "# Where nothing is offered, file names are.\n"
             "complete -o bashdefault -o default -F _status_lint status-lint\n");
  return out;
}

// --- zsh ---

/// For what stands in brackets or between colons.
std::string zshText(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string zshValues(Values values, const std::vector<std::string>& listed) {
  return !listed.empty()              ? cat('(', base::join(listed, " "), ')')
         : values == Values::Folder   ? "_files -/"
         : values == Values::File     ? "_files"
         : values == Values::Database ? "_files"
                                      : "";
}

std::string zshSpec(const OptionRow& row, Command command) {
  const bool repeats = std::holds_alternative<std::vector<std::string>& (*)(Words&)>(row.into);
  std::string out;
  for (const std::string& name : namesOf(row)) {
    const bool isLong = name.starts_with("--");
    out += cat("    ",
               quoted(cat(repeats ? "*" : "",
                          name,
                          row.value.empty() ? ""
                          : isLong          ? "="
                                            : "+",
                          '[',
                          zshText(row.text),
                          ']',
                          row.value.empty()
                              ? ""
                              : cat(':',
                                    zshText(row.value),
                                    ':',
                                    zshValues(row.values, listedValues(row.values, command))))),
               " \\\n");
  }
  return out;
}

std::string zsh() {
  std::string out = "#compdef status-lint\n"
                    "# Completion of status-lint for zsh; made by 'status-lint completion zsh'.\n"
                    "_status-lint() {\n"
                    "  local -a commands=(\n";
  for (const CommandRow& command : commandTable()) {
    out += cat("    ", quoted(cat(command.name, ':', zshText(command.summary))), '\n');
  }
  out += "  )\n"
         "  local command=check\n"
         "  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then\n"
         "    local none=1\n"
         "    _describe command commands && none=0\n"
         "    _files && none=0\n"
         "    return none\n"
         "  fi\n"
         "  if (( CURRENT > 2 && ${commands[(I)${words[2]}:*]} )); then\n"
         "    command=$words[2]\n"
         "    shift words\n"
         "    (( CURRENT-- ))\n"
         "  fi\n"
         "  case $command in\n";
  for (const CommandRow& command : commandTable()) {
    out += cat("  ", command.name, ")\n    _arguments -s \\\n");
    for (const OptionRow& row : optionTable()) {
      if (row.of.has(command.command)) {
        out += zshSpec(row, command.command);
      }
    }
    out += "    '--help[Show the usual options]' '--help-all[Show all options]' \\\n";
    if (const auto first = firstWords(command); !first.empty()) {
      out += cat("    ", quoted(cat("1:word:(", base::join(first, " "), ')')), " \\\n");
    }
    out +=
        command.inputs == Values::Database ? "    '*:file:_files'\n    ;;\n" : "    && :\n    ;;\n";
  }
  return out + "  esac\n}\n"
               "if [[ $funcstack[1] == _status-lint ]]; then\n"
               "  _status-lint \"$@\"\n"
               "else\n"
               "  compdef _status-lint status-lint\n"
               "fi\n";
}

// --- fish ---

/// "Has this sub-command": `check` needs no name.
std::string fishCondition(const CommandRow& command) {
  if (command.command != Command::Check) {
    return cat("__fish_seen_subcommand_from ", command.name);
  }
  std::vector<std::string> others = commandNames();
  std::erase(others, std::string(command.name));
  return cat("not __fish_seen_subcommand_from ", base::join(others, " "));
}

std::string fishOption(const OptionRow& row, const CommandRow& command) {
  std::string out = cat("complete -c status-lint -n ", quoted(fishCondition(command)));
  for (const std::string& name : namesOf(row)) {
    out += name.starts_with("--") ? cat(" -l ", name.substr(2)) : cat(" -s ", name.substr(1));
  }
  const std::vector<std::string> listed = listedValues(row.values, command.command);
  if (!listed.empty()) {
    out += cat(" -x -a ", quoted(base::join(listed, " ")));
  } else if (row.values == Values::Folder) {
    out += " -x -a '(__fish_complete_directories)'";
  } else if (row.values == Values::File) {
    out += " -r -F";
  } else if (!row.value.empty()) {
    out += " -x";
  }
  return cat(out, " -d ", quoted(row.text), '\n');
}

std::string fish() {
  std::string out =
      "# Completion of status-lint for fish; made by 'status-lint completion fish'.\n"
      "complete -c status-lint -l help -d 'Show the usual options'\n"
      "complete -c status-lint -l help-all -d 'Show all options'\n"
      "complete -c status-lint -n __fish_use_subcommand -l version -d 'Show the version'\n";
  for (const CommandRow& command : commandTable()) {
    out += cat("complete -c status-lint -n __fish_use_subcommand -a ",
               command.name,
               " -d ",
               quoted(command.summary),
               '\n');
  }
  for (const CommandRow& command : commandTable()) {
    const std::vector<std::string> first = firstWords(command);
    if (command.inputs != Values::Database || !first.empty()) {
      out += cat("complete -c status-lint -n ",
                 quoted(fishCondition(command)),
                 command.inputs == Values::Database ? "" : " -f",
                 first.empty() ? "" : cat(" -a ", quoted(base::join(first, " "))),
                 '\n');
    }
    for (const OptionRow& row : optionTable()) {
      if (row.of.has(command.command)) {
        out += fishOption(row, command);
      }
    }
  }
  return out;
}

constexpr auto Scripts = std::to_array<std::pair<std::string_view, std::string (*)()>>(
    {{"bash", bash}, {"zsh", zsh}, {"fish", fish}});

}  // namespace

std::vector<std::string> shells() {
  std::vector<std::string> out;
  for (const auto& [name, script] : Scripts) {
    out.emplace_back(name);
  }
  return out;
}

std::string completionFor(std::string_view shell) {
  for (const auto& [name, script] : Scripts) {
    if (name == shell) {
      return script();
    }
  }
  return {};
}

}  // namespace status_lint::driver
